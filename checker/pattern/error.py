"""A pattern that cannot be used, told so that it can be mended."""

from __future__ import annotations

from checker.errors import CheckerError


class PatternError(CheckerError):
    """A mistake in a pattern: what is wrong, where in the pattern's text, what to write instead."""

    def __init__(self, message: str, offset: int, length: int = 1, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.length = length
        self.help = help
