"""`python -m checker.cli`: the command `check`."""

from checker.cli.entry import main

main()
