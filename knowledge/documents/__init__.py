"""Knowledge documents of every form, read into one shape."""
