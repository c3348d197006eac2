"""A text says the same with markup in it: what is found in Markdown and HTML is what is found in the plain text."""

import random
import re
from pathlib import Path

import pytest

from checker import api
from checker.source import Source
from checker.testing import load_proved
from checker.text.masking.html import mask_html
from checker.text.masking.markdown import mask_markdown
from checker.text.masking.seen import wording
from checker.text.paragraphs import paragraphs
from checker.text.reading import Document

ROOT = Path(__file__).parents[2]
SEEDS = ["brewery-bid", "flat-lease", "mackerel", "release-notes"]
WORD = re.compile(r"[A-Za-z]+")
ADDRESS = f"http://a.example/{'x' * 70}"
IN_MARKDOWN = ["{}"] * 6 + ["**{}**", "*{}*", f"[{{}}]({ADDRESS} 'The owners refuse.')"]
IN_HTML = ["{}"] * 6 + [
    "<b>{}</b>",
    "<i\n>{}</i>",
    f"<a href='{ADDRESS}'>{{}}</a>",
    "<!-- The owners\nrefuse. -->{}",
]


@pytest.fixture(scope="module")
def rules():
    return load_proved((str(ROOT / "rules"),))


def marked(text, marks, chance):
    return WORD.sub(lambda word: chance.choice(marks).format(word.group()), text)


def in_markdown(blocks, chance):
    plain = (re.sub(r"^(\d+)([.)])|^([-+#>*])", r"\1\\\2\3", block) for block in blocks)
    return "\n\n".join(marked(block, IN_MARKDOWN, chance) for block in plain)


def in_html(blocks, chance):
    plain = (block.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "\n   ", 3) for block in blocks)
    return "".join(f"<p>{marked(block, IN_HTML, chance)}" for block in plain)


def told(rules, text, prose):
    """All that a report says of a text, apart from the places."""
    report = api.check_document(Document("a", "a", Source("a", text), prose=prose), rules)
    findings = [
        (found.rule, found.message, found.reasons, [wording(label.span, prose) for label in found.labels])
        for found in report.findings
    ]
    stated = [(one.rule, one.holder.name, wording(one.span, prose)) for one in report.statements]
    return findings, stated, report.notices


@pytest.mark.parametrize("seed", SEEDS)
def test_markup_changes_nothing_of_what_is_found(rules, seed):
    text = (ROOT / "seeds" / f"{seed}.txt").read_text("utf-8")
    blocks = [" ".join(span.of(text).split()) for span in paragraphs(text)]
    plain = "\n\n".join(blocks)
    markdown, html = (make(blocks, random.Random(seed)) for make in (in_markdown, in_html))  # noqa: S311  marks
    expected = told(rules, plain, plain)
    assert told(rules, markdown, mask_markdown(markdown, 0)) == expected
    assert told(rules, html, mask_html(html)[0]) == expected
