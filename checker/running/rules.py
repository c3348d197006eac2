"""Rules kept between runs, so that they are neither read as YAML nor compiled again.

Two entries of the cache are made of them.  One says which files use which, by their contents: so a run
knows all the files that are meant without reading them as YAML, and follows each `use` as if it had.  The
other, under the key of all these contents, holds the names of the conflict rules, which every run needs, and
apart from them the whole, which is wanted only where a document is to be checked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from checker.deferred import load
from checker.packing import Packing
from checker.ruleset import Applied, Outline, outlined
from checker.ruleset.files import find_files
from checker.ruleset.tree import Text
from checker.running.cache import Cache
from checker.running.kept import Kept
from checker.running.keys import files_key, source_key, uses_key
from checker.running.shipped import SHIPPED, shipped
from checker.source import Source, Span

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import Ruleset

Compile: TypeAlias = "Callable[[Sequence[str]], Ruleset]"
"""Rules under paths, proved and compiled.  Raises RuleError where they are wrong."""


class Store(Protocol):
    """What keeps rules."""

    @property
    def engine(self) -> bytes:
        """Stands for the checker that compiled them."""

    def put(self, key: bytes, kept: Kept) -> None:
        """Keep a part of them."""


_USES = Packing(())
_OUTLINES = Packing((Applied,))


def outline_of(paths: Sequence[str], cache: Cache | None, compile: Compile) -> Outline:
    """The rules under the paths, as they are kept; else compiled, and kept from now on.

    Raises what ``compile`` raises: rules with mistakes are not kept.
    """
    if cache is None:
        return outlined(compile(paths))
    return (
        _recalled(paths, paths, cache, compile)
        or _shipped(paths, cache, compile)
        or keep(paths, cache, compile(paths))
    )


def _shipped(paths: Sequence[str], cache: Cache, compile: Compile) -> Outline | None:
    """The same where the paths mean the shipped rules: those came compiled, and are kept from now on."""
    for key, kept in shipped(cache.engine).items():
        cache.put(key, kept)
        if key == uses_key(cache.engine, SHIPPED):
            cache.put(uses_key(cache.engine, paths), kept)
    return _recalled(paths, SHIPPED, cache, compile)


def _recalled(paths: Sequence[str], named: Sequence[str], cache: Cache, compile: Compile) -> Outline | None:
    """The rules under the paths as they are kept; what they use is told as of the rules so named."""
    sources = _sources(paths, named, cache)
    key = files_key(cache.engine, sources)
    kept = cache.get(key, statements=False) if sources else None
    if kept is None:
        return None
    conflicts, doubtful = _OUTLINES.unpack(kept.found)
    return Outline(conflicts, sources, doubtful, lambda: _compiled(key, sources, cache) or compile(paths))


def _sources(paths: Sequence[str], named: Sequence[str], cache: Cache) -> tuple[Source, ...]:
    """The files that are meant; none where it is not known of all what they use, or something is wrong."""
    kept = cache.get(uses_key(cache.engine, named), statements=False)
    if kept is None:
        return ()
    known: dict[bytes, tuple[str, ...]] = _USES.unpack(kept.found)

    def uses(source: Source) -> tuple[Text, ...]:
        return tuple(Text(name, Span(0, 0), "") for name in known[source_key(source)])

    try:
        found = find_files(paths, uses)
    except KeyError:
        return ()
    return () if found.mistakes else found.sources


def _compiled(key: bytes, sources: tuple[Source, ...], cache: Cache) -> Ruleset | None:
    """All rules as they are kept; None where they are no longer."""
    kept = cache.get(key, statements=True)
    if kept is None or kept.statements is None:
        return None
    ruleset: Ruleset = load("checker.running.packed_ruleset").RULESETS.unpack(kept.statements, sources)
    return ruleset


def keep(paths: Sequence[str], cache: Store, ruleset: Ruleset) -> Outline:
    """Keep rules that were compiled just now, with what their files use; their outline."""
    uses = dict(zip(map(source_key, ruleset.sources), ruleset.uses, strict=True))
    cache.put(uses_key(cache.engine, paths), Kept(_USES.pack(uses), None))
    outline = outlined(ruleset)
    whole = load("checker.running.packed_ruleset").RULESETS.pack(ruleset, ruleset.sources)
    kept = Kept(_OUTLINES.pack((outline.conflicts, outline.doubtful)), whole)
    cache.put(files_key(cache.engine, ruleset.sources), kept)
    return outline
