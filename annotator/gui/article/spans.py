"""The spans of one article where the widget shows them, found by position and stacked on lanes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.model.span import Span

HIGHEST_LANE = 3
_CELL = 256
_ABOVE = tuple(bytes((lane + 1,)) for lane in range(HIGHEST_LANE + 1))


@dataclass(slots=True, eq=False)
class Placed:
    """A span on ``[start, end)`` in widget positions; ``lane`` counts the underlines below it."""

    span: Span
    start: int
    end: int
    passage: bool
    lane: int = 0

    @property
    def length(self) -> int:
        """The number of widget positions it covers."""
        return self.end - self.start


class SpanLayer:
    """Placed spans of a text, indexed by cells of equal length."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._by_id: dict[str, Placed] = {}
        self._cells: list[dict[str, Placed]] = [{} for _ in range(length // _CELL + 1)]

    def __iter__(self) -> Iterator[Placed]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, span_id: str) -> Placed | None:
        """Return the placed span with that id."""
        return self._by_id.get(span_id)

    def load(self, placed: Iterable[Placed]) -> None:
        """Take in many spans and stack them."""
        for item in placed:
            self._insert(item)
        self.stack(0, self._length)

    def put(self, placed: Placed) -> None:
        """Take in one span, in place of one with the same id; the caller stacks."""
        self.remove(placed.span.id)
        self._insert(placed)

    def remove(self, span_id: str) -> Placed | None:
        """Take a span out and return it; the caller stacks."""
        placed = self._by_id.pop(span_id, None)
        if placed is not None:
            for cell in self._cells_of(placed.start, placed.end):
                del cell[span_id]
        return placed

    def overlapping(self, start: int, end: int) -> list[Placed]:
        """Return the spans that share a position with ``[start, end)``."""
        cells = self._cells_of(start, end)
        found = cells[0]
        if len(cells) > 1:
            found = {}
            for cell in cells:
                found.update(cell)
        return [item for item in found.values() if item.start < end and start < item.end]

    def at(self, position: int) -> list[Placed]:
        """Return the spans around the character at ``position``, the smallest first."""
        return sorted(
            self.overlapping(position, position + 1), key=lambda item: (item.length, item.start, item.span.id)
        )

    def stack(self, start: int, end: int) -> tuple[int, int]:
        """Give lanes to all spans that hang together with ``[start, end)``; return their extent.

        A span lies one lane below the highest shorter one it overlaps, a passage never on lane 0.
        """
        group, start, end = self._group(start, end)
        heights = bytearray(end - start)
        for item in sorted(group, key=_from_small_to_large):
            low, high = item.start - start, item.end - start
            lane = min(max(heights[low:high]), HIGHEST_LANE)
            item.lane = lane = max(lane, 1) if item.passage else lane
            heights[low:high] = _ABOVE[lane] * (high - low)
        return start, end

    def _group(self, start: int, end: int) -> tuple[list[Placed], int, int]:
        while True:
            group = self.overlapping(start, end)
            low = min((item.start for item in group), default=start)
            high = max((item.end for item in group), default=end)
            if low >= start and high <= end:
                return group, start, end
            start, end = min(low, start), max(high, end)

    def _insert(self, placed: Placed) -> None:
        self._by_id[placed.span.id] = placed
        for cell in self._cells_of(placed.start, placed.end):
            cell[placed.span.id] = placed

    def _cells_of(self, start: int, end: int) -> list[dict[str, Placed]]:
        return self._cells[start // _CELL : max(end - 1, start) // _CELL + 1]


def _from_small_to_large(item: Placed) -> tuple[int, bool, int, str]:
    return (item.end - item.start, item.passage, item.start, item.span.id)
