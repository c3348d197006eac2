"""Items: what follows a verb, leads up to a clause, or is given back to it by a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from lark import Token

from checker.english.boundaries import Terminal
from checker.english.clauses.building import Building, Governor, behind, chunk_of
from checker.english.clauses.control import is_purpose
from checker.english.clauses.trees import Node, last_tree, leaf_of, subtrees
from checker.english.lexicon_valency import participle_verbs
from checker.english.roles import Part, with_subject
from checker.model import Adjective, Adverb, Argument, Clause, NounPhrase, Role, Time


@dataclass(frozen=True, slots=True)
class Item:
    """A node with the noun phrase in it, where it holds one, already read."""

    node: Node
    phrase: NounPhrase | None


def flat(build: Building, node: Node, verb: str) -> list[Item]:
    """The item and what its noun phrase gives back to the clause."""
    phrases = subtrees(node, "np")
    if not phrases:
        return [Item(node, None)]
    phrase, lifted = build.phrase(phrases[0], verb)
    return [Item(node, phrase), *(item for post in lifted for item in flat(build, post, verb))]


def verbless_parts(build: Building, nodes: Sequence[Node], actor: NounPhrase | None) -> list[Part]:
    """Leads, asides and lifted posts read as parts of a clause whose verb stands elsewhere."""
    governor = Governor(None, actor, actor)
    found: list[Part] = []
    for node in nodes:
        for item in flat(build, node, ""):
            found += [*nominal_parts(build, item), *clausal_parts(build, item, governor)]
    return found


def nominal_parts(build: Building, item: Item) -> Sequence[Part]:
    """Noun phrases, adjectives, adverbs, times and prepositional phrases."""
    leaf, phrase = leaf_of(item.node), item.phrase
    if leaf is None:
        return [Argument("object", phrase, phrase.full)] if phrase is not None else []
    if leaf.type in {"COM", "SUB"}:
        return []
    terminal = build.terminal(leaf)
    if leaf.type != "PREP":
        return _small_parts(terminal)
    if phrase is not None:
        return [behind(terminal, phrase, phrase.full)]
    value = item.node.children[-1]
    if value is leaf:
        return [Adverb(terminal.span, terminal.word)]
    return [adjective_behind(terminal, build.terminal(value))] if isinstance(value, Token) else []


def adjective_behind(preposition: Terminal, adjective: Terminal) -> Argument:
    """ "in white", "for free": an adjective in a noun's place."""
    return behind(preposition, cast("Adjective", chunk_of(adjective).value), adjective.span)


def _small_parts(terminal: Terminal) -> Sequence[Part]:
    """Adverbs, times and adjectives."""
    chunk = terminal.chunk
    if chunk is None:
        return []
    if isinstance(chunk.value, Time):
        return [chunk.value]
    if isinstance(chunk.value, Adjective):
        return [Argument("predicate", chunk.value, chunk.span)]
    return chunk.adverbs


def clausal_parts(build: Building, item: Item, governor: Governor) -> Sequence[Argument]:
    """Infinitives, gerunds, that-clauses and subordinate clauses."""
    node, leaf = last_tree(item.node), leaf_of(item.node)
    if node is None or item.phrase is not None:
        return []
    if leaf is None:
        return _unmarked(build, node, governor)
    terminal = build.terminal(leaf)
    if leaf.type == "COM":
        inside = build.embedded(node, "complement")
        asked = terminal.word not in {"", "that", "quote"}
        return [_said(terminal, _asked(clause, governor) if asked else clause) for clause in inside]
    return [behind(terminal, clause, clause.span) for clause in _marked(build, leaf.type, node, governor)]


def _asked(clause: Clause, governor: Governor) -> Clause:
    """ "decided whether to appeal": who decides appeals."""
    bare = clause.verb is not None and clause.verb.form == "infinitive"
    return with_subject(clause, governor.controller) if bare else clause


def _marked(build: Building, opening: str, node: Node, governor: Governor) -> Sequence[Clause]:
    """ "if it rains", "about whether it rains", "after leaving"."""
    if opening == "SUB":
        return build.embedded(node, "subordinate")
    if opening == "PREP" and node.data == "embedded":
        return build.embedded(node, "complement")
    return build.verb_phrase(node, governor.controller, "complement") if node.data == "gerund" else ()


def _said(terminal: Terminal, clause: Clause) -> Argument:
    """ "that it will rain", "whether it will"; in "he said it will" the word is left out."""
    span = terminal.span.to(clause.span) if terminal.word else clause.span
    return Argument("complement", clause, span, terminal.word or "that")


def _unmarked(build: Building, node: Node, governor: Governor) -> Sequence[Argument]:
    """Infinitives, gerunds and participles, which bring no connective."""
    if node.data == "infinitive":
        return [_infinitive(c, governor) for c in build.verb_phrase(node, governor.controller, "complement")]
    if node.data == "gerund":
        return _gerund(build, node, governor)
    if node.data == "participle":
        found = build.verb_phrase(node, governor.controller, "participle")
        return [Argument("modifier", c, c.span, "ed") for c in found]
    return []


def _infinitive(clause: Clause, governor: Governor) -> Argument:
    """ "refused to sign": a complement; "wants a rise to pay for repairs": a purpose."""
    return Argument("modifier" if is_purpose(governor, clause) else "complement", clause, clause.span, "to")


def _gerund(build: Building, node: Node, governor: Governor) -> Sequence[Argument]:
    """ "stopped working"; of "saw them leaving" the object leaves; "was hit crossing the road"."""
    verb = governor.verb
    role: Role = "modifier" if verb is not None and verb.passive else "complement"
    of_object = verb is not None and verb.lemma in participle_verbs()
    actor = governor.controller if of_object else governor.subject
    return [Argument(role, c, c.span, "ing") for c in build.verb_phrase(node, actor, "complement")]
