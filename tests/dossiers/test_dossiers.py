from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from attribution_audit.dossiers import as_markdown, as_png, as_svg, hearing, read_dossier
from attribution_audit.dossiers.markdown import escaped
from attribution_audit.errors import UnusableOutput
from tests.dossiers.made_out import DEAL, LEAD, ME, OTHER, write_out
from tests.reports.hostile import HOSTILE

DRAWN = {"svg", "style", "rect", "text", "line", "circle", "polygon"}
PLAIN = {"inline", "text", "softbreak", "text_special", "entity"}
MARKED = {"html_block", "html_inline", "link_open", "image", "em_open", "strong_open", "s_open", "code_inline", "fence"}


def tokens(text: str) -> set[str]:
    found = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return {token.type for block in found for token in (block, *(block.children or ()))}


def rendered(text: str) -> str:
    return re.sub(r"<[^>]+>", "", MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def hostile(folder: Path, text: str) -> Path:
    told = {"record_type": text, "record_id": text, "field": text, "before": text, "after": text, "actor_id": text}
    match = {"fact": "one_person", "text": text, "match_weight": 3.5, "reason": f"{text}; but {text}", "other_id": text}
    facts = [{"fact": text, "text": text, "at": "2025-03-03", **told}, {**match, **told}, {"fact": text, "at": text}]
    tried = [{"explanation": text, "ruling": one, "because": text, "record_id": text} for one in ("fits", text)]
    evidence = json.dumps([*facts, *tried])
    clean = text.encode(errors="replace").decode()
    return write_out(folder, kind=clean, explanation=clean, actor_id=clean, evidence=evidence, grade=clean)


def test_the_lanes_show_facts_and_handoffs_by_time(tmp_path: Path) -> None:
    dossier = read_dossier(write_out(tmp_path), "3f")
    shown = [(event.earlier, event.later, event.text.split(" ")[0]) for event in dossier.events]
    assert shown == [
        ("Touchpoint", "Touchpoint", "The"),
        ("Lead", "Opportunity", "Converted"),
        ("Lead", "Lead", dossier.events[2].text.split(" ")[0]),
        ("Opportunity", "Opportunity", "The"),
    ]
    assert [event.at for event in dossier.events] == sorted(event.at for event in dossier.events)


def test_both_forms_tell_the_whole_finding_by_codes(tmp_path: Path) -> None:
    dossier = read_dossier(write_out(tmp_path), "3f9a")
    svg = " ".join(ElementTree.fromstring(as_svg(dossier)).itertext())
    for text in (rendered(as_markdown(dossier)), svg):
        assert ME not in text
        for told in (
            "Opportunity closed and made again",
            "Converted",
            "How it stands",
            "98 of 100 findings",
            "What speaks against it",
            "The change was approved: ruled out.",
            "of commission: paid less due.",
            "A fact that proves wrong",
            DEAL,
        ):
            assert told in re.sub(r"\s+", " ", text), told


def test_a_picture_is_a_picture(tmp_path: Path) -> None:
    png = as_png(read_dossier(write_out(tmp_path), "3f9a"))
    assert png.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(png[16:20], "big") == 1520


def test_a_finding_without_evidence_or_handoffs_is_told(tmp_path: Path) -> None:
    nothing = dict.fromkeys(("record_id", "opportunity_id", "related_id", "actor_id", "owner_id", "evidence"), "")
    unknown = dict.fromkeys(("amount", "commission_at_stake", "occurred_at", "certainty"))
    dossier = read_dossier(write_out(tmp_path, **nothing, **unknown), "3f9a")
    assert dossier.events == ()
    assert "not known" in as_markdown(dossier)
    assert "No commission is at stake" in as_svg(dossier)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_the_export_stays_text(tmp_path: Path, text: str) -> None:
    dossier = read_dossier(hostile(tmp_path / "out", text), "3f9a")
    assert not tokens(as_markdown(dossier)) & MARKED
    elements = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(as_svg(dossier)).iter()}
    assert elements <= DRAWN
    hearing(tmp_path / "out", "3f9a", tmp_path / "packet")
    assert not tokens((tmp_path / "packet" / "hearing.md").read_text()) & MARKED
    assert "\x1b" not in (tmp_path / "packet" / "hearing.md").read_text()


@given(st.text(max_size=60))
def test_escaped_text_marks_nothing_up_and_reads_as_it_was(text: str) -> None:
    for line in (escaped(text), f"- {escaped(text)}"):
        assert not tokens(line) & MARKED
        assert not {kind for kind in tokens(escaped(text)) if "heading" in kind or "list" in kind}


def test_the_packet_names_nobody_else_and_begins_with_what_speaks_against(tmp_path: Path) -> None:
    facts = [
        {
            "fact": "source_changed",
            "at": "2025-03-03T00:00:00Z",
            "text": f"{OTHER} wrote to ada@acme.example, +49 30 123456.",
        },
        {"explanation": "merge", "ruling": "lowers", "because": f"User {OTHER[:15]} merged it for {ME}."},
        {"explanation": "approved_change", "ruling": "ruled_out", "because": "None was given."},
        {"explanation": "no_show", "ruling": "not_checkable", "because": "Event is not in the export."},
    ]
    out = write_out(tmp_path / "out", evidence=json.dumps(facts), explanation=f"{ME} did, {OTHER} did not.")
    hearing(out, "3f9a", tmp_path / "packet")
    letter = (tmp_path / "packet" / "hearing.md").read_text()
    picture = (tmp_path / "packet" / "timeline.svg").read_text()
    for text in (letter, picture):
        for others in (OTHER[:15], "ada", "acme", "123456", ME):
            assert others not in text
        assert "‹another user›" in text
        assert LEAD in text
    headings = re.findall(r"^## (.*)$", letter, re.MULTILINE)
    assert headings[0] == "What speaks against it"
    assert headings.index("What speaks against it") < headings.index("What the audit says")
    assert headings[-1] == "Your reply"
    assert "Two records were merged: speaks for it in part. ‹another user› merged it for ‹you›." in rendered(letter)


def test_users_of_any_form_are_left_out(tmp_path: Path) -> None:
    out = write_out(
        tmp_path / "out", actor_id="r.ose@acme.example", owner_id="R-7", explanation="R-7 and r.ose@acme.example"
    )
    hearing(out, "3f9a", tmp_path / "packet")
    assert "‹another user› and ‹you›" in (tmp_path / "packet" / "hearing.md").read_text()


def test_the_reply_comes_back_in_the_file_that_the_audit_reads(tmp_path: Path) -> None:
    out, packet = write_out(tmp_path / "out"), tmp_path / "packet"
    hearing(out, "3f9a", packet)
    hearing(out, "3f9a", packet)
    file = packet / "Verdict.csv"
    assert file.read_bytes() == b"FindingId,Verdict,ReviewerId,DecidedAt,Reason,Reply\r\n3f9a,,,,,\r\n"
    file.write_text(file.read_text().replace(",,,,,", ",,,,,It was the partner's."))
    with pytest.raises(UnusableOutput, match=r"somebody has filled in its Verdict\.csv"):
        hearing(out, "3f9a", packet)
    assert "partner" in file.read_text()


def test_files_of_others_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "timeline.png").write_text("mine")
    with pytest.raises(UnusableOutput, match=r"holds 'timeline\.png', which no hearing packet wrote"):
        hearing(write_out(tmp_path / "out"), "3f9a", tmp_path)
