"""What a format for programs could hold as it is, and a terminal would obey, written as an escape.

Whoever reads the format back gets the same characters.  ``visible`` does the same for people.
"""

from __future__ import annotations

import json
import re
from typing import Any

# Controls of one byte, marks that turn the direction of writing, separators of lines, tags, surrogates.
_STEERING = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def json_dumped(value: Any, indent: int | None = None) -> str:
    """``value`` as JSON, also a lone surrogate, which UTF-8 cannot hold."""
    return json_escaped(json.dumps(value, ensure_ascii=False, indent=indent, default=str))


def json_escaped(text: str) -> str:
    """JSON in which no such character stands as it is."""
    return _STEERING.sub(lambda found: json.dumps(found[0])[1:-1], text)


def toml_text(value: str) -> str:
    """A text as TOML."""
    return _STEERING.sub(lambda found: f"\\U{ord(found[0]):08x}", json.dumps(value, ensure_ascii=False))


def xml_escaped(document: str) -> str:
    """XML in which no such character stands as it is; one that XML cannot hold must be gone already."""
    return _STEERING.sub(lambda found: f"&#{ord(found[0])};", document)
