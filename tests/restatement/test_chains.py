"""Opportunities made again and again are one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.restatement.chains import chains

LINKS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.sampled_from("ABCDEFGH"), max_size=8)


def test_a_chain_of_three_goes_on_behind_a_finding_alone() -> None:
    assert chains({"B": "A"}, {"C": "B", "E": "D"}) == {"A": ("A", 0), "B": ("A", 1), "C": ("A", 2)}


def test_nothing_found_is_no_chain() -> None:
    assert chains({}, {"C": "B"}) == {}


@given(LINKS, LINKS)
def test_every_member_has_one_chain_and_order_changes_nothing(found: dict[str, str], continued: dict[str, str]) -> None:
    members = chains(found, continued)
    assert set(members) >= {*found, *found.values()}
    turned = (dict(reversed(list(links.items()))) for links in (found, continued))
    assert chains(*turned) == members
