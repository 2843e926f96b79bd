"""Builds the text document of the column: every paragraph in its format, no character lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.gui.article.offsets import Offsets, widget_text
from annotator.gui.article.paragraphs import HEAD_KINDS, Kind, Paragraph, Part
from annotator.gui.article.typeset import BAR_MARGIN, Setting
from annotator.gui.theme import Theme

FOOT = 96


@dataclass(frozen=True)
class Column:
    """The text document and what is known of its blocks, by block number."""

    document: QTextDocument
    kinds: tuple[Kind, ...]
    ems: tuple[int, ...]
    head_end: int
    """The number of the block behind the last one of the headline; 0 where the text has none."""


def head_end(lines: Sequence[Paragraph]) -> int:
    """Return the index behind the headline: its title lines and the bylines that follow them."""
    titles = [index for index, line in enumerate(lines) if line.kind in (Kind.TITLE, Kind.KICKER)]
    if not titles:
        return 0
    end = titles[-1] + 1
    for index in range(end, len(lines)):
        if lines[index].kind is Kind.BYLINE:
            end = index + 1
        elif lines[index].kind is not Kind.BLANK:
            break
    return end


def build_column(
    offsets: Offsets,
    lines: Sequence[Paragraph],
    setting: Setting,
    theme: Theme,
    top: float,
    below_head: float,
    parent: QObject,
) -> Column:
    """Set ``lines``; ``top`` pixels stay free over the text and ``below_head`` under its headline."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(setting.font(Kind.BODY))
    end = head_end(lines)
    _fill(document, offsets, lines, setting, theme, end, below_head)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(BAR_MARGIN)
    frame.setTopMargin(top)
    frame.setBottomMargin(FOOT)
    document.rootFrame().setFrameFormat(frame)
    if document.characterCount() - 1 != offsets.length:
        raise AssertionError(f"{document.characterCount() - 1} positions shown of {offsets.length}")
    kinds = tuple(line.kind for line in lines)
    return Column(document, kinds, tuple(setting.em(kind) for kind in kinds), end)


def _fill(
    document: QTextDocument,
    offsets: Offsets,
    lines: Sequence[Paragraph],
    setting: Setting,
    theme: Theme,
    end: int,
    below_head: float,
) -> None:
    formats = _char_formats(setting, theme)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    above: Kind | None = None
    spent = 0
    for index, line in enumerate(lines):
        block = setting.block_format(line.kind, offsets.text[line.start : line.end])
        if line.kind is Kind.BLANK:
            spent += setting.pitch(Kind.BLANK)
        else:
            behind_head = above in HEAD_KINDS and 0 < end <= index
            margin = _margin(setting, above, line.kind) + (below_head if behind_head else 0)
            block.setTopMargin(max(0, round(margin) - spent))
            above, spent = line.kind, 0
        _insert(cursor, index, offsets.text, line, block, formats)
    cursor.endEditBlock()


def _margin(setting: Setting, above: Kind | None, below: Kind) -> float:
    """Return the margin that leaves the intended space between two paragraphs."""
    if above is None:
        return 0
    return setting.gap(above, below) + setting.shift(above) - setting.shift(below)


def _insert(
    cursor: QTextCursor,
    index: int,
    text: str,
    line: Paragraph,
    block: QTextBlockFormat,
    formats: dict[Kind, QTextCharFormat],
) -> None:
    if index:
        cursor.insertBlock(block, formats[line.kind])
    else:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(formats[line.kind])
    for number, part in enumerate(line.parts):
        following = line.parts[number + 1] if number + 1 < len(line.parts) else None
        _insert_part(cursor, text, part, following, formats[part.kind])


def _insert_part(
    cursor: QTextCursor, text: str, part: Part, following: Part | None, form: QTextCharFormat
) -> None:
    written = widget_text(text[part.start : part.end])
    if following is None or following.kind is not Kind.CREDIT or written[-1].isspace():
        cursor.insertText(written, form)
        return
    # A credit stands apart from its caption, without a character between them.
    spaced = QTextCharFormat(form)
    spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.setFontLetterSpacing(form.font().pixelSize())
    cursor.insertText(written[:-1], form)
    cursor.insertText(written[-1], spaced)


def _char_formats(setting: Setting, theme: Theme) -> dict[Kind, QTextCharFormat]:
    quiet = {
        Kind.KICKER: theme.ink2,
        Kind.BYLINE: theme.ink2,
        Kind.CAPTION: theme.ink2,
        Kind.CREDIT: theme.ink3,
        Kind.FURNITURE: theme.ink3,
    }
    return {kind: _char_format(setting.font(kind), quiet.get(kind, theme.ink)) for kind in Kind}


def _char_format(font: QFont, colour: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(colour)
    return form
