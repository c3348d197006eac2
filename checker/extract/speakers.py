"""Whether a pattern's "he", "she", "it" or "they" is the one who says so.

Such a pronoun in a pattern ("$holder <say> they did not $claim") means the holder.  In direct speech
people call themselves "I" and "we": there it is somebody or something else, unless the text says who.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.holders import subject_of
from checker.extract.trial import Bindings
from checker.model import Analysis, Clause, NounPhrase, Proposition

_THIRD_PERSON = frozenset({"he", "she", "it", "they"})


_OPENING_MARKS = frozenset("\"“‘'«„")


def speaks_of_another(
    wanted: Clause, proposition: Proposition, bindings: Bindings, analysis: Analysis
) -> NounPhrase | None:
    """Who is meant instead, where each clause for the pattern's pronoun is direct speech about another."""
    speaker = _speaker(proposition, bindings)
    said = list(_third_person(wanted, proposition.clause))
    if not all(_is_another(clause, speaker, analysis) for clause in said):
        return None
    return next((subject_of(clause) for clause in said), None)


def _third_person(wanted: Clause, found: Clause) -> Iterator[Clause]:
    """The clauses of the text whose subject stands where the pattern has such a pronoun."""
    if _has_pronoun(wanted) and _has_pronoun(found):
        yield found
    inner = [item.value for item in wanted.arguments if item.role == "complement"]
    if any(isinstance(value, Clause) and _has_pronoun(value) for value in inner):
        said = (item.value for item in found.arguments if item.role == "complement")
        yield from (value for value in said if isinstance(value, Clause) and _has_pronoun(value))


def _has_pronoun(clause: Clause) -> bool:
    subject = subject_of(clause)
    return subject is not None and subject.head.lower() in _THIRD_PERSON


def _speaker(proposition: Proposition, bindings: Bindings) -> NounPhrase | None:
    caught = bindings["holder"].value if "holder" in bindings else None
    if isinstance(caught, NounPhrase):
        return caught
    return proposition.attribution.source if proposition.attribution is not None else None


def _is_another(clause: Clause, speaker: NounPhrase | None, analysis: Analysis) -> bool:
    subject = subject_of(clause)
    if subject is None or speaker is None or not _in_direct_speech(clause, subject, analysis):
        return False
    known = analysis.referents
    keys = [known[phrase.span].key for phrase in (subject, speaker) if phrase.span in known]
    return len(keys) < 2 or not keys[0] or keys[0] != keys[1]


def _in_direct_speech(clause: Clause, subject: NounPhrase, analysis: Analysis) -> bool:
    """Whether the subject is quoted with its verb: not in 'she said she "did not pay"'."""
    if not clause.quoted or clause.verb is None:
        return False
    between = analysis.source.text[subject.span.end : clause.verb.span.start]
    return not _OPENING_MARKS & set(between)
