# What is said around an answer: where it stands, and why there is none.

front-host-only = Эти знания ведёт тот, у кого я размещён; только он может их перезагрузить.
front-mission-unknown = Миссии «{ $mission }» я не знаю. Я знаю: { $known }.
front-silenced = Мне нельзя писать в { $channel }, и ответить там я не могу. Модератор может это разрешить: мне нужно право «Отправлять сообщения», в ветках — «Отправлять сообщения в ветках».
front-answered-there = Ответ: { $link }
front-answering = В ответ на { $link }
front-mission-none = Пока я не знаю ни одной миссии, значит, и «{ $mission }» тоже. Задайте вопрос, не выбирая миссию.
front-mission-nearest =
    Миссии «{ $mission }» я не знаю. Самые похожие: { $known } и ещё { $count ->
        [one] { $count } миссия
        [few] { $count } миссии
       *[other] { $count } миссий
    }.
front-fact-others =
    { $count ->
        [one] Это поле есть ещё у { $count } миссии
       *[other] Это поле есть ещё у { $count } миссий
    }; выберите миссию, чтобы увидеть её значение.
front-shared-already = Этот ответ уже опубликован.
front-command-changed = Эта команда с тех пор изменилась. Discord может показать новую не сразу; помогает перезапуск Discord, на компьютере — Ctrl+R.
