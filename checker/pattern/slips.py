"""What people write in patterns by mistake, from the habits of other tools, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.pattern.error import PatternError

Instead = Callable[[re.Match[str]], str]
"""From what is written to what should be."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A way to write wrongly, known by how the rest of the pattern begins."""

    begins: re.Pattern[str]
    message: str
    help: str
    instead: Instead


def _slip(begins: str, message: str, help: str, instead: Instead) -> Slip:
    return Slip(re.compile(begins), message, help, instead)


def _nothing(_: re.Match[str]) -> str:
    return ""


def _hole(found: re.Match[str]) -> str:
    """The name in other brackets, or with letters that a hole's name does not have."""
    name = re.sub(r"[^a-z]+", "_", found.group().lower()).strip("_")
    return f"${name or 'thing'}"


def _class(found: re.Match[str]) -> str:
    return f"<{found['name']}>"


def _exact(found: re.Match[str]) -> str:
    return f'"{found["words"]}"' if found["words"] else ""


def _words(found: re.Match[str]) -> str:
    return found["words"]


def _round(found: re.Match[str]) -> str:
    """Square brackets and what parts their words, as patterns have them."""
    return f"({re.sub(r'[|/,]', ' | ', found['words'])})"


_AS_HOLE = "write it as in $holder"
_AS_CLASS = "write a class as <refuse>"
_AS_CHOICE = "write (a | b)"
_AS_WRITTEN = 'write "words as written"'
_REGEX = "patterns are sentences, not regular expressions"
_MORE = "leave it out: a clause may say more than its pattern"

SLIPS: tuple[Slip, ...] = (
    _slip(r"OR\b", "alternatives are written (a | b)", _AS_CHOICE, lambda _: "|"),
    _slip(r"AND\b|NOT\b", "words are in lower case", "write it small", lambda found: found.group().lower()),
    _slip(r"\$\w[\w-]*", "a hole's name is made of a to z and _", _AS_HOLE, _hole),
    _slip(r"\$", '"$" without a name', "write a name right behind it: $holder", _nothing),
    _slip(r"\{+\s*\$?[\w-]+\s*\}+", "holes have no braces", _AS_HOLE, _hole),
    _slip(r"<\$[\w-]+>", "a hole needs no brackets", _AS_HOLE, _hole),
    _slip(r"%\w+%?", "holes are written with $", _AS_HOLE, _hole),
    _slip(r"@(?P<name>[\w-]+)", "classes are written in <>", _AS_CLASS, _class),
    _slip(r"<(?P<name>[\w-]+)(?=[\s)|]|$)", '"<" without ">"', _AS_CLASS, _class),
    _slip(r"<", '"<" without ">"', _AS_CLASS, _nothing),
    _slip(r">", '">" without "<"', _AS_CLASS, _nothing),
    _slip(r'"(?P<words>[^\s"|()]*)', "quotation mark without its partner", _AS_WRITTEN, _exact),
    _slip(r"[“”](?P<words>[^“”]*)[“”]?", "quotation marks of patterns are straight", _AS_WRITTEN, _exact),
    _slip(r"\.\*|\.\+|\\\w\+?|\^", _REGEX, "leave it out", _nothing),
    _slip(r"/(?P<words>[^/]+)/", _REGEX, "leave it out", _words),
    _slip(r"\.\.+|…|\*", "nothing stands for other words", _MORE, _nothing),
    _slip(r"[.!]", "a pattern has no full stop", "leave it out", _nothing),
    _slip(r"\[(?P<words>[^\[\]]*)\]", "brackets of patterns are round", _AS_CHOICE, _round),
    _slip(r"[\[\]{}]", "brackets of patterns are round", _AS_CHOICE, _nothing),
)
"""In the order in which they are tried."""


def complaint(text: str, at: int) -> PatternError:
    """What is wrong at a place that the notation cannot read."""
    for slip in SLIPS:
        found = slip.begins.match(text, at)
        if found is not None:
            instead = tidied(text[:at] + slip.instead(found) + text[found.end() :])
            return PatternError(slip.message, at, len(found.group()), slip.help, instead)
    instead = tidied(text[:at] + text[at + 1 :])
    return PatternError(
        f"{text[at]!r} has no meaning in a pattern", at, 1, "quote it or leave it out", instead
    )


def optional(text: str, at: int) -> PatternError:
    """A question mark that stands behind a word: "ever?"."""
    word = re.search(r"[^\s()|]*$", text[:at])
    start = word.start() if word else at
    instead = (
        f"{text[:start]}({text[start:at]})?{text[at + 1 :]}" if start < at else text[:at] + text[at + 1 :]
    )
    message, help = '"?" stands only behind ")"', "write (word)? for a word that may be missing"
    return PatternError(message, at, 1, help, tidied(instead))


def unclosed(text: str, opening: int) -> PatternError:
    """ "(refuses | declines to $action": closed behind the last word that can be an alternative."""
    last_bar = text.rfind("|")
    word = re.compile(r"\s*[^\s()|]+").match(text, max(last_bar, opening) + 1)
    end = word.end() if word else len(text)
    instead = f"{text[:end]}){text[end:]}"
    return PatternError('"(" without ")"', opening, 1, "close the bracket: (a | b)", instead)


def bar_outside(text: str, bar: int) -> PatternError:
    """ "refuses | declines to": the words on both sides in brackets."""
    words = re.compile(r"[^\s()|]+(?:\s*\|\s*[^\s()|]+)+")
    around = next((found for found in words.finditer(text) if found.start() <= bar < found.end()), None)
    instead = around and f"{text[: around.start()]}({around.group()}){text[around.end() :]}"
    return PatternError('"|" outside brackets', bar, 1, "write (a | b)", instead)


def tidied(text: str) -> str:
    """A pattern without the blanks that were left where something was taken out."""
    return re.sub(r"\s+", " ", text).replace("( ", "(").replace(" )", ")").strip()
