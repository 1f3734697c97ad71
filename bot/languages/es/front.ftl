# What is said around an answer: where it stands, and why there is none.

front-host-only = De este conocimiento se ocupa quien me aloja; solo esa persona puede hacer que se vuelva a leer.
front-mission-unknown = No conozco ninguna misión «{ $mission }». Conozco: { $known }.
front-silenced = No puedo escribir en { $channel }, así que no puedo responderte allí. Un moderador puede permitirlo: necesito «Enviar mensajes», en los hilos «Enviar mensajes en hilos».
front-answered-there = Respondido: { $link }
front-answering = En respuesta a { $link }
