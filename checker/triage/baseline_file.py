"""The file of a baseline: JSON, a finding a line, sorted; written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from checker.errors import CheckerError
from checker.replacing import put_in_place
from checker.triage.known import Baseline, Known, in_order

VERSION = 1

_ANEW = "write it anew: check baseline RULES TEXT... --to {}"
_FIELDS = (("rule", str), ("fingerprint", str), ("count", int), ("message", str), ("seen", list))


class BaselineError(CheckerError):
    """A baseline that cannot be read or written: the file, why, and what to do."""

    def __init__(self, path: str, message: str, help: str = "") -> None:
        super().__init__(f"{path}: {message}")
        self.help = help or _ANEW.format(path)


def load(path: str) -> Baseline:
    """The baseline in a file.  Raises BaselineError where it is none, or of another version."""
    try:
        text = Path(path).read_text("utf-8")
    except FileNotFoundError:
        raise BaselineError(path, "no such file", _ANEW.format(path).replace("anew", "first")) from None
    except OSError as error:
        raise BaselineError(path, _reason(error), "check the file and its permissions") from error
    except UnicodeDecodeError as error:
        raise BaselineError(path, "not a baseline: not UTF-8") from error
    return Baseline(path, in_order(_entry(path, entry) for entry in _entries(path, text)))


def _entries(path: str, text: str) -> list[Any]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError(path, f"not a baseline, or cut short: {error}") from error
    if not isinstance(whole, dict) or "version" not in whole or not isinstance(whole.get("findings"), list):
        raise BaselineError(path, 'not a baseline: {"version": 1, "findings": [...]} is expected')
    if whole["version"] != VERSION:
        message = f"a baseline of version {whole['version']}; this check reads version {VERSION}"
        raise BaselineError(path, message)
    return list(whole["findings"])


def _entry(path: str, entry: Any) -> Known:
    ok = isinstance(entry, dict) and all(isinstance(entry.get(name), kind) for name, kind in _FIELDS)
    if not ok or entry["count"] < 1 or not all(isinstance(one, str) for one in entry["seen"]):
        names = ", ".join(name for name, _ in _FIELDS)
        raise BaselineError(path, f"not a baseline: a finding in it has no proper {names}")
    values = {name: entry[name] for name, _ in _FIELDS}
    return Known(**{**values, "seen": tuple(entry["seen"])})


def store(baseline: Baseline) -> None:
    """Write the baseline to its file, in one step.  Raises BaselineError; then the file is as it was."""
    path = Path(os.path.realpath(baseline.path))
    try:
        put_in_place(path, written(baseline).encode("utf-8"))
    except OSError as error:
        raise BaselineError(baseline.path, f"cannot be written: {_reason(error)}", _ELSEWHERE) from error


_ELSEWHERE = "name another file with --to"


def written(baseline: Baseline) -> str:
    """The text of the file."""
    lines = ",\n".join(_line(known) for known in in_order(baseline.known))
    return f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n' if lines else _EMPTY


_EMPTY = f'{{"version": {VERSION}, "findings": []}}\n'


def _line(known: Known) -> str:
    record = {name: getattr(known, name) for name, _ in _FIELDS}
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
