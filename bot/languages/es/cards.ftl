# Lo que dicen las tarjetas. A trechos en el Markdown de Discord: ** alrededor de palabras en negrita. Los valores ya son
# Markdown seguro.

# Encima de una tarjeta; siguen un signo y la pregunta: «Anna pregunta ❯ ¿Cuándo fue el lanzamiento?»
answer-asked = { $asker } pregunta
answer-asked-you = Preguntas
answer-earlier = Antes
answer-about = Misión

# Debajo de una cita
answer-fact = dato { $fact }
answer-line = { $source }, línea { $line }
answer-omitted =
    { $count ->
        [one] … y { $count } cita más
       *[other] … y { $count } citas más
    }
answer-page = Página { $page } de { $pages }
answer-revision = Conocimiento { $revision }

# Respuestas cortas
answer-claimed = ⚠️ Afirmado o en disputa, sin confirmar
answer-disagree = ⚖️ Las fuentes no coinciden
answer-yes = Sí: { $said }
answer-no-indeed = No: { $said }
answer-first = Primero { $one }, después { $other }.
answer-later = { $one } fue más tarde, después de { $other }.
answer-before = { $one } fue antes de { $other }.
answer-between = { $gap } (de { $first } a { $last })
answer-and = y
answer-seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
answer-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
answer-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
answer-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
answer-weeks =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
answer-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
answer-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
answer-events =
    { $count ->
        [one] { $count } suceso
       *[other] { $count } sucesos, en orden
    }
answer-summary = En resumen, con las palabras de las fuentes

# Letra pequeña
answer-unsure = No estoy seguro de esto: compruébalo en las citas.
answer-fairly-sure = Estoy bastante seguro de esto, pero no del todo.
answer-read = He leído «{ $word }» como «{ $meant }».
answer-your-time = En tu zona horaria: { $times }

# Sin respuesta
answer-no = No lo sé
answer-nearby = **Lo más cercano que sé** (no responde a tu pregunta):
answer-no-told = Mis fuentes sobre { $missions } no lo dicen.
answer-no-source = Mis fuentes no lo dicen.
answer-no-mission = No tengo ningún documento sobre { $mission }.
answer-no-mission-but = No tengo ningún documento sobre { $mission }. Conozco { $missions }.
answer-no-value = La fuente deja «{ $field }» en blanco.
answer-no-lost = Donde la fuente lo diría, su texto tiene un hueco.
answer-no-date = Esa fecha no existe. ¿Será un error al escribir?
answer-no-comparison = Mis fuentes sobre { $mission } no dicen lo que habría que comparar.
answer-no-try = { $search } busca en todos los pasajes, { $list } muestra lo que conozco.

# Charla
answer-talk-hello = ¡Hola! Pregúntame por una misión, por ejemplo: ¿Cuándo fue el lanzamiento?
answer-talk-thanks = ¡De nada! Pregúntame lo que quieras sobre las misiones.
answer-talk-nothing = Ahí no hay palabras que pueda buscar. Pregúntame por una misión.
answer-talk-help = { $help } muestra cómo preguntar.

search-asked = { $asker } busca
search-asked-you = Buscas
search-found =
    { $count ->
        [one] { $count } pasaje
       *[other] { $count } pasajes, los mejores primero
    }
search-best =
    { $count ->
        [one] El mejor pasaje
       *[other] Los { $count } mejores pasajes
    }
search-nothing = Ningún pasaje coincide
search-try = Con otras palabras quizá encuentres más; { $list } muestra qué misiones conozco.

timeline-asked = Cronología
timeline-asked-all = Cronología de todas las misiones
timeline-events =
    { $count ->
        [one] { $count } suceso con fecha
       *[other] { $count } sucesos con fecha
    }
timeline-empty = No conozco sucesos con fecha de eso
timeline-contested = ⚠️ afirmado

fact-unknown = No existe ese dato
fact-near = **¿Te refieres a uno de estos?**
fact-try = { $ask } también entiende preguntas enteras.

list-missions =
    { $count ->
        [one] { $count } misión
       *[other] { $count } misiones
    }
list-facts =
    { $count ->
        [one] { $count } dato
       *[other] { $count } datos
    }
list-passages =
    { $count ->
        [one] { $count } pasaje
       *[other] { $count } pasajes
    }
list-collected =
    { $count ->
        [one] { $count } pasaje de colecciones
       *[other] { $count } pasajes de colecciones
    }
list-aliases = también: { $names }
list-empty = Todavía no conozco ninguna misión
list-searchable = No conozco ninguna misión; { $ask } y { $search } buscan de todos modos en mis colecciones.

help-heading = Pregúntame por misiones espaciales
help-how = Mencióname, escríbeme por privado o usa { $ask }. Pregunta con tus propias palabras: las erratas no importan, y puedes seguir preguntando, por ejemplo «¿y cuándo aterrizaron?».
help-examples = **Por ejemplo:**
help-example-launch = ¿Cuándo se lanzó { $mission }?
help-example-rocket = ¿Qué cohete lanzó { $mission }?
help-example-crew = ¿Quiénes eran los tripulantes de { $mission }?
help-example-landing = ¿Cuándo aterrizó { $mission }?
help-example-story = ¿Qué ocurrió durante { $mission }?
help-example-field = ¿{ $field } de { $mission }?
help-fact = busca un dato
help-timeline = muestra qué pasó y cuándo
help-search = encuentra pasajes
help-list = muestra qué misiones conozco
help-privacy = dice qué guardo sobre ti
help-promise = Cada respuesta cita sus fuentes palabra por palabra. ⚠️ señala afirmaciones, ⚖️ fuentes que no coinciden; lo que mis fuentes no dicen, no lo adivino.

privacy-heading = Qué guardo sobre ti
privacy-turns =
    Para entender lo que preguntas después, en cada canal, { $turns ->
        [one] tu última pregunta
       *[other] tus últimas { $turns } preguntas
    }, durante { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    } como mucho y solo en la memoria.
privacy-answers = Para seguir tus cambios y borrados: el texto de las preguntas que respondí en los canales, con las anteriores, y qué mensaje responde a cuál; de todas las personas juntas las últimas 5000, hasta que me reinicien, solo en la memoria.
privacy-rest = Tus votos; cuántas veces preguntaste hace poco, para que nadie pregunte demasiado; y durante un día como mucho el idioma en que usas Discord. Solo en la memoria, a más tardar hasta que me reinicien.
privacy-counts = Por lo demás solo cuento: cuántas preguntas hubo, cómo se respondieron y en cuánto tiempo. No quién las hizo.
privacy-log = No escribo el texto de ningún mensaje en un disco ni en un registro.
privacy-forget = Con el botón de abajo lo olvido todo al momento, salvo cuántas veces preguntaste hace poco. Mis respuestas se quedan en sus canales; 🗑️ quita una.
privacy-forgotten = Hecho: he olvidado tus preguntas, tus votos y tu idioma.

status-well = Todo va bien
status-unwell = Algo va mal
status-knowledge = Conocimiento { $revision }, cargado { $since }
status-reloaded = Última recarga: { $at }
status-refused = Última recarga rechazada: { $at }
status-shard = Conexión { $shard }: { $latency } ms, último evento hace { $age } s
status-shard-down = Conexión { $shard }: no está abierta
status-more =
    { $count ->
        [one] y { $count } conexión más
       *[other] y { $count } conexiones más
    }
status-offline = Sin conexión con Discord

reload-done = Recargado: { $before } → { $after }
reload-same = Nada ha cambiado: sigue { $revision }
reload-same-note = Los archivos dicen lo mismo que antes.
reload-no-changes = Misiones, datos y pasajes son los mismos; lo que cambió está en otra parte, como las preguntas de control o las listas de palabras.
reload-seconds =
    { $passed ->
        [0] En { $seconds } s; no hay preguntas de control.
        [one] En { $seconds } s; { $passed } pregunta de control superada.
       *[other] En { $seconds } s; las { $passed } preguntas de control superadas.
    }
reload-missions-added = **Misiones añadidas:** { $count }
reload-missions-removed = **Misiones eliminadas:** { $count }
reload-missions-renamed = **Misiones renombradas:** { $count }
reload-facts-added = **Datos añadidos:** { $count }
reload-facts-changed = **Datos cambiados:** { $count }
reload-facts-removed = **Datos eliminados:** { $count }
reload-passages-added = **Pasajes añadidos:** { $count }
reload-passages-removed = **Pasajes eliminados:** { $count }
reload-more = … y { $count } más
reload-refused = No se ha recargado
reload-kept = Sigue respondiendo el conocimiento anterior: { $revision }.
reload-problems = **Problemas en los archivos:** { $count }

check-passed =
    { $passed ->
        [one] La única pregunta de control se responde como debe
       *[other] Las { $passed } preguntas de control se responden como deben
    }
check-none = Este conocimiento no tiene preguntas de control
check-failed = Preguntas de control: { $failed } fallidas, { $passed } superadas
check-failures = **No se responden como deben:** { $count }
