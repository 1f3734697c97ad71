# Ce qui n’a pas marché et ce qu’il faut faire. Les moments ($again) sont les marques de Discord et se lisent
# « dans 20 secondes ».

errors-cooldown-user = Pas si vite, s’il vous plaît : vous pourrez me reposer une question { $again }.
errors-cooldown-channel = Il y a beaucoup de questions dans ce salon ; j’y répondrai de nouveau { $again }.

errors-moderators-only = Seules les personnes qui peuvent gérer ce serveur peuvent faire cela.
errors-not-yours = Seule la personne qui a posé la question, ou la modération, peut faire cela.

errors-question-empty = Je n’y trouve pas de question. Demandez-moi par exemple « { $example } ».

errors-button-stale = Je ne sais plus à quoi appartient ce bouton. Posez de nouveau votre question avec { $command }.
errors-nothing-more = C’est tout ; il n’y a rien de plus à montrer.

errors-failed = Quelque chose n’a pas marché de mon côté ; redemander peut aider. Sinon, donnez ce numéro à qui s’occupe de moi : `{ $id }`.
