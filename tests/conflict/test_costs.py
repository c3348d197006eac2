"""What is known of two sentences, or of a statement, is found out once, however many pairs they are in."""

from __future__ import annotations

import pytest

from checker import api
from checker.conflict import Text, restating, stated
from checker.conflict.wording import otherwise
from checker.english import analyse
from checker.extract import statements
from checker.source import Source
from checker.text.reading import Document
from tests.seeds.actual import shipped

MEMBERS = "the old red mill made boats"


def _text(members: int) -> str:
    sentence = f"The council said that {' and '.join([MEMBERS] * members)}."
    return f"{sentence} {sentence.replace('red', 'white')} {sentence.replace('red', 'black')}"


def _times_called(patched: pytest.MonkeyPatch, module: object, name: str, text: str) -> int:
    """How often a check of the text calls a function."""
    calls = []
    called = getattr(module, name)
    patched.setattr(module, name, lambda *given: calls.append(given) or called(*given))
    api.check_document(Document("a", "a", Source("a", text)), shipped())
    return len(calls)


def test_two_sentences_are_laid_side_by_side_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= _times_called(monkeypatch, restating, "otherwise", _text(6)) <= 6


def test_what_is_said_in_one_breath_is_read_once_for_each_statement() -> None:
    words = "The mill closed, the owners left and the river froze."
    analysis = analyse(Source("a", words), {})
    several = [one for one in stated(Text("a", analysis, statements(analysis, shipped(), "a"))) if one.beside]
    assert len({id(one.wider) for one in several}) == len(several) >= 2
    assert all(one.wider is one.wider for one in several)


def test_very_long_sentences_are_not_compared_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _times_called(monkeypatch, otherwise, "departures", _text(5)) >= 1
    assert _times_called(monkeypatch, otherwise, "departures", _text(20)) == 0
