# What is said around an answer: where it stands, and why there is none.

front-host-only = Эти знания ведёт тот, у кого я размещён; только он может велеть прочитать их заново.
front-mission-unknown = Миссии «{ $mission }» я не знаю. Я знаю: { $known }.
front-silenced = Мне нельзя писать в { $channel }, и ответить там я не могу. Модератор может это разрешить: мне нужно право «Отправлять сообщения», в ветках — «Отправлять сообщения в ветках».
front-answered-there = Ответ: { $link }
front-answering = В ответ на { $link }
