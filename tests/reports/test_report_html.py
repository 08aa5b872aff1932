"""The report as text: what it says, what it hides, and that a CRM's text stays text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.reports.page import finding_cards
from attribution_audit.reports.report_html import ReportHtml
from tests.reports import made_up
from tests.reports.hostile import HOSTILE

ALLOWED_URLS = re.compile(r"^#")


class Page(HTMLParser):
    """What a browser would make of it: tags with attributes, text outside style and script."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.code: dict[str, list[str]] = {"script": [], "style": []}
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in self.code else ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        (self.code[self._inside] if self._inside else self.texts).append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def html(path: Path, rows: list[dict[str, Any]], **other: Any) -> str:
    ReportHtml().write(made_up.outcome(rows, **other), path / "report.html")
    return (path / "report.html").read_text(encoding="utf-8")


def some(number: int) -> list[dict[str, Any]]:
    return [made_up.row(place) for place in range(number)]


def test_why_no_commission_is_at_stake_is_told_by_its_reason(tmp_path: Path) -> None:
    rows = [made_up.row(1, commission_at_stake=None)]
    summary = {**made_up.summary(rows), "commission": {"by_owner": {}}}

    def told(*reasons: str) -> str:
        limits = [{"check": "commission", "reason": reason} for reason in reasons]
        return Page(html(tmp_path, rows, summary={**summary, "could_not_run": limits})).text

    assert "computed: the policy has no [[commission]] plan." in told("the policy has no [[commission]] plan: who")
    assert "No commission is computed: no policy was given." in told("no policy was given")
    assert "No commission is at stake on these findings: no deal in question is won and was paid more" in told()


def hostile_outcome(text: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """One finding and a summary with the same text wherever a CRM's text can get to."""
    stored = text.replace("\ud800", "\ufffd")  # Arrow text cannot hold half a pair; JSON escapes can
    evidence = [
        {
            "fact": text,
            "record_type": text,
            "record_id": text,
            "field": text,
            "before": text,
            "after": text,
            "at": text,
        },
        {"explanation": text, "ruling": text, "because": text, "record_id": text, "at": text},
        {"fact": "change", "text": text, "actor_id": text},
    ]
    columns = ("finding_id", "act_id", "kind", "record_type", "record_id", "related_type", "related_id")
    columns += ("opportunity_id", "actor_id", "owner_id", "source_before", "source_after", "grade", "explanation")
    row = made_up.row(0, **dict.fromkeys(columns, stored), evidence=json.dumps(evidence), currency=stored)
    line = {"reported": {"won_amount": "1.00", "opportunities": 1}, "restated": {"won_amount": "2.00"}}
    summary = {
        **made_up.summary([made_up.row(0)]),
        "as_of": text,
        "currency": text,
        "restatement": {"by_category": {text: line}, "by_source": {text: line}},
        "commission": {"by_owner": {text: {"paid": "2", "due": "1", "at_stake": "1"}}},
        "rows": {text: {"read": 1, "used": 0, "quarantined": 1, "reasons": {text: 1}, "unreadable_values": {text: 2}}},
        "cleared": {text: 3},
        "unread_files": [text],
        "could_not_run": [{"check": text, "reason": text}],
    }
    return [row], {"summary": summary, "policy_text": text, "policy_name": text}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_never_becomes_code(tmp_path: Path, text: str) -> None:
    hostile, plain = (Page(html(tmp_path, rows, **other)) for rows, other in map(hostile_outcome, (text, "plain")))
    assert hostile.code == plain.code
    assert {tag for tag, _ in hostile.tags} <= {tag for tag, _ in plain.tags}
    for _, attributes in hostile.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert all(ALLOWED_URLS.match(attributes.get(name) or "#") for name in ("href", "src", "action", "formaction"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_cannot_steer_turn_or_fill_the_page(tmp_path: Path, text: str) -> None:
    rows, other = hostile_outcome(text)
    made = html(tmp_path, rows, **other)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)
    assert len(made) < 400_000


def _plain_page(tmp_path: Path) -> Page:
    return Page(html(tmp_path, some(5)))


def test_the_policy_admits_this_pages_own_style_and_script_and_nothing_else(tmp_path: Path) -> None:
    page = _plain_page(tmp_path)
    policy = next(named["content"] for tag, named in page.tags if named.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        digest = hashlib.sha256("".join(page.code[name]).encode()).digest()
        assert f"{name}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy


def test_nothing_is_loaded_from_anywhere(tmp_path: Path) -> None:
    made = html(tmp_path, some(5))
    assert "http://" not in made
    assert "https://" not in made
    assert not re.search(r"url\(|@import|<link|<img|<iframe|<object|<form", made)


def test_users_appear_as_codes_only(tmp_path: Path) -> None:
    made = html(tmp_path, some(30))
    assert not re.search(r"\b005[A-Za-z0-9]{12,15}\b", made)
    assert "dana@acme.example" not in made
    assert "U-3" in made


def test_every_table_has_a_caption_and_every_head_a_scope(tmp_path: Path) -> None:
    page = _plain_page(tmp_path)
    names = [tag for tag, _ in page.tags]
    assert names.count("table") == names.count("caption") > 0
    assert all(attributes.get("scope") in ("row", "col") for tag, attributes in page.tags if tag == "th")
    assert [names.count(tag) for tag in ("main", "h1", "header", "footer")] == [1, 1, 1, 1]
    sections = [attributes for tag, attributes in page.tags if tag == "section"]
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert all(section["aria-labelledby"] in ids for section in sections)


def test_parts_stand_in_the_order_of_importance(tmp_path: Path) -> None:
    text = _plain_page(tmp_path).text
    parts = (
        "The audit made 5 findings",
        "Recorded against restated",
        "What is at stake",
        "Innocent explanations tried",
    )
    parts += ("What could not be checked", "Data read", "Policy and method", "9f3c5b1d2a77e04c")
    after_contents = text.index("Won amount as the CRM records it") - len("Recorded against restated ")
    places = [text.index(part, 0 if part == parts[0] else after_contents) for part in parts]
    assert places == sorted(places)


def test_a_finding_is_told_in_full(tmp_path: Path) -> None:
    text = Page(html(tmp_path, [made_up.row(1)])).text
    for part in (
        "98 of 100",
        "findings with such evidence were right in made-up companies with known truth",
        "LeadSource: Paid Search → blank by U-2",
        "The change was approved: ruled out",
        "The only approval of this change was given three days after it.",
        "Two records were merged: ruled out",
        "$476.76",
        "Would change it: an approval given before the change by somebody who neither made it nor is paid on the deal.",
    ):
        assert part in text, part


def test_nothing_found_is_said_plainly_and_what_it_does_not_mean(tmp_path: Path) -> None:
    summary = made_up.summary([])
    assert (
        "The audit made no finding, but 2 of its 15 kinds of check could not run in full: see"
        in Page(html(tmp_path, [], summary=summary)).text
    )
    text = Page(html(tmp_path, [], summary={**summary, "could_not_run": []})).text
    assert "The audit made no finding." in text
    assert "It does not mean that no lead source was ever lost" in text


def test_what_was_cleared_is_told_too(tmp_path: Path) -> None:
    text = Page(html(tmp_path, [])).text
    assert "1,247 cases that an innocent explanation accounts for; no finding was made on them." in text
    assert "Sales was in touch first 1,204" in text


def test_an_outcome_that_knows_nothing_still_makes_a_page(tmp_path: Path) -> None:
    text = Page(html(tmp_path, [], summary={}, policy_text="", users={}, provenance={})).text
    assert "No amounts could be computed" in text


def test_too_many_findings_are_cut_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page(html(tmp_path, some(2_003)))
    shown = [attributes for tag, attributes in page.tags if tag == "li" and "data-tier" in attributes]
    assert len(shown) == finding_cards.MOST_FINDINGS
    assert "The 2,000 most important findings are shown. 3 further ones stand in findings.csv" in page.text


def test_payees_beyond_the_first_ten_are_a_click_away_and_all_there(tmp_path: Path) -> None:
    rows = [made_up.row(number) for number in range(3)]
    paid = {f"005{number:012}AAA": {"paid": "20", "due": "10", "at_stake": str(number + 1)} for number in range(12)}
    summary = {**made_up.summary(rows), "commission": {"by_owner": paid}}
    ReportHtml().write(made_up.outcome(rows, summary=summary), tmp_path / "report.html")
    before, after = (tmp_path / "report.html").read_text(encoding="utf-8").split("2 further payees")
    most, least = (f'data-label="At stake">{amount}.00<' for amount in (12, 1))
    assert (before.count(most), after.count(most)) == (1, 0)
    assert (before.count(least), after.count(least)) == (0, 1)
