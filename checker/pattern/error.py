"""A pattern that cannot be used, told so that it can be mended."""

from __future__ import annotations

from checker.errors import CheckerError


class PatternError(CheckerError):
    """A mistake in a pattern: what is wrong, where in its text, what to do.

    ``instead`` is the whole pattern as it should be, where that is known.
    """

    def __init__(
        self, message: str, offset: int, length: int = 1, help: str = "", instead: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.length = length
        self.help = help
        self.instead = instead

    @property
    def start(self) -> int:
        """Where in the pattern's text the mistake begins."""
        return self.offset

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offset + self.length
