# What is said around an answer: where it stands, and why there is none.

front-host-only = Dieses Wissen pflegt, wer mich betreibt; nur dort kann es neu geladen werden.
front-mission-unknown = Eine Mission „{ $mission }“ kenne ich nicht. Ich kenne: { $known }.
front-silenced = Ich darf in { $channel } nicht schreiben und kann dir dort nicht antworten. Ein Moderator kann es erlauben: Ich brauche „Nachrichten senden“, in Threads „Nachrichten in Threads senden“.
front-answered-there = Beantwortet: { $link }
front-answering = Antwort auf { $link }
front-mission-none = Ich kenne noch keine Missionen, also auch keine namens „{ $mission }“. Lass die Mission weg und frag einfach.
front-mission-nearest =
    Eine Mission „{ $mission }“ kenne ich nicht. Am ähnlichsten sind { $known }; dazu { $count ->
        [one] kommt eine weitere Mission
       *[other] kommen { $count } weitere Missionen
    }.
front-fact-others =
    { $count ->
        [one] Noch eine Mission hat dieses Feld
       *[other] Noch { $count } Missionen haben dieses Feld
    }; wähle eine Mission, um ihres zu sehen.
front-shared-already = Diese Antwort ist schon geteilt.
front-command-changed = Dieser Befehl hat sich inzwischen geändert. Bis Discord den neuen zeigt, kann es etwas dauern; ein Neustart von Discord, am Computer Strg+R, hilft.
