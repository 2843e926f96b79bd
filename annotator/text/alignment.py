"""The map between a document and what is shown of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Cut(NamedTuple):
    """A stretch ``[start, end)`` of a text that the view shows as ``replacement``.

    A removed stretch that is ``attached`` belongs to the character before it.
    """

    start: int
    end: int
    replacement: str = ""
    attached: bool = False


# A run: view, start, end, tail, size. From ``view`` on ``size`` characters of the view stand for the
# stretch ``[start, end)``: as many as that is long for one character each, otherwise each for all of it.
# ``tail`` is the end of the noise behind the last one. A plain tuple, as every article makes many.
_Run: TypeAlias = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Maps intervals, in code points, between a document and a view of it.

    The runs are in the order of both; beside them stand the columns by which they are looked up.
    """

    document_length: int
    view_length: int
    _runs: tuple[_Run, ...]
    _views: tuple[int, ...]
    _starts: tuple[int, ...]
    _ends: tuple[int, ...]

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """Return the alignment of a text of ``length`` code points with itself."""
        return _from_runs(length, [(0, 0, length, length, length)] if length else [])

    @classmethod
    def from_cuts(cls, length: int, cuts: Iterable[Cut]) -> Alignment:
        """Return the alignment of a text of ``length`` with the view that ``cuts`` make of it.

        The cuts are sorted and do not overlap.
        """
        runs: list[_Run] = []
        view = position = 0
        for start, end, replacement, attached in cuts:
            if start > position:
                runs.append((view, position, start, start, start - position))
                view += start - position
            if replacement:
                runs.append((view, start, end, end, len(replacement)))
                view += len(replacement)
            elif attached and runs:
                last_view, first, last, _, size = runs[-1]
                runs[-1] = (last_view, first, last, end, size)
            position = end
        if position < length:
            runs.append((view, position, length, length, length - position))
        return _from_runs(length, runs)

    def to_document(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the document that the view shows as ``[start, end)``.

        Noise attached to the last character is inside.
        """
        if start >= end:
            position = self._document_position(start)
            return position, position
        runs, views = self._runs, self._views
        view, origin, origin_end, tail, size = runs[bisect_right(views, start) - 1]
        even = size == origin_end - origin
        begin = origin + start - view if even else origin
        if end > view + size:
            view, origin, origin_end, tail, size = runs[bisect_right(views, end - 1) - 1]
            even = size == origin_end - origin
        if view + size == end:
            return begin, tail
        return begin, (origin + end - view if even else origin_end)

    def to_view(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the view shows ``[start, end)`` of the document; None where it is hidden."""
        if start >= end:
            position = self._view_position(start)
            return position, position
        after = bisect_right(self._ends, start)
        before = bisect_left(self._starts, end) - 1
        if after > before:
            return None
        low, first, first_end, _, size = self._runs[after]
        if start > first and size == first_end - first:
            low += start - first
        high, last, last_end, _, size = self._runs[before]
        return low, high + (end - last if end < last_end and size == last_end - last else size)

    def then(self, other: Alignment) -> Alignment:
        """Return this map followed by ``other``, whose document is this one's view."""
        if other.document_length != self.view_length:
            raise ValueError("the second alignment is not one of the first one's view")
        runs: list[_Run] = []
        for run in other._runs:
            runs.extend(self._through(run))
        return _from_runs(self.document_length, runs)

    def _through(self, run: _Run) -> list[_Run]:
        """Return the runs that ``run``, over this view, makes over this document."""
        first_view, first, end, end_tail, size = run
        if size != end - first:
            start, _ = self.to_document(first, first + 1)
            _, tail = self.to_document(first, end_tail)
            return [(first_view, start, self._core_end(end - 1), tail, size)]
        runs: list[_Run] = []
        position = first
        while position < end:
            piece_view, start, piece_end, _, piece_size = self._run_of(position)
            stop = min(end, piece_view + piece_size)
            _, tail = self.to_document(position, end_tail if stop == end else stop)
            if piece_size == piece_end - start:
                start += position - piece_view
            view = first_view + position - first
            runs.append((view, start, self._core_end(stop - 1), tail, stop - position))
            position = stop
        return runs

    def _core_end(self, position: int) -> int:
        """Return the end of the view character at ``position`` in the document, noise not counted."""
        view, start, end, _, size = self._run_of(position)
        return start + position - view + 1 if size == end - start else end

    def _run_of(self, position: int) -> _Run:
        return self._runs[bisect_right(self._views, position) - 1]

    def _document_position(self, position: int) -> int:
        if not self._runs:
            return 0
        if position >= self.view_length:
            *_, tail, _ = self._runs[-1]
            return tail
        return self.to_document(position, position + 1)[0]

    def _view_position(self, position: int) -> int:
        index = bisect_right(self._ends, position)
        if index == len(self._ends):
            return self.view_length
        view, start, end, _, size = self._runs[index]
        return view + (max(0, position - start) if size == end - start else 0)


def _from_runs(document_length: int, runs: Sequence[_Run]) -> Alignment:
    views, starts, ends, _, sizes = zip(*runs, strict=True) if runs else ((),) * 5
    view_length = views[-1] + sizes[-1] if runs else 0
    return Alignment(document_length, view_length, tuple(runs), views, starts, ends)


def apply_cuts(text: str, cuts: Sequence[Cut]) -> tuple[str, Alignment]:
    """Return ``text`` with its cuts made, and the alignment of the two."""
    pieces: list[str] = []
    position = 0
    for start, end, replacement, _ in cuts:
        pieces += (text[position:start], replacement)
        position = end
    pieces.append(text[position:])
    return "".join(pieces), Alignment.from_cuts(len(text), cuts)


def merge_cuts(cuts: Iterable[Cut]) -> list[Cut]:
    """Return cuts sorted and without overlaps: of two that overlap, the earlier and longer stays."""
    kept: list[Cut] = []
    reached = 0
    for cut in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        start, end, replacement, attached = cut
        if start >= reached:
            kept.append(cut)
        elif end > reached and not replacement:
            kept.append(Cut(reached, end, attached=attached))
        else:
            continue
        reached = end
    return kept
