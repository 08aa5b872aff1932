"""The ledger of seeds: what is built with is not what is reported."""

import tomllib
from itertools import combinations
from pathlib import Path

LEDGER = Path(__file__).parents[1] / "accuracy" / "seeds.toml"


def test_lists_are_disjoint_and_hold_what_they_say() -> None:
    ledger = {name: set(seeds) for name, seeds in tomllib.loads(LEDGER.read_text(encoding="utf-8")).items()}
    assert ledger["build"] == set(range(1, 21))
    assert ledger["calibrate"] == set(range(101, 121))
    assert ledger["report"] == set(range(421, 451))
    for one, other in combinations(ledger.values(), 2):
        assert not one & other
