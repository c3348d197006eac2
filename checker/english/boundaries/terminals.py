"""What the rules give and what they look at: terminals, decisions, and the state of one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.english.chunker import Chunk
from checker.frozen import swift
from checker.source import Span

#: The kinds of chunks that are verbs: finite, infinitive, gerund, participle.
VERBAL = frozenset({"VF", "VT", "VG", "VE"})
#: The kinds of chunks that can be a subject.
PHRASE = frozenset({"NP", "EX"})
#: The types of terminals that open a clause inside a segment.
OPENINGS = frozenset({"SUB", "COM", "REL"})
#: What may stand anywhere without changing the structure: adverbs and times.
ADVERBIALS = frozenset({"ADV", "TIME"})
ADVERBS = frozenset({"ADV"})

_NOWHERE = Span(0, 0)


@swift
@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal of the grammar, with the chunk it stands for.

    ``word`` is the connective, complementiser or pronoun of an opening ("" where none is written);
    ``focus`` the adverb right before it ("only after").
    """

    type: str
    chunk: Chunk | None = None
    word: str = ""
    focus: str = ""
    span: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class State:
    """One sentence while its boundaries are being decided: all chunks, and the terminals so far."""

    chunks: Sequence[Chunk]
    quotes: frozenset[int]  # offsets where a quotation begins
    out: Sequence[Terminal]  # what was decided; grows from word to word

    @property
    def last(self) -> Terminal | None:
        """The terminal decided last, None at the head of the sentence."""
        return self.out[-1] if self.out else None

    @property
    def last_type(self) -> str:
        """The type of the terminal decided last, "" at the head of the sentence."""
        return self.out[-1].type if self.out else ""

    @property
    def last_chunk(self) -> Chunk | None:
        """The chunk of the terminal decided last."""
        return self.out[-1].chunk if self.out else None

    def at(self, index: int) -> Chunk | None:
        """The chunk at an index, None outside the sentence."""
        return self.chunks[index] if 0 <= index < len(self.chunks) else None

    def kind(self, index: int) -> str:
        """The kind of the chunk at an index, "" outside the sentence."""
        return self.chunks[index].kind if 0 <= index < len(self.chunks) else ""

    def lower(self, index: int) -> str:
        """The words of the chunk at an index in lower case, "" outside the sentence."""
        return self.chunks[index].lower if 0 <= index < len(self.chunks) else ""

    def skip(self, index: int, kinds: frozenset[str] = ADVERBIALS) -> int:
        """The first index from ``index`` on whose chunk is of none of the kinds."""
        while self.kind(index) in kinds:
            index += 1
        return index


@swift
@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a chunk: its terminals (none: it is dropped).

    ``takes`` says how many of the terminals before it they replace: "only" goes into "only after".
    """

    terminals: tuple[Terminal, ...] = ()
    takes: int = 0


#: A rule answers for the chunk at an index, or leaves it to the rules behind (None).
Rule = Callable[[State, int], Decision | None]

DROPPED = Decision()


def terminal(kind: str, chunk: Chunk, word: str = "", focus: str = "") -> Terminal:
    """The terminal of this type for a chunk, where the chunk stands."""
    return Terminal(kind, chunk, word, focus, chunk.span)


def single(kind: str, chunk: Chunk, word: str = "", focus: str = "") -> Decision:
    """The decision for one terminal."""
    return Decision((terminal(kind, chunk, word, focus),))


def opened(kind: str, chunk: Chunk, word: str = "") -> Decision:
    """The decision for an opening that no word marks, right before the phrase it opens with."""
    return Decision((terminal(kind, chunk, word), terminal(chunk.kind, chunk)))


def boundary(chunk: Chunk, word: str) -> Decision:
    """The decision for a boundary between two segments; ``word`` says how the second is linked."""
    return single("BND", chunk, word)
