"""What our documents say is so: their commands are run, and what they show is what is printed."""

from __future__ import annotations

import re

import pytest

from checker.report import FORMATS
from tests.house.documents import DOCUMENTS, ROOT, anchors, as_run, blocks, prose, update

NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
LINK = re.compile(
    r"\]\((?P<target>[^)#\s]+)(?:#[^)]*)?\)|`(?P<path>(?:docs|rules|seeds|tests|benchmarks)/[\w./-]+\w)`"
)
ANCHOR = re.compile(r"\]\((?P<target>[^)#\s]*)#(?P<anchor>[^)]*)\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_what_a_document_shows_is_what_is_printed(document, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    found = as_run(document, tmp_path)
    update(document, found)
    assert found == document.read_text("utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_every_code_block_is_run(document):
    assert [what for what in blocks(document) if what != "console" and "file=" not in what] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_links_lead_somewhere(document):
    found = [match["target"] or match["path"] for match in LINK.finditer(prose(document))]
    targets = [target for target in found if "://" not in target]
    assert [t for t in targets if not (document.parent / t).exists() and not (ROOT / t).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_links_into_a_document_lead_to_a_heading(document):
    found = [(link["target"], link["anchor"]) for link in ANCHOR.finditer(prose(document))]
    targets = [(document.parent / target if target else document, anchor) for target, anchor in found]
    assert [anchor for target, anchor in targets if anchor not in anchors(target)] == []


def test_every_format_is_shown():
    page = (ROOT / "docs" / "outputs.md").read_text("utf-8")
    shown = set(re.findall(r"^\$ check .* --format (\w+)$", page, re.MULTILINE)) | {"text", "jsonl"}
    assert shown == set(FORMATS)
    assert set(re.findall(r"^\| \[`(\w+)`\]", page, re.MULTILINE)) == set(FORMATS)
