"""Whether a denial means what another party has said.

It may point to it ("denied the claim"), deny it in its own words ("denied that he had moved it"),
or answer it from nearby in other words: "He had taken bribes, they said. He denied taking a penny."
Each rule answers for the cases that it knows; the first answer stands.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.conflict import tables
from checker.conflict.back_reference import refers_back, speaker_words
from checker.conflict.comparison import NO, UNKNOWN, Comparison, content, referents_of
from checker.conflict.events import event
from checker.conflict.facts import argument, content_words
from checker.conflict.individuals import Referents
from checker.conflict.knowledge import Knowledge, same_root
from checker.conflict.matters import same_event
from checker.conflict.negation import negates, one_inside_the_other
from checker.conflict.stated import Filler, Pair, Stated, filler
from checker.conflict.told import side
from checker.english.lexicon import readings
from checker.english.lexicon_classes import back_nouns, deverbals
from checker.model import Judgement, NounPhrase
from checker.ruleset import ASSERTION

DenyingRule = Callable[[Pair], Judgement | None]


def denies(pair: Pair) -> Judgement:
    """Whether the first statement denies the second."""
    if is_one_statement(pair) or not is_claimed(pair.second):
        return NO
    answers = (rule(pair) for rule in DENYING_RULES)
    return next((answer for answer in answers if answer is not None), UNKNOWN)


def is_one_statement(pair: Pair) -> bool:
    """ "They said the finding was contradicted by its own data": both are in one and the same words."""
    if one_inside_the_other(pair) is not None:
        return True
    spans = pair.first.statement.span, pair.second.statement.span
    return pair.first.text is pair.second.text and (spans[0].covers(spans[1]) or spans[1].covers(spans[0]))


def is_claimed(stated: Stated) -> bool:
    """Said to be so by somebody, who has to be named unless it is a charge, in a clause of its own.

    What must be is wanted, not claimed.
    """
    proposition = stated.proposition
    verb = proposition.clause.verb
    in_passing = proposition.clause.kind in _IN_PASSING or verb is None or verb.form != "finite"
    wanted = proposition.modality == "must" or (verb is not None and verb.passive and verb.lemma in _ADVISING)
    claimed = proposition.polarity == "affirmed" and not wanted
    somebody = bool(stated.statement.holder.name) or stated.statement.kind == "allegation"
    return claimed and somebody and not in_passing


_ADVISING = frozenset({"advise", "urge", "ask", "require", "oblige", "remind"})
_IN_PASSING = frozenset({"participle", "relative", "fragment", "nominal"})


# -- the rules ----------------------------------------------------------------------------------


def points_to_it(pair: Pair) -> Judgement | None:
    """ "Denied the claims", "rejects that": what these stand for, if it says anything."""
    claim = filler(pair.first, "claim")
    if claim is None or not isinstance(claim.value, NounPhrase):
        return None
    own = pair.second.statement.kind == ASSERTION and _is_of_himself(pair.second)
    if _is_said_alike(pair.first) or own:
        return NO
    if _names_other_matter(claim.value, pair.second):
        return NO
    pointed = refers_back(_compared(pair, claim))
    if pointed is None or pointed.truth != "yes":
        return pointed
    told = content_words(pair.second.side.facts) - frozenset(tables.GENERAL_HEADS.values())
    return pointed if len(told) >= _LEAST_TOLD else NO


_LEAST_TOLD = 2  # "I stand by what I said" tells nothing that could be denied


def _is_said_alike(denial: Stated) -> bool:
    """ "He also rejected the claims": as the one before him did, whose words are not meant."""
    return any(adverb.lemma in _ALIKE for adverb in denial.proposition.clause.adverbs)


_ALIKE = frozenset({"also", "likewise", "too"})


def _is_of_himself(said: Stated) -> bool:
    """ "We hope to sue", "I gave my own view": who tells what he himself does makes no claim about others."""
    doer = argument(said.proposition.clause, "subject")
    if doer is None:
        return False
    if doer.text.lower() in {"i", "we"}:
        return True
    found = said.side.referents.get(doer.span)
    return found is not None and found.key != "" and found.key == said.statement.holder.key


def _names_other_matter(phrase: NounPhrase, said: Stated) -> bool:
    """ "The transfer claims" say by a word before the noun what they are about, or who makes them."""
    told = {label.lemma for group in said.side.facts.labels.values() for label in group}
    known = told | speaker_words(said) | tables.LOOSE_MODIFIERS
    return any(word not in known and _is_noun(word) for word in map(str.lower, phrase.modifiers))


def _is_noun(word: str) -> bool:
    """Whether a word is a noun before anything else."""
    return any(reading.tag.startswith("NN") for reading in readings(word)[:1])


def in_its_words(pair: Pair) -> Judgement | None:
    """What is denied is the event that the other one tells of."""
    claim = filler(pair.first, "claim")
    if claim is None:
        answer = negates(pair)
    elif _is_of_a_thing(pair.first, claim):
        return None
    else:
        answer = same_event(_compared(pair, claim)) if _names_an_event(content(claim)) else UNKNOWN
    return answer if answer.truth == "yes" else None


def from_nearby(pair: Pair) -> Judgement | None:
    """Right behind what was said of somebody: in part in the same words, and of the same party."""
    if not _is_right_behind(pair.first, pair.second) or _deny_alike(pair):
        return None
    denied = filler(pair.first, "claim")
    if denied is None or denied.value is None or not _spoken_of_by_both(pair):
        return None
    words = _telling_words(Filler(pair.first, "", content(denied).value)), _telling_words(_whole(pair.second))
    reason = _shared(words[0], words[1], pair.knowledge)
    return None if reason is None else Judgement("yes", reason)


DENYING_RULES: tuple[DenyingRule, ...] = (points_to_it, in_its_words, from_nearby)


# -- what they look at --------------------------------------------------------------------------


def _compared(pair: Pair, claim: Filler) -> Comparison:
    return Comparison(claim, _whole(pair.second), pair.knowledge, pair.setting)


def _whole(stated: Stated) -> Filler:
    return Filler(stated, "", stated.proposition.clause)


def _names_an_event(claim: Filler) -> bool:
    """A clause does; a bare noun ("any plans") may be of anything, and so may what was only tried."""
    if claim.value is None:
        return False
    named = event(claim.value, referents_of(claim))
    return named.root not in _ONLY_TRIED and (not isinstance(claim.value, NounPhrase) or bool(named.everyone))


def _is_of_a_thing(denial: Stated, claim: Filler) -> bool:
    """ "A drug, which he denied (was his)": something is denied of a thing, which is itself no claim."""
    if denial.proposition.clause.kind != "relative" or not isinstance(claim.value, NounPhrase):
        return False
    return claim.value.head not in deverbals()


_ONLY_TRIED = frozenset({"try", "attempt", "effort", "bid"})


_MOST_SENTENCES_BEHIND = 3


def _is_right_behind(answer: Stated, said: Stated) -> bool:
    behind = answer.proposition.sentence - said.proposition.sentence
    return answer.text is said.text and 0 < behind <= _MOST_SENTENCES_BEHIND


def _deny_alike(pair: Pair) -> bool:
    """ "The data contradict it. Others say that the data contradict it": both say no by one verb."""
    verbs = [stated.proposition.clause.verb for stated in (pair.first, pair.second)]
    return verbs[0] is not None and verbs[1] is not None and verbs[0].lemma == verbs[1].lemma


def _spoken_of_by_both(pair: Pair) -> frozenset[str]:
    """The parties of whom both speak, but for the one whose words are denied: nobody charges himself."""
    return (_parties(pair.first) & _parties(pair.second)) - {pair.second.statement.holder.key}


def _parties(stated: Stated) -> frozenset[str]:
    """The keys of whom a statement speaks, and of those for whom they speak."""
    found = (
        stated.side.referents.get(phrase.span)
        for group in stated.side.facts.phrases.values()
        for phrase in group
    )
    return frozenset(key for one in found if one is not None for key in (one.key, one.stands_for) if key)


def _telling_words(filler: Filler) -> frozenset[str]:
    """The lemmas of what happens and of what it happens to, without names and words that say little."""
    if filler.value is None:
        return frozenset()
    known = referents_of(filler)
    facts = side(filler.value, known).facts
    phrases = [one for group in facts.phrases.values() for one in group]
    named = {one.span for one in phrases if _is_somebody(one, known)}
    names = {word.lower() for one in phrases for word in one.text.split() if word[:1].isupper()}
    labels = (label for node, group in facts.labels.items() if node not in named for label in group)
    words = frozenset(label.lemma for label in labels if label.kind in ("head", "verb", "modifier"))
    words = words - _ONLY_TRIED - frozenset(tables.GENERAL_HEADS.values())
    return words - names - tables.LIGHT_VERBS - tables.PRONOUNS - tables.LOOSE_MODIFIERS - back_nouns().keys()


def _is_somebody(phrase: NounPhrase, known: Referents) -> bool:
    """Whether a phrase names one whom the text knows: that both speak of the board says little."""
    found = known.get(phrase.span)
    return phrase.kind != "common" or (found is not None and found.key != "")


def _shared(ones: frozenset[str], others: frozenset[str], knowledge: Knowledge) -> str | None:
    """A word of the one side that the other side has, too, under this name or another."""
    for one in sorted(ones):
        for other in sorted(others):
            if same_root(knowledge, one, other) is not None or _names_of(one, knowledge) & _names_of(
                other, knowledge
            ):
                return f'both speak of "{one}"' if one == other else f'"{one}" takes up "{other}"'
    return None


def _names_of(word: str, knowledge: Knowledge) -> frozenset[int]:
    """The events that the word alone is a name of: a split, a rift."""
    return frozenset(number for number, name in knowledge.event_names.get(word, ()) if len(name.words) == 1)
