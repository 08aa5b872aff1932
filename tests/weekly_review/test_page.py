"""The page and the Markdown: text from an export stays text, and both say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from attribution_audit.weekly_review import review, write_review
from attribution_audit.weekly_review.html import html
from attribution_audit.weekly_review.markdown import escaped, markdown
from tests.weekly_review import made_up
from tests.weekly_review.made_up import figure, finding, written

HOSTILE = "<script>alert(1)</script> | [x](http://evil.example) `code` \x1b[31m *bold* www.evil.example"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    checks = [{"check": HOSTILE, "reason": HOSTILE}]
    files = {HOSTILE: made_up.rows(3, 1)}
    return written(
        tmp_path / "out",
        [finding("1", HOSTILE)],
        figures=[figure(HOSTILE, None, None, reason=HOSTILE, unit=HOSTILE)],
        could_not_run=checks,
        rows=files,
    )


def test_nothing_from_an_export_becomes_code(out: Path) -> None:
    page = html(review(out))
    assert "<script" not in page.lower()
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert not re.search(r"""(?:src|href)\s*=|url\(|@import""", page)
    assert "default-src 'none'; style-src 'sha256-" in page


def test_markdown_gives_it_no_meaning(out: Path) -> None:
    text = markdown(review(out))
    assert "<script" not in text
    assert "\\[x\\](http:\\//evil.example)" in text
    assert "www\\.evil" in text
    for line in text.splitlines():
        if line.startswith("|"):
            columns = len(re.findall(r"(?<!\\)\|", line))
            assert columns >= 3, line


def test_escaping_changes_nothing_that_needs_none() -> None:
    assert escaped("3 of 5 service levels were met, 2025-W10.") == "3 of 5 service levels were met, 2025-W10."


def test_both_files_say_the_same_and_are_replaced_by_the_next(out: Path) -> None:
    for _ in range(2):
        write_review(review(out), out)
    page = (out / "weekly_review_2025-W11.html").read_text(encoding="utf-8")
    text = (out / "weekly_review_2025-W11.md").read_text(encoding="utf-8")
    for section in review(out).sections:
        assert section.title in page
        assert section.headline in page
        assert escaped(section.headline) in text


def test_the_command_writes_it_and_says_where(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review-week", str(out), "--to", str(tmp_path / "deep" / "pages")]) == 0
    said = capsys.readouterr().out
    assert "Findings: 1 finding" in said
    assert said.splitlines()[-1].endswith("weekly_review_2025-W11.html")
    assert (tmp_path / "deep" / "pages" / "weekly_review_2025-W11.md").is_file()
    assert not list(out.glob("weekly_review*"))


def test_what_names_findings_bears_another_name(out: Path, tmp_path: Path) -> None:
    assert run(["review-week", str(out), "--with-findings", "--quiet", "--to", str(tmp_path / "to")]) == 0
    assert {path.stem for path in (tmp_path / "to").iterdir()} == {"weekly_review_2025-W11_for_reviewers"}


def test_bad_input_is_one_sentence_and_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review-week", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "no audit here" in said
