# La imagen de una cronología: las palabras que lleva y las que la sustituyen. Las de los documentos quedan como están.

picture-missions =
    { $count ->
        [one] { $count } misión
       *[other] { $count } misiones
    }
picture-events =
    { $count ->
        [one] { $count } hecho fechado
       *[other] { $count } hechos fechados
    }
picture-scale = A escala
picture-scale-busy = A escala; debajo, lo más denso ampliado
picture-scale-common = Todas a la misma escala
picture-scale-launch = Tiempo desde el lanzamiento, comprimido
picture-scale-first = Tiempo desde el inicio, comprimido
picture-launch = lanzamiento
picture-first = inicio
picture-before = antes
picture-after = después

picture-claim = afirmación
picture-claims = Signos huecos: afirmado o en disputa
picture-some-events = En palabras: { $shown } de { $count } hechos
picture-some-missions = Se muestran { $shown } de { $count } misiones

picture-month =
    { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }
picture-month-alone = { picture-month }
picture-date-day-month = { $day } { $month }
picture-date-day = { $day } { $month } { $year }
picture-date-month = { $month } { $year }
picture-date-time = { $date }, { $time } UTC

picture-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
picture-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
picture-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
picture-weeks =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
picture-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
picture-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }

picture-description = Cronología de { $missions }, { $events }.
picture-more = Y { $count } más.

picture-failed = No se pudo dibujar la imagen; el texto dice lo mismo.
