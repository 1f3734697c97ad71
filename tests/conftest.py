"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says how busy the machine is: tests assert no times
settings.register_profile("altai", deadline=None)
settings.load_profile("altai")
