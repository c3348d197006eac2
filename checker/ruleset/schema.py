"""The shape of a rule file: which keys it may hold, what stands under each, and what each is for.

The shapes are data, so that the check, the messages and the published schema cannot drift apart.
Docs and examples are for authors of rules, who read them in their editor.
"""

from __future__ import annotations

from checker.ruleset.names import ALIAS, ASSERTION, CLASS, ROLE, RULE, SEVERITIES
from checker.ruleset.rules import SCOPES
from checker.ruleset.shapes import Key, ListShape, NamesShape, OneOrMoreShape, RecordShape, TextShape

_TEXT = TextShape()
_OWN_NAME = TextShape("a name", form=RULE, reserved=(ASSERTION,))
_SEVERITY = TextShape("a severity", SEVERITIES)
_TRUTH = TextShape("true or false", ("true", "false"))
_WORDS = ListShape(_TEXT, "a list of words", in_a_row=True)

MOST_IN_GROUP = 1_000
"""Words of which each is compared with each: synonyms, names of one event, values that exclude each other."""


def _row(what: str, most: int = MOST_IN_GROUP) -> ListShape:
    """Two words or more in a row."""
    return ListShape(_TEXT, what, 2, most, in_a_row=True)


_PATTERNS = ListShape(TextShape("a pattern"), "a list of patterns")

_ID = Key(
    _OWN_NAME,
    "The rule's name: lower-case words joined by hyphens. No other rule may have it.",
    "early-closing",
)
_KNOWN_GAP = Key(
    _TRUTH,
    "true for what the rules cannot do yet: `check test` then reports the example, and does not fail.",
)

STATEMENT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={
        "match": Key(
            _TEXT,
            "A text that the rule must recognise; further keys say what holes catch: `holder: The union`.",
            "The union has refused to sign.",
        ),
        "no_match": Key(
            _TEXT,
            "A text that the rule must leave alone; the most useful ones look nearly like a match.",
            "The union did not refuse to sign.",
        ),
        "todo": _KNOWN_GAP,
    },
    one_of=("match", "no_match"),
    others=NamesShape(
        TextShape("the words that the role catches"),
        "roles",
        form=ROLE,
        doc="The words that the hole of this name must catch; an article before them does not matter.",
    ),
)
CONFLICT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={
        "conflict": Key(
            _TEXT,
            "A text in which the rule must find something.",
            "The union is calling for talks. The owners have refused to hold talks.",
        ),
        "consistent": Key(
            _TEXT,
            "A text in which the rule must find nothing; the most useful ones look nearly like a conflict.",
            "The union is calling for talks. The owners have refused to sell the mill.",
        ),
        "reference": Key(
            _TEXT,
            "A second text, against which the first is checked, as with `check --against`.",
            "The owners will hold talks.",
        ),
        "beside": Key(
            _TEXT,
            "The text of another document that came out on the same day, as with `check --across`.",
            "The owners did not hold talks.",
        ),
        "earlier": Key(
            _TEXT,
            "The text of another document that came out the day before, as with `check --across`.",
            "The mill has 200 workers.",
        ),
        "severity": Key(
            _SEVERITY,
            "The severity that the finding must have; without it any will do.",
            "warning",
        ),
        "todo": _KNOWN_GAP,
    },
    one_of=("conflict", "consistent"),
)
STATEMENT = RecordShape(
    "a statement rule",
    required={
        "id": _ID,
        "doc": Key(_TEXT, "What the rule recognises, in one sentence.", "The holder will not do something."),
        "patterns": Key(
            _PATTERNS,
            "Sentences with holes: `$holder` is whose statement it is, other names are roles of your own. Any"
            " of them makes the statement.",
            ["$holder <refuse> to $action", "$holder (rejects | opposes) $action"],
        ),
        "examples": Key(
            ListShape(STATEMENT_EXAMPLE, "a list of examples"),
            "Texts that the rule must recognise (`match`) and must leave alone (`no_match`), at least one of"
            " each; `check test` runs them.",
            [
                {"match": "The union has refused to sign.", "holder": "The union", "action": "sign"},
                {"no_match": "The union did not refuse to sign."},
            ],
        ),
    },
    optional={
        "kind": Key(
            _OWN_NAME,
            "What conflict rules call such a statement; several rules may share one. Left out, it is the id.",
            "refusal",
        ),
        "not": Key(
            _PATTERNS,
            "Patterns for clauses to leave alone although one of `patterns` matches them.",
            ["$holder refuses to rule out $action"],
        ),
    },
)
CONFLICT = RecordShape(
    "a conflict rule",
    required={
        "id": _ID,
        "doc": Key(_TEXT, "What the rule finds, in one sentence.", "One party demands what another refuses."),
        "severity": Key(
            _SEVERITY,
            "error: somebody contradicts themselves; warning: two parties clash; note: worth a look. An error"
            " between two holders is reported as a warning.",
            "warning",
        ),
        "between": Key(
            NamesShape(
                OneOrMoreShape(TextShape("a kind", form=RULE), "a kind or a list of kinds"),
                "a table of two aliases",
                count=2,
                form=ALIAS,
                doc="A kind of statement, the id of one statement rule, or a list of these.",
            ),
            "The two statements to compare: two names of your choice, each with the kinds that it stands for."
            " `assertion` is any statement of fact.",
            {"demand": "demand", "refusal": ["refusal", "denial"]},
        ),
        "when": Key(
            TextShape("a condition"),
            "When the two cannot both hold: relations joined by and, or, not. A role that not every statement"
            " has is written with a question mark: `demand.action?`.",
            "same_event(demand.action, refusal.action) and not same_party(demand.holder, refusal.holder)",
        ),
        "message": Key(
            _TEXT,
            "What the reader of a finding is told; `{demand.holder}` stands for what that role caught. Put"
            " single quotation marks around it.",
            "{refusal.holder} refuses what {demand.holder} demands",
        ),
        "examples": Key(
            ListShape(CONFLICT_EXAMPLE, "a list of examples"),
            "Texts in which the rule must find something (`conflict`) or nothing (`consistent`), at least one"
            " of each; `check test` runs them.",
            [
                {"conflict": "The union is calling for talks. The owners have refused to hold talks."},
                {"consistent": "The union is calling for talks. The owners have refused to sell the mill."},
            ],
        ),
    },
    optional={
        "scope": Key(
            TextShape("a scope", SCOPES),
            "Which statements are compared: those within one document (what holds where nothing is said),"
            " those of different documents (across: only `check --across` and `--against FOLDER` look at"
            " them), or both. A text's own reference is compared with whatever the scope.",
            "both",
        ),
        "suppressible": Key(
            _TRUTH,
            "false for what must always be told: no comment, configuration or baseline hides its findings.",
        ),
    },
)
LEXICON = RecordShape(
    "the lexicon",
    required={},
    optional={
        "antonyms": Key(
            ListShape(_row("a pair of words", 2), "a list of pairs"),
            "Pairs of words that say opposite things.",
            [["rise", "fall"], ["accept", "reject"]],
        ),
        "synonyms": Key(
            ListShape(_row("a list of words"), "a list of lists"),
            "Groups of words that say the same.",
            [["purchase", "buy"], ["car", "automobile"]],
        ),
        "events": Key(
            ListShape(_row("a list of names for one event"), "a list of lists"),
            "Groups of nouns and short clauses that name one event.",
            [["ceasefire", "truce", "fighting stops"]],
        ),
        "exclusive": Key(
            NamesShape(_row("a list of values"), "a table of classes"),
            "Classes of values of which a thing has one at a time, under names of your choice.",
            {"colour": ["red", "green", "blue"]},
        ),
        "alternatives": Key(
            NamesShape(_row("a list of values"), "a table of classes"),
            "Classes of values that exclude each other only where all else in two sentences agrees.",
            {"instrument": ["harp", "flute", "drum"]},
        ),
        "kinds_of": Key(
            NamesShape(_WORDS, "a table of kinds"),
            "Words with the words for kinds of them: a ferry is a ship.",
            {"ship": ["ferry", "tanker", "trawler"]},
        ),
        "parties": Key(
            NamesShape(_WORDS, "a table of parties"),
            "Parties, each with the other names that it goes by.",
            {"Northern Rail": ["the rail company", "NR"]},
        ),
    },
)
FILE = RecordShape(
    "a rule file",
    required={},
    optional={
        "use": Key(
            ListShape(TextShape("a pack's name or path"), "a list of packs"),
            "What this file builds on: shipped packs by name, other files and folders by their path from it.",
            ["default/lexicon", "../words.yaml"],
        ),
        "words": Key(
            NamesShape(_WORDS, "a table of word classes", form=CLASS),
            "Word classes: where a pattern says `<refuse>`, any member of `refuse` may stand, in any form.",
            {"refuse": ["refuse", "decline", "turn down"]},
        ),
        "statements": Key(
            ListShape(STATEMENT, "a list of statement rules"),
            "Statement rules: how to recognise who says, wants or refuses what.",
        ),
        "conflicts": Key(
            ListShape(CONFLICT, "a list of conflict rules"),
            "Conflict rules: which two statements to compare, and when they cannot both hold.",
        ),
        "lexicon": Key(
            LEXICON,
            "What is known of the words of a subject: opposites, names for one event, the names of parties.",
        ),
    },
)

KEYS = frozenset(
    key
    for record in (FILE, STATEMENT, CONFLICT, LEXICON, STATEMENT_EXAMPLE, CONFLICT_EXAMPLE)
    for key in record.keys
)
"""All keys of the rule language."""
