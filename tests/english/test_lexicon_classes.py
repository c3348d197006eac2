"""The hand-written word classes: every entry well-formed and known to the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from checker.english import lexicon
from checker.english.lexicon import readings
from checker.english.tables import table

VERBAL = {"VB", "VBP", "VBD", "VBN", "VBG", "VBZ", "MD"}
NOMINAL = {"NN", "NNS", "CD"}
MARKERS = {"to", "ing", "that", "bare", "from-ing", "into-ing", "in-ing", "on-ing", "of-ing", "to-ing"} | {
    "out-of-ing",
    "against-ing",
}
CONNECTIVE_TYPES = set(
    "condition exception time_before time_after time_same cause concession purpose result comparison place".split()
)


def strangers(words: Iterable[str], tags: set[str]) -> list[str]:
    """The words of which the lexicon knows no form that has one of the readings wanted."""
    return [word for word in words if not tags & set(known_tags(word.split()[0]))]


def known_tags(lemma: str) -> Iterator[str]:
    for form in filter(lexicon.is_known, lexicon.inflections(lemma)):
        yield from (reading.tag for reading in readings(form) if reading.lemma == lemma)


@pytest.mark.parametrize(
    "verbs",
    [
        lexicon.reporting_verbs().keys(),
        lexicon.accusing_verbs().keys(),
        lexicon.phrasal_verbs().keys(),
        [word for word, _ in lexicon.implicatives()],
        [entry.verb for entry in lexicon.deverbals().values()],
        [verb for verb, _ in lexicon.light_verbs()],
        [entry.verb for entry in lexicon.light_verbs().values()],
        [verb for noun in lexicon.back_nouns().values() for verb in noun.verbs],
        lexicon.modals().keys(),
    ],
    ids="reporting accusing phrasal implicative deverbal light meant introducing modal".split(),
)
def test_every_verb_is_known_as_a_verb(verbs: Iterable[str]) -> None:
    assert strangers(verbs, VERBAL) == []


@pytest.mark.parametrize(
    "nouns",
    [
        lexicon.back_nouns().keys(),
        lexicon.deverbals().keys(),
        [word for word, _ in lexicon.implicative_nouns()],
        [noun for _, noun in lexicon.light_verbs()],
        [noun for nouns in lexicon.person_nouns().values() for noun in nouns],
        [noun for nouns in lexicon.partitives().values() for noun in nouns],
    ],
    ids="back deverbal implicative light person partitive".split(),
)
def test_every_noun_is_known_as_a_noun(nouns: Iterable[str]) -> None:
    assert strangers(nouns, NOMINAL) == []


def test_every_implicative_adjective_is_known_as_one() -> None:
    words = [word for word, _ in lexicon.implicative_adjectives()]
    assert [word for word in words if not {"JJ", "VBN"} & {reading.tag for reading in readings(word)}] == []


@pytest.mark.parametrize(
    "view", [lexicon.implicatives, lexicon.implicative_adjectives, lexicon.implicative_nouns]
)
def test_every_implicative_has_a_known_marker(view) -> None:  # type: ignore[no-untyped-def]
    assert {entry.marker for entry in view().values()} <= MARKERS


def test_implicatives_say_what_follows() -> None:
    known = lexicon.implicatives()
    assert (known["refuse", "to"].affirmed, known["refuse", "to"].negated) == ("-", "o")
    assert (known["manage", "to"].affirmed, known["manage", "to"].negated) == ("+", "-")
    assert (known["fail", "to"].affirmed, known["fail", "to"].negated) == ("-", "+")
    assert known["deny", "that"].affirmed == "-"
    assert known["prevent", "from-ing"].object_control
    assert not known["refuse", "to"].object_control


def test_a_marker_listed_with_and_without_object_has_one_meaning() -> None:
    for section, entries in table("implicatives").items():
        seen: dict[str, str] = {}
        for phrase, signs in entries.items():
            assert seen.setdefault(phrase.replace(" object-", " "), signs) == signs, (section, phrase)


def test_every_reporting_verb_has_one_stance() -> None:
    stances = ("neutral", "belief", "factive", "denial", "attitude")
    listed = [verb for stance in stances for verb in table("reporting")[stance]]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("mark", ["announcement", "person", "quoting", "object"])
def test_marks_are_given_to_reporting_verbs_only(mark: str) -> None:
    assert set(table("reporting")[mark]) <= lexicon.reporting_verbs().keys()


def test_reporting_verbs_tell_what_they_make_of_their_clause() -> None:
    known = lexicon.reporting_verbs()
    assert known["tell"].person
    assert not known["say"].person
    assert known["deny"].stance == "denial"
    assert known["reveal"].stance == "factive"
    assert known["announce"].announcement


@pytest.mark.parametrize("name", ["prepositions", "connectives", "phrasal"])
def test_no_word_stands_in_two_classes(name: str) -> None:
    listed = [word for words in table(name).values() for word in words]
    assert len(listed) == len(set(listed))


def test_connectives_have_a_known_type() -> None:
    assert set(lexicon.connectives().values()) == CONNECTIVE_TYPES
    assert lexicon.connectives()["provided that"] == "condition"
    assert lexicon.connectives()["until"] == "time_before"


def test_complex_prepositions_have_several_words() -> None:
    single = [word for word in lexicon.complex_prepositions() if " " not in word]
    assert single == ["notwithstanding"]


def test_a_separable_verb_lets_its_object_in() -> None:
    assert lexicon.phrasal_verbs()["turn down"]
    assert not lexicon.phrasal_verbs()["go ahead"]
    assert "insist on" not in lexicon.phrasal_verbs()


def test_an_event_noun_names_its_verb_and_marks_its_object() -> None:
    call, takeover = lexicon.deverbals()["call"], lexicon.deverbals()["takeover"]
    assert (call.verb, call.verb_preposition, call.object_preposition) == ("call", "for", "for")
    assert (takeover.verb, takeover.verb_preposition) == ("take over", "")


def test_a_back_noun_fits_the_verbs_that_introduce_it() -> None:
    assert lexicon.back_nouns()["demand"].fits("insist")
    assert not lexicon.back_nouns()["denial"].fits("demand")
    assert lexicon.back_nouns()["move"].fits("whatever")


def test_light_verbs_say_what_one_verb_says() -> None:
    assert lexicon.light_verbs()["make", "offer"].verb == "offer"
    assert lexicon.light_verbs()["give", "permission"].verb == "permit"


def test_modals_give_a_modality_of_the_model() -> None:
    assert set(lexicon.modals().values()) <= {"none", "can", "must", "may", "will", "would"}


def test_negators_come_by_what_they_belong_to() -> None:
    assert "no longer" in lexicon.negators()["full"]
    assert "not all" in lexicon.negators()["partial"]


def test_gender_is_told_once() -> None:
    genders = lexicon.person_nouns()
    assert not genders["male"] & genders["female"]
    assert not (genders["male"] | genders["female"]) & genders["neutral"]
