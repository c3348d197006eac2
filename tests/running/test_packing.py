import pickle
import zlib
from dataclasses import is_dataclass
from inspect import signature
from pathlib import PurePosixPath

import pytest

from checker import model
from checker.packing import Packing
from checker.running import kept, packed_ruleset, packed_statements
from checker.source import Source, Span

CLASSES = (*kept.CLASSES, *packed_statements.CLASSES)
PACKING = Packing(CLASSES)
ALL = dict.fromkeys((*CLASSES, *packed_ruleset.CLASSES))

NOT_STORED = {
    model.TaggedWord,
    model.Sentence,
    model.Referent,
    model.Analysis,
    model.Judgement,
    model.SetAside,
}


def test_every_value_of_the_model_is_stored_or_is_no_part_of_findings_and_statements():
    values = {
        one
        for one in (getattr(model, name) for name in model.__all__)
        if isinstance(one, type) and is_dataclass(one)
    }
    assert values - set(CLASSES) == NOT_STORED


@pytest.mark.parametrize("kind", ALL)
def test_a_class_can_be_made_of_all_its_fields(kind):
    assert tuple(signature(kind).parameters) == kind.__match_args__


def test_what_is_packed_comes_back():
    value = (Span(1, 2), "a\ud800", (), None, True, -1, float("-inf"))
    assert PACKING.unpack(PACKING.pack(value)) == value


def test_what_is_shared_stays_shared():
    span = Span(1, 2)
    first, second = PACKING.unpack(PACKING.pack((span, span)))
    assert first is second


def test_what_is_given_is_not_stored():
    source, other = Source("a.yaml", "a"), Source("b.yaml", "b")
    packed = PACKING.pack((other, Span(0, 1), source), (source, other))
    assert PACKING.unpack(packed, ("first", "second")) == ("second", Span(0, 1), "first")


def test_nothing_else_is_packed():
    with pytest.raises(pickle.PicklingError, match="PurePosixPath is not stored"):
        PACKING.pack(PurePosixPath("a"))
    with pytest.raises(pickle.PicklingError, match="not stored"):
        PACKING.pack(print)


@pytest.mark.parametrize("value", [print, eval, ValueError("x"), {1, 2}])
def test_nothing_else_is_unpacked(value):
    with pytest.raises(pickle.UnpicklingError, match="is not stored"):
        PACKING.unpack(zlib.compress(pickle.dumps(value, 2)))
