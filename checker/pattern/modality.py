"""Which modality in a text answers to which in a pattern: a table, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Modality

ALIKE: Mapping[str, tuple[Modality, ...]] = {
    "none": ("none", "will", "would"),
    "plain": ("none",),
    "will": ("will", "would"),
    "would": ("will", "would"),
    "can": ("can",),
    "may": ("may",),
    "must": ("must",),
    "any": ("none", "can", "must", "may", "will", "would"),
}
"""A pattern's modality -> those of the clauses that it matches.

A reported "will" becomes "would" ("they said they would sign"), and what is said without a modal
may stand in the future; what can, may or must be is another matter than what is.  "Plain" is for
patterns whose verb is a hole, "we did not $claim": there the form is all that the verb says.
"""
