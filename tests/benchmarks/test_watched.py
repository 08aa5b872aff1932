from __future__ import annotations

import sys

import pytest

from tests.benchmarks.watched import PROCESSES, watched, why

HOLDS_50_MB = 'held = bytearray(50_000_000); print(\'{"finished": true, "megabytes": 1.0}\', flush=True)'


def test_a_program_is_watched_until_it_says_that_it_has_finished():
    told = watched([sys.executable, "-c", f"{HOLDS_50_MB}; import time; time.sleep(0.5); after = bytearray(10**9)"])
    assert 0 < told["seconds"] < 60
    assert told["megabytes"] < 500


@pytest.mark.skipif(not PROCESSES.exists(), reason="only Linux lists its processes there")
def test_memory_of_a_program_that_another_starts_counts():
    inner = "held = bytearray(200_000_000); import time; time.sleep(1)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}]); {HOLDS_50_MB}"
    assert watched([sys.executable, "-c", outer])["megabytes"] > 200


def test_a_program_that_fails_says_why():
    assert watched([sys.executable, "-c", "raise ValueError('no such column')"]) == {
        "failed": "ValueError: no such column"
    }


def test_the_line_that_names_the_error_is_told_rather_than_the_last():
    assert why("Traceback\nduckdb.BinderException: no column x\n\nLINE 1: select x\n               ^") == (
        "duckdb.BinderException: no column x"
    )


def test_a_program_that_ends_without_a_word_has_failed():
    assert watched([sys.executable, "-c", "pass"]) == {"failed": "it said nothing"}
