# Buttons below a card, the form for a follow-up, and thanks for a vote. Labels have at most 80 characters, the form's title and
# label at most 45.

views-follow-up = Poser une question complémentaire
views-follow-up-question = Votre question complémentaire
views-follow-up-example = et quand ont-ils atterri ?
views-more = Plus
views-share = Partager
views-back = Retour
views-on = Suite
views-thanks-good = Merci, je suis ravi d’avoir pu aider.
views-thanks-bad = Merci. Posée autrement, la question trouvera peut-être sa réponse ; ceux qui tiennent mes connaissances à jour voient combien de réponses n’ont pas suffi.
views-forget = M’oublier
views-examples = Essayer un exemple
