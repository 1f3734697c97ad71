# Was schiefging und was zu tun ist. Zeitpunkte ($again) sind Discords eigene Marken und lesen sich „in 20 Sekunden“.

errors-cooldown-user = Bitte nicht so schnell: { $again } kannst du mich wieder fragen.
errors-cooldown-channel = In diesem Kanal gibt es viel zu beantworten; { $again } antworte ich hier wieder.

errors-moderators-only = Das können nur die, die diesen Server verwalten dürfen.
errors-server-only = Das geht nur auf einem Server.
errors-not-yours = Das kann nur, wer gefragt hat, oder jemand aus der Moderation.

errors-question-empty = Darin steht keine Frage. Frag mich zum Beispiel „{ $example }“.
errors-question-too-long = Diese Frage ist zu lang: Ich lese bis zu { $limit } Zeichen.

errors-button-stale = Ich weiß nicht mehr, wozu dieser Knopf gehört. Bitte frag noch einmal mit { $command }.
errors-nothing-more = Das war alles; mehr gibt es nicht zu zeigen.
errors-reload-running = Das Wissen wird schon neu eingelesen; bitte warte, bis das fertig ist.

errors-failed = Bei mir ist etwas schiefgegangen; vielleicht hilft es, noch einmal zu fragen. Wenn nicht, nenn denen, die mich betreiben, diese Nummer: `{ $id }`.

errors-permission-missing = Das kann ich hier nicht, weil mir eine Berechtigung fehlt: { $permission }. Die Moderation kann sie mir geben.
errors-permission-view-channel = Kanal ansehen
errors-permission-send-messages = Nachrichten senden
errors-permission-send-messages-in-threads = Nachrichten in Threads senden
errors-permission-embed-links = Links einbetten
errors-permission-attach-files = Dateien anhängen
errors-permission-read-message-history = Nachrichtenverlauf anzeigen
