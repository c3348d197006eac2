"""Which part of speech a hole or a class has where it stands, as ordered, named rules.

Words bring their own readings to the tagger; a hole has none, and a class has as many as its
members.  Each rule looks at what stands before; the first that answers decides.  Tags are those of
the tagger; a hole is a noun phrase (NNP) unless a verb is due.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.english.lexicon import Reading, connectives, readings
from checker.pattern.notation import Atom

_MODALS = frozenset(
    "will would shall should can could may might must wo ca 'll 'd do does did".split()
)  # a base form follows
_BE = frozenset("is are was were be been being am".split())
_HAVE = frozenset("has have had having".split())
_LETTING = frozenset("let lets make makes made see saw help".split())
_ADVERBS = frozenset("not n't never longer ever only probably also first just merely simply".split())
_OPENING = frozenset(
    "that if unless until once when because while whether after before and or but , than".split()
)
_POSSESSIVES = frozenset({"'s", "’s"})
_BARE_POSSESSIVES = frozenset({"'", "’"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a pattern: the atoms, the place among them, and what is known of classes."""

    atoms: Sequence[Atom]
    index: int
    members: frozenset[str]  # of the class at this place; empty for a hole

    @property
    def governor(self) -> str:
        """The word before, adverbs left out: "" at the beginning, "$" for a hole, "<" for a class."""
        return self._before(self.index)[0]

    @property
    def second(self) -> str:
        """The word before the governor."""
        place = self._before(self.index)[1]
        return self._before(place)[0] if place > 0 else ""

    def _before(self, index: int) -> tuple[str, int]:
        for place in range(index - 1, -1, -1):
            atom = self.atoms[place]
            if atom.is_hole or atom.kind == "class":
                return ("$" if atom.is_hole else "<"), place
            if not self._is_adverb(place):
                return atom.text.lower(), place
        return "", 0

    def _is_adverb(self, place: int) -> bool:
        """Whether the word there is an adverb; "no" is one before "longer", and else a noun phrase."""
        word = self.atoms[place].text.lower()
        return word in _ADVERBS or (word == "no" and self.atoms[place + 1].text.lower() == "longer")

    @property
    def behind_split_class(self) -> bool:
        """Whether the words before belong to a member of a class: "<demand>" as "appeal to"."""
        atoms = self.atoms[: self.index]
        classes = [place for place, atom in enumerate(atoms) if atom.kind == "class"]
        if not classes:
            return False
        _, _, tail = atoms[classes[-1]].text.partition("+")
        return bool(tail) and [atom.text for atom in atoms[classes[-1] + 1 :]] == tail.split()

    @property
    def adverb_before(self) -> str:
        """The adverb right before, or ""."""
        word = self.atoms[self.index - 1].text.lower() if self.index else ""
        return word if word in _ADVERBS else ""


Rule = Callable[[Slot], str | None]


def tag_at(atoms: Sequence[Atom], index: int, members: frozenset[str] = frozenset()) -> str:
    """The tag of the hole or class at ``index``."""
    slot = Slot(atoms, index, members)
    rules = CLASS_RULES if members else HOLE_RULES
    return next((tag for rule in rules if (tag := rule(slot)) is not None), "NNP")


def reading_of_word(atoms: Sequence[Atom], index: int) -> Reading | None:
    """The reading of a plain word that its neighbours settle; None leaves it to the tagger.

    Behind the hole that opens a clause stands its verb ("$outcome hinges on ..."), before a hole
    a word like "once" is a connective; "$owner's" is an owner.
    """
    slot = Slot(atoms, index, frozenset())
    word = atoms[index].text
    following = atoms[index + 1].kind if index + 1 < len(atoms) else ""
    if word in _BARE_POSSESSIVES or (word in _POSSESSIVES and index and atoms[index - 1].is_hole):
        return Reading("POS", word)
    if following in ("variable", "phrase") and word in connectives():
        return Reading("IN", word)
    if index and atoms[index - 1].is_hole and not _has_verb(slot):
        return next((reading for reading in readings(word) if reading.tag in _FINITE), None)
    return None


def phrase(slot: Slot) -> str | None:
    """A hole that can only be a noun phrase: opposed to $action."""
    return "NNP" if slot.atoms[slot.index].kind == "phrase" else None


def base_form(slot: Slot) -> str | None:
    """Will $action, did not <refuse>, to $action."""
    return "VB" if slot.governor == "to" or slot.governor in _MODALS else None


def behind_let(slot: Slot) -> str | None:
    """Does not let $agent $action."""
    return "VB" if slot.governor == "$" and slot.second in _LETTING else None


def perfect(slot: Slot) -> str | None:
    """Must have $action, is said to have $claim, has never $claim; but "has $thing"."""
    helped = slot.governor == "have" and (slot.second in _MODALS or slot.second == "to")
    return "VBN" if helped or (slot.governor in _HAVE and slot.adverb_before) else None


def finite_behind_never(slot: Slot) -> str | None:
    """I never $claim."""
    return "VBD" if slot.adverb_before == "never" and slot.governor not in {"", *_BE, *_HAVE} else None


def class_verb(slot: Slot) -> str | None:
    """A class with verbs in it, behind a subject that has no verb yet: "$holder <ban> $action"."""
    if _kind(slot.members, "V") and slot.governor in {"$", "i", "we", "they", "he", "she", "it", "who"}:
        return "VBZ" if not _has_verb(slot) or _mostly(slot.members) == "V" else None
    return None


def class_behind_be(slot: Slot) -> str | None:
    """Is <untrue>, is <banned>."""
    if slot.governor not in _BE:
        return None
    return {"V": "VBN", "J": "JJ"}.get(_mostly(slot.members), "NN")


def class_behind_have(slot: Slot) -> str | None:
    """Has <refuse>: a participle, where its members are verbs."""
    return "VBN" if slot.governor in _HAVE and _mostly(slot.members) == "V" else None


def class_by_members(slot: Slot) -> str | None:
    """What most of the members are."""
    return {"V": "VBZ", "J": "JJ", "R": "RB"}.get(_mostly(slot.members), "NNS")


HOLE_RULES: tuple[Rule, ...] = (phrase, base_form, behind_let, perfect, finite_behind_never)
CLASS_RULES: tuple[Rule, ...] = (
    base_form,
    class_verb,
    class_behind_be,
    class_behind_have,
    class_by_members,
)


def _has_verb(slot: Slot) -> bool:
    """Whether the clause so far has a finite verb: a class after a hole, or a word that is one."""
    for place in range(slot.index - 1, -1, -1):
        atom = slot.atoms[place]
        if atom.kind == "word" and atom.text.lower() in _OPENING:
            return False
        if atom.kind == "class" or (atom.kind == "word" and _is_finite(atom.text.lower())):
            return True
    return False


def _is_finite(word: str) -> bool:
    return word in _MODALS | _BE or any(reading.tag in {"VBZ", "VBD", "MD"} for reading in readings(word))


def _kind(members: frozenset[str], letter: str) -> bool:
    return any(reading.tag[0] == letter for member in members for reading in readings(member.split()[0]))


def _mostly(members: frozenset[str]) -> str:
    """V, N, J or R: the most likely reading of most members, a phrasal verb being a verb."""
    votes = Counter("V" if " " in member else readings(member)[0].tag[0] for member in sorted(members))
    return votes.most_common(1)[0][0]
