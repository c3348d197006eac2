import pytest

from benchmarks.growth_report import Step, Way, report, tenfold
from benchmarks.launching import Took
from benchmarks.lengths import sentences_of
from benchmarks.startup import Round
from benchmarks.startup import report as startup_report
from checker.text.sentences import sentences


def step(amount, seconds):
    return Step(amount, int(amount * 1e6), 0.5, seconds, 90_000_000)


def test_growth_is_told_for_a_tenfold_of_the_amount():
    assert tenfold(step(1, 2), step(10, 22)) == pytest.approx(11)
    assert tenfold(step(1, 2), step(100, 200)) == pytest.approx(10)
    assert tenfold(step(1, 0), step(10, 22)) is None


def test_each_step_is_compared_with_the_first():
    text = report([Way("Size", "MB", (step(1, 2), step(10, 22)))])
    assert "Size:" in text
    assert "| 1 | 0.50 | 2.00 | 0.5 | 1 | – | 90 |" in text
    assert "| 10 | 0.50 | 22.00 | 0.455 | 11 | 11.0 | 90 |" in text


@pytest.mark.parametrize("words", [10, 300, 2_000])
def test_sentences_have_the_length_that_was_asked_for(words):
    made = list(sentences_of(words, 2_000))
    assert len(made) == 2_000 // words
    assert {len(one.split()) for one in made} == {words}
    assert {len(sentences(one)) for one in made} == {1}


def test_starts_are_compared_within_their_round():
    def took(seconds):
        return Took(seconds, seconds, 0)

    seconds = ((0.1, 0.2, 0.3, 0.4, 0.5), (0.2, 0.6, 0.6, 0.8, 1))
    text = startup_report([Round(*map(took, each)) for each in seconds], "seeds/own.txt")
    assert "| all is kept from an earlier run | 0.4 (0.2–0.6) | 2.5 (2–3) | 2.5 (2–3) |" in text
    assert "| the first run | 0.6 (0.4–0.8) | 4 (4–4) | 4 (4–4) |" in text
