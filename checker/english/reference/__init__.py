"""Reference: what noun phrases stand for.

Names and descriptions first, in text order with the pronouns between them; then the first person,
whose speaker may stand behind the quotation; then what refers back to something said.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.english.reference.antecedents import family
from checker.english.reference.backward import refer_back
from checker.english.reference.descriptions import describe
from checker.english.reference.discourse import Discourse, Resolution, Seen, referent
from checker.english.reference.entities import Entity
from checker.english.reference.mentions import Mention, mentions
from checker.english.reference.pronouns import collective, first_person, third_person
from checker.english.reference.registry import registry
from checker.english.reference.vocabulary import party_index
from checker.frozen import changed
from checker.model import Proposition, Referent, Sentence
from checker.source import Span

__all__ = ["mentions", "referents"]


def referents(
    sentences: tuple[Sentence, ...],
    propositions: tuple[Proposition, ...],
    parties: Mapping[str, tuple[str, ...]],
    text: str = "",
) -> dict[Span, Referent]:
    """What the noun phrases of a text stand for, by the phrase's span.

    ``parties`` are the rules' own, by name with their other names; they win over the engine's.  ``text``
    is the text itself, quoted in the reasons.  A phrase that is not in the answer stands for itself, or,
    if it is a pronoun, for something unknown.
    """
    found = mentions(sentences, propositions)
    known = registry(found, party_index(parties))
    answers: dict[Span, Referent] = {}
    entities: dict[Span, Entity] = {}
    seen: list[Seen] = []
    discourse = Discourse(known, found, seen, entities)
    for mention in found:
        resolution = third_person(mention, discourse) or describe(mention, discourse)
        if resolution and family(mention.phrase) != "we":
            _keep(mention, resolution, answers, entities, seen)
    for mention in found:
        resolution = first_person(mention, discourse)
        if resolution:
            _keep(mention, resolution, answers, entities, seen)
    answers = _with_parties(answers)
    answers |= refer_back(found, propositions, answers, text)
    return answers


def _with_parties(answers: Mapping[Span, Referent]) -> dict[Span, Referent]:
    """The answers, each person with the one party that any of the mentions told."""
    told: dict[str, set[str]] = {}
    for answer in answers.values():
        if answer.stands_for:
            told.setdefault(answer.key, set()).add(answer.stands_for)
    only = {key: next(iter(parties)) for key, parties in told.items() if len(parties) == 1}
    return {span: changed(one, stands_for=only.get(one.key, one.stands_for)) for span, one in answers.items()}


def _keep(
    mention: Mention,
    resolution: Resolution,
    answers: dict[Span, Referent],
    entities: dict[Span, Entity],
    seen: list[Seen],
) -> None:
    """Enter a resolution; a list of people is entered as a group as well, once its last member is known."""
    owner = answers.get(mention.phrase.possessor.span) if mention.phrase.possessor else None
    if owner and not owner.certain:
        resolution = changed(resolution, certain=False)
    answers[mention.phrase.span] = referent(mention, resolution)
    entities[mention.phrase.span] = resolution.entity
    seen.append(Seen(mention, resolution.entity, resolution.certain))
    if (
        mention.place == "member"
        and mention.owner
        and mention.owner.conjuncts[-1].span == mention.phrase.span
    ):
        members = [entities.get(one.span) for one in (mention.owner, *mention.owner.conjuncts)]
        whole = [one for one in members if one]
        if len(whole) == len(members) and mention.owner.coordinator == "and":
            seen.append(Seen(mention, collective(whole, " and ".join(one.name for one in whole))))
