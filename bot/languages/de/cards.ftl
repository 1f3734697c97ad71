# Was auf den Karten steht. Hier und da in Discords Markdown: ** um fette Wörter. Werte sind schon sicheres Markdown.

# Über einer Karte; ein Zeichen und die Frage folgen: „Anna fragt ❯ Wann war der Start?“
answer-asked = { $asker } fragt
answer-asked-you = Du fragst
answer-earlier = Davor
answer-about = Mission

# Unter einem Zitat
answer-fact = Fakt { $fact }
answer-line = { $source }, Zeile { $line }
answer-omitted =
    { $count ->
        [one] … und { $count } weiteres Zitat
       *[other] … und { $count } weitere Zitate
    }
answer-page = Seite { $page } von { $pages }
answer-revision = Wissensstand { $revision }

# Kurze Antworten
answer-claimed = ⚠️ Behauptet oder bestritten, nicht gesichert
answer-disagree = ⚖️ Die Quellen sind sich nicht einig
answer-yes = Ja: { $said }
answer-no-indeed = Nein: { $said }
answer-first = { $one } war zuerst, dann { $other }.
answer-later = { $one } war später, nach { $other }.
answer-before = { $one } war vor { $other }.
answer-between = { $gap } ({ $first } bis { $last })
answer-and = und
answer-seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
answer-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
answer-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
answer-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
answer-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
answer-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
answer-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
answer-events =
    { $count ->
        [one] { $count } Ereignis
       *[other] { $count } Ereignisse der Reihe nach
    }
answer-summary = Kurz gesagt, in den Worten der Quellen

# Kleingedrucktes
answer-unsure = Da bin ich mir nicht sicher: Sieh bitte in den Zitaten nach.
answer-fairly-sure = Da bin ich mir ziemlich, aber nicht völlig sicher.
answer-read = „{ $word }“ habe ich als „{ $meant }“ gelesen.
answer-your-time = In deiner Zeitzone: { $times }

# Keine Antwort
answer-no = Das weiß ich nicht
answer-nearby = **Was dem am nächsten kommt** (keine Antwort auf deine Frage):
answer-no-told = Meine Quellen zu { $missions } sagen das nicht.
answer-no-source = Meine Quellen sagen das nicht.
answer-no-mission = Über { $mission } habe ich kein Dokument.
answer-no-mission-but = Über { $mission } habe ich kein Dokument. Ich kenne { $missions }.
answer-no-value = Die Quelle lässt „{ $field }“ offen.
answer-no-lost = Wo die Quelle das sagen würde, hat ihr Text eine Lücke.
answer-no-date = So ein Datum gibt es nicht. Hast du dich vertippt?
answer-no-comparison = Meine Quellen zu { $mission } sagen nicht, was verglichen werden soll.
answer-no-try = { $search } durchsucht alle Textstellen, { $list } zeigt, was ich kenne.

# Geplauder
answer-talk-hello = Hallo! Frag mich etwas über eine Mission, zum Beispiel: Wann war der Start?
answer-talk-thanks = Gern geschehen! Frag mich ruhig noch mehr über die Missionen.
answer-talk-nothing = Darin sind keine Wörter, die ich nachschlagen könnte. Frag mich etwas über eine Mission.
answer-talk-help = { $help } zeigt, wie man fragt.

search-asked = { $asker } sucht
search-asked-you = Du suchst
search-found =
    { $count ->
        [one] { $count } Textstelle
       *[other] { $count } Textstellen, die besten zuerst
    }
search-best =
    { $count ->
        [one] Die beste Textstelle
       *[other] Die besten { $count } Textstellen
    }
search-nothing = Keine Textstelle passt
search-try = Mit anderen Wörtern findest du vielleicht mehr; { $list } zeigt, welche Missionen ich kenne.

timeline-asked = Zeitleiste
timeline-asked-all = Zeitleiste aller Missionen
timeline-events =
    { $count ->
        [one] { $count } datiertes Ereignis
       *[other] { $count } datierte Ereignisse
    }
timeline-empty = Davon kenne ich keine datierten Ereignisse
timeline-contested = ⚠️ behauptet

fact-unknown = So einen Fakt gibt es nicht
fact-near = **Meinst du einen davon?**
fact-try = { $ask } versteht auch ganze Fragen.

list-missions =
    { $count ->
        [one] { $count } Mission
       *[other] { $count } Missionen
    }
list-facts =
    { $count ->
        [one] { $count } Fakt
       *[other] { $count } Fakten
    }
list-passages =
    { $count ->
        [one] { $count } Textstelle
       *[other] { $count } Textstellen
    }
list-collected =
    { $count ->
        [one] { $count } Textstelle aus Sammlungen
       *[other] { $count } Textstellen aus Sammlungen
    }
list-aliases = auch: { $names }
list-empty = Ich kenne noch keine Missionen
list-searchable = Missionen kenne ich keine; mit { $ask } und { $search } findest du trotzdem, was in meinen Sammlungen steht.

help-heading = Frag mich nach Raumfahrtmissionen
help-how = Erwähne mich, schreib mir direkt oder nimm { $ask }. Frag in deinen eigenen Worten: Tippfehler machen nichts, und du kannst nachfragen, etwa „und wann sind sie gelandet?“.
help-examples = **Zum Beispiel:**
help-example-launch = Wann startete { $mission }?
help-example-rocket = Mit welcher Rakete startete { $mission }?
help-example-crew = Wer war an Bord von { $mission }?
help-example-landing = Wann landete { $mission }?
help-example-story = Was geschah bei { $mission }?
help-example-field = { $field } von { $mission }?
help-fact = schlägt einen Fakt nach
help-timeline = zeigt, was wann geschah
help-search = findet Textstellen
help-list = zeigt, welche Missionen ich kenne
help-privacy = sagt, was ich über dich aufbewahre
help-promise = Jede Antwort zitiert ihre Quellen Wort für Wort. ⚠️ steht bei Behauptungen, ⚖️ bei Quellen, die sich nicht einig sind; was meine Quellen nicht sagen, rate ich nicht.

privacy-heading = Was ich über dich aufbewahre
privacy-turns =
    Um Nachfragen zu verstehen, in jedem Kanal { $turns ->
        [one] deine letzte Frage
       *[other] deine letzten { $turns } Fragen
    }, höchstens { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } lang und nur im Arbeitsspeicher.
privacy-answers = Um deinen Änderungen und Löschungen zu folgen: den Text der Fragen, die ich in Kanälen beantwortet habe, mit den Fragen davor, und welche Nachricht auf welche antwortet; von allen Leuten zusammen die letzten 5.000, bis ich neu starte, nur im Arbeitsspeicher.
privacy-rest = Wie du abgestimmt hast; wie oft du zuletzt gefragt hast, damit niemand zu viel fragt; und höchstens einen Tag lang die Sprache, in der du Discord benutzt. Nur im Arbeitsspeicher, spätestens bis ich neu starte.
privacy-counts = Sonst zähle ich nur: wie viele Fragen es gab, wie sie beantwortet wurden und wie schnell. Nicht, von wem.
privacy-log = Texte von Nachrichten schreibe ich weder auf eine Festplatte noch in ein Protokoll.
privacy-forget = Mit dem Knopf unten vergesse ich das alles sofort, nur nicht, wie oft du zuletzt gefragt hast. Meine Antworten bleiben in ihren Kanälen; 🗑️ nimmt eine weg.
privacy-forgotten = Erledigt: Deine Fragen, deine Stimmen und deine Sprache habe ich vergessen.

status-well = Alles in Ordnung
status-unwell = Etwas stimmt nicht
status-knowledge = Wissensstand { $revision }, geladen { $since }
status-reloaded = Zuletzt neu geladen: { $at }
status-refused = Zuletzt abgelehnt: { $at }
status-shard = Verbindung { $shard }: { $latency } ms, letztes Ereignis vor { $age } s
status-shard-down = Verbindung { $shard }: nicht offen
status-more =
    { $count ->
        [one] und { $count } weitere Verbindung
       *[other] und { $count } weitere Verbindungen
    }
status-offline = Nicht mit Discord verbunden

reload-done = Neu geladen: { $before } → { $after }
reload-same = Nichts hat sich geändert: weiterhin { $revision }
reload-same-note = In den Dateien steht, was vorher schon darin stand.
reload-no-changes = Missionen, Fakten und Textstellen sind gleich; geändert hat sich anderes, etwa Prüffragen oder Wortlisten.
reload-seconds =
    { $passed ->
        [0] In { $seconds } s; Prüffragen gibt es keine.
        [one] In { $seconds } s; { $passed } Prüffrage bestanden.
       *[other] In { $seconds } s; alle { $passed } Prüffragen bestanden.
    }
reload-missions-added = **Neue Missionen:** { $count }
reload-missions-removed = **Entfernte Missionen:** { $count }
reload-missions-renamed = **Umbenannte Missionen:** { $count }
reload-facts-added = **Neue Fakten:** { $count }
reload-facts-changed = **Geänderte Fakten:** { $count }
reload-facts-removed = **Entfernte Fakten:** { $count }
reload-passages-added = **Neue Textstellen:** { $count }
reload-passages-removed = **Entfernte Textstellen:** { $count }
reload-more = … und { $count } mehr
reload-refused = Nicht neu geladen
reload-kept = Es antwortet weiterhin das bisherige Wissen: { $revision }.
reload-problems = **Probleme in den Dateien:** { $count }

check-passed =
    { $passed ->
        [one] Die eine Prüffrage ist bestanden
       *[other] Alle { $passed } Prüffragen sind bestanden
    }
check-none = Dieses Wissen hat keine Prüffragen
check-failed = Prüffragen: { $failed } nicht bestanden, { $passed } bestanden
check-failures = **Nicht bestandene Prüffragen:** { $count }
