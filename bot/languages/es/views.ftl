# Buttons below a card, the form for a follow-up, and thanks for a vote. Labels have at most 80 characters, the form's title and
# label at most 45.

views-follow-up = Seguir preguntando
views-follow-up-question = Tu pregunta
views-follow-up-example = ¿y cuándo aterrizaron?
views-more = Más
views-share = Compartir
views-back = Atrás
views-on = Siguiente
views-thanks-good = Gracias, me alegra haber ayudado.
views-thanks-bad = Gracias. Quizá ayude preguntar con otras palabras; quienes cuidan mi conocimiento ven cuántas respuestas no bastaron.
views-forget = Olvídame
views-examples = Probar un ejemplo
