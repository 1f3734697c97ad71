# What is said around an answer: where it stands, and why there is none.

front-host-only = Ces connaissances sont tenues par la personne qui m’héberge ; elle seule peut les faire relire.
front-mission-unknown = Je ne connais pas de mission « { $mission } ». Je connais : { $known }.
front-silenced = Je n’ai pas le droit d’écrire dans { $channel } et ne peux donc pas vous y répondre. Un modérateur peut l’autoriser : il me faut « Envoyer des messages », dans les fils « Envoyer des messages dans les fils ».
front-answered-there = Réponse donnée : { $link }
front-answering = En réponse à { $link }
