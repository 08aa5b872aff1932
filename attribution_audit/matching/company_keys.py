"""What brings records of one company together however its name was spelt, for whole columns of names at once."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.matching.coded import Coded
from attribution_audit.matching.company_names import name_key
from attribution_audit.matching.name_keys import keyed
from attribution_audit.matching.rows import Numbers
from attribution_audit.matching.value_codes import key_codes_of

NAME_START = 5
"""Letters of a name to block on where it may be mistyped."""
EDGE = 3
"""Letters of a name's first word to block on beside the rest of the name."""
LEAST_INITIALS, MOST_INITIALS = 3, 6
"""Letters of a word that may be the initials of a name, and words of the least name that has any."""
SPELT = (("sch", "s"), ("ph", "f"), ("ck", "k"), ("th", "t"))
"""Groups of letters that sound as one."""
LETTERS, SOUNDS = b"cqzvyj", b"kkswii"
"""Letters that sound as others do, and those."""
SILENT = b"aeiouh"
"""Letters that tell little behind a name's first one."""


def keys_of_companies(names: Coded) -> dict[str, Numbers]:
    """The keys of all names of each record."""
    cores = names.texts
    first = pc.replace_substring_regex(cores, " .*", "")
    rest = skeletons(pc.replace_substring_regex(cores, "^[^ ]* ?", ""))
    made = {
        "name_start": pc.utf8_slice_codeunits(pc.replace_substring(cores, " ", ""), 0, NAME_START),
        "name_sound": skeletons(cores),
        "rest_and_start": _edge_and_rest(first, rest, 0, EDGE),
        "rest_and_end": _edge_and_rest(first, rest, -EDGE, None),
        "initials": _initials(cores),
    }
    return {"name_key": keyed(names, name_key)} | {key: key_codes_of(names.having(text)) for key, text in made.items()}


def skeletons(names: pa.StringArray) -> pa.StringArray:
    """The first letter and the consonants of folded names as they sound, doubled ones once, without blanks.

    >>> skeletons(pa.array(["philips", "fillips", "zoom lights", "sum"])).to_pylist()
    ['flps', 'flps', 'smlgts', 'sm']
    """
    joined = pc.replace_substring(names, " ", "")
    for group, one in SPELT:
        joined = pc.replace_substring(joined, group, one)
    starts, letters = _letters_of(joined)
    heard = _table()[letters]
    is_first = np.zeros(len(heard) + 1, dtype=np.bool_)
    is_first[starts[:-1]] = True
    is_first = is_first[:-1]
    heard, starts, is_first = _kept(
        heard, starts, is_first | ~np.isin(heard, np.frombuffer(SILENT, np.uint8)), is_first
    )
    is_again = np.concatenate([[False], heard[1:] == heard[:-1]])[: len(heard)]
    heard, starts, _ = _kept(heard, starts, is_first | ~is_again, is_first)
    ends = pa.py_buffer(starts.astype(np.int32))
    return pa.Array.from_buffers(pa.string(), len(names), [None, ends, pa.py_buffer(heard.tobytes())])


Letters = NDArray[np.uint8]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


def _letters_of(texts: pa.StringArray) -> tuple[Places, Letters]:
    """Where each text begins, and the end; and the bytes of all."""
    _, ends, data = texts.buffers()
    if not len(texts) or data is None:
        return np.zeros(len(texts) + 1, dtype=np.int64), np.zeros(0, dtype=np.uint8)
    starts = np.frombuffer(ends, np.int32)[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    return starts - starts[0], np.frombuffer(data, np.uint8)[starts[0] : starts[-1]]


def _kept(letters: Letters, starts: Places, keep: Flags, is_first: Flags) -> tuple[Letters, Places, Flags]:
    before = np.concatenate([[0], np.cumsum(keep)])
    return letters[keep], before[starts], is_first[keep]


def _table() -> Letters:
    table = np.arange(256, dtype=np.uint8)
    table[np.frombuffer(LETTERS, np.uint8)] = np.frombuffer(SOUNDS, np.uint8)
    return table


def _edge_and_rest(first: pa.StringArray, rest: pa.StringArray, start: int, stop: int | None) -> pa.StringArray:
    """Names with one edge of the first word for the word: what a typing error in the rest of it leaves."""
    edge = pc.utf8_slice_codeunits(first, start, stop)
    longer = pc.utf8_slice_codeunits(first, start - (start < 0), stop and stop + 1)
    return pc.if_else(pc.equal(rest, ""), longer, pc.binary_join_element_wise(edge, rest, " "))


def _initials(cores: pa.StringArray) -> pa.StringArray:
    """Initials of names of several words, and short words that may be initials; else null."""
    blanks, length = pc.count_substring(cores, " "), pc.utf8_length(cores)
    initials = pc.replace_substring_regex(cores, "([^ ])[^ ]* ?", r"\1")
    is_short = pc.and_(pc.greater_equal(length, LEAST_INITIALS), pc.less_equal(length, MOST_INITIALS))
    is_word = pc.and_(pc.equal(blanks, 0), is_short)
    return pc.if_else(
        is_word, cores, pc.if_else(pc.greater_equal(blanks, LEAST_INITIALS - 1), initials, pa.scalar(None, pa.string()))
    )
