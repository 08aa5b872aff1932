"""What cannot be reviewed is said in one sentence: what, where, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.errors import UnusableOutput
from attribution_audit.weekly_review import review, write_review
from attribution_audit.weekly_review.written_audit import UnusableAudit
from tests.weekly_review.made_up import finding, written


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return written(tmp_path / "out", [finding("1")])


def test_a_folder_without_an_audit(tmp_path: Path) -> None:
    with pytest.raises(
        UnusableAudit, match=r"no audit here \(summary.json is missing\). Name the folder given to audit"
    ):
        review(tmp_path)
    with pytest.raises(UnusableAudit, match="there is no such folder"):
        review(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("text", "says"),
    [("{", "cannot be read"), ("[]", "is no audit's"), ('{"version": 1}', "is no audit's")],
)
def test_a_summary_that_is_none(out: Path, text: str, says: str) -> None:
    (out / "summary.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnusableAudit, match=says):
        review(out)


@pytest.mark.parametrize("name", ["findings.parquet", "kpis.parquet"])
def test_a_part_that_is_missing_or_damaged(out: Path, name: str) -> None:
    (out / name).write_bytes(b"PAR1 and no more")
    with pytest.raises(UnusableAudit, match=f"{name} cannot be read. Run the audit again."):
        review(out)
    (out / name).unlink()
    with pytest.raises(UnusableAudit, match=f"{name} is missing. Run the audit again."):
        review(out)


def test_a_previous_audit_that_is_newer(out: Path, tmp_path: Path) -> None:
    newer = written(tmp_path / "newer", [], as_of="2025-03-17T12:00:00Z")
    with pytest.raises(
        UnusableAudit, match=r"taken on 2025-03-17, after that of .*out \(2025-03-16\). Name the earlier"
    ):
        review(out, newer)


def test_files_of_another_version(out: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other", [], provenance={"schema_version": "2"})
    with pytest.raises(UnusableAudit, match=r"of version 2, those of .*out of version 1\. Audit both exports with one"):
        review(out, other)


def test_a_file_that_no_review_wrote_stays(out: Path) -> None:
    (out / "weekly_review_2025-W11.md").write_text("my own notes", encoding="utf-8")
    with pytest.raises(UnusableOutput, match="which no review wrote"):
        write_review(review(out), out)
    assert (out / "weekly_review_2025-W11.md").read_text(encoding="utf-8") == "my own notes"
    assert not (out / "weekly_review_2025-W11.html").exists()
