import pickle
import zlib
from dataclasses import is_dataclass
from inspect import signature
from pathlib import PurePosixPath

import pytest

from checker import model
from checker.running.packing import CLASSES, pack, unpack
from checker.source import Span

NOT_STORED = {
    model.TaggedWord,
    model.Sentence,
    model.Referent,
    model.Analysis,
    model.Judgement,
    model.SetAside,
}


def test_every_value_of_the_model_is_stored_or_is_no_part_of_findings_and_statements():
    values = {one for one in vars(model).values() if isinstance(one, type) and is_dataclass(one)}
    assert values - set(CLASSES) - NOT_STORED == {model.Source}


@pytest.mark.parametrize("kind", CLASSES)
def test_a_class_can_be_made_of_all_its_fields(kind):
    assert tuple(signature(kind).parameters) == kind.__match_args__


def test_what_is_packed_comes_back():
    value = (Span(1, 2), "a\ud800", (), None, True, -1, float("-inf"))
    assert unpack(pack(value)) == value


def test_what_is_shared_stays_shared():
    span = Span(1, 2)
    first, second = unpack(pack((span, span)))
    assert first is second


def test_nothing_else_is_packed():
    with pytest.raises(pickle.PicklingError, match="PurePosixPath is not stored"):
        pack(PurePosixPath("a"))
    with pytest.raises(pickle.PicklingError, match="not stored"):
        pack(print)


@pytest.mark.parametrize("value", [print, eval, ValueError("x"), {1, 2}])
def test_nothing_else_is_unpacked(value):
    with pytest.raises(pickle.UnpicklingError, match="is not stored"):
        unpack(zlib.compress(pickle.dumps(value, 2)))
