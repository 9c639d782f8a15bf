"""``python -m opora.cli``."""

import sys

from opora.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
