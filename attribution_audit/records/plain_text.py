"""What a record says made safe to look at: it cannot steer a terminal, reverse a line or fill a page.

Nothing is dropped without a sign. Control characters become their pictures (escape: `␛`), marks that turn the direction
of writing or cannot be seen become `‹U+202E›`, halves of surrogate pairs become `\ufffd`.
"""

from __future__ import annotations

import re

LONGEST = 2_000
"""Characters of one text that are shown; a page of small print. The whole stands in Parquet files."""

UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Control characters, direction marks, invisible blanks, tag characters, what XML forbids. Joiners stay: emoji and
Persian need them."""


def shown(text: str, longest: int = LONGEST, *, keep_lines: bool = False) -> str:
    r"""`text` with every character visible, cut at `longest` characters with a word on what was left out.

    >>> shown("\x1b[31mred")
    '␛[31mred'
    >>> shown("one\r\ntwo", keep_lines=True)
    'one\ntwo'
    """
    kept, left_out = text[:longest], len(text) - longest
    if keep_lines:
        kept = "\n".join(UNSEEN.sub(_picture, line) for line in kept.splitlines())
    else:
        kept = UNSEEN.sub(_picture, kept)
    return f"{kept} … ({left_out:,} more characters)" if left_out > 0 else kept


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"‹U+{code:04X}›"
