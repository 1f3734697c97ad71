# What is said around an answer: where it stands, and why there is none.

front-host-only = De este conocimiento se ocupa quien me aloja; solo esa persona puede recargarlo.
front-mission-unknown = No conozco ninguna misión «{ $mission }». Conozco: { $known }.
front-silenced = No puedo escribir en { $channel }, así que no puedo responderte allí. Un moderador puede permitirlo: necesito «Enviar mensajes», en los hilos «Enviar mensajes en hilos».
front-answered-there = Respondido: { $link }
front-answering = En respuesta a { $link }
front-mission-none = Aún no conozco ninguna misión, así que tampoco «{ $mission }». Pregunta sin elegir misión.
front-mission-nearest =
    No conozco ninguna misión «{ $mission }». Las más parecidas: { $known } y { $count ->
        [one] otra misión
       *[other] otras { $count } misiones
    }.
front-fact-others =
    { $count ->
        [one] Otra misión tiene este campo
       *[other] Otras { $count } misiones tienen este campo
    }; elige una misión para ver el suyo.
front-shared-already = Esta respuesta ya está compartida.
front-command-changed = Este comando ha cambiado. Discord puede tardar un poco en mostrar el nuevo; ayuda reiniciar Discord o, en un ordenador, pulsar Ctrl+R.
