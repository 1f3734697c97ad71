# Qué ha fallado y qué hacer. Los momentos ($again) son las marcas de Discord y se leen «dentro de 20 segundos».

errors-cooldown-user = No tan deprisa, por favor: podrás volver a preguntarme { $again }.
errors-cooldown-channel = Hay mucho que responder en este canal; volveré a responder aquí { $again }.

errors-moderators-only = Eso solo pueden hacerlo quienes gestionan este servidor.
errors-server-only = Eso solo funciona en un servidor.
errors-not-yours = Eso solo puede hacerlo quien preguntó o alguien de la moderación.

errors-question-empty = Ahí no hay ninguna pregunta. Pregúntame, por ejemplo, «{ $example }».
errors-question-too-long =
    { $limit ->
        [one] Esa pregunta es demasiado larga: leo hasta { $limit } carácter.
       *[other] Esa pregunta es demasiado larga: leo hasta { $limit } caracteres.
    }

errors-button-stale = Ya no sé a qué pertenece este botón. Vuelve a preguntar con { $command }.
errors-nothing-more = Eso era todo; no hay nada más que mostrar.
errors-reload-running = El conocimiento ya se está volviendo a leer; espera a que termine.

errors-failed = Algo ha fallado por mi parte; quizá ayude volver a preguntar. Si no, di este número a quien me administra: `{ $id }`.

errors-permission-missing = Aquí no puedo hacer eso porque me falta un permiso: { $permission }. La moderación puede dármelo.
errors-permission-view-channel = Ver canal
errors-permission-send-messages = Enviar mensajes
errors-permission-send-messages-in-threads = Enviar mensajes en hilos
errors-permission-embed-links = Insertar enlaces
errors-permission-attach-files = Adjuntar archivos
errors-permission-read-message-history = Leer el historial de mensajes
