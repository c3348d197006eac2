"""What a word form may be, and the forms of a lemma."""

from __future__ import annotations

import time

import pytest

from checker.english.lexicon import inflections, is_known, lemma, readings
from checker.english.lexicon_table import rows_beginning

TAGS = frozenset(
    "NN NNS NNP JJ JJR JJS RB VB VBP VBD VBN VBG VBZ MD DT PDT PRP PRP$ WP WDT WRB IN TO CC CD EX POS UH".split()
)


def tags(form: str) -> list[str]:
    return [reading.tag for reading in readings(form)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("that", ["IN", "WDT", "DT", "RB"]),
        ("to", ["TO"]),
        ("her", ["PRP$", "PRP"]),
        ("no", ["DT"]),
        ("not", ["RB"]),
        ("n't", ["RB"]),
        ("'ll", ["MD"]),
        ("'s", ["POS", "VBZ", "VBZ"]),
        ("yes", ["UH"]),
    ],
)
def test_closed_class_words_have_exactly_their_readings(form: str, expected: list[str]) -> None:
    assert tags(form) == expected


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("refused", "VBD", "refuse"),
        ("refused", "VBN", "refuse"),
        ("withdrew", "VBD", "withdraw"),
        ("was", "VBD", "be"),
        ("n't", "RB", "not"),
        ("men", "NNS", "man"),
        ("children", "NNS", "child"),
        ("bigger", "JJR", "big"),
        ("logs", "NNS", "log"),
        ("firing", "VBG", "fire"),
        ("stated", "VBD", "state"),
        ("lay", "VBD", "lie"),
        ("taxes", "NNS", "tax"),
        ("Russian", "JJ", "russian"),
        ("Putin", "NNP", "Putin"),
    ],
)
def test_a_form_has_its_lemma(form: str, tag: str, expected: str) -> None:
    assert tag in tags(form)
    assert lemma(form, tag) == expected


@pytest.mark.parametrize("form", ["man", "water", "dog", "week", "troops"])
def test_everyday_nouns_are_no_verbs(form: str) -> None:
    assert not {"VB", "VBP", "VBZ"} & set(tags(form))


@pytest.mark.parametrize(
    ("form", "first"),
    [("plan", "NN"), ("plans", "NNS"), ("takes", "VBZ"), ("said", "VBD"), ("open", "JJ"), ("talks", "NNS")],
)
def test_the_most_likely_reading_comes_first(form: str, first: str) -> None:
    assert tags(form)[0] == first


def test_a_capital_can_make_a_name_of_a_word() -> None:
    assert tags("May") == ["NNP", "MD"]
    assert tags("may") == ["MD"]
    assert tags("US") == ["NNP"]
    assert tags("us") == ["PRP"]


def test_a_word_in_capitals_is_read_as_the_word_or_as_a_name() -> None:
    assert tags("TALKS") == [*tags("talks"), "NNP"]


@pytest.mark.parametrize(
    ("form", "first", "stem"),
    [
        ("unfriended", "VBD", "unfriend"),
        ("deplatforming", "VBG", "deplatform"),
        ("rebuffering", "VBG", "rebuffer"),
        ("Kremlin-backed", "JJ", "kremlin-backed"),
        ("pro-Kremlin", "JJ", "pro-kremlin"),
        ("nine-furlong", "JJ", "nine-furlong"),
        ("co-referees", "NNS", "co-referee"),
        ("re-litigated", "VBN", "re-litigate"),
        ("unvaccinated", "JJ", "unvaccinated"),
        ("Zelenskyy", "NNP", "Zelenskyy"),
        ("1,250", "CD", "1,250"),
        ("blorple", "NN", "blorple"),
    ],
)
def test_an_unknown_word_is_told_by_its_shape(form: str, first: str, stem: str) -> None:
    assert not is_known(form)
    assert (readings(form)[0].tag, readings(form)[0].lemma) == (first, stem)


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert readings("n’t") == readings("n't")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("refuse", {"refuse", "refuses", "refused", "refusing"}),
        ("withdraw", {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("child", {"child", "children"}),
        ("cut", {"cut", "cuts", "cutting"}),
        ("be", {"be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s", "ai"}),
        ("rule out", {"rule out", "rules out", "ruled out", "ruling out"}),
        ("blorple", {"blorple"}),
    ],
)
def test_a_lemma_gives_all_its_forms(word: str, forms: set[str]) -> None:
    assert inflections(word) == forms


def test_every_line_of_the_table_is_well_formed_and_gives_known_tags() -> None:
    count = 0
    for form, _ in rows_beginning("forms", ""):
        found = readings.__wrapped__(form)
        assert found, form
        assert {reading.tag for reading in found} <= TAGS, form
        assert all(reading.lemma for reading in found), form
        count += 1
    assert count > 50_000


def test_looking_up_a_cold_form_takes_microseconds() -> None:
    readings("warm")
    forms = [form for form, _ in rows_beginning("forms", "in")]
    start = time.perf_counter()
    for form in forms:
        readings.__wrapped__(form)
    assert (time.perf_counter() - start) / len(forms) < 200e-6
