"""Between code points and the UTF-16 units in which Qt and some formats count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Map positions of one text both ways.

    Positions are gaps between characters, 0 to the length; a UTF-16 position inside a
    surrogate pair maps to the gap before the character.
    """

    def __init__(self, text: str) -> None:
        self._code_points = [match.start() for match in _ASTRAL.finditer(text)]
        # Unit position just behind the n-th astral character's first unit.
        self._units = [position + n + 1 for n, position in enumerate(self._code_points)]

    def to_utf16(self, position: int) -> int:
        """Return the UTF-16 position of a code-point position."""
        return position + bisect_left(self._code_points, position)

    def to_code_points(self, position: int) -> int:
        """Return the code-point position of a UTF-16 position."""
        return position - bisect_right(self._units, position)
