"""Runs in the environment of spaCy: python with_spacy.py matcher|phrases RULES TEXTS; prints the hits."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.matcher import Matcher, PhraseMatcher


def texts(path: str) -> Iterator[str]:
    """The texts of a file with one record a line."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def matcher(nlp: Any, rules: dict[str, Any]) -> Any:
    """Token patterns, with an auxiliary and a negation that may be left out."""
    made = Matcher(nlp.vocab)
    between = [{"LOWER": {"IN": rules[words]}, "OP": "?"} for words in ("auxiliaries", "negations")]
    for rule in rules["rules"]:
        made.add(rule["id"], [[{"LOWER": rule["subject"]}, *between, {"LOWER": {"IN": rule["forms"]}}]])
    return made


def phrases(nlp: Any, rules: dict[str, Any]) -> Any:
    """Literal phrases, without regard to case."""
    made = PhraseMatcher(nlp.vocab, attr="LOWER")
    for rule in rules["rules"]:
        made.add(rule["id"], [nlp.make_doc(text) for text in rule["spellings"]])
    return made


def main() -> None:
    """Reads the arguments, matches, prints."""
    what, rules, path = sys.argv[1:]
    nlp = spacy.blank("en")
    found = {"matcher": matcher, "phrases": phrases}[what](nlp, json.loads(Path(rules).read_text("utf-8")))
    print(sum(len(found(nlp.make_doc(text))) for text in texts(path)))


if __name__ == "__main__":
    main()
