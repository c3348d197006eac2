"""`python -m checker.cli`: the command `check`."""

from checker.cli import main

main()
