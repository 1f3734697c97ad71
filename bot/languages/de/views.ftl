# Buttons below a card, the form for a follow-up, and thanks for a vote. Labels have at most 80 characters, the form's title and
# label at most 45.

views-follow-up = Nachfragen
views-follow-up-question = Deine Nachfrage
views-follow-up-example = und wann sind sie gelandet?
views-more = Mehr
views-share = Teilen
views-back = Zurück
views-on = Weiter
views-thanks-good = Danke, schön, dass es geholfen hat.
views-thanks-bad = Danke. Vielleicht hilft es, anders zu fragen; wer mein Wissen pflegt, sieht, wie viele Antworten nicht gereicht haben.
views-forget = Vergiss mich
views-examples = Ein Beispiel fragen
