"""Packages whose names are loaded when they are asked for."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import checker
from checker import deferred

FACADES = ("across", "config", "model", "pattern", "report", "ruleset", "running", "testing", "triage")


@pytest.mark.parametrize("room", FACADES)
def test_a_room_gives_each_name_that_it_offers(room):
    package = import_module(f"checker.{room}")
    for name in package.__all__:
        assert getattr(package, name) is not None


@pytest.mark.parametrize("room", FACADES)
def test_no_name_that_a_room_offers_is_a_modules_name(room):
    folder = Path(checker.__file__).parent / room
    assert not set(import_module(f"checker.{room}").__all__) & {path.stem for path in folder.iterdir()}


@pytest.mark.parametrize("room", FACADES)
def test_what_a_room_does_not_offer_is_missed_by_name(room):
    with pytest.raises(AttributeError, match=f"module 'checker.{room}' has no attribute 'nothing'"):
        _ = import_module(f"checker.{room}").nothing


def test_a_name_loads_its_module_and_no_other():
    code = "import sys; from checker.running import cache_folder; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [name for name in ran.stdout.split() if name.startswith("checker.running")]
    assert loaded == ["checker.running", "checker.running.folder"]


def test_what_is_loaded_already_is_not_loaded_again(monkeypatch):
    monkeypatch.setattr(deferred, "import_module", pytest.fail)
    assert deferred.load("checker.deferred") is deferred


def test_garbage_is_collected_after_a_module_was_loaded_as_before():
    load = "import gc; from checker.deferred import load; gc.disable() if {off} else gc.enable()"
    code = load + "; load('checker.running.folder'); print(gc.isenabled())"
    for off in (True, False):
        ran = subprocess.run(
            [sys.executable, "-c", code.format(off=off)], capture_output=True, text=True, check=True
        )
        assert ran.stdout == f"{not off}\n"
