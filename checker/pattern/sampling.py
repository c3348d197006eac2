"""From a pattern to sentences of the kind that it is for, with everyday words in its holes.

They show an author what a pattern means, and a pattern that does not match its own sentences is one
that never matches.  Whether they are matched is for the rooms above to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.english.lexicon import readings
from checker.model import Argument, Clause, NounPhrase
from checker.pattern.pattern import Pattern
from checker.pattern.sentence import inflected, stand_ins
from checker.pattern.slots import tag_at

_PEOPLE = {"singular": ("the union", "the council"), "plural": ("the workers", "the owners")}
_PHRASES = ("the plan", "the vote", "the strike", "the report")
_CLAUSES = ("the talks will start", "the board resigns", "the plant closes")
_DENIED_CLAUSE = "the talks will not start"
_ACTIONS = {
    "VB": ("sign the deal", "close the mill", "pay the fine"),
    "VBN": ("signed the deal", "closed the mill", "paid the fine"),
}
_ACTIONS["VBD"] = _ACTIONS["VBN"]
_ACTORS = frozenset("holder agent addressee target recipient party accused partner user owner".split())
_ONLY_BEFORE_CLAUSES = frozenset("if unless because once when while provided".split()) | {"as long as"}
_ARTICLES = frozenset({"a", "an", "the", "no", "any"})
_AROUND_A_PHRASE = "The paper mentioned {}."
_ADVERBS = frozenset("not never no longer only ever also first".split())
_AN = re.compile(r"\ba (?=[aeiou])")
_CLITIC = re.compile(r" (?=n['’]t\b|['’](?:s|ll|re|ve|d|m)\b|[,;:%])|(?<=\bcan) (?=not\b)")


def sentences(forms: Iterable[Pattern], variety: int = 1) -> tuple[str, ...]:
    """Sentences for each form, each once; up to ``variety`` members of a form's classes take turns."""
    found = (_Sampler(form, turn).sentence() for form in forms for turn in range(_turns(form, variety)))
    return tuple(dict.fromkeys(found))


def _turns(form: Pattern, variety: int) -> int:
    """How many sentences a form gives: one for each member of its largest class, as far as wanted."""
    sizes = (len(members) for members in form.words.values())
    return max(1, min(variety, max(sizes, default=1)))


@dataclass(frozen=True, slots=True)
class _Sampler:
    """One form of a pattern, and which member of each class is due."""

    form: Pattern
    turn: int

    def sentence(self) -> str:
        """The form as a sentence."""
        parts = list(self._parts())
        if parts[0] == "not" and parts[1] == _CLAUSES[0]:
            parts[:2] = [_DENIED_CLAUSE]
        spelt = _AN.sub("an ", _CLITIC.sub("", " ".join(parts)))
        if self.form.clause.verb is None and not self.form.clause.variable:
            return _AROUND_A_PHRASE.format(spelt)
        return f"{spelt[0].upper()}{spelt[1:]}."

    def _parts(self) -> Iterator[str]:
        places = dict(_places(self.form.clause))
        filled: dict[str, str] = {}
        for index, atom in enumerate(self.form.atoms):
            if atom.kind == "class":
                yield self._member(index)
            elif atom.is_hole:
                if atom.text not in filled:
                    filled[atom.text] = self._filler(index, places.get(atom.text, "phrase"), len(filled))
                yield filled[atom.text]
            else:
                yield atom.text

    def _member(self, index: int) -> str:
        members = self.form.words[self.form.atoms[index].text]
        tag = tag_at(self.form.atoms, index, members)
        fitting = stand_ins(members, tag)
        return inflected(fitting[self.turn % len(fitting)], tag)

    def _filler(self, index: int, place: str, number: int) -> str:
        if place == "clause":
            return _CLAUSES[number % len(_CLAUSES)]
        if place == "verb":
            return _ACTIONS[tag_at(self.form.atoms, index)][number % len(_ACTIONS["VB"])]
        name = self.form.atoms[index].text
        if name in _ACTORS:
            return _PEOPLE[self._number(index)][min(number, 1)]
        phrase = _PHRASES[number % len(_PHRASES)]
        return phrase.removeprefix("the ") if self._behind_article(index) else phrase

    def _behind_article(self, index: int) -> bool:
        """An article right before, or before an adjective: "an immediate $action"."""
        before = self.form.atoms[max(0, index - 2) : index]
        return any(atom.kind == "word" and atom.text in _ARTICLES for atom in before)

    def _number(self, index: int) -> str:
        """Plural before a verb in a form that only goes with a plural: "demand", "are"."""
        following = (atom for atom in self.form.atoms[index + 1 :] if atom.text not in _ADVERBS)
        atom = next(following, None)
        if atom is None or atom.kind != "word":
            return "singular"
        tags = {reading.tag for reading in readings(atom.text)}
        return "plural" if "VBP" in tags and "VBZ" not in tags else "singular"


def _places(clause: Clause) -> Iterator[tuple[str, str]]:
    """Each hole with what it stands for: a clause, a verb with all that follows, or a phrase."""
    if clause.variable:
        yield clause.variable, "clause"
    if clause.verb is not None and clause.verb.variable:
        yield clause.verb.variable, "verb"
    for argument in clause.arguments:
        yield from _places_in(argument)


def _places_in(argument: Argument) -> Iterator[tuple[str, str]]:
    match argument.value:
        case Clause() as inner:
            yield from _places(inner)
        case NounPhrase() as phrase:
            if phrase.variable:
                yield phrase.variable, _place(argument)
            for complement in phrase.complements:
                yield from _places_in(complement)
        case _:
            return


def _place(argument: Argument) -> str:
    marker = argument.marker
    needs_clause = marker in _ONLY_BEFORE_CLAUSES or marker.endswith(" that")
    return "clause" if argument.role == "modifier" and needs_clause else "phrase"
