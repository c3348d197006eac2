"""Pass 3: paths, packs and `use` -> all files that are meant, each once, the used ones first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker import resources
from checker.errors import Mistake
from checker.ruleset.misnaming import misnamed
from checker.ruleset.names import EVERYTHING, suggestion
from checker.ruleset.reach import MAX_BYTES, MAX_CHAIN, MAX_FILES, SUFFIXES, Reach, bounded, is_there
from checker.ruleset.tree import Text
from checker.source import Source, Span

Uses = Callable[[Source], tuple[Text, ...]]
"""The names that a file gives behind `use`."""


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a ruleset, in order, and what was wrong with finding them."""

    sources: tuple[Source, ...]
    mistakes: tuple[Mistake, ...]


@dataclass(slots=True)
class _Loading:
    """Where a walk along `use` stands: an ordered record of what it has seen."""

    uses: Uses
    reach: Reach
    seen: set[Path] = field(default_factory=set)
    texts: dict[str, Path] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    places: dict[Path, Path] = field(default_factory=dict)
    listed: dict[tuple[str, Path], tuple[Path, ...]] = field(default_factory=dict)

    def place(self, path: Path) -> Path:
        """Where a file really lies.  Each is asked for once: files use one another over and over."""
        if path not in self.places:
            self.places[path] = path.resolve()
        return self.places[path]

    def used(self, name: str, folder: Path) -> tuple[Path, ...]:
        """The files that `use` means in a file of that folder."""
        if (name, folder) not in self.listed:
            self.listed[name, folder] = _used_files(name, folder)
        return self.listed[name, folder]


def find_files(paths: Sequence[str | Path], uses: Uses) -> Found:
    """All files under the paths, and all that they use."""
    loading = _Loading(uses, Reach(paths, resources.folder("rules")))
    for path in paths:
        found = _entry_files(str(path))
        if not found:
            loading.mistakes.append(_nothing_there(str(path)))
        for file in found:
            _load(loading, file, ())
    return Found(tuple(loading.sources), tuple(loading.mistakes))


def shipped_packs() -> tuple[str, ...]:
    """The names of all shipped packs: `default`, and each folder and file in it."""
    root = resources.folder("rules")
    inside = {part for file in _rule_files(root) for part in _pack_names(file.relative_to(root))}
    return (EVERYTHING, *sorted(f"{EVERYTHING}/{name}" for name in inside))


def sources_under(path: str | Path) -> tuple[Source, ...]:
    """The files under a path, or in a pack, that can be read."""
    read = (_read(file) for file in _entry_files(str(path)))
    return tuple(source for source in read if isinstance(source, Source))


def _pack_names(path: Path) -> Iterator[str]:
    yield path.with_suffix("").as_posix()
    yield from (parent.as_posix() for parent in path.parents if parent.parts)


def _load(loading: _Loading, path: Path, trail: tuple[Path, ...]) -> None:
    if loading.place(path) in loading.seen or len(loading.seen) > MAX_FILES:
        return
    loading.seen.add(loading.place(path))
    read = _read(path) if loading.reach.holds(path) else _out_of_reach(path)
    if isinstance(read, Mistake):
        loading.mistakes.append(read)
        return
    twin = loading.texts.setdefault(read.text, path)
    if twin is not path and (_is_shipped(twin) or _is_shipped(path)):
        return  # a checkout's pack beside the same pack as installed
    if len(loading.seen) > MAX_FILES:
        loading.mistakes.append(too_much(read, f"more than {MAX_FILES} files"))
        return
    for use in loading.uses(read):
        _follow(loading, read, use, (*trail, path))
    loading.sources.append(read)


def _follow(loading: _Loading, source: Source, use: Text, trail: tuple[Path, ...]) -> None:
    found = loading.used(use.value, trail[-1].parent)
    if len(trail) == MAX_CHAIN:
        loading.mistakes.append(_long_chain(source, use))
        return
    if not found:
        loading.mistakes.append(_no_such_pack(source, use))
    under_way = {loading.place(step) for step in trail}
    for path in found:
        if loading.place(path) in under_way:
            loading.mistakes.append(_cycle(source, use, path, trail))
        else:
            _load(loading, path, trail)


def _entry_files(name: str) -> tuple[Path, ...]:
    """The files that RULES means: an existing path wins over a pack's name."""
    path = Path(name)
    return _rule_files(path) if is_there(path) else _shipped(name)


def _used_files(name: str, folder: Path) -> tuple[Path, ...]:
    """The files that `use` means: a path beside the file, with or without suffix, or a pack."""
    for suffix in ("", *SUFFIXES):
        path = Path(os.path.normpath(folder / f"{name}{suffix}"))
        if is_there(path):
            return _rule_files(path)
    return _shipped(name)


def _shipped(name: str) -> tuple[Path, ...]:
    if name == EVERYTHING:
        return _rule_files(_packs())
    inside = name.removeprefix(f"{EVERYTHING}/")
    if not inside or ".." in Path(inside).parts or Path(inside).is_absolute():
        return ()
    for suffix in ("", *SUFFIXES):
        path = _packs() / f"{inside}{suffix}"
        if is_there(path):
            return _rule_files(path)
    return ()


def _packs() -> Path:
    """The folder of the shipped packs, in a checkout named as its user would name it."""
    root, here = resources.folder("rules"), Path.cwd()
    return root.relative_to(here) if root.is_relative_to(here) else root


def _is_shipped(path: Path) -> bool:
    return path.resolve().is_relative_to(resources.folder("rules").resolve())


def _rule_files(path: Path) -> tuple[Path, ...]:
    """The file itself, or all rule files under the folder, in order of their names."""
    if not path.is_dir():
        return (path,)
    found = (file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    visible = (file for file in found if not any(part[0] == "." for part in file.relative_to(path).parts))
    return tuple(sorted(visible, key=lambda file: file.relative_to(path).as_posix()))


def _read(path: Path) -> Source | Mistake:
    name = path.as_posix()
    try:
        data = bounded(path)
    except OSError as error:
        return _fileless("unreadable", name, f"cannot be read: {error.strerror}")
    if data is None:
        return _fileless("too-large", name, f"has more than {MAX_BYTES} bytes", "split the file")
    try:
        return Source(name, data.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return _fileless("not-utf-8", name, f"is not UTF-8: byte {error.start}", "save the file as UTF-8")


def _fileless(code: str, name: str, message: str, help: str = "") -> Mistake:
    return Mistake(code, message, Source(name, ""), Span(0, 0), help)


def _out_of_reach(path: Path) -> Mistake:
    message = "is no rule file below the folders named as RULES, or below the current folder"
    return _fileless("out-of-reach", path.as_posix(), message, "copy it there, or name its folder as RULES")


def too_much(source: Source, what: str) -> Mistake:
    """What is said of the file with which the rules become too many."""
    return Mistake(
        "too-large", f"with this file the rules are {what}", source, Span(0, 1), "check fewer at once"
    )


def _long_chain(source: Source, use: Text) -> Mistake:
    message = f"`use` leads through more than {MAX_CHAIN} files, each of which uses the next"
    return Mistake("too-large", message, source, use.span, "use what is needed directly")


def _nothing_there(name: str) -> Mistake:
    if is_there(Path(name)):
        return _fileless("no-rules", name, "holds no rules", "rule files end in .yaml")
    return _fileless("no-rules", name, "is neither a file or folder nor a shipped pack", _packs_like(name))


def _no_such_pack(source: Source, use: Text) -> Mistake:
    message = f"`{use.value}` is neither a path beside this file nor a shipped pack"
    return misnamed("unknown-pack", message, source, use, shipped_packs())


def _packs_like(name: str) -> str:
    return suggestion(name, shipped_packs())


def _cycle(source: Source, use: Text, path: Path, trail: tuple[Path, ...]) -> Mistake:
    keys = [step.resolve() for step in trail]
    steps = [step.name for step in trail[keys.index(path.resolve()) :]]
    message = f"a cycle of `use`: {' uses '.join([*steps, path.name])}"
    return Mistake("use-cycle", message, source, use.span, "put what both need into a third file")
