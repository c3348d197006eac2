"""Relations between lemmas, and the parties of the world."""

from __future__ import annotations

import pytest

from checker.english.lexicon import antonyms, derivations, hypernyms, parties, party_names, synonyms
from checker.english.lexicon_relations import akin, contrasts, ways
from checker.english.tables import table


@pytest.mark.parametrize(
    ("one", "other"), [("accept", "reject"), ("deny", "confirm"), ("open", "close"), ("safe", "unsafe")]
)
def test_antonyms_hold_both_ways(one: str, other: str) -> None:
    assert other in antonyms(one)
    assert one in antonyms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("buy", "purchase"), ("reject", "turn down"), ("ceasefire", "truce"), ("start", "begin")],
)
def test_synonyms_hold_both_ways_and_may_be_phrasal(one: str, other: str) -> None:
    assert other in synonyms(one)
    assert one in synonyms(other)


@pytest.mark.parametrize(
    ("one", "other"), [("demand", "need"), ("fight", "oppose"), ("sign", "ratify"), ("refuse", "garbage")]
)
def test_words_of_different_weight_are_no_synonyms(one: str, other: str) -> None:
    assert other not in synonyms(one)


@pytest.mark.parametrize(
    ("thing", "also"),
    [("boy", "child"), ("boy", "person"), ("girl", "child"), ("dog", "animal"), ("guitar", "instrument")],
)
def test_a_thing_is_also_what_is_above_it(thing: str, also: str) -> None:
    assert also in hypernyms(thing)
    assert thing not in hypernyms(also)


def test_hypernyms_stop_short_of_what_says_nothing() -> None:
    assert not {"entity", "object", "whole", "group", "act"} & hypernyms("dog")


@pytest.mark.parametrize(
    ("verb", "noun"), [("withdraw", "withdrawal"), ("negotiate", "negotiation"), ("pay", "payment")]
)
def test_a_verb_and_the_noun_of_its_event_know_each_other(verb: str, noun: str) -> None:
    assert noun in derivations(verb)
    assert verb in derivations(noun)


def test_an_unknown_word_is_related_to_nothing() -> None:
    assert not antonyms("blorple") | synonyms("blorple") | hypernyms("blorple") | derivations("blorple")


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Kyiv", "Ukraine"),
        ("Ukrainians", "Ukraine"),
        ("Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("U.S.", "United States"),
        ("UN", "United Nations"),
        ("Castries", "Saint Lucia"),
        ("Republic of Congo", "Congo-Brazzaville"),
        ("Congolese", "Congo"),
        ("Putrajaya", "Malaysia"),
    ],
)
def test_every_name_leads_to_its_party(name: str, party: str) -> None:
    assert party_names()[name] == party


def test_no_name_belongs_to_two_parties() -> None:
    names = [name for party in parties().values() for name in party.names]
    assert len(names) == len(set(names))


def test_no_name_is_written_with_an_article() -> None:
    assert not [name for name in party_names() if name.lower().startswith("the ")]


def test_a_country_has_capital_adjective_and_people() -> None:
    france = parties()["France"]
    assert (france.capital, france.adjective, france.people) == ("Paris", "French", "French")
    assert "Elysee" in france.seats


def test_wider_kin_serves_where_all_other_words_are_the_same() -> None:
    assert "failure" in contrasts("success")
    assert "elderly" in contrasts("young")
    assert "found" in akin("establish")
    assert "cut" in ways("slice")
    assert "slice" not in ways("cut")


def test_the_ends_of_a_scale_contrast_both_ways() -> None:
    assert "slight" in contrasts("significant")
    assert "significant" in contrasts("slight")


def test_no_word_stands_at_both_ends_of_a_scale() -> None:
    for one, other in table("scales"):
        assert set(one).isdisjoint(other)
