"""Bodies and groups that are described: "the union", "prosecutors", "the owners"."""

from __future__ import annotations

from checker.english.reference.discourse import Discourse, Resolution, distinct
from checker.english.reference.entities import Entity
from checker.english.reference.mentions import Mention
from checker.english.reference.names import own_words, read_name
from checker.english.reference.owners import EVERYWHERE, capitalised, says_which, taken_up
from checker.english.reference.vocabulary import (
    body_classes,
    words_of,
)
from checker.model import NounPhrase


def described_body(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "the union", "the company": the last body of that class; else "the committee" is itself."""
    phrase = mention.phrase
    if not _describes_body(phrase):
        return None
    head = phrase.head.lower()
    words = [word.lower() for word in own_words(phrase)]
    described = frozenset(words[:-1])
    before = taken_up(head, mention, discourse)
    if before and not _is_another(described, before.entity):
        return before
    name = " ".join(words)
    heads = body_classes()[head] | {head}
    return Resolution(Entity(f"the:{name}", f"the {name}", "body", (), "", heads, described=described))


def _is_another(described: frozenset[str], entity: Entity) -> bool:
    """ "The northern council" beside "the southern council": bodies without a name that are told apart."""
    unnamed = entity.key.startswith("the:") and bool(entity.described) and bool(described)
    return unnamed and not (described <= entity.described or entity.described <= described)


def _describes_body(phrase: NounPhrase) -> bool:
    """Whether a phrase is "the" with a noun for a body and nothing that names one."""
    if phrase.kind == "pronoun" or phrase.plural or phrase.determiner not in {"the", "this", "that"}:
        return False
    if phrase.head.lower() not in body_classes() or phrase.possessor:
        return False
    return not says_which(phrase) and not capitalised(phrase) and len(read_name(phrase).core) <= 1


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
    if not phrase.plural or phrase.kind != "common":
        return None
    if phrase.head not in words_of("groups") and phrase.head not in words_of("persons"):
        return None
    before = _group_before(mention, discourse) if phrase.determiner in {"the", "these", "those"} else None
    if before:
        return before
    words = own_words(phrase)
    plain = phrase.determiner == "the" and not (phrase.quantity or says_which(phrase) or phrase.possessor)
    key = f"the:{' '.join(words).lower()}" if plain else f"group:@{mention.start}"
    heads = body_classes().get(phrase.head, frozenset()) | {phrase.head}
    described = frozenset(word.lower() for word in words[:-1])
    return Resolution(Entity(key, phrase.text, "group", (), "", heads, plural=True, described=described))


def _group_before(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The last group of the same kind that has all the words of this description."""
    phrase = mention.phrase
    if phrase.quantity or phrase.possessor or says_which(phrase):
        return None
    kinds = body_classes().get(phrase.head, frozenset()) | {phrase.head}
    words = {word.lower() for word in own_words(phrase)[:-1]}
    found = [
        one
        for one in discourse.before(mention, EVERYWHERE)
        if one.entity.sort == "group" and one.entity.heads & kinds and words <= one.entity.described
    ]
    return Resolution(found[0].entity, certain=len(distinct(found)) == 1) if found else None
