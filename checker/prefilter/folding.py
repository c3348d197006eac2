"""Many words as one regular expression, their common beginnings folded: each letter is read once."""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = ""
_Trie = dict[str, "_Trie"]


def folded(words: Iterable[str]) -> str:
    """A regular expression for exactly these words, the longest that fits first."""
    root: _Trie = {}
    for word in sorted(words):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _expression(root)


def _expression(node: _Trie) -> str:
    """What may follow in a word that has come to this node."""
    branches = [_branch(letter, below) for letter, below in node.items() if letter != _END]
    if not branches:
        return ""
    alone = len(branches) == 1
    joined = branches[0] if alone else f"(?:{'|'.join(branches)})"
    if _END not in node:
        return joined
    return f"(?:{joined})?" if alone else f"{joined}?"


def _branch(letter: str, below: _Trie) -> str:
    return re.escape(letter) + _expression(below)
