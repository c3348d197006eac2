"""A text to check, as it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.config import Allow
from checker.errors import TextError
from checker.source import Source


@dataclass(frozen=True, slots=True)
class Document:
    """A text to check, with the reference it is to be checked against, if any.

    ``id`` is the record's id, PATH:LINE for a record without one, or the file's path with ``/``;
    ``path`` is the file that it came from.  ``source`` is the text as it stands there; ``prose`` is what
    is read of it: as long, so that its offsets are the source's (``checker.text.masking``).
    """

    id: str
    path: str
    source: Source
    reference: Source | None = None
    line: int = 0  # of the record in its file
    prose: str = ""  # where none is given, the whole source is prose
    reference_prose: str = ""  # likewise
    date: date | None = None  # when it was published
    origin: str = ""  # who published it; "" where that is not known
    allow: tuple[Allow, ...] = ()  # what the record says may stand in it

    def __post_init__(self) -> None:
        object.__setattr__(self, "prose", self.prose or self.source.text)
        if self.reference is not None:
            object.__setattr__(self, "reference_prose", self.reference_prose or self.reference.text)


def against(documents: Iterable[Document | TextError], reference: Document) -> Iterator[Document | TextError]:
    """The documents, each to be checked against ``reference`` unless it brings its own."""
    for document in documents:
        if isinstance(document, Document) and document.reference is None:
            yield replace(document, reference=reference.source, reference_prose=reference.prose)
        else:
            yield document
