"""Whether two phrases, or two holders, name one party."""

from __future__ import annotations

from dataclasses import dataclass

from checker.conflict.stated import Filler, Pair, Stated
from checker.model import Holder, Judgement, NounPhrase

_ARTICLES = frozenset({"the", "a", "an"})


def same_holder(pair: Pair) -> Judgement:
    """Whether both statements are one holder's; the article is the same as itself."""
    return _same_party(_holder_names(pair.first), _holder_names(pair.second))


def same_party(one: Filler, other: Filler) -> Judgement:
    """Whether both roles name one party, a person standing for the party that he speaks for."""
    return _same_party(_names(one), _names(other))


@dataclass(frozen=True, slots=True)
class Party:
    """A party as far as a text names it: keys that tell it apart, and the words of its name."""

    known: bool
    keys: frozenset[str]
    name: str
    reason: str = ""


def _holder_names(stated: Stated) -> Party:
    return _of_holder(stated, stated.statement.holder)


def _names(filler: Filler) -> Party:
    if filler.holder is not None:
        return _of_holder(filler.stated, filler.holder)
    if isinstance(filler.value, NounPhrase):
        return _of_phrase(filler.stated, filler.value)
    return Party(known=False, keys=frozenset(), name="")


def _of_holder(stated: Stated, holder: Holder) -> Party:
    referents = stated.text.analysis.referents.values()
    represented = {found.stands_for for found in referents if holder.key and found.key == holder.key}
    keys = frozenset({holder.key} | represented) - {""}
    return Party(holder.known, keys, holder.name, holder.reason)


def _of_phrase(stated: Stated, phrase: NounPhrase) -> Party:
    referent = stated.text.analysis.referents.get(phrase.span)
    if referent is None or not referent.key:
        return Party(phrase.kind != "pronoun", frozenset(), phrase.text)
    keys = frozenset({referent.key, referent.stands_for}) - {""}
    return Party(referent.certain, keys, referent.name, referent.reason)


def _same_party(one: Party, other: Party) -> Judgement:
    if not (one.known and other.known):
        return Judgement("unknown")
    shared = one.keys & other.keys
    if shared:
        return Judgement("yes", _shared_reason(one, other, min(shared)))
    if not one.name and not other.name:
        return Judgement("yes")  # the article itself
    if not one.name or not other.name:
        return Judgement("no")
    if _resolved(one) and _resolved(other):
        return Judgement("no")
    return _by_words(one, other)


def _resolved(party: Party) -> bool:
    """Whether the text tells who this is, not only what it is called."""
    return any(not key.startswith("phrase:") for key in party.keys)


def _shared_reason(one: Party, other: Party, key: str) -> str:
    if one.name == other.name:
        return ""
    kind, _, name = key.partition(":")
    return f"{one.name} = {other.name} ({kind} {name})" if name else f"{one.name} = {other.name}"


def _by_words(one: Party, other: Party) -> Judgement:
    """Without keys: the same words are the same party, no shared word is another one."""
    words = [_words(party.name) for party in (one, other)]
    if words[0] == words[1]:
        return Judgement("yes")
    return Judgement("unknown" if words[0] & words[1] else "no")


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in name.split()) - _ARTICLES
