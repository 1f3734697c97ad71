# Команды, как их показывает Discord: имена до 32 знаков, без пробелов и заглавных букв (в меню можно и то и другое),
# описания до 100.

commands-mission-name = миссия
commands-mission-description = Спросите о космических миссиях

commands-mission-ask-name = спросить
commands-mission-ask-description = Задайте вопрос; ответ цитирует свои источники
commands-mission-fact-name = факт
commands-mission-fact-description = Узнайте один факт
commands-mission-timeline-name = хронология
commands-mission-timeline-description = События с датами по порядку: картинкой и текстом
commands-mission-search-name = поиск
commands-mission-search-description = Найдите самые подходящие отрывки
commands-mission-list-name = список
commands-mission-list-description = Миссии, о которых знает Altai
commands-mission-help-name = помощь
commands-mission-help-description = Как спрашивать
commands-mission-privacy-name = приватность
commands-mission-privacy-description = Что Altai хранит о вас и как попросить это забыть

commands-option-question-name = вопрос
commands-option-question-description = Ваш вопрос своими словами
commands-option-field-name = поле
commands-option-field-description = Что вы хотите узнать, например место запуска
commands-option-query-name = запрос
commands-option-query-description = Слова, которые нужно найти
commands-option-mission-name = миссия
commands-option-mission-description = Миссия, о которой речь; если не указать, все
commands-option-private-name = лично
commands-option-private-description = Показать только вам

commands-mission-admin-name = миссия-админ
commands-mission-admin-description = Следите за порядком в знаниях Altai
commands-mission-admin-reload-name = перезагрузить
commands-mission-admin-reload-description = Перезагрузить знания и начать их использовать, если они в порядке
commands-mission-admin-status-name = состояние
commands-mission-admin-status-description = Что загружено, с каких пор и какова связь
commands-mission-admin-check-name = проверка
commands-mission-admin-check-description = Задать загруженным знаниям их контрольные вопросы

commands-answer-this-name = Ответить на это
