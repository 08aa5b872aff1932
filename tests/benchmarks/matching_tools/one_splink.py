"""One run of Splink on DuckDB in a process of its own, from Parquet to Parquet.

python -m tests.benchmarks.matching_tools.one_splink contacts OUT TABLE [OTHER]

Writes OUT/clusters.parquet (key, cluster, and where two tables are linked side) at Splink's documented threshold, then,
after saying that it has finished, OUT/pairs.parquet: side_a, key_a, side_b, key_b, match_weight of every pair that
scored, for finding its best threshold with the truth in hand.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import Any

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator

from tests.benchmarks.matching_sets.catalogue import SETS, MatchingSet
from tests.benchmarks.matching_tools.splink_models import MODELS, SplinkModel
from tests.benchmarks.matching_tools.told import tell_finished

THRESHOLD = 0.95
"""Of match probability: what the documentation clusters at."""
LIGHTEST = -10.0
"""Match weight of the lightest pair that is kept."""
SEED = 1


def trained(wanted: MatchingSet, model: SplinkModel, tables: list[Path], connection: Any) -> Linker:
    """A linker with all of its parameters estimated."""
    api = DuckDBAPI(connection=connection)
    sides = zip(wanted.sides, tables, strict=True)
    given = [
        api.register(connection.read_parquet(str(path)).project(model.clean), dataset_display_name=f"side_{side}")
        for side, path in sides
    ]
    settings = SettingsCreator(
        link_type=model.link_type,
        unique_id_column_name=wanted.key,
        comparisons=model.comparisons(),
        blocking_rules_to_generate_predictions=list(model.blocking),
        retain_matching_columns=False,
    )
    linker = Linker(given if len(given) > 1 else given[0], settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(list(model.deterministic), recall=model.recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=model.random_pairs, seed=SEED)
    for rule in model.training:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=model.without_term_frequencies
        )
    return linker


def main() -> None:
    """Train, predict, cluster."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=[one.name for one in SETS])
    parser.add_argument("out", type=Path)
    parser.add_argument("tables", type=Path, nargs="+")
    asked = parser.parse_args()
    wanted = next(one for one in SETS if one.name == asked.name)
    connection = duckdb.connect()
    linker = trained(wanted, MODELS[wanted.splink_model], asked.tables, connection)
    pairs = linker.inference.predict(threshold_match_weight=LIGHTEST)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=THRESHOLD)
    linked = len(wanted.sides) > 1
    side = ", replace(source_dataset, 'side_', '') as side" if linked else ""
    found = clusters.as_duckdbpyrelation().project(f"{wanted.key} as key, cluster_id as cluster{side}")
    found.write_parquet(str(asked.out / "clusters.parquet"))
    tell_finished()
    sides = [f"replace(source_dataset_{end}, 'side_', '')" if linked else "''" for end in ("l", "r")]
    scored = (
        f"{sides[0]} as side_a, {wanted.key}_l as key_a, {sides[1]} as side_b, {wanted.key}_r as key_b, match_weight"
    )
    pairs.as_duckdbpyrelation().project(scored).write_parquet(str(asked.out / "pairs.parquet"))


if __name__ == "__main__":
    main()
