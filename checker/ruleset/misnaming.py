"""Names that should be one of some others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import Fix, Mistake
from checker.ruleset.names import nearest, suggestion
from checker.ruleset.slips import meant_by
from checker.ruleset.tree import Text
from checker.source import Source


def misnamed(code: str, message: str, source: Source, text: Text, known: Sequence[str]) -> Mistake:
    """A text that should be one of the known names: with the nearest of them, or what is meant by it."""
    meant, help = name_meant(text.value, known)
    return Mistake(code, message, source, text.span, help, Fix(text.span, meant) if meant else None)


def name_meant(name: str, known: Sequence[str]) -> tuple[str, str]:
    """The known name that is meant by ``name``, or "", and the help that says so."""
    meant = meant_by(name, known) or nearest(name, known)
    return meant, f"did you mean `{meant}`?" if meant else suggestion(name, known)
