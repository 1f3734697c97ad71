"""How the running bot is: for whoever watches over it, and for the container it runs in."""
