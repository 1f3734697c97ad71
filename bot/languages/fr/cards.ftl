# Ce qui figure sur les cartes. Par endroits en Markdown de Discord : ** autour des mots en gras. Les valeurs sont déjà
# du Markdown sûr.

# Au-dessus d’une carte ; un signe et la question suivent : « Anna demande ❯ Quand a eu lieu le lancement ? »
answer-asked = { $asker } demande
answer-asked-you = Vous demandez
answer-earlier = Avant
answer-about = Mission

# Sous une citation
answer-fact = fait { $fact }
answer-line = { $source }, ligne { $line }
answer-omitted =
    { $count ->
        [one] … et { $count } autre citation
       *[other] … et { $count } autres citations
    }
answer-page = Page { $page } sur { $pages }
answer-revision = Connaissances { $revision }

# Réponses courtes
answer-claimed = ⚠️ Affirmé ou contesté, non établi
answer-disagree = ⚖️ Les sources se contredisent
answer-yes = Oui : { $said }
answer-no-indeed = Non : { $said }
answer-first = D’abord { $one }, puis { $other }.
answer-later = { $one }, plus tard que { $other }.
answer-before = { $one }, avant { $other }.
answer-between = { $gap } (de { $first } à { $last })
answer-and = et
answer-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
answer-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
answer-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
answer-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
answer-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
answer-months = { $count } mois
answer-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
answer-events =
    { $count ->
        [one] { $count } événement
       *[other] { $count } événements, dans l’ordre
    }
answer-summary = En bref, dans les mots des sources

# Petits caractères
answer-unsure = Je n’en suis pas sûr : vérifiez dans les citations.
answer-fairly-sure = J’en suis assez sûr, mais pas certain.
answer-read = J’ai lu « { $word } » comme « { $meant } ».
answer-your-time = Dans votre fuseau horaire : { $times }

# Pas de réponse
answer-no = Je ne sais pas
answer-nearby = **Ce que je sais d’approchant** (ce n’est pas une réponse à votre question) :
answer-no-told = Mes sources sur { $missions } ne le disent pas.
answer-no-source = Mes sources ne le disent pas.
answer-no-mission = Je n’ai aucun document sur { $mission }.
answer-no-mission-but = Je n’ai aucun document sur { $mission }. Je connais { $missions }.
answer-no-value = La source laisse « { $field } » en blanc.
answer-no-lost = Là où la source le dirait, son texte est lacunaire.
answer-no-date = Cette date n’existe pas. Une faute de frappe ?
answer-no-comparison = Mes sources sur { $mission } ne disent pas ce qu’il faudrait comparer.
answer-no-try = { $search } parcourt tous les passages, { $list } montre ce que je connais.

# Bavardage
answer-talk-hello = Bonjour ! Posez-moi une question sur une mission, par exemple : Quand a eu lieu le lancement ?
answer-talk-thanks = Avec plaisir ! N’hésitez pas à m’interroger encore sur les missions.
answer-talk-nothing = Il n’y a là aucun mot que je pourrais chercher. Posez-moi une question sur une mission.
answer-talk-help = { $help } montre comment poser une question.

search-asked = { $asker } cherche
search-asked-you = Vous cherchez
search-found =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages, les meilleurs d’abord
    }
search-best =
    { $count ->
        [one] Le meilleur passage
       *[other] Les { $count } meilleurs passages
    }
search-nothing = Aucun passage ne correspond
search-try = D’autres mots en trouveront peut-être plus ; { $list } montre quelles missions je connais.

timeline-asked = Chronologie
timeline-asked-all = Chronologie de toutes les missions
timeline-events =
    { $count ->
        [one] { $count } événement daté
       *[other] { $count } événements datés
    }
timeline-empty = Je n’en connais aucun événement daté
timeline-contested = ⚠️ affirmé

fact-unknown = Ce fait n’existe pas
fact-near = **Vouliez-vous dire l’un de ceux-ci ?**
fact-try = { $ask } comprend aussi des questions entières.

list-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
list-facts =
    { $count ->
        [one] { $count } fait
       *[other] { $count } faits
    }
list-passages =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
list-collected =
    { $count ->
        [one] { $count } passage de recueils
       *[other] { $count } passages de recueils
    }
list-aliases = aussi : { $names }
list-empty = Je ne connais encore aucune mission
list-searchable = Je ne connais aucune mission ; { $ask } et { $search } cherchent tout de même dans mes recueils.

help-heading = Interrogez-moi sur les missions spatiales
help-how = Mentionnez-moi, écrivez-moi en privé ou utilisez { $ask }. Demandez avec vos propres mots : les fautes de frappe ne gênent pas, et vous pouvez enchaîner, par exemple « et quand ont-ils atterri ? ».
help-examples = **Par exemple :**
help-example-launch = Quand { $mission } a-t-il été lancé ?
help-example-rocket = Quelle fusée a lancé { $mission } ?
help-example-crew = Quel était l’équipage de { $mission } ?
help-example-landing = Quand { $mission } a-t-il atterri ?
help-example-story = Que s’est-il passé sur { $mission } ?
help-example-field = { $field } de { $mission } ?
help-fact = cherche un fait
help-timeline = montre ce qui s’est passé et quand
help-search = trouve des passages
help-list = montre quelles missions je connais
help-privacy = dit ce que je garde à votre sujet
help-promise = Chaque réponse cite ses sources mot pour mot. ⚠️ signale des affirmations, ⚖️ des sources qui se contredisent ; ce que mes sources ne disent pas, je ne le devine pas.

privacy-heading = Ce que je garde à votre sujet
privacy-turns =
    Pour comprendre la suite d’une conversation, dans chaque salon, { $turns ->
        [one] votre dernière question
       *[other] vos { $turns } dernières questions
    }, pendant { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } au plus, en mémoire vive seulement.
privacy-answers = Pour suivre vos modifications et suppressions : le texte des questions auxquelles j’ai répondu dans les salons, avec celles qui les précèdent, et quel message répond auquel ; pour tout le monde ensemble les 5 000 dernières, jusqu’à mon redémarrage, en mémoire vive seulement.
privacy-rest = Vos votes ; combien de fois vous venez de demander, pour que personne ne demande trop ; et pendant un jour au plus la langue dans laquelle vous utilisez Discord. En mémoire vive seulement, au plus tard jusqu’à mon redémarrage.
privacy-counts = Pour le reste, je ne fais que compter : combien de questions, comment elles ont reçu réponse et en combien de temps. Pas qui les a posées.
privacy-log = Je n’écris aucun texte de message sur un disque ni dans un journal.
privacy-forget = Le bouton ci-dessous me fait tout oublier aussitôt, sauf combien de fois vous venez de demander. Mes réponses restent dans leurs salons ; 🗑️ en retire une.
privacy-forgotten = C’est fait : j’ai oublié vos questions, vos votes et votre langue.

status-well = Tout va bien
status-unwell = Quelque chose ne va pas
status-knowledge = Connaissances { $revision }, chargées { $since }
status-reloaded = Dernier rechargement : { $at }
status-refused = Dernier rechargement refusé : { $at }
status-shard = Connexion { $shard } : { $latency } ms, dernier événement il y a { $age } s
status-shard-down = Connexion { $shard } : pas ouverte
status-more =
    { $count ->
        [one] et { $count } autre connexion
       *[other] et { $count } autres connexions
    }
status-offline = Pas connecté à Discord

reload-done = Rechargé : { $before } → { $after }
reload-same = Rien n’a changé : toujours { $revision }
reload-same-note = Les fichiers disent ce qu’ils disaient déjà.
reload-no-changes = Missions, faits et passages sont les mêmes ; ce qui a changé est ailleurs, comme les questions de contrôle ou les listes de mots.
reload-seconds =
    { $passed ->
        [0] En { $seconds } s ; il n’y a pas de questions de contrôle.
        [one] En { $seconds } s ; { $passed } question de contrôle réussie.
       *[other] En { $seconds } s ; les { $passed } questions de contrôle sont réussies.
    }
reload-missions-added = **Missions ajoutées :** { $count }
reload-missions-removed = **Missions retirées :** { $count }
reload-missions-renamed = **Missions renommées :** { $count }
reload-facts-added = **Faits ajoutés :** { $count }
reload-facts-changed = **Faits modifiés :** { $count }
reload-facts-removed = **Faits retirés :** { $count }
reload-passages-added = **Passages ajoutés :** { $count }
reload-passages-removed = **Passages retirés :** { $count }
reload-more = … et { $count } de plus
reload-refused = Pas rechargé
reload-kept = Les connaissances d’avant répondent toujours : { $revision }.
reload-problems = **Problèmes dans les fichiers :** { $count }

check-passed =
    { $passed ->
        [one] L’unique question de contrôle est réussie
       *[other] Les { $passed } questions de contrôle sont réussies
    }
check-none = Ces connaissances n’ont pas de questions de contrôle
check-failed = Questions de contrôle : { $failed } échouées, { $passed } réussies
check-failures = **Sans la réponse attendue :** { $count }
