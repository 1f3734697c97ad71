# Картинка хронологии: слова на ней и те, что её заменяют. Слова самих документов остаются как есть.

picture-missions =
    { $count ->
        [one] { $count } миссия
        [few] { $count } миссии
       *[many] { $count } миссий
    }
picture-events =
    { $count ->
        [one] { $count } датированное событие
        [few] { $count } датированных события
       *[many] { $count } датированных событий
    }
picture-scale = В масштабе
picture-scale-busy = В масштабе; ниже самое плотное крупнее
picture-scale-common = Все в одном масштабе
picture-scale-launch = Время от запуска, масштаб всё мельче
picture-scale-first = Время от начала, масштаб всё мельче
picture-launch = запуск
picture-first = начало
picture-before = до того
picture-after = позже

picture-claim = утверждение
picture-claims = Полые знаки: утверждают или спорят
picture-some-events = Словами: { $shown } из { $count } событий
picture-some-missions = Показано миссий: { $shown } из { $count }

picture-month =
    { $month ->
        [1] янв.
        [2] февр.
        [3] мар.
        [4] апр.
        [5] мая
        [6] июн.
        [7] июл.
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    }
picture-month-alone =
    { $month ->
        [1] янв.
        [2] февр.
        [3] март
        [4] апр.
        [5] май
        [6] июнь
        [7] июль
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    }
picture-date-day-month = { $day } { $month }
picture-date-day = { $day } { $month } { $year }
picture-date-month = { $month } { $year }
picture-date-time = { $date }, { $time } UTC

picture-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
       *[many] { $count } минут
    }
picture-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
       *[many] { $count } часов
    }
picture-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
picture-weeks =
    { $count ->
        [one] { $count } неделя
        [few] { $count } недели
       *[many] { $count } недель
    }
picture-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[many] { $count } месяцев
    }
picture-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }

picture-description = Хронология: { $missions }, { $events }.
picture-more = И ещё { $count }.

picture-failed = Картинку не удалось нарисовать; текст говорит то же самое.
