"""Which arguments of a clause may answer to an argument of a pattern."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Argument, Clause, NounPhrase

_FINITE = frozenset({"that", "", "quote"})  # "said that it would", "said it would", "said: \"it will\""
_NAMED_BY_HOLE = frozenset({"that", "", "ing", "whether"})  # clauses that may stand for an object


def candidates(
    pattern: Clause, wanted: Argument, clause: Clause, used: tuple[Argument, ...]
) -> Iterator[Argument]:
    """The clause's arguments that could be the wanted one of the pattern, in order.

    The object of a passive pattern ("$target is said to ...") was its subject: no clause fits there.
    """
    takes_clause = _is_hole(wanted) and not (pattern.verb is not None and pattern.verb.passive)
    for argument in clause.arguments:
        fits = argument not in used and (
            _answers(wanted, argument, clause)
            or (takes_clause and _stands_for(wanted, argument))
            or _is_grammatical_subject(pattern, wanted, argument, clause)
        )
        if fits:
            yield argument


def may_be_missing(wanted: Argument, clause: Clause) -> bool:
    """Whether a clause may lack this argument of the pattern: a holder that it does not name.

    Commands, infinitives, passives without "by" and nouns without a possessor name none; whoever
    is said to say it holds the statement then.
    """
    value = wanted.value
    is_holder = isinstance(value, NounPhrase) and value.variable == "holder"
    return is_holder and wanted.role == "subject" and not _has(clause, "subject")


def part_of(argument: Argument) -> str:
    """How an explanation names an argument: "object", 'modifier "after"'."""
    marker = " ".join(word for word in (argument.focus, argument.marker) if word)
    return f'{argument.role} "{marker}"' if marker else argument.role


def _answers(wanted: Argument, found: Argument, clause: Clause) -> bool:
    match wanted.role:
        case "complement":
            return found.role == "complement" and _same_marker(wanted.marker, found.marker)
        case "modifier":
            same = found.role == "modifier" and found.marker == wanted.marker
            return same and not _other_sense(wanted, found) and _same_focus(wanted, found, clause)
        case role:
            return found.role == role


def _other_sense(wanted: Argument, found: Argument) -> bool:
    """ "attacked the plan as a folly" calls it one; "as they drove through" tells when."""
    if wanted.marker != "as" or not isinstance(wanted.value, NounPhrase):
        return False
    return isinstance(found.value, Clause) and found.value.kind == "subordinate"


def _same_marker(wanted: str, found: str) -> bool:
    return wanted == found or (wanted in _FINITE and found in _FINITE)


def _same_focus(wanted: Argument, found: Argument, clause: Clause) -> bool:
    """ "Only after" is said right there or by the verb: "will only stop after"."""
    if not wanted.focus or wanted.focus == found.focus:
        return True
    return not found.focus and any(adverb.lemma == wanted.focus for adverb in clause.adverbs)


def _is_hole(wanted: Argument) -> bool:
    return isinstance(wanted.value, NounPhrase) and wanted.value.variable != ""


def _is_grammatical_subject(pattern: Clause, wanted: Argument, found: Argument, clause: Clause) -> bool:
    """Where the verb is a hole, "$agent must $action", a passive clause that names no doer gives the
    phrase that it is about: "[the bottle] must be kept cool".  That one is never a holder.
    """
    if clause.verb is None or not clause.verb.passive or pattern.verb is None or not pattern.verb.variable:
        return False
    about = wanted.role == "subject" and found.role == "object" and _is_hole(wanted)
    return about and not may_be_missing(wanted, clause) and not _has(clause, "subject")


def _stands_for(wanted: Argument, found: Argument) -> bool:
    """Whether a clause stands where the pattern has an object: "rejects meeting him"."""
    return wanted.role == "object" and found.role == "complement" and found.marker in _NAMED_BY_HOLE


def _has(clause: Clause, role: str) -> bool:
    return any(argument.role == role for argument in clause.arguments)
