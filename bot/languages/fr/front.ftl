# What is said around an answer: where it stands, and why there is none.

front-host-only = Ces connaissances sont tenues par la personne qui m’héberge ; elle seule peut les faire relire.
front-mission-unknown = Je ne connais pas de mission « { $mission } ». Je connais : { $known }.
front-silenced = Je n’ai pas le droit d’écrire dans { $channel } et ne peux donc pas vous y répondre. Un modérateur peut l’autoriser : il me faut « Envoyer des messages », dans les fils « Envoyer des messages dans les fils ».
front-answered-there = Réponse donnée : { $link }
front-answering = En réponse à { $link }
front-mission-none = Je ne connais encore aucune mission, donc pas non plus « { $mission } ». Posez la question sans choisir de mission.
front-mission-nearest =
    Je ne connais pas de mission « { $mission } ». Les plus proches : { $known } et { $count ->
        [one] { $count } autre mission
       *[other] { $count } autres missions
    }.
front-fact-others =
    { $count ->
        [one] { $count } autre mission a ce champ
       *[other] { $count } autres missions ont ce champ
    } ; choisissez une mission pour voir le sien.
front-shared-already = Cette réponse est déjà partagée.
front-command-changed = Cette commande a changé entre-temps. Discord peut mettre un moment à afficher la nouvelle ; redémarrer Discord, ou Ctrl+R sur un ordinateur, y aide.
