"""One case of the fuzzer, run in this process: what is wrong with how it ends, or nothing."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree as ET

from benchmarks.cases import RULES, Case
from benchmarks.places import misplaced
from checker import api
from checker.cli import main
from checker.ruleset import Ruleset, load
from checker.testing import load_proved
from checker.text.reading import Document, read

MOST_SECONDS = 15  # of processor time
STATUSES = frozenset({0, 1, 2})
_PLACE = re.compile(r'File "([^"]+)", line \d+, in (\S+)')
_ERROR = re.compile(r'File "[^"]+", line .*\n(?: .*\n)*(\w[\w.]*)')


class TooLongError(BaseException):
    """A case takes too long; no handler of the checker's may take it for a fault."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run printed, what it left in its folder, how it ended."""

    status: int
    out: bytes
    err: str
    files: dict[str, bytes]


def failure(one: Case, folder: Path) -> str:
    """How a case fails, in the same words for the same fault; "" where it does not."""
    try:
        with _in(folder, one), _time_limit(MOST_SECONDS):
            first = _run(one)
            places = _misplaced(one)
        with _in(folder, one), _time_limit(MOST_SECONDS):
            second = _run(one)
    except TooLongError:
        return f"takes more than {MOST_SECONDS} s"
    except Exception:  # noqa: BLE001  whatever comes out of it is what is looked for
        return _of_traceback(traceback.format_exc())
    return _wrong_end(first) or _malformed(one, first) or _differing(first, second) or places


def _wrong_end(ran: Ran) -> str:
    if ran.status in STATUSES and "a fault of ours" not in ran.err:
        return ""
    return f"status {ran.status}: {_of_traceback(ran.err)}"


def _of_traceback(text: str) -> str:
    """The last place of ours, and the error, without the values in it."""
    places = [
        f"{Path(name).name} in {function}" for name, function in _PLACE.findall(text) if "checker" in name
    ]
    errors = _ERROR.findall(text)
    return f"{errors[-1] if errors else 'an error'} at {places[-1] if places else 'an unknown place'}"


def _malformed(one: Case, ran: Ran) -> str:
    """What no program could read of what was printed."""
    try:
        text = ran.out.decode("utf-8")
    except UnicodeDecodeError:
        return "prints what is not UTF-8"
    shape = one.words[one.words.index("--format") + 1] if "--format" in one.words[:-1] else ""
    if ran.status == 2 and not text:
        return ""
    try:
        for part in text.splitlines() if shape == "jsonl" else [text]:
            _read(shape, part)
    except (ValueError, ET.ParseError):
        return f"prints what is no {shape}"
    return ""


def _read(shape: str, text: str) -> None:
    if shape in ("json", "jsonl", "sarif"):
        json.loads(text)
    elif shape == "junit":
        ET.fromstring(text)  # noqa: S314  our own


def _differing(first: Ran, second: Ran) -> str:
    for what in ("status", "out", "err", "files"):
        if getattr(first, what) != getattr(second, what):
            return f"the second run has another {what}"
    return ""


def _misplaced(one: Case) -> str:
    """The first place outside of its text, in what is said of the texts of a case that is about texts."""
    if one.words[:1] != (RULES,):
        return ""
    texts = [name for name in one.files if name in one.words]
    for document in read(texts) if texts else ():
        if isinstance(document, Document):
            wrong = next(misplaced(api.report_on(document, _shipped((RULES,)))), None)
            if wrong is not None:
                return f"a place outside its text: {wrong}"
    return ""


# -- running -----------------------------------------------------------------------------------------


@contextmanager
def _in(folder: Path, one: Case) -> Iterator[None]:
    """In a folder with nothing but the files of the case."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in one.files.items():
        (folder / name).write_bytes(data)
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raises TooLongError once so much processor time is spent."""

    def over(*_: object) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _run(one: Case) -> Ran:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(next(iter(one.files.values()), b"")), "utf-8")
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", typed):
        status = _status([*one.words, "--debug", "--jobs", "1"] if _takes_jobs(one) else one.words)
    for stream in (out, err):
        stream.flush()
    printed = out.buffer.getvalue()  # type: ignore[attr-defined]
    said = err.buffer.getvalue().decode("utf-8", "replace")  # type: ignore[attr-defined]
    return Ran(status, printed, said, {str(path): path.read_bytes() for path in _files()})


def _takes_jobs(one: Case) -> bool:
    return one.words[:1] == (RULES,) and "--" not in one.words


def _status(words: Any) -> int:
    try:
        main(words)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 1


def _files() -> list[Path]:
    return sorted(path for path in Path().rglob("*") if path.is_file())


@contextmanager
def only_once_loaded() -> Iterator[None]:
    """The shipped rules are loaded once, not for every case; others are loaded as ever."""
    with ExitStack() as stack:
        for name, module in tuple(sys.modules.items()):
            if name.startswith("checker.cli.") and getattr(module, "load_proved", None) is load_proved:
                stack.enter_context(patch.object(module, "load_proved", _loaded))
            if name.startswith("checker.cli.") and getattr(module, "load", None) is load:
                stack.enter_context(patch.object(module, "load", _loaded))
        yield


def _loaded(names: Any) -> Ruleset:
    shipped = all(name.startswith(RULES) for name in names)
    return _shipped(tuple(names)) if shipped else load_proved(names)


@cache
def _shipped(names: tuple[str, ...]) -> Ruleset:
    return load_proved(names)
