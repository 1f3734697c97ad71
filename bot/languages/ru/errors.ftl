# Что пошло не так и что с этим делать. Моменты ($again) отмечает сам Discord, они читаются «через 20 секунд».

errors-cooldown-user = Не так быстро, пожалуйста: снова спросить меня можно { $again }.
errors-cooldown-channel = В этом канале много вопросов; я снова отвечу здесь { $again }.

errors-moderators-only = Это могут только те, кто управляет этим сервером.
errors-server-only = Это работает только на сервере.
errors-not-yours = Это может только тот, кто спросил, или модератор.

errors-question-empty = Здесь нет вопроса. Спросите меня, например: «{ $example }».
errors-question-too-long =
    { $limit ->
        [one] Вопрос слишком длинный: я читаю до { $limit } знака.
       *[other] Вопрос слишком длинный: я читаю до { $limit } знаков.
    }

errors-button-stale = Я уже не знаю, к чему относится эта кнопка. Спросите ещё раз командой { $command }.
errors-nothing-more = Это всё, больше показать нечего.
errors-reload-running = Знания уже перечитываются; подождите, пока это закончится.

errors-failed = У меня что-то пошло не так; возможно, поможет спросить ещё раз. Если нет, назовите тем, кто меня запускает, этот номер: `{ $id }`.

errors-permission-missing = Я не могу сделать это здесь: у меня нет права «{ $permission }». Модератор может мне его дать.
errors-permission-view-channel = Просматривать канал
errors-permission-send-messages = Отправлять сообщения
errors-permission-send-messages-in-threads = Отправлять сообщения в ветках
errors-permission-embed-links = Встраивать ссылки
errors-permission-attach-files = Прикреплять файлы
errors-permission-read-message-history = Читать историю сообщений
