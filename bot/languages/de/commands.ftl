# Die Befehle, wie Discord sie zeigt: Namen höchstens 32 Zeichen, ohne Leerzeichen und Großbuchstaben (das Menü darf
# beides haben), Beschreibungen höchstens 100.

commands-mission-name = mission
commands-mission-description = Frag nach Raumfahrtmissionen

commands-mission-ask-name = fragen
commands-mission-ask-description = Stell eine Frage; die Antwort zitiert ihre Quellen
commands-mission-fact-name = fakt
commands-mission-fact-description = Schlag einen Fakt nach
commands-mission-timeline-name = zeitleiste
commands-mission-timeline-description = Datierte Ereignisse der Reihe nach, als Bild und als Text
commands-mission-search-name = suchen
commands-mission-search-description = Finde die Textstellen, die am besten passen
commands-mission-list-name = liste
commands-mission-list-description = Die Missionen, die Altai kennt
commands-mission-help-name = hilfe
commands-mission-help-description = Wie man fragt
commands-mission-privacy-name = datenschutz
commands-mission-privacy-description = Was Altai über dich aufbewahrt und wie du es vergessen lässt

commands-option-question-name = frage
commands-option-question-description = Deine Frage, in deinen eigenen Worten
commands-option-field-name = feld
commands-option-field-description = Was du wissen willst, zum Beispiel der Startplatz
commands-option-query-name = suchwörter
commands-option-query-description = Wörter, nach denen gesucht wird
commands-option-mission-name = mission
commands-option-mission-description = Die Mission, die du meinst; ohne Angabe: alle
commands-option-private-name = privat
commands-option-private-description = Nur dir zeigen

commands-mission-admin-name = mission-verwaltung
commands-mission-admin-description = Halte das Wissen von Altai in Ordnung
commands-mission-admin-reload-name = neu-laden
commands-mission-admin-reload-description = Das Wissen neu einlesen und verwenden, wenn es in Ordnung ist
commands-mission-admin-status-name = status
commands-mission-admin-status-description = Was geladen ist, seit wann, und wie die Verbindung ist
commands-mission-admin-check-name = prüfen
commands-mission-admin-check-description = Stell dem geladenen Wissen seine Prüffragen

commands-answer-this-name = Beantworte das
