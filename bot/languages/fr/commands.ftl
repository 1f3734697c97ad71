# Les commandes telles que Discord les montre : noms de 32 caractères au plus, sans espaces ni majuscules (le menu peut
# en avoir), descriptions de 100 au plus.

commands-mission-name = mission
commands-mission-description = Posez des questions sur les missions spatiales

commands-mission-ask-name = demander
commands-mission-ask-description = Posez une question ; la réponse cite ses sources
commands-mission-fact-name = fait
commands-mission-fact-description = Cherchez un fait
commands-mission-timeline-name = chronologie
commands-mission-timeline-description = Les événements datés dans l’ordre, en image et en texte
commands-mission-search-name = chercher
commands-mission-search-description = Trouvez les passages qui correspondent le mieux
commands-mission-list-name = liste
commands-mission-list-description = Les missions qu’Altai connaît
commands-mission-help-name = aide
commands-mission-help-description = Comment poser une question
commands-mission-privacy-name = confidentialité
commands-mission-privacy-description = Ce qu’Altai garde à votre sujet, et comment le faire oublier

commands-option-question-name = question
commands-option-question-description = Votre question, avec vos propres mots
commands-option-field-name = champ
commands-option-field-description = Ce que vous voulez savoir, par exemple le site de lancement
commands-option-query-name = recherche
commands-option-query-description = Les mots à chercher
commands-option-mission-name = mission
commands-option-mission-description = La mission dont vous parlez ; sans précision : toutes
commands-option-private-name = privé
commands-option-private-description = Ne le montrer qu’à vous

commands-mission-admin-name = mission-admin
commands-mission-admin-description = Tenez en ordre les connaissances d’Altai
commands-mission-admin-reload-name = recharger
commands-mission-admin-reload-description = Relisez les connaissances et mettez-les en service si tout est en ordre
commands-mission-admin-status-name = état
commands-mission-admin-status-description = Ce qui est chargé, depuis quand, et l’état de la connexion
commands-mission-admin-check-name = vérifier
commands-mission-admin-check-description = Posez leurs questions de contrôle aux connaissances chargées

commands-answer-this-name = Répondre à ceci
