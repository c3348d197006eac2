"""Boundaries: which comma, "and", "that" or "after" opens a clause, and which joins phrases.

The chunks of a sentence go in, the terminals of the grammar come out.  Each small word (comma,
conjunction, preposition, wh-word) is decided by the first of its ordered, named rules that answers;
the rules may look as far ahead as they need, which is why this is no matter for the grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from checker.english.chunker import Chunk
from checker.english.lexicon_classes import accusing_verbs, back_nouns, complex_prepositions, connectives, deverbals, reporting_verbs
from checker.english.verb_groups import verb_group
from checker.model import NounPhrase, Time, VerbGroup
from checker.english.tagger import Tagged
from checker.english.times import read_time
from checker.source import Span

VERBAL = frozenset({"VF", "VT", "VG", "VE"})
PHRASE = frozenset({"NP", "EX"})
#: Words that always open a clause, and never a phrase.
CLAUSE_ONLY = frozenset(
    "if unless because although though while whereas whether when once wherever whenever so that".split()
)
PREPOSITIONS_TOO = frozenset("after before since until till as than like for but except".split())


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
    span: Span = Span(0, 0)


@dataclass(slots=True)
class _State:
    """The terminals so far; grows while the sentence is read, and is not seen outside."""

    chunks: Sequence[Chunk]
    quotes: frozenset[int]  # offsets where a quotation begins
    out: list[Terminal] = field(default_factory=list)

    def add(self, terminal: Terminal) -> None:
        self.out.append(terminal)


Decision = Sequence[Terminal]  # () drops the word
Rule = Callable[[_State, int], Decision | None]


def resolve(chunks: Sequence[Chunk], quotes: frozenset[int] = frozenset()) -> tuple[Terminal, ...]:
    """The terminals of one sentence; ``quotes`` holds the offsets where quotations begin."""
    ordered = _in_order(_postponed(_interrupted_verbs(_gerund_subjects(_merge_times(_without_parentheses(chunks))))))
    state = _State(ordered, quotes)
    for index, chunk in enumerate(state.chunks):
        for rule in RULES.get(chunk.kind, (as_it_is,)):
            decision = rule(state, index)
            if decision is not None:
                state.out.extend(decision)
                break
    return tuple(_trimmed(_joined(state.out)))


def _joined(terminals: Sequence[Terminal]) -> list[Terminal]:
    """The verb behind a joining conjunction takes the type the conjunction gave it."""
    kept: list[Terminal] = []
    join: Terminal | None = None
    for terminal in terminals:
        if terminal.type == "JOIN":
            join = terminal
        elif join and terminal.type in VERBAL:
            negating = join.chunk is not None and join.chunk.lower == "nor"
            chunk = _negated(terminal.chunk) if negating else terminal.chunk
            kept.append(replace(terminal, type=join.word, chunk=chunk))
            join = None
        else:
            kept.append(terminal)
    return kept


def _negated(chunk: Chunk | None) -> Chunk | None:
    """neither confirmed NOR denied."""
    if chunk is None or not isinstance(chunk.value, VerbGroup):
        return chunk
    return replace(chunk, value=replace(chunk.value, negation="nor"))


# Passes over the chunks before anything is decided.


def _without_parentheses(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """An insertion in parentheses without a finite verb says nothing of its own."""
    kept: list[Chunk] = []
    index = 0
    while index < len(chunks):
        if chunks[index].lower in {"(", "["}:
            end = next((i for i in range(index, min(index + 40, len(chunks))) if chunks[i].lower in {")", "]"}), index)
            index = end + 1
        else:
            kept.append(chunks[index])
            index += 1
    return tuple(kept)


def _merge_times(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """on + Friday, two years + ago -> one time expression; "since Monday" keeps its relation."""
    kept: list[Chunk] = []
    for chunk in chunks:
        before = kept[-1] if kept else None
        if chunk.lower in {"ago", "earlier", "later"} and before and (time := _with_direction(before, chunk)):
            kept[-1] = time
        elif chunk.kind == "TIME" and before and before.kind == "PREP":
            kept[-1] = _time(before, chunk)
        else:
            kept.append(chunk)
    return tuple(kept)


def _with_direction(before: Chunk, direction: Chunk) -> Chunk | None:
    """two years + ago; None where what stands before is no stretch of time."""
    words = (*before.words, *direction.words)
    span = before.span.to(direction.span)
    time = read_time([w.text for w in words], span) if before.kind in {"NP", "TIME"} else None
    return None if time is None else Chunk("TIME", span, words, time)


def _postponed(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """said that, although A, B: the clause put in between is read behind B."""
    for place, chunk in enumerate(chunks[:-3]):
        start = place + (2 if chunks[place + 1].kind == "COMMA" else 1)
        if chunk.lower != "that" or chunk.kind != "PREP" or chunks[start].lower not in _PUT_IN:
            continue
        end = next((i for i in range(start, len(chunks)) if chunks[i].kind == "COMMA"), 0)
        if end and end + 2 < len(chunks):
            last = len(chunks) - (chunks[-1].kind == "MARK")
            return (*chunks[: place + 1], *chunks[end + 1 : last], *chunks[start:end], *chunks[last:])
    return tuple(chunks)


_PUT_IN = frozenset("if although though while unless because when once even though as".split()) | {"even if", "even though"}


def _interrupted_verbs(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """will, of course, be guided: an adverb between commas does not end the verb group."""
    kept = list(chunks)
    for place in range(len(kept) - 4, -1, -1):
        auxiliary, comma, adverb, second, main = kept[place : place + 5] if place + 5 <= len(kept) else [kept[0]] * 5
        commas = comma.kind == second.kind == "COMMA"
        if commas and adverb.kind == "ADV" and _is_auxiliary(auxiliary) and main.kind in {"VF", "VE", "VG"}:
            kept[place : place + 5] = [adverb, _joined_verb(auxiliary, main, False)]
    return tuple(kept)


def _in_order(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """An auxiliary before its subject goes to its verb: "would they sign", "nor did the union agree"."""
    for place in range(min(len(chunks) - 2, _OPENING)):
        auxiliary, phrase, main = chunks[place : place + 3]
        before = chunks[place - 1] if place else None
        if not (before is None or before.lower in _INVERTING or (place == 1 and before.kind in {"WH", "CC", "ADV"})):
            continue
        if _is_auxiliary(auxiliary) and phrase.kind == "NP" and main.kind in {"VF", "VE", "VG"}:
            negating = before is not None and before.lower in {"neither", "nor", "never"}
            condition = _condition(chunks, place)
            verb = main if condition and auxiliary.lower == "should" else _joined_verb(auxiliary, main, negating)
            return (*chunks[: place - 1 if negating else place], *condition, phrase, verb, *chunks[place + 3 :])
    return tuple(chunks)


_OPENING = 4  # chunks into the sentence


def _condition(chunks: Sequence[Chunk], place: int) -> tuple[Chunk, ...]:
    """Had the union signed, the plant would ...: an if-clause without "if"."""
    first = chunks[place].words[0]
    later = any(c.kind == "COMMA" for c in chunks[place + 3 :])
    if place or first.lower not in {"had", "should", "were"} or not later or chunks[-1].lower == "?":
        return ()
    span = Span(first.span.start, first.span.start)
    return (Chunk("PREP", span, (Tagged("", "if", span, "IN", "if"),)),)


_INVERTING = frozenset({"neither", "nor", "never", "only", "so"})


def _is_auxiliary(chunk: Chunk) -> bool:
    first = chunk.words[-1]
    return chunk.kind == "VF" and len(chunk.words) <= 2 and (first.tag == "MD" or first.lemma in {"do", "have", "be"})


def _joined_verb(auxiliary: Chunk, main: Chunk, negating: bool) -> Chunk:
    words = (*auxiliary.words, *main.words)
    group = verb_group(words, "finite")
    value = replace(group, span=main.span, negation=group.negation or ("nor" if negating else ""))
    return Chunk("VF", main.span, words, value, main.adverbs)


#: What a preposition says of the time behind it; others only introduce it.
_TIME_RELATIONS = {"from": "since", "before": "before", "after": "after", "since": "since", "until": "until", "till": "until",
    "by": "by", "within": "by"}  # fmt: skip


def _time(preposition: Chunk, chunk: Chunk) -> Chunk:
    assert isinstance(chunk.value, Time)
    span = preposition.span.to(chunk.span)
    value = replace(chunk.value, span=span, relation=_TIME_RELATIONS.get(preposition.words[-1].lower, ""))
    return replace(chunk, span=span, value=value, words=(*preposition.words, *chunk.words))


def _gerund_subjects(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """An -ing form right before a finite verb is its subject: "that fighting would stop"."""
    return tuple(
        _as_phrase(chunk) if chunk.kind == "VG" and after.kind == "VF" and len(chunk.words) == 1 else chunk
        for chunk, after in zip(chunks, [*chunks[1:], chunks[-1]], strict=True)
    ) if chunks else ()


def _as_phrase(chunk: Chunk) -> Chunk:
    word = chunk.words[0]
    return replace(chunk, kind="NP", value=NounPhrase(chunk.span, chunk.span, "common", word.lower, word.text))


def _trimmed(terminals: Sequence[Terminal]) -> list[Terminal]:
    """No boundary at the edges, and of several in a row the last, unless an earlier one says more."""
    kept: list[Terminal] = []
    for terminal in terminals:
        if terminal.type == "BND" and kept and kept[-1].type == "BND":
            if terminal.word not in {"", "main"}:
                kept[-1] = terminal
        else:
            kept.append(terminal)
    while kept and kept[-1].type in {"BND", "CCN", "APP", "COM", "SUB", "REL"}:
        kept.pop()
    if kept and kept[0].type == "BND" and kept[0].word not in {"participle"}:
        kept = kept[1:]
    return [t for i, t in enumerate(kept) if not (t.type in {"CCN", "APP"} and i == 0)]


# What the rules look at.


def at(state: _State, index: int) -> Chunk | None:
    """The chunk at an index, None outside the sentence."""
    return state.chunks[index] if 0 <= index < len(state.chunks) else None


def kind(state: _State, index: int) -> str:
    """The kind of the chunk at an index, "" outside the sentence."""
    chunk = at(state, index)
    return chunk.kind if chunk else ""


def skip(state: _State, index: int, kinds: frozenset[str] = frozenset({"ADV", "TIME"})) -> int:
    """The next index whose chunk is of none of the kinds."""
    while kind(state, index) in kinds:
        index += 1
    return index


def opens_clause(state: _State, index: int) -> bool:
    """Whether a subject with its finite verb begins at ``index``: adverbials, phrase, finite verb."""
    place = _after_leads(state, index)
    if kind(state, place) not in PHRASE:
        return False
    return _finite_after(state, place) > 0


def _after_leads(state: _State, index: int) -> int:
    place = skip(state, index)
    while kind(state, place) == "PREP" and kind(state, place + 1) == "NP":
        after = skip(state, place + 2)
        if kind(state, after) == "COMMA":
            after = skip(state, after + 1)
        if kind(state, after) not in PHRASE | {"PREP"}:
            return place
        place = after
    return place


def _finite_after(state: _State, index: int) -> int:
    """Where the finite verb of the phrase at ``index`` stands; 0 if the phrase has none."""
    place = index + 1
    while place < len(state.chunks):
        current = kind(state, place)
        if current == "VF":
            return place
        if current == "PREP" and state.chunks[place].words[-1].lower in {"that", "whether"}:
            return 0
        if current in {"PREP", "NP", "ADV", "TIME", "CC", "ADJ", "VT"}:
            if current == "NP" and kind(state, place - 1) not in {"PREP", "CC", "VT"}:
                return 0
            if current == "CC" and kind(state, place + 1) not in {"NP", "PREP"}:
                return 0
            place += 1
        elif current == "COMMA" and (after := _after_insertion(state, place)):
            place = after
        elif current in {"WH", "VE"} and place > index:
            inside = _finite_after_relative(state, place)
            return inside
        else:
            return 0
    return 0


def _after_insertion(state: _State, comma: int) -> int:
    """Behind ", the union's leader," or ", however,": where the sentence goes on; 0 if not such."""
    for place in range(comma + 1, min(comma + 12, len(state.chunks))):
        current = kind(state, place)
        if current == "COMMA":
            following = kind(state, place + 1)
            return place + 1 if following in {"VF", "ADV"} else 0
        if current in {"MARK", "VF"} and kind(state, comma + 1) != "WH":
            return 0
    return 0


def _finite_after_relative(state: _State, index: int) -> int:
    """The second finite verb after a wh-word, or the first after a participle, in one stretch."""
    wanted = 2 if kind(state, index) == "WH" else 1
    for place in range(index + 1, len(state.chunks)):
        current = kind(state, place)
        if current == "VF":
            wanted -= 1
            if not wanted:
                return place
        if current == "MARK" or (current == "CC" and kind(state, place + 1) in PHRASE and wanted == 2):
            return 0
    return 0


def current_clause(state: _State) -> list[str]:
    """The types of the terminals since the last opening of a clause."""
    return _types_since(state, frozenset({"BND", "COM", "SUB", "REL"}))


def segment(state: _State) -> list[str]:
    """The types of the terminals since the last boundary between segments."""
    return _types_since(state, frozenset({"BND"}))


def _types_since(state: _State, openings: frozenset[str]) -> list[str]:
    types: list[str] = []
    for terminal in reversed(state.out):
        if terminal.type in openings:
            break
        if terminal.type == "JOIN" and types:
            types[-1] = terminal.word  # the verb behind it takes the type it was given
            continue
        types.append(terminal.type)
    return types[::-1]


def has_finite(types: Sequence[str]) -> bool:
    return "VF" in types or "CVF" in types


def main_has_finite(state: _State) -> bool:
    """Whether the segment's own clause, not one inside it, has its finite verb."""
    types = segment(state)
    finite = sum(t in {"VF"} for t in types)
    openings = sum(t in {"SUB", "COM", "REL"} for t in types)
    return finite > openings if openings and types[0] in {"SUB"} else finite > 0 if not openings else _leading_finite(types)


def _leading_finite(types: Sequence[str]) -> bool:
    first_opening = next(i for i, t in enumerate(types) if t in {"SUB", "COM", "REL"})
    if has_finite(types[:first_opening]):
        return True
    return sum(t == "VF" for t in types) > sum(t in {"SUB", "COM", "REL"} for t in types)


def lemma(chunk: Chunk | None) -> str:
    """The lemma of a verb group or the head of a phrase; "" for anything else."""
    if chunk is None:
        return ""
    if isinstance(chunk.value, VerbGroup):
        return chunk.value.lemma
    return chunk.value.head if isinstance(chunk.value, NounPhrase) else ""


def is_saying(chunk: Chunk | None) -> bool:
    """Whether the chunk is a verb of saying or thinking."""
    return chunk is not None and chunk.kind in VERBAL and lemma(chunk) in reporting_verbs()


def _variable(chunk: Chunk | None) -> bool:
    return chunk is not None and isinstance(chunk.value, NounPhrase) and chunk.value.kind == "variable"


def boundary(chunk: Chunk, word: str) -> Decision:
    return (Terminal("BND", chunk, word, span=chunk.span),)


# Anything that needs no decision.


def as_it_is(state: _State, index: int) -> Decision:
    """Noun phrases, adverbs, times and the like are terminals as they are."""
    chunk = state.chunks[index]
    return (Terminal(chunk.kind, chunk, span=chunk.span),)


# Noun phrases: a clause may begin here without a word that says so.


def zero_that(state: _State, index: int) -> Decision | None:
    """said + clause: "the minister said the union would strike"."""
    chunk, before = state.chunks[index], _last_but_adverbials(state)
    if before is None or not state.out or state.out[-1].type in {"BND", "COM", "SUB", "REL", "CCN", "APP", "PREP"}:
        return None
    governed = (is_saying(before) and (lemma(before) not in TAKES_OBJECT or _is_pronoun(chunk))) or (before.kind == "ADJ" and has_finite(current_clause(state)))
    if not governed:
        governed = _told(state, before)
    if governed and opens_clause(state, index):
        return (Terminal("COM", chunk, "", span=chunk.span), *as_it_is(state, index))
    return None


#: Verbs of saying that often have an object: a clause behind them without "that" begins with a pronoun.
TAKES_OBJECT = frozenset(
    "hold read write see hear find show prove post publish rule estimate teach quote order call judge reject dismiss"
    " accept highlight establish reveal discover notice continue answer guarantee repeat remember forget recall"
    " appreciate resent propose request question recognise recognize acknowledge declare demand want plan intend prefer".split()
)


def _is_pronoun(chunk: Chunk) -> bool:
    return isinstance(chunk.value, NounPhrase) and chunk.value.kind == "pronoun"


def _told(state: _State, before: Chunk) -> bool:
    """told + person + clause: "told reporters the deal was dead"."""
    verb = state.out[-2].chunk if len(state.out) > 1 else None
    return before.kind == "NP" and is_saying(verb) and reporting_verbs()[lemma(verb)].person


def zero_relative(state: _State, index: int) -> Decision | None:
    """noun + clause: "the deal he signed", "accusations he took money"."""
    chunk, before = state.chunks[index], _last_chunk(state)
    if before is None or before.kind != "NP" or not state.out or state.out[-1].type != "NP":
        return None
    if _variable(before) or kind(state, index - 1) == "COMMA" or not isinstance(chunk.value, NounPhrase):
        return None
    if chunk.lower == "that":  # although in winter that takes longer
        return None
    if chunk.lower in _SUBJECT_FORMS and _lead_is_over(state, index):
        return None
    place = 0 if _in_lead(state) else _finite_after(state, index)
    if not place or chunk.value.kind == "variable" or (kind(state, index - 1) != "NP"):
        return None
    if before.value.kind == "pronoun" if isinstance(before.value, NounPhrase) else True:
        return None
    opening = "COM" if _has_content(before) else "REL"
    return (Terminal(opening, chunk, "", span=chunk.span), *as_it_is(state, index))


def _lead_is_over(state: _State, index: int) -> bool:
    """When he came to power HE began to talk: the one verb ahead is the main clause's."""
    complete = segment(state)[:1] == ["SUB"] and has_finite(current_clause(state))
    return complete and sum(chunk.kind == "VF" for chunk in state.chunks[index:]) == 1


def _has_content(chunk: Chunk) -> bool:
    """Whether the noun names something said: "claims (that) ..."."""
    return isinstance(chunk.value, NounPhrase) and chunk.value.head in back_nouns() and chunk.value.head not in {"deal", "plan", "move", "offer"}


def floating_quantifier(state: _State, index: int) -> Decision | None:
    """The firms - the two biggest - BOTH fell: it repeats the subject."""
    chunk = state.chunks[index]
    if chunk.lower not in {"both", "all", "each"} or kind(state, index + 1) != "VF":
        return None
    return (Terminal("ADV", chunk, span=chunk.span),) if "NP" in current_clause(state) else None


def clause_behind_clause(state: _State, index: int) -> Decision | None:
    """A pronoun subject with its verb behind a finished clause opens a new one (a run-on sentence)."""
    chunk = state.chunks[index]
    if not isinstance(chunk.value, NounPhrase) or chunk.value.head not in {"i", "we", "he", "she", "they"}:
        return None
    if state.out and has_finite(current_clause(state)) and chunk.words[0].lower in _SUBJECT_FORMS and opens_clause(state, index):
        if state.out[-1].type in {"PREP", "CCN"}:
            return None
        return (Terminal("BND", chunk, "main", span=chunk.span), *as_it_is(state, index))
    return None


_SUBJECT_FORMS = frozenset({"i", "we", "he", "she", "they"})


def _last_but_adverbials(state: _State) -> Chunk | None:
    """The last chunk, adverbs and times behind a verb passed over: "said earlier this month it would"."""
    for terminal in reversed(state.out):
        if terminal.type not in {"ADV", "TIME"}:
            return terminal.chunk
    return None


def _last_chunk(state: _State) -> Chunk | None:
    return state.out[-1].chunk if state.out else None


# Verbs.


def bare_infinitive(state: _State, index: int) -> Decision | None:
    """let + phrase + base form: "let the owners decide", "made him leave"."""
    chunk = state.chunks[index]
    if len(chunk.words) > 1 or chunk.words[-1].tag not in {"VB", "VBP"} or not state.out:
        return None
    verb = lemma(_last_verb(state))
    behind_object = state.out[-1].type == "NP" and verb in {"let", "make", "help", "have", "watch", "see", "hear"}
    if not behind_object and not (verb == "help" and state.out[-1].type in VERBAL):
        return None
    return (Terminal("VT", chunk, span=chunk.span),)


# Conjunctions.


def conjunction_at_start(state: _State, index: int) -> Decision | None:
    """But, And at the head of a segment join to what went before: no part of the clause."""
    if not state.out or state.out[-1].type == "BND":
        return ()
    return None


def speaker_goes_on(state: _State, index: int) -> Decision | None:
    """said that A and accused B | denied A but agreed: the second verb is the speaker's, not in what was said."""
    place = skip(state, index + 1, frozenset({"ADV"}))
    chunk, types = at(state, place), segment(state)
    if chunk is None or chunk.kind != "VF" or "COM" not in types or types[0] in {"SUB", "COM"}:
        return None
    above = next((t.chunk for t in state.out if t.type == "VF" and is_saying(t.chunk)), None)
    if above is None:
        return None
    denies = reporting_verbs()[lemma(above)].stance == "denial" and state.chunks[index].lower == "but"
    speaks = _quotes(chunk) or lemma(chunk) in accusing_verbs()
    return boundary(state.chunks[index], "resume") if speaks or denies else None


def verb_conjunct(state: _State, index: int) -> Decision | None:
    """and + verb of a form met before: "met and agreed", "to sign and (to) pay", "signed and sealed"."""
    place = skip(state, index + 1, frozenset({"ADV"}))
    chunk, types = at(state, place), segment(state)
    if chunk is None or chunk.kind not in VERBAL:
        return None
    wanted = _conjunct_type(chunk, types)
    return () if wanted is None else (Terminal("JOIN", state.chunks[index], wanted, span=state.chunks[index].span),)


def _conjunct_type(chunk: Chunk, types: Sequence[str]) -> str | None:
    if chunk.kind == "VF" and chunk.words[-1].tag == "VB" and len(chunk.words) == 1:
        last = next((t for t in reversed(types) if t in VERBAL | {"CVT"}), None)
        return "CVT" if last in {"VT", "CVT"} else "CVF" if last else None
    if chunk.kind == "VF":
        return "CVF" if has_finite(types) else None
    if chunk.kind in {"VT", "VG", "VE"} and (chunk.kind in types or "C" + chunk.kind in types):
        return "C" + chunk.kind
    if chunk.kind in {"VE", "VG"} and has_finite(types):
        return "C" + chunk.kind  # was signed and sealed, is singing and playing
    return None


def that_conjunct(state: _State, index: int) -> Decision | None:
    """said that A and that B: B was said, too."""
    following = at(state, index + 1)
    if following is None or following.lower != "that" or "COM" not in segment(state) or not opens_clause(state, index + 2):
        return None
    return boundary(state.chunks[index], "and that")


def subordinate_conjunct(state: _State, index: int) -> Decision | None:
    """if A and B, C | where A and B: without a comma before it the second clause depends, too.

    It hangs on the first, behind "and".  Of times this is left open: "left after A and B" may be
    two things that happened; but what leads up to a main clause cannot be that clause.
    """
    opening = next((t for t in reversed(state.out) if t.type in {"BND", "COM", "SUB", "REL"}), None)
    if opening is None or opening.type not in {"SUB", "REL"} or kind(state, index - 1) == "COMMA":
        return None
    leads = segment(state)[0] == "SUB" and any(c.kind == "COMMA" for c in state.chunks[index:])
    if not leads and connectives().get(opening.word) not in _JOINTLY:
        return None
    if not has_finite(current_clause(state)) or not opens_clause(state, index + 1):
        return None
    chunk = state.chunks[index]
    return (Terminal("SUB", chunk, chunk.lower, span=chunk.span),)


#: Kinds of connectives of which "and" most likely joins two clauses: if A and B, because A and B.
_JOINTLY = frozenset({"condition", "exception", "cause", "concession", "place"})


def clause_conjunct(state: _State, index: int) -> Decision | None:
    """and + clause: "the talks failed and the army advanced"."""
    if not has_finite(current_clause(state)) or not opens_clause(state, index + 1):
        return None
    chunk = state.chunks[index]
    types = segment(state)
    inside = "COM" in types and kind(state, index - 1) != "COMMA"
    return boundary(chunk, "and that" if inside else chunk.lower)


def phrase_conjunct(state: _State, index: int) -> Decision | None:
    """noun phrase and noun phrase."""
    if state.out and state.out[-1].type == "CCN":
        return ()  # and / or
    if _ends_with_phrase(state) and kind(state, skip(state, index + 1, frozenset({"ADV", "CC"}))) == "NP":
        return (Terminal("CCN", state.chunks[index], state.chunks[index].lower, span=state.chunks[index].span),)
    return None


def _ends_with_phrase(state: _State) -> bool:
    return bool(state.out) and state.out[-1].type in {"NP"}


def other_conjunction(state: _State, index: int) -> Decision:
    """Between prepositional phrases, adjectives, adverbs: the second simply follows."""
    return ()


# Commas, dashes and colons.


def list_comma(state: _State, index: int) -> Decision | None:
    """A, B and C: a comma between members of a list that ends with "and" or "or"."""
    if not _ends_with_phrase(state) or kind(state, index + 1) != "NP":
        return None
    place = index + 1
    while place < len(state.chunks):
        if kind(state, place) == "CC" and kind(state, skip(state, place + 1, frozenset({"ADV", "CC"}))) == "NP":
            if opens_clause(state, place + 1) and _finite_between(state, index, place):
                return None
            return (Terminal("CCN", state.chunks[index], ",", span=state.chunks[index].span),)
        if kind(state, place) not in {"NP", "PREP", "COMMA", "ADV", "TIME"}:
            return None
        if kind(state, place) == "COMMA" and kind(state, place + 1) not in {"NP", "CC"}:
            return None
        place += 1
    return None


def _finite_between(state: _State, start: int, end: int) -> bool:
    return any(kind(state, i) == "VF" for i in range(start, end))


def verb_list_comma(state: _State, index: int) -> Decision | None:
    """to clean the streets, bury the dead and find the missing: a comma between verbs of one form."""
    place = skip(state, index + 1, frozenset({"ADV"}))
    chunk = at(state, place)
    if chunk is None or chunk.kind not in {"VF", "VE"} or not _joined_later(state, place):
        return None
    if chunk.kind == "VE" and not (state.out and state.out[-1].type in {"VF", "CVE"}):
        return None
    wanted = _conjunct_type(chunk, segment(state))
    return None if wanted is None else (Terminal("JOIN", state.chunks[index], wanted, span=state.chunks[index].span),)


def _joined_later(state: _State, place: int) -> bool:
    """Whether "and" with another verb follows before the next clause begins."""
    for later in range(place + 1, len(state.chunks)):
        if kind(state, later) == "CC":
            if kind(state, skip(state, later + 1, frozenset({"ADV"}))) in VERBAL:
                return True
        elif kind(state, later) in {"MARK", "WH"}:
            return False
    return False


def attribution_comma(state: _State, index: int) -> Decision | None:
    """..., the minister said | ..., said the minister | ..., according to the minister."""
    if not has_finite(segment(state)) and "NP" not in segment(state):
        return None
    place = skip(state, index + 1, frozenset({"ADV"}))
    if _inverted(state, place) or _trailing_saying(state, place):
        return boundary(state.chunks[index], "attribution")
    return None


def _inverted(state: _State, place: int) -> bool:
    chunk = at(state, place)
    if chunk is None or chunk.kind != "VF" or not _quotes(chunk) or kind(state, place + 1) != "NP":
        return False
    inserted = kind(state, place + 2) == "COMMA" and kind(state, place + 3) == "VF"
    return inserted or main_has_finite(state)


def _quotes(chunk: Chunk) -> bool:
    """Whether the verb stands beside quotations, in a plain form: "said", "has said"."""
    report = reporting_verbs().get(lemma(chunk))
    return report is not None and report.quoting and isinstance(chunk.value, VerbGroup) and not chunk.value.modal


def _trailing_saying(state: _State, place: int) -> bool:
    if kind(state, place) != "NP":
        return False
    verb = _finite_after(state, place)
    if not verb or not is_saying(at(state, verb)):
        return False
    after = skip(state, verb + 1, frozenset({"ADV", "TIME"}))
    if kind(state, after) == "NP" and reporting_verbs()[lemma(at(state, verb))].person:
        after = skip(state, after + 1, frozenset({"ADV", "TIME"}))
    while kind(state, after) == "PREP" and kind(state, after + 1) in {"NP", "TIME"}:
        if (at(state, after) or state.chunks[0]).lower == "that":
            return False
        after = skip(state, after + 2, frozenset({"ADV", "TIME"}))
    return kind(state, after) in {"", "COMMA", "MARK", "WH"} or (
        kind(state, after) in {"PREP"} and kind(state, after + 1) == "VG"
    )


def apposition_comma(state: _State, index: int) -> Decision | None:
    """Mr Lee, the union's leader, ...: a second phrase for the same person or thing."""
    if not _ends_with_phrase(state) or kind(state, index + 1) != "NP" or _in_lead(state):
        return None
    before, after = _last_chunk(state), at(state, index + 1)
    if not _may_be_apposed(before, after):
        return None
    end = index + 2
    while kind(state, end) in {"PREP", "NP", "TIME", "VE", "ADV"}:
        if kind(state, end) == "NP" and kind(state, end - 1) != "PREP":
            break
        end += 1
    closed = kind(state, end) in {"COMMA", "MARK", "", "WH", "VG"}
    waits = not has_finite(current_clause(state))
    if closed and not (kind(state, end) == "COMMA" and kind(state, end + 1) == "NP" and waits and not opens_clause(state, end + 1)):
        return (Terminal("APP", state.chunks[index], span=state.chunks[index].span),)
    return None


def _may_be_apposed(before: Chunk | None, after: Chunk | None) -> bool:
    if before is None or after is None or not isinstance(before.value, NounPhrase) or not isinstance(after.value, NounPhrase):
        return False
    pronoun = "pronoun" in {before.value.kind, after.value.kind}
    phrases = (before.value, after.value)
    return not pronoun and any(p.name or p.determiner or p.possessor for p in phrases)


def _in_lead(state: _State) -> bool:
    """Whether only a leading adverbial stands in the segment so far: "In Paris, the minister ..."."""
    types = segment(state)
    return bool(types) and types[0] in {"PREP", "TIME", "ADV"} and not has_finite(types)


def participle_comma(state: _State, index: int) -> Decision | None:
    """..., adding that ...: a participle behind the main clause takes the main subject."""
    place = skip(state, index + 1, frozenset({"ADV", "CC"}))
    if kind(state, place) not in {"VG", "VE"} or not has_finite(segment(state)):
        return None
    return boundary(state.chunks[index], "participle")


def main_after_lead(state: _State, index: int) -> Decision | None:
    """If they refuse, we will ...: | Speaking in Paris, he ...: the main clause begins behind the comma."""
    types = segment(state)
    verbless = types[:1] == ["PREP"] and not {"VG", "VT"}.isdisjoint(types) and not has_finite(types)  # After failing to agree, ...
    if not types or (types[0] not in {"SUB", "VG", "VE", "VT", "CVF"} and not verbless):
        return None
    if opens_clause(state, index + 1) or kind(state, index + 1) in {"VF", "EX"}:
        return boundary(state.chunks[index], "main")
    return None


def clause_comma(state: _State, index: int) -> Decision | None:
    """clause, clause: the second stands on its own."""
    types = segment(state)
    if has_finite(types) and kind(state, index + 1) not in {"CC", "WH"} and opens_clause(state, index + 1):
        return boundary(state.chunks[index], "main")
    return None


def resume_comma(state: _State, index: int) -> Decision | None:
    """..., he said, has ...: behind an insertion that was a segment the clause before goes on."""
    if kind(state, skip(state, index + 1, frozenset({"ADV"}))) != "VF" or not any(t.type == "BND" for t in state.out):
        return None
    return boundary(state.chunks[index], "resume") if has_finite(segment(state)) else None


def other_comma(state: _State, index: int) -> Decision:
    """Round an insertion or behind an adverbial: the grammar needs no comma there."""
    return ()


def quote_colon(state: _State, index: int) -> Decision | None:
    """said: "..."  What follows is what was said."""
    attributed = [t.word for t in state.out if t.type == "BND"][-1:] == ["attribution"]
    if attributed and _mark(state, index) == "," and at(state, index + 1) and kind(state, index + 1) not in {"VG", "WH"}:
        if state.chunks[index + 1].span.start in state.quotes:
            return boundary(state.chunks[index], "resume" if kind(state, index + 1) == "VF" else "and that")
    if is_saying(_last_verb(state)) and kind(state, index + 1) and _mark(state, index) in {":", ","}:
        following = state.chunks[index + 1]
        quoted = following.span.start in state.quotes or _mark(state, index) == ":"
        if quoted and not (_mark(state, index) == "," and not has_finite(segment(state))):
            return (Terminal("COM", state.chunks[index], "quote", span=state.chunks[index].span),)
    return None


def _mark(state: _State, index: int) -> str:
    return state.chunks[index].lower


def _last_verb(state: _State) -> Chunk | None:
    return next((t.chunk for t in reversed(state.out) if t.type in VERBAL | {"CVF"}), None)


def dash_as_comma(state: _State, index: int) -> Decision | None:
    """A dash round an insertion, or before an apposition or participle, is like a comma."""
    if _mark(state, index) not in DASHES:
        return None
    decisions = (rule(state, index) for rule in (apposition_comma, participle_comma, resume_comma))
    decision = next((d for d in decisions if d is not None), None)
    if decision is None and not has_finite(current_clause(state)):
        return ()
    return decision


DASHES = frozenset({"-", "–", "—", "--"})


def strong_mark(state: _State, index: int) -> Decision | None:
    """; : - between clauses."""
    if _mark(state, index) in {";", ":", *DASHES}:
        return boundary(state.chunks[index], "main") if state.out else ()
    return None


def speaker_behind_mark(state: _State, index: int) -> Decision | None:
    """ "Would they pay?" asked the mayor | "Never!" he said: a question is followed by its speaker."""
    return attribution_comma(state, index) if _mark(state, index) in {"?", "!"} else None


def end_mark(state: _State, index: int) -> Decision | None:
    """. ! ? inside a sentence (an abbreviation, a title) or at its end."""
    return ()


# Prepositions, connectives and "that".


def complementiser(state: _State, index: int) -> Decision | None:
    """that, whether: what is said, thought, wanted; behind a noun its content."""
    chunk = state.chunks[index]
    word = chunk.words[-1].lower
    if word not in {"that", "whether"} and not (word == "if" and is_saying(_last_chunk(state))):
        return None
    if state.out and state.out[-1].type == "BND" and state.out[-1].word == "and that":
        return ()
    if word == "that" and _is_relative(state) and (kind(state, index + 1) == "VF" or opens_clause(state, index + 1)):
        return (Terminal("REL", chunk, word, span=chunk.span),)
    return (Terminal("COM", chunk, "whether" if word == "if" else word, _focus(chunk), chunk.span),)


def _is_relative(state: _State) -> bool:
    """the deal that the union signed: behind a noun without content of its own, that is no hearer."""
    before = _last_chunk(state)
    if before is None or state.out[-1].type != "NP" or not isinstance(before.value, NounPhrase):
        return False
    if before.value.kind in {"pronoun", "variable"} or _told(state, before):
        return False
    if before.value.head.startswith("<"):
        return False  # a word class of a pattern
    return not (before.value.head in back_nouns() or before.value.head in deverbals() or before.value.head in CONTENT)


CONTENT = frozenset("fact idea hope fear sign chance evidence news belief view sense notion risk possibility doubt condition".split())


def connective(state: _State, index: int) -> Decision | None:
    """if, after, because ...: a connective where a clause follows."""
    chunk = state.chunks[index]
    word = _connective_word(chunk)
    if word not in connectives() or word == "than":
        return None
    following = skip(state, index + 1)
    clause = opens_clause(state, index + 1) and not _takes_the_only_verb(state, index, word)
    only_clause = word in CLAUSE_ONLY or (word not in PREPOSITIONS_TOO and word not in complex_prepositions())
    if _variable(at(state, following)) and not clause:
        focus = _focus(chunk) or _focus_before(state)
        return (Terminal("PREP", chunk, word, focus, chunk.span),)
    if clause or (only_clause and kind(state, following) in PHRASE | VERBAL | {"ADJ", "PREP"}):
        if word in {"for"}:
            return None
        return (Terminal("SUB", chunk, word, _focus(chunk) or _focus_before(state), chunk.span),)
    return None


def _takes_the_only_verb(state: _State, index: int, word: str) -> bool:
    """the listing as a record holder is ...: where the subject still waits and one verb follows, a preposition."""
    types = current_clause(state)
    if word not in PREPOSITIONS_TOO or has_finite(types) or types[:1] not in (["NP"], ["EX"]):
        return False
    later = [kind(state, place) for place in range(index + 1, len(state.chunks))]
    return later.count("VF") == 1


def _connective_word(chunk: Chunk) -> str:
    return chunk.words[-1].lower


def _focus(chunk: Chunk) -> str:
    return chunk.words[0].lemma if len(chunk.words) > 1 else ""


def preposition(state: _State, index: int) -> Decision:
    """A preposition before its phrase."""
    chunk = state.chunks[index]
    return (Terminal("PREP", chunk, chunk.words[-1].lower, _focus(chunk), chunk.span),)


# Wh-words.


def relative(state: _State, index: int) -> Decision | None:
    """who, which, that, where behind a phrase: a relative clause."""
    chunk = state.chunks[index]
    word = chunk.words[-1].lower
    behind = bool(state.out) and state.out[-1].type in {"NP"} and not is_saying(_last_chunk(state))
    if word in {"who", "which", "that", "whom", "whose"} and behind:
        return (Terminal("REL", chunk, word, span=chunk.span),)
    if word in {"where"} and behind:
        return (Terminal("REL", chunk, word, span=chunk.span),)
    if word in {"which", "whom"} and state.out and state.out[-1].type == "PREP":
        preposition = state.out.pop()
        return (Terminal("REL", chunk, f"{preposition.word} {word}", span=chunk.span),)
    return None


def wh_connective(state: _State, index: int) -> Decision | None:
    """when, where, while as connectives."""
    chunk = state.chunks[index]
    word = chunk.words[-1].lower
    if word not in connectives():
        return None
    if _variable(at(state, index + 1)) and not opens_clause(state, index + 1):
        return (Terminal("PREP", chunk, word, _focus_before(state), chunk.span),)
    return (Terminal("SUB", chunk, word, _focus_before(state), chunk.span),)


def _focus_before(state: _State) -> str:
    """only when, only once: the adverb before a connective becomes its focus."""
    last = state.out[-1] if state.out else None
    if last and last.type == "ADV" and last.chunk and last.chunk.lower in {"only", "not", "even"}:
        state.out.pop()
        return last.chunk.lower
    return ""


def indirect_question(state: _State, index: int) -> Decision:
    """what, who, how, why: behind a verb an indirect question, at the head a question."""
    chunk = state.chunks[index]
    if not state.out or state.out[-1].type == "BND":
        return ()
    return (Terminal("COM", chunk, chunk.words[-1].lower, span=chunk.span),)


RULES: dict[str, tuple[Rule, ...]] = {
    "NP": (floating_quantifier, zero_that, zero_relative, clause_behind_clause, as_it_is),
    "EX": (zero_that, as_it_is),
    "VF": (bare_infinitive, as_it_is),
    "CC": (conjunction_at_start, that_conjunct, speaker_goes_on, verb_conjunct, subordinate_conjunct, clause_conjunct, phrase_conjunct, other_conjunction),
    "COMMA": (
        quote_colon,
        list_comma,
        verb_list_comma,
        attribution_comma,
        main_after_lead,
        apposition_comma,
        participle_comma,
        resume_comma,
        clause_comma,
        other_comma,
    ),
    "MARK": (quote_colon, dash_as_comma, strong_mark, speaker_behind_mark, end_mark),
    "PREP": (complementiser, connective, preposition),
    "ADV": (connective, as_it_is),
    "WH": (relative, wh_connective, indirect_question),
}
