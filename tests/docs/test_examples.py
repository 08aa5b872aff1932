"""The examples run as they stand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .blocks import ROOT

SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
NOTEBOOK = ROOT / "examples" / "audit_in_a_notebook.ipynb"
SAYS = {
    "audit_an_export.py": "findings to look at",
    "stop_a_payroll_run.py": "wait for a decision",
    "who_is_who.py": "same e-mail address",
}
MAY_END = {"stop_a_payroll_run.py": (0, 1)}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_runs(script: Path, tmp_path: Path) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    settings = {**os.environ, "PYTHONPATH": path}
    command = [sys.executable, str(script)]
    done = subprocess.run(command, cwd=tmp_path, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode in MAY_END.get(script.name, (0,)), done.stderr
    assert SAYS[script.name].lower() in done.stdout.lower()


def test_the_notebook_runs_and_shows_itself() -> None:
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}}).execute()
    shown = [output["data"] for cell in notebook.cells for output in cell.get("outputs", ()) if "data" in output]
    assert any("The audit made" in data.get("text/html", "") for data in shown)
    assert any("What would change" in data.get("text/markdown", "") for data in shown)
    assert not [cell.source for cell in notebook.cells if cell.get("execution_count") and "Error" in str(cell.outputs)]


def test_the_notebook_is_kept_without_outputs() -> None:
    assert '"outputs": []' in NOTEBOOK.read_text()
    assert '"output_type"' not in NOTEBOOK.read_text()
