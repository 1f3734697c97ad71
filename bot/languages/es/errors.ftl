# Qué ha fallado y qué hacer. Los momentos ($again) son las marcas de Discord y se leen «dentro de 20 segundos».

errors-cooldown-user = Un momento, por favor: podrás volver a preguntarme { $again }.
errors-cooldown-channel = Hay mucho que responder en este canal; volveré a responder aquí { $again }.

errors-moderators-only = Eso solo pueden hacerlo quienes gestionan este servidor.
errors-not-yours = Eso solo puede hacerlo quien preguntó o alguien de la moderación.

errors-question-empty = Ahí no hay ninguna pregunta. Pregúntame, por ejemplo, «{ $example }».

errors-button-stale = Ya no sé a qué pertenece este botón. Vuelve a preguntar con { $command }.
errors-nothing-more = Eso era todo; no hay nada más que mostrar.

errors-failed = Algo ha fallado por mi parte; quizá ayude volver a preguntar. Si no, di este número a quien me administra: `{ $id }`.
