"""A waterfall for people: it adds up, fits its page, is plain text, and no value of a record steers or breaks it."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.matching.odds import odds_in_words, times_in_words
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.waterfall import Step, Waterfall
from attribution_audit.matching.waterfall_words import columns_of, letters_of, lines_of
from tests.reports.hostile import HOSTILE
from tests.reports.test_chromium import CHROMIUM, opened

SVG = "{http://www.w3.org/2000/svg}"
START = Step("start", "two records of 5,000 taken at random", None, None, -12_288)
STEPS = (
    START,
    Step("last_name", "same surname, which about 1 in 1,000 records has", "Nguyen", "Nguyen", 9_966),
    Step("first_name", "a nickname of the first name", "Bill", "William", 4_200),
    Step("email", "different e-mail addresses", "bill@lee.example", "w.nguyen@lee.example", -1_300),
    Step("phone", "same phone number, which nobody else has", "+1 415 628 3947", "+1 415 628 3947", 15_400),
    Step("colleagues", "colleagues share this too", None, None, -5_100),
    Step("city", "town given in one record only", "Leeds", None, 0),
)
LINKED = Waterfall("A-17", "B-203", STEPS, True, MatchKind.PERSON)
TEXTS = st.one_of(st.none(), st.text(max_size=60), st.sampled_from(tuple(HOSTILE.values())))
WATERFALLS = st.builds(
    Waterfall,
    TEXTS,
    TEXTS,
    st.lists(st.builds(Step, st.just("x"), st.text(max_size=80), TEXTS, TEXTS, st.integers(-90_000, 90_000))).map(
        lambda steps: (START, *steps)
    ),
    st.booleans(),
)


def drawn(waterfall: Waterfall) -> ET.Element:
    return ET.fromstring(waterfall.chart())


def words(waterfall: Waterfall) -> str:
    return "\n".join(one.text or "" for one in drawn(waterfall).iter(f"{SVG}text"))


def test_steps_add_up_to_the_match_weight() -> None:
    assert LINKED.match_weight == 10.878
    assert LINKED.totals == (-12.288, -2.322, 1.878, 0.578, 15.978, 10.878, 10.878)
    assert LINKED.match_probability == 0.999469
    assert Waterfall("a", "b", (), False).match_probability == 0.5


def test_the_frame_has_a_row_a_step() -> None:
    frame = LINKED.frame
    assert list(frame.columns) == ["comparison", "says", "value_a", "value_b", "match_weight", "total"]
    assert frame["match_weight"].sum().round(3) == frame["total"].iloc[-1] == LINKED.match_weight
    assert frame["value_b"].isna().tolist() == [True, False, False, False, False, True, True]


def test_it_says_in_words_what_the_bits_mean() -> None:
    text = LINKED.text()
    assert text.splitlines()[:2] == ["A-17 and B-203", "About 2,000 to 1 that these are the same person: linked."]
    assert "Two records of 5,000 taken at random      −12.3  −12.3" in text
    assert "About 5,000 to 1 against" in text
    assert "1,000 times likelier" in text
    assert "2.5 times less likely" in text
    assert "Says nothing either way" in text
    assert "Bill ↔ William" in text
    assert text.count("Nguyen") == 1
    assert "Leeds ↔ nothing" in text


@pytest.mark.parametrize(
    ("kind", "steps", "says"),
    [
        (None, (START,), "About 5,000 to 1 against that these are the same person or company: not linked."),
        (
            MatchKind.COMPANY,
            (),
            "As likely as not that these are the same company: not linked. It is close: a person should look.",
        ),
    ],
)
def test_the_verdict_says_what_is_linked_and_how_surely(
    kind: MatchKind | None, steps: tuple[Step, ...], says: str
) -> None:
    assert Waterfall("a", "b", steps, False, kind).verdict == says


@pytest.mark.parametrize(
    ("bits", "times", "odds"),
    [
        (0.0, "says nothing either way", "As likely as not"),
        (0.5, "1.4 times likelier", "About 1.4 to 1"),
        (-1.0, "2 times less likely", "About 2 to 1 against"),
        (3.3, "10 times likelier", "About 10 to 1"),
        (20.0, "1 million times likelier", "About 1 million to 1"),
        (33.2, "10 thousand million times likelier", "About 10 thousand million to 1"),
        (400.0, "1 million million times likelier", "More than 1 million million to 1"),
    ],
)
def test_bits_in_words(bits: float, times: str, odds: str) -> None:
    assert (times_in_words(bits), odds_in_words(bits)) == (times, odds)


@pytest.mark.parametrize("width", [60, 80, 100])
@given(waterfall=WATERFALLS)
def test_no_line_is_wider_than_its_terminal_and_none_steers_it(width: int, waterfall: Waterfall) -> None:
    for line in waterfall.text(width).split("\n"):
        assert columns_of(line) <= width
        assert not [letter for letter in line if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}]
        assert not [
            letter for letter in line if letter in "\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"
        ]


def test_a_width_out_of_range_is_drawn_in() -> None:
    assert LINKED.text(10) == LINKED.text(60)
    assert LINKED.text(1_000) == LINKED.text(100)


@given(WATERFALLS)
def test_the_drawing_is_sound_whatever_the_records_hold(waterfall: Waterfall) -> None:
    root = drawn(waterfall)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {"svg", "style", "rect", "line", "text"}
    names = {name for one in root.iter() for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    assert sum(1 for _ in root.iter(f"{SVG}rect")) == len(waterfall.steps) + 2


@given(WATERFALLS)
def test_everything_stays_inside_the_drawing(waterfall: Waterfall) -> None:
    root = drawn(waterfall)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for bar in root.iter(f"{SVG}rect"):
        left, top = float(bar.get("x", "0")), float(bar.get("y", "0"))
        assert left >= 0
        assert left + float(bar.attrib["width"]) <= width + 0.2
        assert top + float(bar.attrib["height"]) <= height
    assert all(float(one.attrib["y"]) <= height for one in root.iter(f"{SVG}text"))
    assert all(letters_of(one.text or "") <= 48 for one in root.iter(f"{SVG}text"))


def test_the_drawing_says_what_the_text_says() -> None:
    said = words(LINKED)
    for line in (
        "A-17 and B-203",
        "Bill ↔ William",
        "1,000 times likelier",
        "+15.4 bits",
        "Match probability 0.999469",
    ):
        assert line.casefold() in said.casefold()


def test_markup_in_a_record_is_text() -> None:
    waterfall = Waterfall("</svg><script>alert(1)</script>", "b", (START, Step("x", "<b>&", "<i>", "'\"", 1)), False)
    assert "<script" not in waterfall.chart()
    assert "</svg><script>alert(1)</script>" in words(waterfall).replace("\n", "")


def test_notebooks_show_the_drawing() -> None:
    assert LINKED._repr_svg_() == LINKED._repr_html_() == LINKED.chart()


@pytest.mark.parametrize("text", ["", "one two three", "漢字漢字漢字漢字", "x" * 100, "a" * 9 + " " + "b" * 11])
def test_lines_keep_every_letter(text: str) -> None:
    lines = lines_of(text, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns_of(line) <= 10 for line in lines)


PAGE = """<!doctype html><meta charset="utf-8"><body style="margin:0"><div style="width:{width}px">{chart}</div><script>
const box = document.querySelector("svg").getBoundingClientRect();
const ends = [...document.querySelectorAll("text")].map((one) => one.getBoundingClientRect().right - box.left);
const height = parseFloat(getComputedStyle(document.querySelector("text.quiet")).fontSize) * box.width / 390;
document.documentElement.dataset.found = [box.width, Math.max(...ends), height, document.scripts.length].join();
</script>"""


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize(
    "value",
    [
        *("Acme", "INTERNATIONAL BUSINESS MACHINES CORPORATION WW"),
        *(HOSTILE[name] for name in ("closing script tag", "emoji", "long")),
    ],
)
def test_in_a_browser_everything_is_large_enough_and_inside(tmp_path: Path, width: int, value: str) -> None:
    waterfall = Waterfall(value, "B", (START, Step("name", value, value, value[:5], 9_000)), True)
    (tmp_path / "page.html").write_text(PAGE.format(width=width, chart=waterfall.chart()), encoding="utf-8")
    dom, log = opened(tmp_path / "page.html", max(width, 500))
    taken, right, letters, scripts = map(float, re.findall(r'data-found="([^"]*)"', dom)[0].split(","))
    assert taken == min(width, 600)
    assert right <= taken
    assert letters >= 12
    assert scripts == 1
    assert "ran" not in log
