"""Where a table read from TOML departs from the keys that a configuration has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from checker.config.keys import ALLOW_KEYS, KEYS, SEVERITIES, WHICH, WORDS, Key, Kind
from checker.config.values import Config, KeyPath
from checker.errors import Mistake

_FOUND = ((bool, "true or false"), (str, "a text"), (list, "a list"), (dict, "a table"), (int, "a number"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with the keys that lead to it; the file in which it stands is ``config``'s."""

    config: Config
    path: KeyPath
    value: Any

    def under(self, *keys: str | int) -> Entry:
        """What stands further in."""
        value = self.value
        for key in keys:
            value = value[key]
        return Entry(self.config, (*self.path, *keys), value)

    def mistake(self, code: str, message: str, help: str = "", text: str = "") -> Mistake:
        """What is wrong with it; ``text``: the part to underline."""
        return Mistake(code, message, self.config.source, self.config.place(self.path, text), help)


def mistakes(root: Entry) -> Iterator[Mistake]:
    """All that is wrong with a configuration, table by table."""
    yield from _table(root, KEYS, "the configuration")


def nearest(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """What to write instead of ``name``: the nearest known name, else all of them."""
    near = get_close_matches(name.lower(), list(known), n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are: {', '.join(sorted(known))}"


def _table(entry: Entry, keys: Mapping[str, Key], what: str) -> Iterator[Mistake]:
    for name in entry.value:
        inner = entry.under(name)
        if name not in keys:
            yield inner.mistake("unknown-key", f"{what} has no key `{name}`", nearest(name, keys))
        else:
            yield from _value(inner, keys[name])


def _value(entry: Entry, key: Key) -> Iterator[Mistake]:
    if not _has_kind(entry.value, key.kind):
        yield _wrong_shape(entry, WORDS[key.kind])
        return
    match key.kind:
        case "text":
            yield from _text(entry, key)
        case "severities":
            for rule in entry.value:
                yield from _severity(entry.under(rule))
        case "allows":
            for index in range(len(entry.value)):
                yield from _allow(entry.under(index))
        case "texts" | "number" | "date":
            return


def _has_kind(value: object, kind: Kind) -> bool:
    match kind:
        case "text":
            return isinstance(value, str)
        case "texts":
            return isinstance(value, list) and all(isinstance(one, str) and one for one in value)
        case "number":
            return isinstance(value, int) and not isinstance(value, bool) and value > 0
        case "date":
            return isinstance(value, date) and not isinstance(value, datetime)
        case "severities":
            return isinstance(value, dict)
        case "allows":
            return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _text(entry: Entry, key: Key) -> Iterator[Mistake]:
    if key.choices and entry.value not in key.choices:
        message = f"`{entry.value}` is not a value of `{entry.path[-1]}`"
        yield entry.mistake("unknown-value", message, nearest(entry.value, key.choices), entry.value)


def _severity(entry: Entry) -> Iterator[Mistake]:
    """A severity, or a table of globs with severities."""
    if isinstance(entry.value, dict):
        for glob in entry.value:
            inner = entry.under(glob)
            yield from _severity(inner) if isinstance(inner.value, str) else [_wrong_shape(inner, "a text")]
    elif not isinstance(entry.value, str):
        yield _wrong_shape(entry, "a severity, or a table of globs and severities,")
    elif entry.value not in SEVERITIES:
        message = f"`{entry.value}` is not a severity"
        yield entry.mistake("unknown-value", message, nearest(entry.value, SEVERITIES), entry.value)


def _allow(entry: Entry) -> Iterator[Mistake]:
    yield from _table(entry, ALLOW_KEYS, "an entry of `allow`")
    if not any(entry.value.get(name) for name in WHICH):
        names = " or ".join(f"`{name}`" for name in WHICH)
        yield entry.mistake(
            "missing-key", f"an entry of `allow` needs {names}", "say which findings it is of"
        )


def _wrong_shape(entry: Entry, expected: str) -> Mistake:
    found = next((words for kind, words in _FOUND if isinstance(entry.value, kind)), "a date or time")
    message = f"{expected} is expected under `{entry.path[-1]}`, not {found}"
    if isinstance(entry.value, list) and found in expected:
        message = f"{expected} is expected under `{entry.path[-1]}`, and a member of it is none"
    return entry.mistake("wrong-shape", message)
