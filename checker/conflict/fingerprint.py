"""What a finding is known by from one run to the next: its rule and the wording of its sentences.

A text that is moved, wrapped anew or given other quotation marks keeps its fingerprints, and so does
one that is edited elsewhere; an edited sentence does not.  Names of documents, lines and what the
checker makes of the words (holders, lemmas) are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from unicodedata import normalize

from checker.conflict.stated import Stated

DIGITS = 16

_QUOTATION_MARK = re.compile("``|''|[\"'`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a]")
_WRAPPED_AT_HYPHEN = re.compile(r"(?<=\w-)\s+(?=\w)")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\x1f"))  # of no width; in the place of markup


def fingerprint(rule: str, places: Iterable[Stated]) -> str:
    """Sixteen hex digits: the same wherever the sentences stand, and in whatever order."""
    wordings = sorted({wording(_sentence(place)) for place in places})
    return sha256("\n".join((rule, *wordings)).encode("utf-8", "replace")).hexdigest()[:DIGITS]


def wording(text: str) -> str:
    """A sentence without what is only its setting: line ends, spaces, the style of quotation marks.

    Marks around all of it go: which of two sentences a closing mark belongs to depends on its style.
    """
    plain = normalize("NFC", text).translate(_UNSEEN)
    return " ".join(_WRAPPED_AT_HYPHEN.sub("", _QUOTATION_MARK.sub("'", plain)).split()).strip(" '")


def _sentence(place: Stated) -> str:
    analysis = place.text.analysis
    return analysis.sentences[place.statement.proposition.sentence].span.of(analysis.source.text)
