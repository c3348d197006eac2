"""Names and descriptions: whom a phrase with a noun of its own stands for.

Each rule takes a mention and the discourse before it and answers with a resolution or None; the
first that answers holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from checker.english.lexicon import back_nouns, deverbals
from checker.english.reference.discourse import Discourse, Resolution, distinct
from checker.english.reference.entities import Entity, party_entity
from checker.english.reference.mentions import Mention
from checker.english.reference.names import gender_of, long_name, own_words, read_name, role_of
from checker.english.reference.vocabulary import (
    body_classes,
    capitals,
    gender_of_role,
    narrower,
    parties_among,
    party_in,
    peoples,
    roles,
    words_of,
)
from checker.model import NounPhrase

Rule = Callable[[Mention, Discourse], Resolution | None]
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her", "our", "these", "those"})
_BELONGING = frozenset({"of", "for", "from", "at", "in"})
_WITH_PARTNERS = frozenset({"with", "by", "against", "according to"})
_EVERYWHERE = 10_000  # sentences: no limit
_NEAR = 3


def describe(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The entity of a name or a description, by the first rule that knows one."""
    answers = (rule(mention, discourse) for rule in RULES.values())
    return next((answer for answer in answers if answer), None)


def named_party(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Moscow", "the Kremlin", "the Russians": a party under one of its names."""
    phrase = mention.phrase
    if phrase.kind == "pronoun" or phrase.possessor or phrase.determiner not in {"", "the"}:
        return None
    words = own_words(phrase)
    core = read_name(phrase).core
    party = party_in(words, discourse.registry.parties) or party_in(core, discourse.registry.parties)
    if not party or (words[-1] in peoples() and phrase.determiner != "the"):
        return None
    if words[-1] in capitals() and not _acts_as_party(mention):
        return None
    return Resolution(party_entity(party))


def _acts_as_party(mention: Mention) -> bool:
    """Whether a capital stands for its government here, not for the place."""
    verb = mention.clause.verb
    if mention.place == "subject":
        return verb is not None and verb.lemma in words_of("agentive")
    if mention.place == "possessor" and mention.owner:
        return mention.owner.head in words_of("agents") | roles() | set(deverbals()) | set(back_nouns())
    return mention.marker in _WITH_PARTNERS


def named_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Vladimir Putin", "Mr Putin", "Putin": none where two people bear the name."""
    name = read_name(mention.phrase)
    if not name.core:
        return None
    candidates = discourse.registry.people.get(name.text, ()) or discourse.registry.people.get(
        name.core[-1], ()
    )
    if len(name.core) > 1:
        candidates = tuple(one for one in candidates if one.core == name.core or one.core[1:] == name.core)
    gender = _told_gender(mention.phrase)
    fitting = tuple(one for one in candidates if not gender or not one.gender or one.gender == gender)
    return Resolution(fitting[0]) if len(fitting) == 1 else None


def named_body(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Barclays Bank", "Barclays", "the FA"."""
    core = read_name(mention.phrase).core
    bodies = discourse.registry.bodies
    body = bodies.get(long_name(mention.phrase)) or bodies.get(core)
    return Resolution(body) if core and body else None


def name_in_front(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Labour said": a name known from elsewhere in the text where a capital begins the sentence anyway."""
    words = mention.phrase.text.split()
    if mention.phrase.kind != "common" or len(words) != 1 or not words[0][:1].isupper():
        return None
    body = discourse.registry.bodies.get((words[0],))
    return Resolution(body) if body else None


def agent_of_party(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Russian forces", "its negotiators", "the government of Chad": those who act for one party."""
    phrase = mention.phrase
    acts = phrase.head in words_of("agents") and phrase.kind == "common"
    if not acts or (phrase.head in words_of("leads") and not phrase.plural):
        return None
    owner = _owner(mention, discourse)
    if owner is None or owner.sort == "person":
        return None
    return Resolution(owner)


def holder_of_role(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the Russian leader", "the prime minister": the person who was introduced by that role."""
    phrase = mention.phrase
    role = role_of(phrase)
    if not role or phrase.plural or phrase.determiner not in _DEFINITE | {""}:
        return None
    owner = _owner(mention, discourse)
    holds = [
        one
        for one in discourse.before(mention, _EVERYWHERE)
        if one.entity.sort == "person" and _holds(one.entity, role, phrase, owner)
    ]
    if holds:
        near = [one for one in holds if one.mention.sentence >= mention.sentence - _NEAR] or holds
        return Resolution(near[0].entity, certain=len(distinct(near)) == 1)
    return _introduced_later(role, phrase, owner, discourse) if owner else None


def _introduced_later(
    role: str, phrase: NounPhrase, owner: Entity, discourse: Discourse
) -> Resolution | None:
    """The only person whom the text names further on in that role for that owner."""
    people = [one for one in discourse.registry.entities.values() if one.sort == "person"]
    fitting = [one for one in people if role in one.heads and _holds(one, role, phrase, owner)]
    return Resolution(fitting[0]) if len(fitting) == 1 else None


def renamed_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the union's leader, Ann Lee": the person whom the apposition names."""
    role = role_of(mention.phrase)
    if not role:
        return None
    for apposition in _appositions(mention.phrase):
        named = named_person(replace(mention, phrase=apposition), discourse)
        if named:
            stands_for = named.entity.stands_for or _represented(role, _owner(mention, discourse))
            return Resolution(replace(named.entity, stands_for=stands_for))
    return None


def _appositions(phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """The appositions of a phrase, also those behind "of ...", unless a role stands there, too."""
    inner = (one.value for one in phrase.complements)
    inside = (one for one in inner if isinstance(one, NounPhrase) and not role_of(one))
    return (*phrase.appositions, *(apposition for one in inside for apposition in _appositions(one)))


def person_by_age(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the 64-year-old": the only person nearby, or a guess."""
    phrase = mention.phrase
    if not phrase.head.endswith("-year-old") or phrase.determiner != "the" or phrase.plural:
        return None
    found = [
        one
        for one in discourse.before(mention, _NEAR)
        if one.entity.sort == "person" and one.mention.place not in {"possessor", "inner"}
    ]
    return Resolution(found[0].entity, certain=len(distinct(found)) == 1) if found else None


def unnamed_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the Turkish president" whose name the text does not give; "a spokesman for the club"."""
    phrase = mention.phrase
    role = role_of(phrase)
    if not role or phrase.plural:
        return None
    owner = _owner(mention, discourse)
    stands_for = _represented(role, owner)
    same = phrase.determiner in _DEFINITE | {""} and role in words_of("leads") and not _relative(phrase)
    told = f"{stands_for}/{role}" if stands_for else " ".join(own_words(phrase)).lower()
    key = f"role:{told}" if same else f"person:@{mention.start}"
    gender = gender_of_role(phrase.head)
    described = frozenset(word.lower() for word in own_words(phrase))
    entity = Entity(
        key, phrase.text, "person", (), gender, frozenset({role}), stands_for, described=described
    )
    return Resolution(entity)


def described_body(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the union", "the company": the last body of that class; else "the committee" is itself."""
    phrase = mention.phrase
    if not _describes_body(phrase):
        return None
    before = _last_body(phrase.head.lower(), mention, discourse)
    if before:
        return before
    words = " ".join(own_words(phrase)).lower()
    heads = body_classes()[phrase.head.lower()] | {phrase.head.lower()}
    return Resolution(Entity(f"the:{words}", f"the {words}", "body", (), "", heads))


def _last_body(head: str, mention: Mention, discourse: Discourse) -> Resolution | None:
    """The last body that may be called by a noun, named ones first; not certain where two are near."""
    wanted = body_classes().get(head, frozenset()) if head in words_of("general") else frozenset({head})
    fitting = [
        one
        for one in discourse.before(mention, _EVERYWHERE)
        if one.entity.sort == "body" and one.entity.heads & wanted and not one.entity.plural
    ]
    fitting = [one for one in fitting if one.entity.core] or fitting
    if not fitting or head == "government":
        return None
    near = [one for one in fitting if one.mention.sentence >= mention.sentence - _NEAR] or fitting
    return Resolution(near[0].entity, certain=len(distinct(near)) == 1)


def _describes_body(phrase: NounPhrase) -> bool:
    """Whether a phrase is "the" with a noun for a body and nothing that names one."""
    if phrase.kind == "pronoun" or phrase.plural or phrase.determiner not in {"the", "this", "that"}:
        return False
    if phrase.possessor or _relative(phrase) or _capitalised(phrase):
        return False
    return phrase.head.lower() in body_classes() and len(read_name(phrase).core) <= 1


def institution(mention: Mention, _discourse: Discourse) -> Resolution | None:
    """ "prosecutors", "the police": plurals that mean one body all through a text."""
    phrase = mention.phrase
    plain = phrase.kind == "common" and phrase.head in words_of("institutions") and not phrase.modifiers
    if not plain or phrase.possessor or phrase.quantity or phrase.determiner not in {"", "the"}:
        return None
    if not phrase.plural and phrase.head != "police":
        return None
    name = own_words(phrase)[-1].lower()
    return Resolution(Entity(f"the:{name}", name, "body", (), "", frozenset({phrase.head}), plural=True))


def group(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the owners", "two ministers": people to whom "they" may refer; "the firms" are those named before."""
    phrase = mention.phrase
    people = words_of("groups") | words_of("persons")
    if not phrase.plural or phrase.kind != "common" or phrase.head not in people:
        return None
    before = _group_before(mention, discourse) if phrase.determiner in {"the", "these", "those"} else None
    if before:
        return before
    words = own_words(phrase)
    plain = phrase.determiner == "the" and not (phrase.quantity or _relative(phrase) or phrase.possessor)
    key = f"the:{' '.join(words).lower()}" if plain else f"group:@{mention.start}"
    heads = body_classes().get(phrase.head, frozenset()) | {phrase.head}
    described = frozenset(word.lower() for word in words[:-1])
    return Resolution(Entity(key, phrase.text, "group", (), "", heads, plural=True, described=described))


def _group_before(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The last group of the same kind that has all the words of this description."""
    phrase = mention.phrase
    if phrase.quantity or phrase.possessor or _relative(phrase):
        return None
    kinds = body_classes().get(phrase.head, frozenset()) | {phrase.head}
    words = {word.lower() for word in own_words(phrase)[:-1]}
    found = [
        one
        for one in discourse.before(mention, _EVERYWHERE)
        if one.entity.sort == "group" and one.entity.heads & kinds and words <= one.entity.described
    ]
    return Resolution(found[0].entity, certain=len(distinct(found)) == 1) if found else None


RULES: Mapping[str, Rule] = {
    "party named": named_party,
    "person named": named_person,
    "body named": named_body,
    "name in front": name_in_front,
    "agent of a party": agent_of_party,
    "person renamed": renamed_person,
    "holder of a role": holder_of_role,
    "person by age": person_by_age,
    "unnamed person": unnamed_person,
    "body described": described_body,
    "institution": institution,
    "group": group,
}


def _told_gender(phrase: NounPhrase) -> str:
    return gender_of(read_name(phrase))


def _owner(mention: Mention, discourse: Discourse) -> Entity | None:
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
    before = _last_body(head, mention, discourse)
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


def _holds(person: Entity, role: str, phrase: NounPhrase, owner: Entity | None) -> bool:
    """Whether a person may be meant by a role with its owner and its capitalised words."""
    if not person.heads & narrower(role):
        return False
    if owner and person.stands_for and owner.key != person.stands_for:
        return False
    if owner:
        return person.stands_for == owner.key
    return all(word.lower() in person.described for word in _capitalised(phrase))


def _represented(role: str, owner: Entity | None) -> str:
    """For whom someone in a role speaks."""
    if owner is None or role not in words_of("leads"):
        return ""
    return owner.stands_for or owner.key


def _capitalised(phrase: NounPhrase) -> tuple[str, ...]:
    """The capitalised words before the head."""
    return tuple(word for word in own_words(phrase)[:-1] if word[:1].isupper())


def _relative(phrase: NounPhrase) -> bool:
    """Whether what follows the head says which one is meant."""
    return bool(phrase.relatives) or any(complement.marker == "of" for complement in phrase.complements)
