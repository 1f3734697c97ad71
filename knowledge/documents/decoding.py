"""Bytes into text: UTF-8 only, and what is told about files that are something else."""

import codecs

from knowledge.errors import Problem

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS_UTF_8 = "Save it as UTF-8"


def decode(raw: bytes, source: str, *, first_line: int = 1) -> str | Problem:
    """Return the text of some bytes with every line ending as a line feed, or what is wrong with their encoding."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return _foreign(raw, source, first_line, error.start)
    if "\0" in text:
        return _foreign(raw, source, first_line, 0)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff")


def _foreign(raw: bytes, source: str, first_line: int, bad: int) -> Problem:
    """Tell what bytes are that are no text in UTF-8; `bad` is the first that cannot be."""
    if raw.startswith(_UTF_16) or _looks_like_utf_16(raw):
        return Problem(source, 0, "encoded as UTF-16, not UTF-8", _SAVE_AS_UTF_8)
    nul = raw.find(b"\0")
    if nul >= 0:
        line = first_line + raw.count(b"\n", 0, nul)
        return Problem(source, line, "a binary file (it holds NUL bytes)", "Move it out of the knowledge folder")
    line = first_line + raw.count(b"\n", 0, bad)
    return Problem(source, line, f"not UTF-8: {_named(raw[bad])}", _SAVE_AS_UTF_8)


def _looks_like_utf_16(raw: bytes) -> bool:
    """Whether every other of the first bytes is NUL, as in English text in UTF-16 without a byte order mark."""
    even, odd = raw[:64:2], raw[1:64:2]
    return len(odd) >= 2 and ((not any(even) and all(odd)) or (not any(odd) and all(even)))


def _named(byte: int) -> str:
    """Return a stray byte with the letter it would be in the most common other encoding."""
    letter = bytes([byte]).decode("cp1252", errors="ignore")
    return f"byte 0x{byte:02X}" + (f' (in Windows-1252 it is "{letter}")' if letter.isprintable() and letter else "")
