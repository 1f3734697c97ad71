# What is said around an answer: where it stands, and why there is none.

front-host-only = Dieses Wissen pflegt, wer mich betreibt; nur dort kann es neu gelesen werden.
front-mission-unknown = Eine Mission „{ $mission }“ kenne ich nicht. Ich kenne: { $known }.
front-silenced = Ich darf in { $channel } nicht schreiben und kann dir dort nicht antworten. Ein Moderator kann es erlauben: Ich brauche „Nachrichten senden“, in Threads „Nachrichten in Threads senden“.
front-answered-there = Beantwortet: { $link }
front-answering = Antwort auf { $link }
