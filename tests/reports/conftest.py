import sys
from pathlib import Path

sys.path.insert(
    0, str(Path(__file__).parents[2])
)  # so that tests find `tests.reports.made_up` however pytest is called
