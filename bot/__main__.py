"""`python -m bot`: the same as the `altai` command."""

import sys

from bot.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
