"""A policy file in a folder, with lists beside it."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.policy import check_policy

PLAN = "[[commission]]\nfrom = {start}\nsales = 0.10\nmarketing = 0.06\npartner = 0.06\nunknown = 0.10\n"


def written(folder: Path, text: str, **lists: str | bytes) -> Path:
    """`policy.toml`, and each of `lists` as NAME.csv."""
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    for name, content in lists.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / f"{name}.csv").write_bytes(data)
    return path


def problems(folder: Path, text: str, **lists: str | bytes) -> list[str]:
    """What is wrong with it, without the path of the folder."""
    path = written(folder, text, **lists)
    return [str(problem).replace(str(path), "policy.toml") for problem in check_policy(path).problems]
