"""The map between a document and what is shown of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Cut(NamedTuple):
    """A stretch ``[start, end)`` of a text that the view shows as ``replacement``.

    A removed stretch that is ``attached`` belongs to the character before it.
    """

    start: int
    end: int
    replacement: str = ""
    attached: bool = False


class _Run(NamedTuple):
    """View characters from ``view`` on, which stand for the stretch ``[start, end)``.

    As many view characters as that stretch is long stand for one character each, otherwise
    each stands for the whole stretch. ``tail`` is the end of the noise behind the last one.
    """

    view: int
    start: int
    end: int
    tail: int
    size: int

    @property
    def is_even(self) -> bool:
        return self.size == self.end - self.start


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
        return _from_runs(length, [_Run(0, 0, length, length, length)] if length else [])

    @classmethod
    def from_cuts(cls, length: int, cuts: Iterable[Cut]) -> Alignment:
        """Return the alignment of a text of ``length`` with the view that ``cuts`` make of it.

        The cuts are sorted and do not overlap.
        """
        runs: list[_Run] = []
        view = position = 0
        for start, end, replacement, attached in cuts:
            if start > position:
                runs.append(_Run(view, position, start, start, start - position))
                view += start - position
            if replacement:
                runs.append(_Run(view, start, end, end, len(replacement)))
                view += len(replacement)
            elif attached and runs:
                last = runs[-1]
                runs[-1] = _Run(last.view, last.start, last.end, end, last.size)
            position = end
        if position < length:
            runs.append(_Run(view, position, length, length, length - position))
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
        if not run.is_even:
            start, _ = self.to_document(run.start, run.start + 1)
            _, tail = self.to_document(run.start, run.tail)
            return [_Run(run.view, start, self._core_end(run.end - 1), tail, run.size)]
        runs: list[_Run] = []
        position = run.start
        while position < run.end:
            piece = self._run_of(position)
            stop = min(run.end, piece.view + piece.size)
            _, tail = self.to_document(position, run.tail if stop == run.end else stop)
            start = piece.start + position - piece.view if piece.is_even else piece.start
            view = run.view + position - run.start
            runs.append(_Run(view, start, self._core_end(stop - 1), tail, stop - position))
            position = stop
        return runs

    def _core_end(self, position: int) -> int:
        """Return the end of the view character at ``position`` in the document, noise not counted."""
        run = self._run_of(position)
        return run.start + position - run.view + 1 if run.is_even else run.end

    def _run_of(self, position: int) -> _Run:
        return self._runs[bisect_right(self._views, position) - 1]

    def _document_position(self, position: int) -> int:
        if not self._runs:
            return 0
        if position >= self.view_length:
            return self._runs[-1].tail
        return self.to_document(position, position + 1)[0]

    def _view_position(self, position: int) -> int:
        index = bisect_right(self._ends, position)
        if index == len(self._ends):
            return self.view_length
        run = self._runs[index]
        return run.view + (max(0, position - run.start) if run.is_even else 0)


def _from_runs(document_length: int, runs: Sequence[_Run]) -> Alignment:
    size = runs[-1].view + runs[-1].size if runs else 0
    views, starts, ends, _, _ = zip(*runs, strict=True) if runs else ((),) * 5
    return Alignment(document_length, size, tuple(runs), views, starts, ends)


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
