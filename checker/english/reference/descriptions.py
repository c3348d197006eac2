"""Names and descriptions: whom a phrase with a noun of its own stands for.

Each rule takes a mention and the discourse before it and answers with a resolution or None; the
first that answers holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from checker.english.lexicon import back_nouns, deverbals
from checker.english.reference.discourse import Discourse, Resolution, distinct
from checker.english.reference.entities import Entity, party_entity
from checker.english.reference.groups import described_body, group, institution
from checker.english.reference.mentions import Mention
from checker.english.reference.names import gender_of, has_title, long_name, own_words, read_name, role_of
from checker.english.reference.owners import EVERYWHERE, NEAR, capitalised, owner_of, says_which
from checker.english.reference.vocabulary import (
    capitals,
    gender_of_role,
    narrower,
    party_in,
    peoples,
    roles,
    titles,
    words_of,
)
from checker.frozen import changed
from checker.model import NounPhrase, PhraseKind

Rule = Callable[[Mention, Discourse], Resolution | None]
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her", "our", "these", "those"})
_WITH_PARTNERS = frozenset({"with", "by", "against", "according to"})


def describe(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The entity of a name or a description, by the first rule that knows one."""
    for rule in _rules_for(mention.phrase.kind):
        answer = rule(mention, discourse)
        if answer is not None:
            return answer
    return None


def named_party(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Moscow", "the Kremlin", "the Russians": a party under one of its names."""
    phrase = mention.phrase
    if phrase.kind == "pronoun" or phrase.possessor or phrase.determiner not in {"", "the"}:
        return None
    words = own_words(phrase)
    core = read_name(phrase).core
    party = party_in(words, discourse.registry.parties)
    if not party and core and core != words:
        party = party_in(core, discourse.registry.parties)
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
    if mention.phrase.kind != "common" or not mention.phrase.text[:1].isupper():
        return None
    words = mention.phrase.text.split()
    if len(words) != 1:
        return None
    body = discourse.registry.bodies.get((words[0],))
    return Resolution(body) if body else None


def agent_of_party(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Russian forces", "its negotiators", "the government of Chad": those who act for one party."""
    phrase = mention.phrase
    acts = phrase.head in words_of("agents") and phrase.kind == "common"
    if not acts or (phrase.head in words_of("leads") and not phrase.plural):
        return None
    owner = owner_of(mention, discourse)
    if owner is None or owner.sort == "person":
        return None
    return Resolution(owner)


def holder_of_role(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the Russian leader", "the prime minister": the person who was introduced by that role."""
    phrase = mention.phrase
    role = role_of(phrase)
    if not role or phrase.plural or phrase.determiner not in _DEFINITE | {""}:
        return None
    owner = owner_of(mention, discourse)
    holds = [
        one
        for one in discourse.before(mention, EVERYWHERE)
        if one.entity.sort == "person" and _holds(one.entity, role, phrase, owner)
    ]
    if holds:
        near = [one for one in holds if one.mention.sentence >= mention.sentence - NEAR] or holds
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
        named = named_person(changed(mention, phrase=apposition), discourse)
        if named:
            stands_for = named.entity.stands_for or _represented(role, owner_of(mention, discourse))
            return Resolution(changed(named.entity, stands_for=stands_for))
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
        for one in discourse.before(mention, NEAR)
        if one.entity.sort == "person" and one.mention.place not in {"possessor", "inner"}
    ]
    return Resolution(found[0].entity, certain=len(distinct(found)) == 1) if found else None


def unnamed_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the Turkish president" whose name the text does not give; "a spokesman for the club"."""
    phrase = mention.phrase
    role = role_of(phrase)
    if not role or phrase.plural:
        return None
    owner = owner_of(mention, discourse)
    stands_for = _represented(role, owner)
    same = phrase.determiner in _DEFINITE | {""} and role in words_of("leads") and not says_which(phrase)
    told = f"{stands_for}/{role}" if stands_for else " ".join(own_words(phrase)).lower()
    key = f"role:{told}" if same else f"person:@{mention.start}"
    gender = gender_of_role(phrase.head)
    described = frozenset(word.lower() for word in own_words(phrase))
    entity = Entity(
        key, phrase.text, "person", (), gender, frozenset({role}), stands_for, described=described
    )
    return Resolution(entity)


def places_of_one_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Norvale and Easton striker Jo Lee": the first place is no party here but says whose striker, too."""
    phrase = mention.phrase
    if phrase.kind != "name" or phrase.coordinator != "and" or len(phrase.conjuncts) != 1:
        return None
    *owners, role = read_name(phrase.conjuncts[0]).descriptors or ("",)
    plays_for = role.islower() and role in titles() and all(word[:1].isupper() for word in owners)
    if not owners or not plays_for or has_title(read_name(phrase)):
        return None
    return named_person(changed(mention, phrase=phrase.conjuncts[0]), discourse)


RULES: Mapping[str, Rule] = {
    "places of one person": places_of_one_person,
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


#: What is the only kind of phrase that a rule can be about; of pronouns only a few can be.
_NAMES_ALONE = frozenset({places_of_one_person})
_COMMON_ALONE = frozenset({name_in_front, agent_of_party, institution, group})
_OF_PRONOUNS = frozenset({named_person, named_body, person_by_age})


@cache
def _rules_for(kind: PhraseKind) -> tuple[Rule, ...]:
    """The rules that may answer for phrases of a kind, in order."""
    if kind == "pronoun":
        return tuple(rule for rule in RULES.values() if rule in _OF_PRONOUNS)
    other = {"name": _COMMON_ALONE, "common": _NAMES_ALONE}.get(kind, _COMMON_ALONE | _NAMES_ALONE)
    return tuple(rule for rule in RULES.values() if rule not in other)


def _told_gender(phrase: NounPhrase) -> str:
    return gender_of(read_name(phrase))


def _holds(person: Entity, role: str, phrase: NounPhrase, owner: Entity | None) -> bool:
    """Whether a person may be meant by a role with its owner and its capitalised words."""
    if not person.heads & narrower(role):
        return False
    if owner and person.stands_for and owner.key != person.stands_for:
        return False
    if owner:
        return person.stands_for == owner.key
    return all(word.lower() in person.described for word in capitalised(phrase))


def _represented(role: str, owner: Entity | None) -> str:
    """For whom someone in a role speaks."""
    if owner is None or role not in words_of("leads"):
        return ""
    return owner.stands_for or owner.key
