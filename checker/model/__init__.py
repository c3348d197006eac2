"""The values that flow from room to room: frozen, slotted, hashable, without behaviour.

A text becomes sentences, a sentence becomes clauses, a clause is read as a proposition, a
proposition that a rule recognises is a statement, two statements that cannot both hold are a
finding.  Every value keeps its span: half-open character offsets into the text as read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model.findings import Entry, Finding, Judgement, Label, SetAside, SetAsideBy, Severity, Truth
    from checker.model.language import (
        Adjective,
        Adverb,
        Analysis,
        Argument,
        Attribution,
        Capture,
        Clause,
        ClauseKind,
        Confidence,
        Holder,
        Modality,
        NounPhrase,
        PhraseKind,
        Polarity,
        Proposition,
        Quantity,
        Referent,
        Role,
        Sentence,
        Standing,
        Statement,
        TaggedWord,
        Time,
        VerbGroup,
    )
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "findings": "Entry Finding Judgement Label SetAside SetAsideBy Severity Truth",
            "language": "Adjective Adverb Analysis Argument Attribution Capture Clause ClauseKind Confidence"
            " Holder Modality NounPhrase PhraseKind Polarity Proposition Quantity Referent Role"
            " Sentence Standing Statement TaggedWord Time VerbGroup",
        },
    )

__all__ = [
    "Adjective",
    "Adverb",
    "Analysis",
    "Argument",
    "Attribution",
    "Capture",
    "Clause",
    "ClauseKind",
    "Confidence",
    "Entry",
    "Finding",
    "Holder",
    "Judgement",
    "Label",
    "Modality",
    "NounPhrase",
    "PhraseKind",
    "Polarity",
    "Proposition",
    "Quantity",
    "Referent",
    "Role",
    "Sentence",
    "SetAside",
    "SetAsideBy",
    "Severity",
    "Standing",
    "Statement",
    "TaggedWord",
    "Time",
    "Truth",
    "VerbGroup",
]
