"""The door opens at once: nothing heavy is loaded before a command needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("pandas", "networkx", "scipy", "pyspark", "duckdb", "pyarrow", "numpy", "jinja2", "rich", "pydantic")
LOADED = "import sys; print(*[name for name in {heavy} if name in sys.modules])"


def loaded(script: str) -> str:
    code = f"{script}\n{LOADED.format(heavy=HEAVY)}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    assert loaded("import attribution_audit.cli").split() == []


@pytest.mark.parametrize(
    "arguments", [["--help"], ["audit", "--help"], ["demo", "--help"], ["explain", "--help"], ["--version"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    out = loaded(f"from attribution_audit.cli.door import run\nassert run({arguments!r}) == 0")
    assert out.splitlines()[-1].split() == []
    assert "attribution-audit" in out


@pytest.mark.parametrize("command", ["audit", "demo", "explain"])
def test_help_has_examples(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attribution_audit", command, "--help"], capture_output=True, text=True, check=True
    )
    assert f"\n    attribution-audit {command}" in done.stdout


def test_the_module_is_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attribution_audit", "audit"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
