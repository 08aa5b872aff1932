"""The two files of a review, put beside the audit whole or not at all."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.errors import UnusableOutput
from attribution_audit.records import replacement
from attribution_audit.weekly_review.html import html
from attribution_audit.weekly_review.markdown import markdown
from attribution_audit.weekly_review.review import Review

OURS = {".html": '<meta name="generator" content="attribution-audit review-week">', ".md": "# Weekly review "}
"""By the ending of a file: what shows that a review wrote it."""


def file_names(review: Review) -> tuple[str, str]:
    """The page and the Markdown, named by the week: next week's stand beside them, and so does what reviewers get."""
    name = f"weekly_review_{review.week}" + ("_for_reviewers" if review.names_findings else "")
    return f"{name}.html", f"{name}.md"


def write_review(review: Review, folder: Path) -> None:
    """Write both files into `folder`; those of the same week are replaced.

    Raises
    ------
    UnusableOutput
        If the folder cannot be written to, or holds files of these names that no review wrote.
    """
    names = file_names(review)
    for name in names:
        if (folder / name).exists() and not _is_ours(folder / name):
            found = f"it holds {name!r}, which no review wrote"
            raise UnusableOutput(str(folder), found, "Name another folder with --to, or move that file away.")
    texts = dict(zip(names, (html(review), markdown(review)), strict=True))

    def write(staging: Path) -> None:
        for name, text in texts.items():
            (staging / name).write_text(text, encoding="utf-8", errors="replace", newline="\n")

    replacement.replace(folder, names, write, what="review")


def _is_ours(path: Path) -> bool:
    try:
        return OURS[path.suffix] in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
