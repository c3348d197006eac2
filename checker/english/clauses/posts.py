"""Posts: what a noun phrase keeps of what follows it, and relative clauses."""

from __future__ import annotations

from lark import Token

from checker.english.boundaries import Terminal
from checker.english.clauses.building import Building, Governor, behind
from checker.english.clauses.items import Item, adjective_behind, clausal_parts, verbless_parts
from checker.english.clauses.trees import Node, last_tree, leaf_of, subtrees
from checker.english.roles import with_leads
from checker.frozen import changed
from checker.model import Argument, Clause, NounPhrase
from checker.source import Span

#: A phrase, and the posts it gives back to the verb's clause.
Kept = tuple[NounPhrase, list[Node]]


def with_post(build: Building, phrase: NounPhrase, post: Node, verb: str | None) -> Kept:
    """The phrase with one post more; ``verb`` as in ``Building.phrase``."""
    leaf, node = leaf_of(post), last_tree(post)
    if node is None:
        return _with_adjective(build, phrase, post), []
    if leaf is not None and node.data == "np":
        inner, lifted = build.phrase(node, verb)
        return _with_phrase(phrase, build.terminal(leaf), inner), lifted
    if leaf is not None and leaf.type == "REL":
        return _with_relatives(phrase, _relative(build, node, _bare(phrase), build.terminal(leaf).word)), []
    if leaf is None and node.data in {"gerund", "participle"}:
        return _with_relatives(phrase, build.verb_phrase(node, _bare(phrase), "relative")), []
    governor = Governor(None, phrase.possessor, phrase.possessor)
    return _with_complements(phrase, *clausal_parts(build, Item(post, None), governor)), []


def _bare(phrase: NounPhrase) -> NounPhrase:
    """The phrase as it stands in its own relative clause."""
    return changed(phrase, complements=(), relatives=(), appositions=(), conjuncts=(), coordinator="")


def _with_adjective(build: Building, phrase: NounPhrase, post: Node) -> NounPhrase:
    """ "a man in white"."""
    preposition, adjective = (build.terminal(leaf) for leaf in post.children if isinstance(leaf, Token))
    return _with_complements(phrase, adjective_behind(preposition, adjective))


def _with_phrase(phrase: NounPhrase, terminal: Terminal, inner: NounPhrase) -> NounPhrase:
    """ "the owners OF THE FIRM"; an apposition: "Mr Lee, THE OWNER"."""
    if terminal.type == "APP":
        return _grown(changed(phrase, appositions=(*phrase.appositions, inner)), inner.full)
    return _with_complements(phrase, behind(terminal, inner, inner.full))


def _with_complements(phrase: NounPhrase, *complements: Argument) -> NounPhrase:
    grown = changed(phrase, complements=(*phrase.complements, *complements))
    return _grown(grown, *(a.span for a in complements))


def _with_relatives(phrase: NounPhrase, relatives: tuple[Clause, ...]) -> NounPhrase:
    grown = changed(phrase, relatives=(*phrase.relatives, *relatives))
    return _grown(grown, *(r.span for r in relatives))


def _grown(phrase: NounPhrase, *spans: Span) -> NounPhrase:
    full = phrase.full
    for span in spans:
        full = full.to(span)
    return changed(phrase, full=full)


# Relative clauses.


def _relative(build: Building, node: Node, gap: NounPhrase, word: str) -> tuple[Clause, ...]:
    """The clauses of a relative clause; ``gap`` is the phrase it modifies, in its own place in them."""
    verbal, phrases = subtrees(node, "verbal")[0], subtrees(node, "np")
    asides = verbless_parts(build, subtrees(node, "aside"), None)
    if not phrases:
        return with_leads(build.verb_phrase(verbal, gap, "relative"), asides)
    subject, _ = build.phrase(phrases[0], "")
    if word == "whose":
        subject = changed(subject, possessor=gap)
    clauses = with_leads(build.verb_phrase(verbal, subject, "relative"), asides)
    return tuple(_with_gap(clause, gap, word) for clause in clauses)


def _with_gap(clause: Clause, gap: NounPhrase, word: str) -> Clause:
    """ "the deal they signed", "the deal on which they agreed", "the town where they met"."""
    preposition, _, pronoun = word.rpartition(" ")
    if preposition:
        gapped = Argument("modifier", gap, gap.span, preposition)
        return changed(clause, arguments=(*clause.arguments, gapped))
    return clause if pronoun in {"where", "whose"} else _with_object(clause, gap)


def _with_object(clause: Clause, gap: NounPhrase) -> Clause:
    """The phrase fills the first place that lacks an object, in a clause inside it, too: "asked to sign"."""
    if any(a.role in {"object", "predicate"} for a in clause.arguments):
        return clause
    if any(_is_inner(a) for a in clause.arguments):
        return changed(clause, arguments=tuple(_filled(a, gap) for a in clause.arguments))
    return changed(clause, arguments=(*clause.arguments, Argument("object", gap, gap.span)))


def _is_inner(argument: Argument) -> bool:
    return argument.role == "complement" and isinstance(argument.value, Clause)


def _filled(argument: Argument, gap: NounPhrase) -> Argument:
    if argument.role == "complement" and isinstance(argument.value, Clause):
        return changed(argument, value=_with_object(argument.value, gap))
    return argument
