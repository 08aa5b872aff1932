"""Text from a CRM that a file format can carry: XML forbids most control characters even as references, and changes
line breaks; JSON and UTF-8 have no halves of surrogate pairs.
"""

from __future__ import annotations

import re

NOT_CARRIED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def carried(text: str) -> str:
    r"""`text` with such characters named by their number; all others, direction marks too, stay as they are.

    >>> carried("nul\x00 \u202eabc\n")
    'nul‹U+0000› \u202eabc‹U+000A›'
    """
    return NOT_CARRIED.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)
