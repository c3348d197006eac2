"""Regrouping: the parser gives what follows to the innermost phrase; here some of it moves up."""

from __future__ import annotations

from collections.abc import Sequence

from lark import Token, Tree

from checker.english.attachment import is_person
from checker.english.clauses.building import Building, chunk_of
from checker.english.clauses.trees import Node, leaf_of, noun_leaf, subtrees, with_last
from checker.english.lexicon_classes import deverbals
from checker.model import NounPhrase


def bare_phrase(build: Building, member: Node) -> NounPhrase:
    """A member's noun phrase without what follows it; "there" counts as one."""
    chunk = chunk_of(build.terminal(noun_leaf(member)))
    if isinstance(chunk.value, NounPhrase):
        return chunk.value
    return NounPhrase(chunk.span, chunk.span, "pronoun", "there", chunk.words[0].text)


# Two events that belong to somebody stand side by side.


def side_by_side(build: Building, node: Node) -> Node:
    """ "A's call for talks and B's offer": calls for talks, and offers; not for talks and an offer."""
    outer = subtrees(node, "member")[-1]
    posts = subtrees(outer, "post") if len(outer.children) > 1 else []
    phrases = subtrees(posts[-1], "np") if posts else []
    if not phrases or not _is_owned_event(build, outer):
        return node
    place = _second_event(build, phrases[0])
    return _split(node, place) if place else node


def _second_event(build: Building, node: Node) -> int:
    """Which of the phrase's children is the first member that is an owned event; 0 where the head is one."""
    owned = [_is_owned_event(build, member) for member in subtrees(node, "member")]
    if owned[0] or True not in owned:
        return 0
    wanted = subtrees(node, "member")[owned.index(True)]
    return next(i for i, child in enumerate(node.children) if child is wanted)


def _is_owned_event(build: Building, member: Node) -> bool:
    phrase = bare_phrase(build, member)
    return phrase.possessor is not None and phrase.head in deverbals()


def _split(node: Node, place: int) -> Node:
    """The members from ``place`` on, with the word before them, leave the last post for the outer phrase."""
    outer = subtrees(node, "member")[-1]
    post = subtrees(outer, "post")[-1]
    inner = subtrees(post, "np")[0]
    kept = Tree(inner.data, inner.children[: place - 1])
    shorter = with_last(outer, with_last(post, kept))
    return with_last(node, shorter, *inner.children[place - 1 :])


# What a person does stands behind a thing.


def raised(build: Building, phrase: NounPhrase, posts: Sequence[Node]) -> list[Node]:
    """ "a man in a red coat running": a participle behind a thing belongs to the person before it."""
    if not posts or not is_person(phrase):
        return list(posts)
    return [moved for post in posts for moved in _without_participles(build, post)]


def _without_participles(build: Building, post: Node) -> list[Node]:
    """The post, and behind it what the thing in it gives back."""
    inner = _last_member(post)
    if inner is None or is_person(bare_phrase(build, inner)):
        return [post]
    moved = [p for p in subtrees(inner, "post") if _goes_to_person(p)]
    kept = Tree(inner.data, [c for c in inner.children if not any(c is m for m in moved)])
    phrase = subtrees(post, "np")[0]
    return [with_last(post, with_last(phrase, kept)), *moved]


def _last_member(post: Node) -> Node | None:
    """The noun phrase that ends a prepositional phrase."""
    leaf = leaf_of(post)
    phrases = subtrees(post, "np") if leaf is not None and leaf.type == "PREP" else []
    return subtrees(phrases[0], "member")[-1] if phrases else None


def _goes_to_person(post: Node) -> bool:
    first = post.children[0]
    return first.type == "APP" if isinstance(first, Token) else first.data in {"gerund", "participle"}
