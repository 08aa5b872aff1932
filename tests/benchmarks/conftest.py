"""What pytest leaves alone here: programs for the benchmark's own environment, with libraries that ours lacks."""

collect_ignore_glob = ["matching_sets/*.py", "matching_tools/*.py"]
