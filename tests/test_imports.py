"""Importing the package, and asking for help, loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("pandas", "networkx", "scipy", "pyspark", "duckdb", "pyarrow", "pydantic", "jinja2")


@pytest.mark.parametrize(
    "statement",
    [
        "import attribution_audit",
        "import attribution_audit.cli",
        "from attribution_audit.cli import door; door.run(['--help'])",
    ],
)
def test_nothing_heavy_is_loaded(statement: str) -> None:
    program = f"{statement}\nimport sys\nprint('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "loaded:"


def test_the_public_names_are_there() -> None:
    lines = ("import attribution_audit as aa", "for name in aa.__all__: getattr(aa, name)", "assert callable(aa.audit)")
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)
