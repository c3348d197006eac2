"""Parsers of the grammars in ``grammars/``: from their tables, which lie beside them, else built.

To build one takes Lark a fifth of a second, to load it some thousandths.  Tables stand behind a checksum of
all grammars and of Lark's version: those of other grammars are left alone.  `make grammars` writes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import lark
from lark import Lark, Token
from lark.common import LexerConf
from lark.grammar import Rule
from lark.lexer import Lexer, LexerState, TerminalDef

from checker.packing import Packing, opened, sealed
from checker.replacing import put_in_place
from checker.resources import folder

_TABLES = Packing(())  # texts, numbers, lists and tables of them


class ByHand(Lexer):
    """The terminals are fed by hand; nothing is lexed."""

    __future_interface__ = 1  # Lark's name for a lexer that is given both states

    def __init__(self, _conf: LexerConf) -> None:
        """Lark asks for this signature; nothing in it is needed."""

    def lex(self, _lexer_state: LexerState, _parser_state: object) -> Iterator[Token]:
        """Nothing."""
        return iter(())


def parser(name: str, lexer: type[Lexer], transformer: Any = None) -> Lark:
    """The LALR parser of the grammar of that name, which is fed by this lexer."""
    return _loaded(name, lexer, transformer) or built(name, lexer, transformer)


def built(name: str, lexer: type[Lexer], transformer: Any = None) -> Lark:
    """The same, from the grammar itself."""
    path = _path(name, "lark")
    text = path.read_text(encoding="utf-8")
    paths = [str(path.parent)]
    return Lark(text, parser="lalr", lexer=lexer, transformer=transformer, import_paths=paths)


def is_current(name: str) -> bool:
    """Whether the tables of the grammar are there, and of the grammars as they are now."""
    return _loaded(name, ByHand, None) is not None


def store(name: str) -> None:
    """Write the tables of the grammar."""
    tables, terms = built(name, ByHand).memo_serialize([TerminalDef, Rule])
    tables["options"] |= {"lexer": None, "import_paths": []}
    tables["parser"]["lexer_conf"]["lexer_type"] = None
    packed = _TABLES.pack(_plain((lark.__version__, tables, terms)))
    put_in_place(_path(name, "tables"), sealed(_key(), packed))


def _plain(value: Any) -> Any:
    """The same of Python's own types: some of Lark's texts are tokens."""
    match value:
        case str():
            return str(value)
        case dict():
            return {_plain(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return type(value)(map(_plain, value))
        case _:
            return value


def _loaded(name: str, lexer: type[Lexer], transformer: Any) -> Lark | None:
    """The parser from its tables; None where they are not there, or not those of these grammars."""
    try:
        stored = _path(name, "tables").read_bytes()
    except OSError:
        return None
    packed = opened(_key(), stored)
    if packed is None:
        return None
    _, tables, terms = _TABLES.unpack(packed)
    tables["options"]["lexer"] = tables["parser"]["lexer_conf"]["lexer_type"] = lexer
    load: Any = Lark._load_from_dict  # noqa: SLF001  by which the parsers that Lark generates load themselves
    loaded: Lark = load(tables, terms, transformer=transformer)
    return loaded


def _key() -> bytes:
    """Stands for the grammars as they are now, and for Lark."""
    grammars = sorted(folder("grammars").glob("*.lark"))
    told = b"".join(path.read_bytes() for path in grammars) + lark.__version__.encode()
    return blake2b(told, digest_size=16).digest()


def _path(name: str, suffix: str) -> Path:
    return folder("grammars") / f"{name}.{suffix}"
