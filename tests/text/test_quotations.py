import time

import pytest

from checker.text.quotations import quotations


def quoted(text):
    return [quotation.span.of(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We refuse," he said. "We go."', ['"We refuse,"', '"We go."']),
        ("“We refuse,” he said.", ["“We refuse,”"]),
        ("‘We refuse,’ he said.", ["‘We refuse,’"]),
        ("'We refuse,' he said.", ["'We refuse,'"]),
        ("``We refuse,'' he said.", ["``We refuse,''"]),
        ("A 'war crimes' court", ["'war crimes'"]),
        ('He called it a ("so-called") deal.', ['"so-called"']),
        ("'The players' union lost,' he said.", ["'The players' union lost,'"]),
        ("'The bosses' and others left.", ["'The bosses'"]),
        ("‘Don’t go,’ he said.", ["‘Don’t go,’"]),
        ("\"He said 'no' to us,\" she said.", ["\"He said 'no' to us,\""]),
        ("He said: \"I'm sure they won't.\"", ["\"I'm sure they won't.\""]),
    ],
)
def test_quotations_stand_between_their_marks(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players' union doesn't like Lee's offer.",
        "In the '90s rock 'n' roll was for the boys' club.",
        "Tell 'em 'tis O'Connell's.",
        "The players’ union doesn’t like Lee’s offer of the ’90s.",
        "It is 5' tall.",
    ],
)
def test_apostrophes_are_no_quotations(text):
    assert quoted(text) == []


def test_the_inner_span_has_no_marks():
    text = 'He said "yes".'
    assert [quotation.inner.of(text) for quotation in quotations(text)] == ["yes"]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = 'He said: "We refuse. We go.\n\nHe left.'
    assert quoted(text) == ['"We refuse. We go.']


def test_a_quotation_over_paragraphs_continues():
    text = '"We refuse.\n\n"We go," he said. "Now."'
    assert [(q.span.of(text), q.continues) for q in quotations(text)] == [
        ('"We refuse.', False),
        ('"We go,"', True),
        ('"Now."', False),
    ]


def test_a_quotation_reopened_without_being_closed_continues():
    text = '"We refuse. "We go," he said.'
    assert [(q.span.of(text), q.continues) for q in quotations(text)] == [
        ('"We refuse.', False),
        ('"We go,"', True),
    ]


def test_a_closing_mark_without_an_opening_one_opens_nothing():
    assert quoted('We refuse," he said. "We go."') == ['"We go."']


def test_one_paragraph_cannot_upset_the_next():
    assert quoted('He said: "No.\n\nHe left.\n\n"Yes," she said.') == ['"No.', '"Yes,"']


@pytest.mark.parametrize("unit", ['"', "'a ", "a' ", "‘", "’ ", "“a", '"a\n'])
def test_time_grows_with_the_length_only(unit):
    start = time.perf_counter()
    quotations(unit * 20_000)
    assert time.perf_counter() - start < 5
