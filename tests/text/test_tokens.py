import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.source import Span
from checker.text.masking.seen import seen
from checker.text.tokens import tokenise


def tokens(text):
    return tokenise(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks failed.", "The|talks|failed|."),
        ("don't can't won't", "do|n't|ca|n't|wo|n't"),
        ("don’t", "do|n’t"),
        ("cannot", "can|not"),
        ("he's they're we'll I'd I'm we've", "he|'s|they|'re|we|'ll|I|'d|I|'m|we|'ve"),
        ("Lee's offer", "Lee|'s|offer"),
        ("the players' union", "the|players|'|union"),
        ("O'Connell and D'Arcy", "O'Connell|and|D'Arcy"),
        ("a well-known, 60-year-old man", "a|well-known|,|60-year-old|man"),
        ("the F-16 of AT&T and MI5", "the|F-16|of|AT&T|and|MI5"),
        ("the U.S. and e.g. Rome", "the|U.S.|and|e.g.|Rome"),
        ("Mr. Lee of Acme Inc. in W. Virginia", "Mr.|Lee|of|Acme|Inc.|in|W.|Virginia"),
        ("He joined Acme Inc.", "He|joined|Acme|Inc|."),
        ("He said no.", "He|said|no|."),
        ("page No. 5", "page|No.|5"),
        ("£48.6m and $1.13bn", "£|48.6m|and|$|1.13bn"),
        ("1,200 people, 9.9%", "1,200|people|,|9.9|%"),
        ("the 21st, in the 1990s or '90s", "the|21st|,|in|the|1990s|or|'90s"),
        ("won 2-1 at 10:30, up 10-15%", "won|2-1|at|10:30|,|up|10-15|%"),
        ("5km at 10am", "5|km|at|10|am"),
        ("see https://example.com/a or me@example.com.", "see|https://example.com/a|or|me@example.com|."),
        ("Amazon.com fell", "Amazon.com|fell"),
        ("$holder refuses to $action", "$holder|refuses|to|$action"),
        ("wait... what?!", "wait|...|what|?|!"),
        ("yes--no — maybe", "yes|--|no|—|maybe"),
        ('"Yes," he said', '"|Yes|,|"|he|said'),
        ("and/or", "and|/|or"),
        ("cafe\u0301 timeout_seconds", "cafe\u0301|timeout_seconds"),
    ],
)
def test_words_numbers_and_marks(text, expected):
    assert [token.text for token in tokens(text)] == expected.split("|")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("talks", "word"),
        ("60-year-old", "word"),
        ("48.6m", "number"),
        ("2-1", "number"),
        ("%", "punct"),
        ("£", "punct"),
    ],
)
def test_each_token_has_a_kind(text, kind):
    assert [token.kind for token in tokens(text)] == [kind]


def test_spans_point_into_the_whole_text():
    text = "Talks fail. Mr. Lee left."
    assert [token.span.of(text) for token in tokenise(text, Span(12, 25))] == ["Mr.", "Lee", "left", "."]


@given(st.text(max_size=60))
@example("A.0")  # an initial's full stop and a number without a zero share it
def test_tokens_lose_nothing_but_white_space(text):
    found = tokens(text)
    assert "".join(token.text for token in found) == "".join(text.split())
    assert all(seen(token.span.of(text)) == token.text for token in found)


@pytest.mark.parametrize("unit", ["a'", "1,", "a-", "A.", "a.b", "@", "x@", "$", "1-", "'", "n't", "1"])
def test_time_grows_with_the_length_only(unit):
    start = time.perf_counter()
    tokens(unit * 20_000)
    assert time.perf_counter() - start < 5
