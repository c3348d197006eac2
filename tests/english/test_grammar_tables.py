"""The tables beside the grammars are those of the grammars."""

import shutil

import lark
import pytest
from lark import Lark
from lark.parsers.lalr_analysis import Shift

from checker import grammars
from checker.resources import folder
from scripts.build_grammars import GRAMMARS


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A folder of grammars that may be changed."""
    shutil.copytree(folder("grammars"), tmp_path / "grammars")
    monkeypatch.setattr(grammars, "folder", lambda name: tmp_path / name)
    return tmp_path / "grammars"


def moves(parser):
    """What a parser does in each state, its rules by their texts; states are numbered as they are met."""
    table = parser.parser.parser._parse_table
    met = [table.start_states["start"]]
    found = []
    for number, state in enumerate(met):
        for kind, (action, argument) in sorted(table.states[state].items()):
            if action is Shift and argument not in met:
                met.append(argument)
            found.append((number, kind, met.index(argument) if action is Shift else str(argument)))
    return found


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_loaded_parser_moves_as_one_that_is_built(name, copied):
    grammars.store(name)  # by the Lark that is installed here
    loaded = grammars._loaded(name, grammars.ByHand, None)
    assert moves(loaded) == moves(grammars.built(name, grammars.ByHand))


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_tables_in_the_repository_are_of_these_grammars(name, copied):
    stored = (copied / f"{name}.tables").read_bytes()
    version = grammars._TABLES.unpack(stored[8:])[0]  # behind the checksum
    if version != lark.__version__:
        pytest.skip(f"they are of Lark {version}")
    assert grammars._loaded(name, grammars.ByHand, None), "write them anew: make grammars"


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + b"?" + data[41:]]
)
def test_damaged_tables_are_not_loaded(copied, spoil):
    path = copied / "statement.tables"
    path.write_bytes(spoil(path.read_bytes()))
    assert grammars._loaded("statement", grammars.ByHand, None) is None
    assert isinstance(grammars.parser("statement", grammars.ByHand), Lark)


def test_tables_of_another_grammar_are_not_loaded(copied):
    with (copied / "statement.lark").open("a") as grammar:
        grammar.write("\n// changed\n")
    assert grammars._loaded("statement", grammars.ByHand, None) is None


def test_tables_that_are_not_there_are_done_without(copied):
    (copied / "statement.tables").unlink()
    assert isinstance(grammars.parser("statement", grammars.ByHand), Lark)
