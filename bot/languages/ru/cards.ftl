# Что написано на карточках. Местами разметка Discord: ** вокруг жирных слов. Подставляемое уже безопасно размечено.

# Над карточкой; дальше следуют знак и вопрос: «Анна спрашивает ❯ Когда был запуск?»
answer-asked = { $asker } спрашивает
answer-asked-you = Вы спрашиваете
answer-earlier = До этого
answer-about = Миссия

# Под цитатой
answer-fact = факт { $fact }
answer-line = { $source }, строка { $line }
answer-omitted =
    { $count ->
        [one] … и ещё { $count } цитата
        [few] … и ещё { $count } цитаты
       *[many] … и ещё { $count } цитат
    }
answer-page = Страница { $page } из { $pages }
answer-revision = Версия знаний { $revision }

# Короткие ответы
answer-claimed = ⚠️ Утверждается или оспаривается, не установлено
answer-disagree = ⚖️ Источники расходятся
answer-yes = Да: { $said }
answer-no-indeed = Нет: { $said }
answer-first = Сначала { $one }, потом { $other }.
answer-later = { $one } — позже, чем { $other }.
answer-before = { $one } — раньше, чем { $other }.
answer-between = { $gap } ({ $first } — { $last })
answer-and = и
answer-seconds =
    { $count ->
        [one] { $count } секунда
        [few] { $count } секунды
       *[many] { $count } секунд
    }
answer-minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
       *[many] { $count } минут
    }
answer-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
       *[many] { $count } часов
    }
answer-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
answer-weeks =
    { $count ->
        [one] { $count } неделя
        [few] { $count } недели
       *[many] { $count } недель
    }
answer-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[many] { $count } месяцев
    }
answer-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
answer-events =
    { $count ->
        [one] { $count } событие
        [few] { $count } события по порядку
       *[many] { $count } событий по порядку
    }
answer-summary = Коротко, словами источников

# Мелким шрифтом
answer-unsure = Я в этом не уверен: сверьтесь, пожалуйста, с цитатами.
answer-fairly-sure = Я в этом довольно уверен, но не до конца.
answer-read = «{ $word }» я прочитал как «{ $meant }».
answer-your-time = В вашем часовом поясе: { $times }

# Ответа нет
answer-no = Этого я не знаю
answer-nearby = **Что я знаю близкого к этому** (это не ответ на ваш вопрос):
answer-no-told = Мои источники о { $missions } этого не сообщают.
answer-no-source = Мои источники этого не сообщают.
answer-no-mission = О { $mission } у меня нет документа.
answer-no-mission-but = О { $mission } у меня нет документа. Я знаю: { $missions }.
answer-no-value = В источнике поле «{ $field }» не заполнено.
answer-no-lost = Там, где источник сказал бы об этом, в его тексте пропуск.
answer-no-date = Такой даты нет. Может быть, описка?
answer-no-comparison = Мои источники о { $mission } не сообщают того, что нужно сравнить.
answer-no-try = { $search } ищет по всем отрывкам, { $list } показывает, что я знаю.

# Беседа
answer-talk-hello = Здравствуйте! Спросите меня о миссии, например: Когда был запуск?
answer-talk-thanks = Пожалуйста! Спрашивайте ещё о миссиях.
answer-talk-nothing = Здесь нет слов, которые я мог бы поискать. Спросите меня о миссии.
answer-talk-help = { $help } показывает, как спрашивать.

search-asked = { $asker } ищет
search-asked-you = Вы ищете
search-found =
    { $count ->
        [one] { $count } отрывок
        [few] { $count } отрывка, сначала лучшие
       *[many] { $count } отрывков, сначала лучшие
    }
search-best =
    { $count ->
        [one] { $count } лучший отрывок
        [few] { $count } лучших отрывка
       *[many] { $count } лучших отрывков
    }
search-nothing = Ни один отрывок не подходит
search-try = По другим словам, возможно, найдётся больше; { $list } показывает, какие миссии я знаю.

timeline-asked = Хронология
timeline-asked-all = Хронология всех миссий
timeline-events =
    { $count ->
        [one] { $count } событие с датой
        [few] { $count } события с датами
       *[many] { $count } событий с датами
    }
timeline-empty = Событий с датами об этом я не знаю
timeline-contested = ⚠️ утверждается

fact-unknown = Такого факта нет
fact-near = **Может быть, один из этих?**
fact-try = { $ask } понимает и целые вопросы.

list-missions =
    { $count ->
        [one] { $count } миссия
        [few] { $count } миссии
       *[many] { $count } миссий
    }
list-facts =
    { $count ->
        [one] { $count } факт
        [few] { $count } факта
       *[many] { $count } фактов
    }
list-passages =
    { $count ->
        [one] { $count } отрывок
        [few] { $count } отрывка
       *[many] { $count } отрывков
    }
list-collected =
    { $count ->
        [one] { $count } отрывок из собраний
        [few] { $count } отрывка из собраний
       *[many] { $count } отрывков из собраний
    }
list-aliases = также: { $names }
list-empty = Я пока не знаю ни одной миссии
list-searchable = Миссий я не знаю; { $ask } и { $search } всё же ищут в моих собраниях.

help-heading = Спрашивайте меня о космических миссиях
help-how = Упомяните меня, напишите мне лично или используйте { $ask }. Спрашивайте своими словами: опечатки не страшны, и можно спрашивать дальше, например «а когда они приземлились?».
help-examples = **Например:**
help-example-launch = Когда был запуск { $mission }?
help-example-rocket = Какая ракета запустила { $mission }?
help-example-crew = Кто был на борту { $mission }?
help-example-landing = Когда приземлился { $mission }?
help-example-story = Что произошло во время { $mission }?
help-example-field = { $field } { $mission }?
help-fact = находит один факт
help-timeline = показывает, что когда было
help-search = находит отрывки
help-list = показывает, какие миссии я знаю
help-privacy = сообщает, что я храню о вас
help-promise = Каждый ответ дословно цитирует источники. ⚠️ отмечает утверждения, ⚖️ — расхождения источников; чего мои источники не сообщают, того я не угадываю.

privacy-heading = Что я храню о вас
privacy-turns =
    Чтобы понимать следующие вопросы, в каждом канале { $turns ->
        [one] { $turns } последний вопрос
        [few] { $turns } последних вопроса
       *[many] { $turns } последних вопросов
    }, не дольше { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
    } и только в памяти.
privacy-answers = Чтобы следовать вашим правкам и удалениям: тексты вопросов, на которые я ответил в каналах, с вопросами перед ними, и какое сообщение на какое отвечает; у всех людей вместе последние 5000, до моего перезапуска и только в памяти.
privacy-rest = Как вы голосовали; как часто вы спрашивали в последнее время, чтобы никто не спрашивал слишком много; и не дольше суток язык, на котором вы пользуетесь Discord. Только в памяти, самое позднее до моего перезапуска.
privacy-counts = В остальном я только считаю: сколько было вопросов, как на них отвечено и как быстро. Кто их задал, не считаю.
privacy-log = Тексты сообщений я не пишу ни на диск, ни в журнал.
privacy-forget = Кнопка внизу заставит меня сразу всё это забыть, кроме того, как часто вы спрашивали в последнее время. Мои ответы остаются в каналах; 🗑️ убирает один из них.
privacy-forgotten = Готово: ваши вопросы, голоса и язык забыты.

status-well = Всё в порядке
status-unwell = Что-то не так
status-knowledge = Версия знаний { $revision }, загружена { $since }
status-reloaded = Последняя перезагрузка: { $at }
status-refused = Последняя перезагрузка отклонена: { $at }
status-shard = Соединение { $shard }: { $latency } мс, последнее событие { $age } с назад
status-shard-down = Соединение { $shard }: не открыто
status-more =
    { $count ->
        [one] и ещё { $count } соединение
        [few] и ещё { $count } соединения
       *[many] и ещё { $count } соединений
    }
status-offline = Нет соединения с Discord

reload-done = Перезагружено: { $before } → { $after }
reload-same = Ничего не изменилось: по-прежнему { $revision }
reload-same-note = В файлах то же, что и раньше.
reload-no-changes = Миссии, факты и отрывки те же; изменилось другое, например контрольные вопросы или списки слов.
reload-seconds =
    { $passed ->
        [0] За { $seconds } с; контрольных вопросов нет.
        [one] За { $seconds } с; пройден { $passed } контрольный вопрос.
        [few] За { $seconds } с; пройдены все { $passed } контрольных вопроса.
       *[many] За { $seconds } с; пройдены все { $passed } контрольных вопросов.
    }
reload-missions-added = **Добавлено миссий:** { $count }
reload-missions-removed = **Убрано миссий:** { $count }
reload-missions-renamed = **Переименовано миссий:** { $count }
reload-facts-added = **Добавлено фактов:** { $count }
reload-facts-changed = **Изменено фактов:** { $count }
reload-facts-removed = **Убрано фактов:** { $count }
reload-passages-added = **Добавлено отрывков:** { $count }
reload-passages-removed = **Убрано отрывков:** { $count }
reload-more = … и ещё { $count }
reload-refused = Не перезагружено
reload-kept = По-прежнему отвечают прежние знания: { $revision }.
reload-problems = **Проблем в файлах:** { $count }

check-passed =
    { $passed ->
        [one] { $passed } контрольный вопрос: ответ такой, каким должен быть
        [few] Все { $passed } контрольных вопроса: ответы такие, какими должны быть
       *[many] Все { $passed } контрольных вопросов: ответы такие, какими должны быть
    }
check-none = У этих знаний нет контрольных вопросов
check-failed = Контрольные вопросы: не пройдено { $failed }, пройдено { $passed }
check-failures = **Ответ не такой, каким должен быть:** { $count }
