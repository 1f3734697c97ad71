"""Cards: what is shown for a reply, made from answers without Discord, then rendered for it."""
