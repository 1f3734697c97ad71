# L'image d'une chronologie : les mots qui y figurent et ceux qui la remplacent. Les mots des documents restent tels quels.

picture-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
picture-events =
    { $count ->
        [one] { $count } événement daté
       *[other] { $count } événements datés
    }
picture-scale = À l’échelle
picture-scale-busy = À l’échelle, puis agrandi où c’est dense
picture-scale-common = Toutes à la même échelle
picture-scale-launch = Temps depuis le lancement, resserré
picture-scale-first = Temps depuis le début, resserré
picture-launch = lancement
picture-first = début
picture-before = avant
picture-after = après

picture-claim = allégation
picture-claims = Signes creux : allégué ou contesté
picture-some-events = En mots : { $shown } événements sur { $count }
picture-some-missions = Affichées : { $shown } missions sur { $count }

picture-month =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
picture-month-alone = { picture-month }
picture-date-day-month = { $day } { $month }
picture-date-day = { $day } { $month } { $year }
picture-date-month = { $month } { $year }
picture-date-time = { $date }, { $time } UTC

picture-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
picture-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
picture-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
picture-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
picture-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
picture-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }

picture-description = Chronologie de { $missions }, { $events }.
picture-more = Et { $count } de plus.

picture-failed = L’image n’a pas pu être dessinée ; le texte dit la même chose.
