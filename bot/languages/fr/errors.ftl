# Ce qui n’a pas marché et ce qu’il faut faire. Les moments ($again) sont les marques de Discord et se lisent
# « dans 20 secondes ».

errors-cooldown-user = Pas si vite, s’il te plaît : tu pourras me reposer une question { $again }.
errors-cooldown-channel = Il y a beaucoup de questions dans ce salon ; j’y répondrai de nouveau { $again }.

errors-moderators-only = Seules les personnes qui peuvent gérer ce serveur peuvent faire cela.
errors-server-only = Cela ne marche que sur un serveur.
errors-not-yours = Seule la personne qui a posé la question, ou la modération, peut faire cela.

errors-question-empty = Je n’y trouve pas de question. Demande-moi par exemple « { $example } ».
errors-question-too-long =
    { $limit ->
        [one] Cette question est trop longue : je lis jusqu’à { $limit } caractère.
       *[other] Cette question est trop longue : je lis jusqu’à { $limit } caractères.
    }

errors-button-stale = Je ne sais plus à quoi appartient ce bouton. Pose de nouveau ta question avec { $command }.
errors-nothing-more = C’est tout ; il n’y a rien de plus à montrer.
errors-reload-running = Les connaissances sont déjà en cours de relecture ; attends que ce soit fini.

errors-failed = Quelque chose n’a pas marché de mon côté ; redemander peut aider. Sinon, donne ce numéro à qui s’occupe de moi : `{ $id }`.

errors-permission-missing = Je ne peux pas faire cela ici, il me manque une permission : { $permission }. La modération peut me la donner.
errors-permission-view-channel = Voir le salon
errors-permission-send-messages = Envoyer des messages
errors-permission-send-messages-in-threads = Envoyer des messages dans les fils
errors-permission-embed-links = Intégrer des liens
errors-permission-attach-files = Joindre des fichiers
errors-permission-read-message-history = Voir les anciens messages
