"""The forms that requests fill in: what each field may hold, as Discord documents it."""
