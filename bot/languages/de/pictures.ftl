# Das Bild einer Zeitleiste: die Wörter darauf und die, die für es stehen. Die Wörter der Dokumente bleiben, wie sie sind.

picture-missions =
    { $count ->
        [one] { $count } Mission
       *[other] { $count } Missionen
    }
picture-events =
    { $count ->
        [one] { $count } datiertes Ereignis
       *[other] { $count } datierte Ereignisse
    }
picture-scale = Maßstäblich
picture-scale-busy = Maßstäblich; unten größer, wo es eng ist
picture-scale-common = Alle in einem Maßstab
picture-scale-launch = Zeit seit dem Start, immer dichter
picture-scale-first = Zeit seit dem Beginn, immer dichter
picture-launch = Start
picture-first = Beginn
picture-before = vorher
picture-after = später

picture-claim = Behauptung
picture-claims = Hohle Zeichen: behauptet oder umstritten
picture-some-events = In Worten: { $shown } von { $count } Ereignissen
picture-some-missions = Gezeigt: { $shown } von { $count } Missionen

picture-month =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
picture-month-alone = { picture-month }
picture-date-day-month = { $day }. { $month }
picture-date-day = { $day }. { $month } { $year }
picture-date-month = { $month } { $year }
picture-date-time = { $date }, { $time } UTC

picture-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
picture-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
picture-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
picture-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
picture-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
picture-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }

picture-description = Zeitleiste von { $missions }, { $events }.
picture-more = Und { $count } weitere.

picture-failed = Das Bild ließ sich nicht zeichnen; der Text sagt dasselbe.
