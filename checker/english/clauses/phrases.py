"""Noun phrases: each member with what it keeps, and the members of a coordination."""

from __future__ import annotations

from lark import Token

from checker.english.attachment import Post, keeps
from checker.english.clauses.building import Building
from checker.english.clauses.posts import Kept, with_post
from checker.english.clauses.regrouping import bare_phrase, raised, side_by_side
from checker.english.clauses.trees import Node, last_tree, leaf_of, subtrees
from checker.frozen import changed
from checker.model import NounPhrase


def noun_phrase(build: Building, node: Node, verb: str | None) -> Kept:
    """The phrase, and the posts it gives back; only the last member can give any back."""
    node = side_by_side(build, node)
    *others, last = subtrees(node, "member")
    if not others:
        return _member(build, last, verb)
    phrases = [_member(build, member, "")[0] for member in others]
    phrase, lifted = _member(build, last, verb)
    return _coordinated([*phrases, phrase], _coordinator(build, node)), lifted


def _coordinated(phrases: list[NounPhrase], coordinator: str) -> NounPhrase:
    """ "A, B and C": the first member holds the others."""
    first, *others = phrases
    full = first.full.to(others[-1].full)
    return changed(first, conjuncts=tuple(others), coordinator=coordinator, full=full)


def _coordinator(build: Building, node: Node) -> str:
    """The word between the members: "or" in "A, B or C"; "and" where there are commas only."""
    leaves = [c for c in node.children if isinstance(c, Token) and c.type == "CCN"]
    words = (build.terminal(leaf).word for leaf in leaves)
    return next((word for word in words if word != ","), "and")


def _member(build: Building, node: Node, verb: str | None) -> Kept:
    """A member with the posts it keeps; behind the first that it gives back it keeps none."""
    phrase = bare_phrase(build, node)
    if len(node.children) == 1:
        return phrase, []
    lifted: list[Node] = []
    for post in raised(build, phrase, subtrees(node, "post")):
        if lifted or not keeps(_described(build, phrase, post, verb)):
            lifted.append(post)
        else:
            phrase, more = with_post(build, phrase, post, verb)
            lifted.extend(more)
    return phrase, lifted


def _described(build: Building, phrase: NounPhrase, post: Node, verb: str | None) -> Post:
    """The post as the rules of attachment see it."""
    leaf, node = leaf_of(post), last_tree(post)
    if leaf is not None:
        return Post(phrase, leaf.type, build.terminal(leaf).word, verb)
    return Post(phrase, str(node.data) if node is not None else "", "", verb)
