# Buttons below a card, the form for a follow-up, and thanks for a vote. Labels have at most 80 characters, the form's title and
# label at most 45.

views-follow-up = Ask a follow-up
views-follow-up-question = Your follow-up
views-follow-up-example = and when did they land?
views-more = More
views-share = Share
views-back = Back
views-on = Next
views-thanks-good = Thanks, I am glad that helped.
views-thanks-bad = Thanks. Asking in other words may help; those who look after my knowledge see how many answers fell short.
views-forget = Forget me
views-examples = Ask an example
