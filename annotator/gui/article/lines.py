"""Where the lines of text are: for painting what is visible and for finding what is under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from annotator.gui.article.column import Column
from annotator.gui.article.paragraphs import Kind

ASCENT = 0.88


@dataclass(slots=True)
class Line:
    """One line of text in pixels of the text document and widget positions ``[start, end)``.

    ``em_top`` and ``em_bottom`` bound the em box of its characters.
    """

    start: int
    end: int
    top: float
    bottom: float
    em_top: float
    em_bottom: float
    kind: Kind
    _block: int
    _left: float
    _line: QTextLine

    def x(self, position: int) -> float:
        """Return the left edge of the character at ``position``, which may be the end of the line."""
        return self._left + self._line.cursorToX(position - self._block)[0]

    @property
    def is_first(self) -> bool:
        """Whether a paragraph begins with it."""
        return self.start == self._block

    @property
    def right(self) -> float:
        """The right edge of its last character."""
        return self.x(self.end)

    @property
    def left(self) -> float:
        """The left edge of its first character."""
        return self.x(self.start)

    def position_at(self, x: float) -> int | None:
        """Return the character at ``x``, or None beside the text."""
        if self.start == self.end or not self.left <= x < self.right:
            return None
        mode = QTextLine.CursorPosition.CursorOnCharacter
        position = self._block + self._line.xToCursor(x - self._left, mode)
        return min(position, self.end - 1)

    def gap_at(self, x: float) -> int:
        """Return the gap between characters that is nearest to ``x``."""
        mode = QTextLine.CursorPosition.CursorBetweenCharacters
        gap = max(self.start, min(self._block + self._line.xToCursor(x - self._left, mode), self.end))
        # Qt never answers with the end of a wrapped line, which would be the start of the next.
        return self.end if x > (self.x(gap) + self.right) / 2 and self._is_last(gap) else gap

    def _is_last(self, gap: int) -> bool:
        """Return whether one character is left behind ``gap``."""
        return gap < self.end and self.x(gap) >= self.x(self.end - 1)


class Lines:
    """The lines of one column, found by height or by position."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._document = column.document
        self._layout = column.document.documentLayout()

    @property
    def height(self) -> float:
        """The height of the whole document; asking for it lays out all of it."""
        return self._layout.documentSize().height()

    def between(self, top: float, bottom: float) -> Iterator[Line]:
        """Yield the lines that reach into the stretch from ``top`` to ``bottom``."""
        for number in range(self._first_block(top), self._document.blockCount()):
            block = _Block(self._document.findBlockByNumber(number))
            if block.top >= bottom:
                return
            first = max(0, int((top - block.top) // block.pitch))
            for index in range(first, block.layout.lineCount()):
                line = self._line(block, block.layout.lineAt(index))
                if line.top >= bottom:
                    return
                yield line

    def at_position(self, position: int) -> Line:
        """Return the line with the character at ``position``."""
        block = _Block(self._document.findBlock(position))
        return self._line(block, block.layout.lineForTextPosition(position - block.start))

    def first_of_block(self, number: int) -> Line:
        """Return the first line of a block."""
        block = _Block(self._document.findBlockByNumber(number))
        return self._line(block, block.layout.lineAt(0))

    def last_of_block(self, number: int) -> Line:
        """Return the last line of a block."""
        block = _Block(self._document.findBlockByNumber(number))
        return self._line(block, block.layout.lineAt(block.layout.lineCount() - 1))

    def of(self, start: int, end: int, top: float, bottom: float) -> Iterator[Line]:
        """Yield the lines between ``top`` and ``bottom`` that hold a part of ``[start, end)``."""
        for line in self.between(top, bottom):
            if line.start < end and start < line.end:
                yield line

    def under(self, y: float) -> Line:
        """Return the line at ``y``; between paragraphs, above and below the text the nearest."""
        number = min(self._first_block(y), self._document.blockCount() - 1)
        block = _Block(self._document.findBlockByNumber(number))
        if y < block.top and number and block.top - y > y - self._bottom(number - 1):
            number -= 1
            block = _Block(self._document.findBlockByNumber(number))
        index = max(0, min(int((y - block.top) // block.pitch), block.layout.lineCount() - 1))
        return self._line(block, block.layout.lineAt(index))

    def character_at(self, x: float, y: float) -> int | None:
        """Return the widget position of the character under a point, or None beside the text."""
        line = self.under(y)
        return line.position_at(x) if line.top <= y < line.bottom else None

    def gap_at(self, x: float, y: float) -> int:
        """Return the gap between characters nearest to a point, as a widget position."""
        return self.under(y).gap_at(x)

    def before(self, line: Line) -> Line | None:
        """Return the line with text above ``line``."""
        while line.start > 0:
            line = self.at_position(line.start - 1)
            if line.start < line.end and line.kind is not Kind.BLANK:
                return line
        return None

    def behind(self, line: Line) -> Line | None:
        """Return the line with text below ``line``."""
        last = self._document.characterCount() - 1
        while line.end < last:
            following = self.at_position(line.end if self._wraps(line) else line.end + 1)
            if following.start <= line.start:
                return None
            line = following
            if line.start < line.end and line.kind is not Kind.BLANK:
                return line
        return None

    def heights(self) -> list[tuple[int, int, float, float]]:
        """Return start, length, top and height of every block; rough places are read off it."""
        found = []
        position = self._document.begin()
        while position.isValid():
            block = _Block(position)
            found.append((block.start, position.length(), block.top, block.bottom - block.top))
            position = position.next()
        return found

    def _wraps(self, line: Line) -> bool:
        """Return whether the paragraph goes on behind ``line``."""
        block = self._document.findBlock(line.start)
        return line.end < block.position() + block.length() - 1

    def _bottom(self, number: int) -> float:
        return _Block(self._document.findBlockByNumber(number)).bottom

    def _first_block(self, top: float) -> int:
        low, high = 0, self._document.blockCount()
        while low < high:
            middle = (low + high) // 2
            if _Block(self._document.findBlockByNumber(middle)).bottom <= top:
                low = middle + 1
            else:
                high = middle
        return low

    def _line(self, block: _Block, line: QTextLine) -> Line:
        kind, em = self._column.kinds[block.number], self._column.ems[block.number]
        baseline = block.top + line.y() + line.ascent()
        em_top = round(baseline) - round(ASCENT * em)
        top = block.top + line.lineNumber() * block.pitch
        start = block.start + line.textStart()
        end = min(start + line.textLength(), block.end)
        return Line(
            start, end, top, top + block.pitch, em_top, em_top + em, kind, block.start, block.left, line
        )


class _Block:
    """Where a laid-out block is; Qt's own bounding rectangle is off with fixed line heights."""

    __slots__ = ("end", "layout", "left", "number", "pitch", "start", "top")

    def __init__(self, block: QTextBlock) -> None:
        self.number = block.blockNumber()
        self.start = block.position()
        self.end = self.start + block.length() - 1
        self.layout: QTextLayout = block.layout()
        self.pitch = block.blockFormat().lineHeight()
        corner = self.layout.position()
        self.left, self.top = corner.x(), corner.y()

    @property
    def bottom(self) -> float:
        return self.top + self.layout.lineCount() * self.pitch
