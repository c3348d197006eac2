"""Clauses: a sentence's tree becomes clauses with subject, objects and modifiers.

From the top down, so that control is settled on the way: "refused to sign" gives its infinitive the
refuser as subject, "urged the owners to sign" the owners.  Passive clauses are turned round: the
"by" phrase is the subject, the grammatical subject the object.
"""

from checker.english.clauses.bodies import Segment
from checker.english.clauses.builder import Builder

__all__ = ["Builder", "Segment"]
