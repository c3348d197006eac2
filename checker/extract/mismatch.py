"""What stops a pattern, as a value, and the fixed words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal[
    "missing",  # a part, or a word, that the pattern has and the clause has not
    "word",  # another word stands there
    "differs",  # polarity or modality is another
    "twice",  # one hole would hold two things
    "excluded",  # a `not` pattern of the rule takes the clause out
    "standing",  # the clause is asked, wanted or supposed, and states nothing
    "speaker",  # the pattern's "he" would be somebody else than its holder
]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why a pattern does not match: the part concerned, what was wanted, what stands there."""

    kind: Kind
    part: str  # "verb", "subject", "polarity", 'modifier "after"', "$holder"
    expected: str = ""
    found: str = ""
    inside: tuple[str, ...] = ()  # the parts of the clause that it lies in, from without: ("object",)


WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        "missing": "{part} missing",
        "word": "`{expected}` expected, `{found}` found",
        "differs": "{part} differs: {expected} expected, {found} found",
        "twice": "{part} would be two things: `{expected}` and `{found}`",
        "excluded": "taken out by the `not` pattern `{expected}`, which matched",
        "standing": "the clause is {found}, so it states nothing",
        "speaker": '"{found}" is somebody else than the holder',
    }
)
"""Each kind's words, with the fields of the mismatch in their places."""


def explain(mismatch: Mismatch) -> str:
    """The mismatch in words: "`<refuse>` expected, `agree` found", 'modifier "after" missing'."""
    words = WORDS[mismatch.kind].format(
        part=mismatch.part, expected=_as_written(mismatch.expected), found=mismatch.found
    )
    return ": ".join((*mismatch.inside, words))


def _as_written(word: str) -> str:
    """A class as the pattern names it, without the words that some of its members carry: <demand+on>."""
    return f"{word.partition('+')[0]}>" if word.startswith("<") and "+" in word else word
