"""How events of a story become rows: one file, the words of one subject."""

from .teller import Teller

__all__ = ["Teller"]
