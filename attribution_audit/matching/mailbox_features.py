"""What a batch of mailboxes says: the mailboxes, the company's domains behind them, whose they are.

What most addresses need is done on whole columns; the functions of `mailboxes.py` say what it comes to, and read the
rest one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from string import ascii_lowercase, digits

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.blanks import blanks
from attribution_audit.matching.coded import NOTHING, Coded, Flags, Said, coded, encoded_cells, having
from attribution_audit.matching.mailboxes import DOTLESS, company_domain, is_role_mailbox, mailbox
from attribution_audit.matching.person_judges import FITS_GIVEN
from attribution_audit.matching.rows import Numbers
from attribution_audit.matching.wordlists import words

PLAIN = r"^[a-z0-9_-](?:[a-z0-9._-]*[a-z0-9_-])?@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+$"
"""An address that is its mailbox as it stands, but for capitals."""
ONE_MARK = "^(?:" + "|".join(f"{mark}{mark}+" for mark in ascii_lowercase + digits) + ")$"
"""One letter or digit again and again, which may stand where nothing is known."""
BETWEEN_WORDS = "[._-]+"
LEAST_LOCAL = 6
"""Characters before the @ from which two addresses that agree there are compared."""

LEAST_HANDLE = 5
"""Letters before the @ from which two addresses that are alike there tell something."""
START = 4
"""Characters to block on where an address may be mistyped."""


@dataclass(frozen=True)
class Mailboxes:
    """The mailboxes of a batch of records."""

    whole: Coded

    @classmethod
    def of(cls, said: Said) -> Mailboxes:
        """The mailboxes in the columns of role e-mail."""
        cells = [encoded_cells(column) for column in said.by_role.get("email", ())]
        return cls(coded([having(each, mailboxes_in(each.dictionary)) for each in cells], said.count))

    @cached_property
    def _halves(self) -> pa.StringArray:
        """What stands before and behind the @ of each distinct mailbox, one after the other."""
        return pc.split_pattern(self.whole.texts, "@").flatten()

    @property
    def locals(self) -> pa.StringArray:
        """What stands before the @ of each distinct mailbox."""
        return self._halves.take(pa.array(np.arange(0, len(self._halves), 2)))

    @cached_property
    def domains(self) -> Coded:
        """The company's domain behind each mailbox, in its slot."""
        hosts = pc.dictionary_encode(self._halves.take(pa.array(np.arange(1, len(self._halves), 2))))
        found = pa.array([company_domain(host) for host in hosts.dictionary.to_pylist()], pa.string())
        return self.whole.having(found.take(hosts.indices))

    @property
    def long_locals(self) -> Coded:
        """What stands before the @ where that is long enough to say something."""
        is_long = pc.greater_equal(pc.utf8_length(self.locals), LEAST_LOCAL)
        return self.whole.having(pc.if_else(is_long, self.locals, pa.scalar(None, pa.string())))

    def handles(self, surname: Coded) -> Coded:
        """The letters before the @ of each first mailbox of a person whose name is not said, an office's left out."""
        letters = pc.replace_substring_regex(self.locals, "[^a-z]+", "")
        is_told = pc.greater_equal(pc.utf8_length(letters), LEAST_HANDLE)
        is_told = pc.and_not(is_told, pc.is_in(letters, _roles()))
        handles = self.whole.having(pc.if_else(is_told, letters, pa.scalar(None, pa.string())))
        return Coded(handles.texts, np.where(surname.first[:, None] == NOTHING, handles.codes[:, :1], NOTHING))

    @property
    def starts(self) -> Coded:
        """The first letters of long ones, with the host behind the @."""
        is_long = pc.greater_equal(pc.utf8_length(self.locals), LEAST_LOCAL)
        hosts = pc.replace_substring_regex(self.whole.texts, "^[^@]*", "")
        starts = pc.binary_join_element_wise(pc.utf8_slice_codeunits(self.locals, 0, START), hosts, "")
        return self.whole.having(pc.if_else(is_long, starts, pa.scalar(None, pa.string())))

    @property
    def office(self) -> Flags:
        """Whether each slot of each record says an office's; one slot where there is none."""
        if not self.whole.codes.shape[1]:
            return np.zeros((len(self.whole.codes), 1), dtype=np.bool_)
        return self.whole.flag(are_role_mailboxes(self.whole.texts, self.locals))

    def fits(self, given: Coded, surname: Coded) -> Numbers:
        """Whether each first mailbox is built of the name: 1 if so, FITS_GIVEN if of the given name alone, else 0."""
        places = np.flatnonzero((surname.first != NOTHING) & (self.whole.first != NOTHING))
        at = [feature.first[places] for feature in (self.whole, given, surname)]
        local = self.locals.take(pa.array(at[0]))
        names = [_name_at(feature, codes) for feature, codes in zip((given, surname), at[1:], strict=True)]
        is_given = pc.equal(local, _texts_at(given.texts, at[1])).to_numpy(zero_copy_only=False)
        fits = np.zeros(len(given.codes), dtype=np.uint8)
        fits[places] = np.where(is_given, FITS_GIVEN, _are_built_of(local, *names))
        return fits


def mailboxes_in(cells: pa.StringArray) -> pa.StringArray:
    """`mailbox` of each cell."""
    lower = pc.ascii_lower(cells)
    local = pc.replace_substring_regex(pc.replace_substring_regex(lower, "@.*", ""), BETWEEN_WORDS, " ")
    is_plain = pc.and_(pc.string_is_ascii(cells), pc.match_substring_regex(lower, PLAIN))
    is_plain = pc.and_not(is_plain, pc.match_substring_regex(lower, f"@(?:{'|'.join(sorted(DOTLESS))})$"))
    local = pc.ascii_trim_whitespace(local)
    is_plain = pc.and_not(is_plain, pc.is_in(local, _blanks()))
    is_plain = pc.and_not(is_plain, pc.or_(pc.match_substring_regex(local, ONE_MARK), pc.equal(local, "")))
    rest = [mailbox(cell) for cell in cells.filter(pc.invert(is_plain)).to_pylist()]
    return pc.replace_with_mask(lower, pc.invert(is_plain), pa.array(rest, pa.string()))


def are_role_mailboxes(addresses: pa.StringArray, local: pa.StringArray) -> Flags:
    """`is_role_mailbox` of each address; `local` is what stands before its @."""
    letters = pc.replace_substring_regex(local, "[^a-z]+", "")
    begins = pc.match_substring_regex(local, r"^no-?reply\.")
    found: Flags = pc.or_(pc.is_in(letters, _roles()), begins).to_numpy(zero_copy_only=False).copy()
    others = np.flatnonzero(~pc.string_is_ascii(local).to_numpy(zero_copy_only=False))
    found[others] = [is_role_mailbox(address) for address in addresses.take(pa.array(others)).to_pylist()]
    return found


def _name_at(feature: Coded, codes: Numbers) -> tuple[pa.StringArray, pa.StringArray]:
    """The names at some places without blanks, and their first letters; empty where there is no name."""
    joined = pc.replace_substring(feature.texts, " ", "")
    return _texts_at(joined, codes), _texts_at(pc.utf8_slice_codeunits(joined, 0, 1), codes)


def _texts_at(texts: pa.StringArray, codes: Numbers) -> pa.StringArray:
    return pc.fill_null(texts.take(pa.array(codes, mask=codes == NOTHING)), "")


Name = Sequence[pa.StringArray]


def _are_built_of(local: pa.StringArray, given: Name, surname: Name) -> Flags:
    """Whether each local part is the name in one of the usual ways, digits excluded."""
    letters = pc.replace_substring_regex(local, "[._-]", "")
    (first, initial), (last, last_initial) = given, surname
    ways = (
        (first, last),
        (last, first),
        (initial, last),
        (last, initial),
        (first, last_initial),
        (last_initial, first),
    )
    found: Flags = np.zeros(len(letters), dtype=np.bool_)
    for way in (first, last, *(pc.binary_join_element_wise(*parts, "") for parts in ways)):
        found |= pc.equal(letters, way).to_numpy(zero_copy_only=False)
    found &= pc.not_equal(letters, "").to_numpy(zero_copy_only=False)
    return found


@cache
def _blanks() -> pa.StringArray:
    return pa.array(sorted(blanks()), pa.string())


@cache
def _roles() -> pa.StringArray:
    return pa.array(sorted(words("role_mailboxes")), pa.string())
