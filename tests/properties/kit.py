"""Checking a text for the properties."""

from __future__ import annotations

from checker import api
from checker.api import DocumentReport
from checker.ruleset import Ruleset
from checker.source import Source
from checker.text.reading import Document
from checker.text.reading.pages import page
from tests.seeds.actual import shipped


def document(text: str, name: str = "a.txt", reference: str | None = None) -> Document:
    """A plain text, with a reference if there is one."""
    against = None if reference is None else Source(f"{name}#reference", reference)
    return Document(name, name, Source(name, text), against)


def checked(text: str, ruleset: Ruleset | None = None) -> DocumentReport:
    """The report on a plain text, by the shipped rules or others."""
    return api.check_document(document(text), ruleset or shipped())


def read(name: str, text: str, reading: object) -> Document | None:
    """A file that is one text, as read; None where no such file can be."""
    found = page(name, text.encode("utf-8", "surrogatepass"), reading)  # type: ignore[arg-type]
    return found if isinstance(found, Document) else None
