# Buttons below a card, the form for a follow-up, and thanks for a vote. Labels have at most 80 characters, the form's title and
# label at most 45.

views-follow-up = Спросить ещё
views-follow-up-question = Ваш вопрос
views-follow-up-example = а когда они приземлились?
views-more = Ещё
views-share = Поделиться
views-back = Назад
views-on = Дальше
views-thanks-good = Спасибо, рад, что помог.
views-thanks-bad = Спасибо. Попробуйте спросить иначе; те, кто ведёт мои знания, видят, скольких ответов не хватило.
views-forget = Забыть меня
views-examples = Выбрать пример
