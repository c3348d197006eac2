"""Every place that is told lies in its text, and what is shown of it are the characters that stand there."""

from __future__ import annotations

import html
import json

from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.places import misplaced
from checker import api
from checker.report import FORMATS, Ending, Options, Summary
from checker.text.reading.pages import _html, _markdown, _Page
from tests.properties.kit import document, read
from tests.properties.settings import cases
from tests.properties.texts import texts
from tests.seeds.actual import shipped

BLOCKS = ("{}", "# {}", "- {}", "> {}", "**{}**", "*{}* and `code`", "[{}](http://a.example)", "<b>{}</b>")
TAGS = ("p", "li", "b", "td", "h1", "div", "nav", "blockquote")
SEED_LIKE = (
    "The owners promised to pay the drivers. “The owners refuse to pay the drivers,” said Anna Lindgren."
)


def lies_in_its_text(of):
    """What is misplaced in a document's report, and what its report in JSON shows that stands elsewhere."""
    report = api.check_document(of, shipped())
    assert list(misplaced(report)) == []
    writer = FORMATS["json"](Options(statements="all"))
    told = next(writer) + writer.send(report) + writer.send(Ending(Summary()))
    for shown in shown_places(json.loads(told)):
        of_text = report.sources[shown.get("document", report.id)].text
        assert shown["text"] == of_text[shown["span"]["start"] : shown["span"]["end"]] != ""


def shown_places(record):
    """Whatever in a report has a span and the text that stands there."""
    if isinstance(record, dict):
        if {"span", "text"} <= record.keys():
            yield record
        record = list(record.values())
    for part in record if isinstance(record, list) else ():
        yield from shown_places(part)


@example(SEED_LIKE)
@given(texts)
@cases(25)
def test_in_plain_text(text):
    lies_in_its_text(document(text))


@example([SEED_LIKE] * 2, "**{}**")
@given(st.lists(texts, min_size=1, max_size=2), st.sampled_from(BLOCKS))
@cases(12)
def test_in_markdown(blocks, block):
    of = read("a.md", "\n\n".join(block.replace("{}", text) for text in blocks), _markdown)
    if of is not None:
        lies_in_its_text(of)


@example([SEED_LIKE] * 2, "b", True)
@given(st.lists(texts, min_size=1, max_size=2), st.sampled_from(TAGS), st.booleans())
@cases(12)
def test_in_html(blocks, tag, escaped):
    inner = [html.escape(text) if escaped else text for text in blocks]
    of = read("a.html", "".join(f"<{tag}>{text}</{tag}>" for text in inner), _html)
    if of is not None:
        lies_in_its_text(of)


@given(texts, texts)
@cases(8)
def test_in_a_text_and_its_reference(text, reference):
    lies_in_its_text(document(text, reference=reference))


@given(texts)
@cases(12)
def test_what_is_read_of_a_file_is_as_long_as_it(text):
    for reading in (_Page, _markdown, _html):
        of = read("a", text, reading)
        assert of is None or len(of.prose) == len(of.source.text)
