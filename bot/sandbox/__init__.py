"""A Discord of our own: the real gateway and REST protocols on this machine, for tests and for trying a bot out."""
