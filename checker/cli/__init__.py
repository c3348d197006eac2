"""The command line: parses arguments, calls the rooms below, prints, exits."""

from checker.cli.entry import main

__all__ = ["main"]
