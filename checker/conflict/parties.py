"""Whether two phrases, or two holders, name one party."""

from __future__ import annotations

from dataclasses import dataclass

from checker.conflict import tables
from checker.conflict.knowledge import Knowledge, same_word
from checker.conflict.stated import Filler, Pair, Stated
from checker.conflict.voices import same_writer
from checker.english.lexicon import lemma
from checker.model import Holder, Judgement, NounPhrase

_ARTICLES = frozenset({"the", "a", "an"})


def same_holder(pair: Pair) -> Judgement:
    """Whether both statements are one holder's; the article is the same as itself, and so is a collection.

    Inside quotation marks somebody speaks whom the text need not name: a reader, a passer-by.
    """
    if pair.setting != "across" and any(_is_unclaimed_quotation(one) for one in (pair.first, pair.second)):
        return Judgement("unknown")
    if pair.setting == "inside" and not same_writer(pair):
        return Judgement("unknown")
    if pair.setting == "between" and not any(one.statement.holder.name for one in (pair.first, pair.second)):
        return _same_origin(pair.first.text.origin, pair.second.text.origin)
    first, second = (
        _ARTICLE if pair.setting == "across" and _is_presupposed(stated) else _holder_names(stated)
        for stated in (pair.first, pair.second)
    )
    return _same_party(first, second, pair.knowledge)


def _is_presupposed(stated: Stated) -> bool:
    """What somebody knew or regretted was so, whoever tells it."""
    attribution = stated.proposition.attribution
    return attribution is not None and attribution.verb in tables.PRESUPPOSING_VERBS


def _same_origin(one: str, other: str) -> Judgement:
    """Whether two documents speak with one voice: those of one publisher, or of one collection."""
    if not one or not other or one.casefold() == other.casefold():
        return Judgement("yes")
    return Judgement("no", f"{one} and {other}")


def _is_unclaimed_quotation(stated: Stated) -> bool:
    return stated.proposition.clause.quoted and not stated.statement.holder.name


def same_party(one: Filler, other: Filler, knowledge: Knowledge) -> Judgement:
    """Whether both roles name one party, a person standing for the party that he speaks for."""
    return _same_party(_names(one), _names(other), knowledge)


@dataclass(frozen=True, slots=True)
class Party:
    """A party as far as a text names it: keys that tell it apart, and the words of its name."""

    known: bool
    keys: frozenset[str]
    name: str
    reason: str = ""


_ARTICLE = Party(known=True, keys=frozenset(), name="")


def _holder_names(stated: Stated) -> Party:
    return _of_holder(stated, stated.statement.holder)


def _names(filler: Filler) -> Party:
    if filler.holder is not None:
        return _of_holder(filler.stated, filler.holder)
    if isinstance(filler.value, NounPhrase):
        return _of_phrase(filler.stated, filler.value)
    return Party(known=False, keys=frozenset(), name="")


def _of_holder(stated: Stated, holder: Holder) -> Party:
    keys = (stated.spoken_for.get(holder.key, frozenset()) | {holder.key}) - {""}
    return Party(holder.known, keys, holder.name, holder.reason)


def _of_phrase(stated: Stated, phrase: NounPhrase) -> Party:
    referent = stated.text.analysis.referents.get(phrase.span)
    if referent is None or not referent.key:
        return Party(phrase.kind != "pronoun", frozenset(), phrase.text)
    keys = frozenset({referent.key, referent.stands_for}) - {""}
    return Party(referent.certain, keys, referent.name, referent.reason)


def _same_party(one: Party, other: Party, knowledge: Knowledge) -> Judgement:
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
    return _by_words(one, other, knowledge)


def _resolved(party: Party) -> bool:
    """Whether the text tells who this is, not only what it is called."""
    return any(key.startswith(("party:", "person:", "name:")) and "@" not in key for key in party.keys)


def _shared_reason(one: Party, other: Party, key: str) -> str:
    if one.name == other.name:
        return ""
    kind, _, name = key.partition(":")
    return f"{one.name} = {other.name} ({kind} {name})" if name else f"{one.name} = {other.name}"


def _by_words(one: Party, other: Party, knowledge: Knowledge) -> Judgement:
    """Without keys: the same words are the same party, no shared word is another one."""
    words = [_words(party.name) for party in (one, other)]
    met = {word for word in words[0] if any(_alike(word, second, knowledge) for second in words[1])}
    if met == words[0] and len(words[0]) == len(words[1]):
        return Judgement("yes", "" if words[0] == words[1] else f"{one.name} = {other.name}")
    return Judgement("unknown" if met else "no")


def _alike(one: str, other: str, knowledge: Knowledge) -> bool:
    return same_word(knowledge, one, other) is not None


def _words(name: str) -> frozenset[str]:
    """The lemmas of a party's name without its article."""
    return frozenset(_noun(word) for word in name.lower().split()) - _ARTICLES


def _noun(form: str) -> str:
    return lemma(form, "NNS")
