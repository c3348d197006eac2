"""`python -m checker`: the command `check`."""

from checker.cli import main

main()
