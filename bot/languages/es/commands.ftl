# Los comandos tal como los muestra Discord: nombres de 32 caracteres como máximo, sin espacios ni mayúsculas (el menú
# puede tenerlos), descripciones de 100 como máximo.

commands-mission-name = misión
commands-mission-description = Pregunta por misiones espaciales

commands-mission-ask-name = preguntar
commands-mission-ask-description = Haz una pregunta; la respuesta cita sus fuentes
commands-mission-fact-name = dato
commands-mission-fact-description = Busca un dato
commands-mission-timeline-name = cronología
commands-mission-timeline-description = Los sucesos con fecha en orden, en imagen y en texto
commands-mission-search-name = buscar
commands-mission-search-description = Encuentra los pasajes que mejor encajan
commands-mission-list-name = lista
commands-mission-list-description = Las misiones que Altai conoce
commands-mission-help-name = ayuda
commands-mission-help-description = Cómo preguntar
commands-mission-privacy-name = privacidad
commands-mission-privacy-description = Qué guarda Altai sobre ti y cómo hacer que lo olvide

commands-option-question-name = pregunta
commands-option-question-description = Tu pregunta, con tus propias palabras
commands-option-field-name = campo
commands-option-field-description = Lo que quieres saber, por ejemplo el lugar de lanzamiento
commands-option-query-name = búsqueda
commands-option-query-description = Palabras que hay que buscar
commands-option-mission-name = misión
commands-option-mission-description = La misión a la que te refieres; si no la das, todas
commands-option-private-name = privado
commands-option-private-description = Mostrarlo solo a ti

commands-mission-admin-name = misión-admin
commands-mission-admin-description = Mantén en orden el conocimiento de Altai
commands-mission-admin-reload-name = recargar
commands-mission-admin-reload-description = Vuelve a leer el conocimiento y úsalo si está en orden
commands-mission-admin-status-name = estado
commands-mission-admin-status-description = Qué está cargado, desde cuándo y cómo va la conexión
commands-mission-admin-check-name = comprobar
commands-mission-admin-check-description = Haz sus preguntas de control al conocimiento cargado

commands-answer-this-name = Responder a esto
