"""Noun phrases: head, name, determiner, modifiers, possessor, number and negation of a run of words."""

from __future__ import annotations

import pytest

from checker.model import NounPhrase
from tests.english.rendering import staged

READ = [
    ("The union's latest offer", "common offer mods=late owner=The union"),
    ("Russian President Vladimir Putin", "name Putin name=Vladimir Putin mods=russian president"),
    ("Mr Lee", "name Lee name=Lee mods=mr"),
    ("Both sides", "common side det=both plural"),
    ("No deal", "common deal det=no negated"),
    ("Nobody", "common nobody negated"),
    ("None", "common none negated"),
    ("Not all members", "common member det=all plural negated"),
    ("Neither side", "common side det=neither negated"),
    ("Hardly any members", "common member det=any plural negated"),
    ("His offer", "common offer det=his owner=His"),
    ("Three men", "common man mods=three plural 3"),
    ("These talks", "common talk det=these plural"),
    ("They", "pronoun they plural"),
    ("Him", "pronoun he"),
    ("The Ministry of Health", "name Ministry name=Ministry of Health det=the"),
    ("The United States", "name States name=United States det=the"),
    ("Two million euros", "common euro mods=two million plural 2000000 EUR"),
    ("A small black dog", "common dog det=a mods=small black"),
    ("Any deal", "common deal det=any"),
    ("Prime Minister Anna Lee's office", "common office owner=Prime Minister Anna Lee"),
    ("The National Bank", "name Bank name=National Bank det=the"),
    ("The company's chief executive", "common executive mods=chief owner=The company"),
    ("Her brother's firm", "common firm owner=Her brother"),
    ("The men", "common man det=the plural"),
    ("Every member", "common member det=every"),
    ("A dozen eggs", "common egg det=a mods=dozen plural 12"),
]  # fmt: skip


def first_phrase(sentence: str) -> NounPhrase:
    return next(c.value for c in staged(sentence).chunks if isinstance(c.value, NounPhrase))


def described(phrase: NounPhrase) -> str:
    """What the phrase says of itself, its empty fields left out."""
    named = {"name": phrase.name, "det": phrase.determiner, "mods": " ".join(phrase.modifiers)}
    named["owner"] = phrase.possessor.text if phrase.possessor else ""
    shown = [phrase.kind, phrase.head, *(f"{k}={v}" for k, v in named.items() if v and k != "owner")]
    shown += ["plural"] * phrase.plural + ["negated"] * phrase.negated
    shown += [f"owner={named['owner']}"] * bool(named["owner"])
    if phrase.quantity:
        shown.append(f"{phrase.quantity.low:.0f} {phrase.quantity.unit}".strip())
    return " ".join(shown)


@pytest.mark.parametrize(("words", "expected"), READ)
def test_phrase_is_read(words: str, expected: str) -> None:
    phrase = first_phrase(f"{words} vanished.")
    assert phrase.text == words
    assert described(phrase) == expected


def test_a_demonstrative_alone_is_a_pronoun() -> None:
    assert described(first_phrase("This failed.")) == "pronoun this"


def test_the_owner_of_an_owner_is_kept() -> None:
    phrase = first_phrase("The minister's brother's firm failed.")
    assert phrase.possessor is not None
    assert phrase.possessor.possessor is not None
    assert phrase.possessor.possessor.text == "The minister"


def test_a_possessive_determiner_names_its_pronoun() -> None:
    owner = first_phrase("Their offer failed.").possessor
    assert owner is not None
    assert (owner.head, owner.kind, owner.plural) == ("they", "pronoun", True)
