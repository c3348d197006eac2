"""To whom a phrase belongs, and the body that a noun takes up."""

from __future__ import annotations

from collections.abc import Sequence

from checker.english.lexicon import readings
from checker.english.reference.discourse import Discourse, Resolution, distinct
from checker.english.reference.entities import Entity, party_entity
from checker.english.reference.mentions import Mention
from checker.english.reference.names import own_words, read_name, role_of
from checker.english.reference.vocabulary import (
    body_classes,
    parties_among,
    party_in,
    words_of,
)
from checker.frozen import changed
from checker.model import NounPhrase

_BELONGING = frozenset({"of", "for", "from", "at", "in"})
EVERYWHERE = 500  # sentences: articles have fewer; books do not cost the square of their length
NEAR = 3


def last_body(head: str, mention: Mention, discourse: Discourse) -> Resolution | None:
    """The last body that may be called by a noun, named ones first; not certain where two are near."""
    wanted = body_classes().get(head, frozenset()) if head in words_of("general") else frozenset({head})
    if head == "government":
        return None
    fitting = [
        one
        for one in discourse.before(mention, EVERYWHERE)
        if one.entity.sort == "body" and one.entity.heads & wanted and not one.entity.plural
    ]
    fitting = [one for one in fitting if one.entity.core] or fitting
    if not fitting:
        return None
    near = [one for one in fitting if one.mention.sentence >= mention.sentence - NEAR] or fitting
    return Resolution(near[0].entity, certain=len(distinct(near)) == 1)


def taken_up(head: str, mention: Mention, discourse: Discourse) -> Resolution | None:
    """The body that "the company" takes up: of one known to be such and one that may be, the later one."""
    known, actor = last_body(head, mention, discourse), last_actor(head, mention, discourse)
    if known is None or actor is None:
        return known or actor
    both = {known.entity.key, actor.entity.key}
    later = next(one for one in discourse.before(mention, EVERYWHERE) if one.entity.key in both)
    return actor if later.entity.key == actor.entity.key else known


def last_actor(head: str, mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "The company" for "Harbour Mills", whose name does not tell what it is: the one that acted last."""
    if head not in words_of("unmarked"):
        return None
    acted = [
        one for one in discourse.before(mention, NEAR) if _tells_nothing(one.entity) and _acted(one.mention)
    ]
    latest = distinct([one for one in acted if one.mention.sentence == acted[0].mention.sentence])
    if len(latest) != 1:
        return None
    return Resolution(changed(latest[0], heads=body_classes()[head] | {head}))


def _tells_nothing(entity: Entity) -> bool:
    """Whether a name of several words that ends with a common noun is not known to be of any class."""
    plain = entity.sort == "body" and len(entity.core) > 1 and not entity.heads
    return plain and any(reading.tag in {"NN", "NNS"} for reading in readings(entity.core[-1].lower()))


def _acted(mention: Mention) -> bool:
    verb = mention.clause.verb
    return mention.place == "subject" and verb is not None and verb.lemma in words_of("agentive")


def owner_of(mention: Mention, discourse: Discourse) -> Entity | None:
    """The one party or body to which a phrase belongs: "Russian ...", "its ...", "... of Chad"."""
    phrase = mention.phrase
    parties = parties_among(own_words(phrase)[:-1], discourse.registry.parties)
    if parties:
        return party_entity(parties[0]) if len(parties) == 1 else None
    if phrase.possessor:
        return discourse.entity_of(phrase.possessor) or _by_name(phrase.possessor, discourse)
    for complement in phrase.complements:
        if complement.marker in _BELONGING and isinstance(complement.value, NounPhrase):
            owner = _by_name(complement.value, discourse)
            if owner:
                return owner
    words = own_words(phrase)[: -len(role_of(phrase).split()) or -1]
    bodies = discourse.registry.bodies
    named = next((bodies[words[:end]] for end in range(len(words), 0, -1) if words[:end] in bodies), None)
    return named or _body_in_front(words, mention, discourse)


def _body_in_front(words: Sequence[str], mention: Mention, discourse: Discourse) -> Entity | None:
    """The body in "union officials", "the council leader"."""
    head = words[-1].lower() if words else ""
    if head not in body_classes():
        return None
    before = last_body(head, mention, discourse)
    if before:
        return before.entity if before.certain else None
    return Entity(f"the:{head}", f"the {head}", "body", (), "", body_classes()[head] | {head})


def _by_name(phrase: NounPhrase, discourse: Discourse) -> Entity | None:
    """The entity that a phrase names, wherever it stands."""
    party = party_in(own_words(phrase), discourse.registry.parties)
    if party:
        return party_entity(party)
    core = read_name(phrase).core
    people = discourse.registry.people.get(core[-1], ()) if core else ()
    return discourse.registry.bodies.get(core) or (people[0] if len(people) == 1 else None)


def capitalised(phrase: NounPhrase) -> tuple[str, ...]:
    """The capitalised words before the head."""
    return tuple(word for word in own_words(phrase)[:-1] if word[:1].isupper())


def says_which(phrase: NounPhrase) -> bool:
    """Whether what follows the head says which one is meant."""
    return bool(phrase.relatives) or any(complement.marker == "of" for complement in phrase.complements)
