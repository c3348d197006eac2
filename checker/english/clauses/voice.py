"""Voice: the phrases beside a verb in their roles.

"The deal was signed by the owners": the agent is the subject, the phrase the verb agrees with the object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.english.lexicon_valency import means_nouns, naming_verbs
from checker.english.roles import Part
from checker.frozen import changed
from checker.model import Argument, NounPhrase, Role, VerbGroup

COPULAS = frozenset("be become remain seem appear stay prove".split())


@dataclass(frozen=True, slots=True)
class _Frame:
    """A verb with what stands beside it."""

    group: VerbGroup
    objects: Sequence[Part]
    equates: bool  # what follows says what the subject is


def in_roles(group: VerbGroup, subject: NounPhrase | None, parts: Sequence[Part]) -> list[Part]:
    """Subject, objects and recipient, predicate and agent; the "there" of "there is" has no role."""
    existential = subject is not None and is_there(subject)
    objects = [part for part in parts if isinstance(part, Argument) and part.role == "object"]
    frame = _Frame(group, objects, group.lemma in COPULAS and not existential)
    agreeing = [] if subject is None or existential else [_subject(frame, subject)]
    return [*agreeing, *(_in_role(frame, part) for part in parts)]


def is_there(subject: NounPhrase) -> bool:
    """There are talks: what exists is the object, and keeps all that follows it."""
    return subject.head == "there"


def _subject(frame: _Frame, subject: NounPhrase) -> Argument:
    """The phrase the verb agrees with: "the deal was signed", "the press was told a lie"."""
    role: Role = "subject"
    if frame.group.passive:
        role = "recipient" if frame.objects and frame.group.lemma not in naming_verbs() else "object"
    return Argument(role, subject, subject.full)


def _in_role(frame: _Frame, part: Part) -> Part:
    """ "offered HIM a job": a recipient; "is a fool", "called it A MISTAKE": a predicate."""
    if not isinstance(part, Argument):
        return part
    if frame.group.passive and part.marker == "by" and _may_be_agent(part):
        return changed(part, role="subject")
    if part.role != "object":
        return part
    several = len(frame.objects) > 1
    names = frame.group.lemma in naming_verbs() and (frame.group.passive or several)
    if (names and part is frame.objects[-1]) or frame.equates:
        return changed(part, role="predicate")
    receives = several and part is frame.objects[0] and not names
    return changed(part, role="recipient") if receives else part


def _may_be_agent(part: Argument) -> bool:
    """Behind "by" the owners do it; 5 per cent and mistake do not."""
    phrase = part.value
    if not isinstance(phrase, NounPhrase) or phrase.quantity:
        return False
    return bool(phrase.determiner) or phrase.head not in means_nouns()
