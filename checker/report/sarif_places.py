"""Files and places as SARIF writes them."""

from __future__ import annotations

import json
import posixpath
import re
from typing import Any
from urllib.parse import quote

from checker.model import Label
from checker.report.escapes import json_escaped
from checker.report.places import Place, place, role
from checker.report.records import Record
from checker.source import Source

_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte of a file's name
_DRIVE = re.compile("[A-Za-z]:/")


def sarif_dumped(value: Any) -> str:
    """``value`` as JSON on one line; strict readers take no lone surrogate, so each becomes U+FFFD."""
    text = json.dumps(value, ensure_ascii=False)
    return json_escaped(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))


def uri(path: str) -> str:
    """A file's path as a URI: percent-encoded, relative where the path is, else with its scheme."""
    normal = posixpath.normpath(path) if path else ""
    encoded = quote(_NO_BYTE.sub("\N{REPLACEMENT CHARACTER}", normal), errors="surrogateescape")
    if _DRIVE.match(normal):
        return f"file:///{normal[:2]}{encoded[4:]}"
    return f"file://{encoded}" if normal.startswith("/") else encoded


def file_location(path: str) -> Record:
    """The file at a path: below %SRCROOT% where the path is relative."""
    found = uri(path)
    return {"uri": found} if found.startswith("file:") else {"uri": found, "uriBaseId": "%SRCROOT%"}


def artifact(path: str) -> Record:
    """A file that was read."""
    return {"location": file_location(path)}


def label_location(label: Label, source: Source) -> Record:
    """A place of a finding: the file, the region, the statement's words, its kind and holder."""
    at = place(source, label.span)
    location: Record = {
        "physicalLocation": {
            "artifactLocation": file_location(at.path),
            "region": _region(at, label, source),
        },
        "message": {"text": escaped_message(_words(at, label, source))},
    }
    if at.record:
        location["logicalLocations"] = [{"fullyQualifiedName": label.document, "kind": "object"}]
    return location


def escaped_message(text: str) -> str:
    """A text that SARIF takes as it is: without placeholders ({0}) and links ([words](place))."""
    plain = text.replace("{", "{{").replace("}", "}}")
    return re.sub(r"[\\\[\]]", r"\\\g<0>", plain) if "](" in plain else plain


def _region(at: Place, label: Label, source: Source) -> Record:
    if at.record:
        return {"startLine": at.record}
    return {
        "startLine": at.start.line,
        "startColumn": at.start.column,
        "endLine": at.end.line,
        "endColumn": at.end.column,
        "snippet": {"text": label.span.of(source.text)},
    }


def _words(at: Place, label: Label, source: Source) -> str:
    if not at.record:
        return role(label)
    where = f"{at.start.line}:{at.start.column} of the record's text"
    return f"{role(label)} at {where}: {label.span.of(source.text)}"
