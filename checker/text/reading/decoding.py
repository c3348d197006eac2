"""From bytes to text: strict UTF-8, without a byte order mark; line ends stay as they are."""

from __future__ import annotations

from checker.errors import TextError

BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE = "Save it as UTF-8."
_NO_TEXT = "A text holds no such byte; give its text instead."


def decoded(path: str, data: bytes, line: int = 0) -> str | TextError:
    """The text in ``data``, all of a file or one line of it."""
    where = " of the line" if line else ""
    if data.startswith(_UTF_16):
        return TextError(path, "UTF-16, not UTF-8", _SAVE, line)
    content = data.removeprefix(BOM)
    shift = len(data) - len(content)
    if (at := content.find(b"\0")) >= 0:
        return TextError(path, f"binary, no text: a null byte at offset {at + shift}{where}", _NO_TEXT, line)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        message = f"not UTF-8: byte 0x{byte:02x} at offset {error.start + shift}{where}"
        return TextError(path, message, _SAVE, line)
