"""Moves are the fewest, and each says what every source does."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.order import moved, order

