"""What cannot both hold, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.source import Span

Severity = Literal["error", "warning", "note"]
SetAsideBy = Literal["baseline", "configuration", "comment", "record"]
"""What sets a finding aside: the list of known ones, the configuration, a comment, a record's field."""

Truth = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A relation's or a condition's answer with its reason, in words a reader understands."""

    truth: Truth
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One place of a finding."""

    document: str
    span: Span
    kind: str
    holder: str  # the name shown; "" is the article itself


@dataclass(frozen=True, slots=True)
class Finding:
    """Two statements that cannot both hold.  ``labels[0]`` is the primary, the later place.

    A remark on the checking itself, such as a suppression that does nothing, has this shape and one label.
    """

    rule: str
    severity: Severity
    message: str
    fingerprint: str
    labels: tuple[Label, ...]
    reasons: tuple[str, ...]
    also: tuple[str, ...] = ()  # ids of the other rules that found the same pair
    further: int = 0  # places beyond the twenty that labels may hold


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that is counted, not reported: already known, or suppressed for a reason."""

    finding: Finding
    by: SetAsideBy
    reason: str  # what the one who suppressed it says; of a baseline its file's name


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement as other documents can meet it.  Equal names and words are equal numbers: their hashes."""

    statement: int  # its place among the statements of its document
    names: frozenset[int]  # who or what it speaks of
    words: frozenset[int]  # what it says of that
    wording: int  # of its whole sentence: who says the same in the same words contradicts nobody
    day: int  # of the document, as an ordinal; 0 where it has no date
