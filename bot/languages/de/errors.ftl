# Was schiefging und was zu tun ist. Zeitpunkte ($again) sind Discords eigene Marken und lesen sich „in 20 Sekunden“.

errors-cooldown-user = Bitte nicht so schnell: { $again } kannst du mich wieder fragen.
errors-cooldown-channel = In diesem Kanal gibt es viel zu beantworten; { $again } antworte ich hier wieder.

errors-moderators-only = Das können nur die, die diesen Server verwalten dürfen.
errors-not-yours = Das kann nur, wer gefragt hat, oder jemand aus der Moderation.

errors-question-empty = Darin steht keine Frage. Frag mich zum Beispiel „{ $example }“.

errors-button-stale = Ich weiß nicht mehr, wozu dieser Knopf gehört. Bitte frag noch einmal mit { $command }.
errors-nothing-more = Das war alles; mehr gibt es nicht zu zeigen.

errors-failed = Bei mir ist etwas schiefgegangen; vielleicht hilft es, noch einmal zu fragen. Wenn nicht, nenn denen, die mich betreiben, diese Nummer: `{ $id }`.
