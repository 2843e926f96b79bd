"""The head of an article as in a newspaper: rule, source and date, headline, byline, fold line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from annotator.gui.article.paragraphs import Kind
from annotator.gui.article.shown import ReadingViewLike
from annotator.gui.article.typeset import BAR_MARGIN, SMALLEST_HAN, UI_SIZE, Setting
from annotator.gui.fonts import serif_font, ui_font
from annotator.gui.theme import Theme
from annotator.model.document import Document, Role

_RULE, _HAIRLINE, _TITLE_TOP = 36, 72, 85
_BYLINE_GAP, _BYLINE_HEIGHT = 6, 22
_FOLD_GAP, _FOLD_HEIGHT = 21, 31
_GAP_BELOW = 18
# Cleaning mends single characters; only another script brings in several.
_FEW = 2
_WEEKDAYS = "一二三四五六日"
_ROLES = ("作者", "记者", "記者", "文", "通讯员", "編輯", "编辑", "责编", "責編")


@dataclass(frozen=True)
class Facts:
    """What the head tells of an article, as text."""

    source: str
    date: str
    headline: str
    byline: str
    size: str
    folded: tuple[str, ...]
    furniture: int
    """The number of furniture lines, folded or not."""

    @property
    def is_open(self) -> bool:
        """Whether the furniture is shown in the text."""
        return self.furniture > 0 and not self.folded


def facts_of(document: Document, view: ReadingViewLike) -> Facts:
    """Collect what the head shows; the headline is empty where the text has its own."""
    roles = {zone.role for zone in view.zones}
    shown = _shown_furniture(view)
    return Facts(
        source=document.source,
        date=written_date(document.published),
        headline="" if Role.TITLE in roles else document.title,
        byline=_byline(document),
        size=_size(document, view),
        folded=view.folded,
        furniture=len(view.folded) or shown,
    )


def written_date(published: str) -> str:
    """Return an EDTF date as a newspaper prints it, with its weekday where there is a day."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published)
    if found is None:
        return published
    year, month, day = found.groups()
    if day is None:
        return f"{year}年{int(month)}月" if month else f"{year}年"
    try:
        weekday = date(int(year), int(month), int(day)).weekday()
    except ValueError:
        return published
    return f"{year}年{int(month)}月{int(day)}日 · 星期{_WEEKDAYS[weekday]}"


def _byline(document: Document) -> str:
    pairs = (("作者", document.author), ("编辑", document.editor))
    return "\u3000".join(
        name if name.startswith(_ROLES) else f"{role} {name}" for role, name in pairs if name
    )


def _size(document: Document, view: ReadingViewLike) -> str:
    converted = view.text != document.text and len(set(view.text) - set(document.text)) > _FEW
    if converted and view.stored_script == "traditional":
        return QCoreApplication.translate("ArticleHead", "Shown in Simplified · stored in Traditional")
    if converted and view.stored_script == "simplified":
        return QCoreApplication.translate("ArticleHead", "Shown in Traditional · stored in Simplified")
    text = QCoreApplication.translate("ArticleHead", "{count} characters")
    return text.format(count=f"{len(document.text):,}")


def _shown_furniture(view: ReadingViewLike) -> int:
    zones = (zone for zone in view.zones if zone.role is Role.FURNITURE)
    return sum(1 for zone in zones for line in view.text[zone.start : zone.end].split("\n") if line.strip())


class Head:
    """Measures and paints the head of one article; all heights are pixels of the text document."""

    def __init__(self, facts: Facts, setting: Setting, theme: Theme, head_kinds: tuple[Kind, ...]) -> None:
        self._facts = facts
        self._setting = setting
        self._theme = theme
        self._in_text = bool(head_kinds)
        self._own_byline = Kind.BYLINE in head_kinds
        self._title = None if self._in_text or not facts.headline else _headline(facts.headline, setting)

    @property
    def is_open(self) -> bool:
        """Whether the furniture is shown in the text."""
        return self._facts.is_open

    @property
    def top(self) -> int:
        """The height that stays free over the text."""
        if self._in_text:
            return _TITLE_TOP
        return round(self.painted_bottom + self.below) + _GAP_BELOW

    @property
    def painted_bottom(self) -> float:
        """The bottom of the painted headline, where the text has none."""
        return _TITLE_TOP + (self._title.lineCount() * self._setting.pitch(Kind.TITLE) if self._title else 0)

    @property
    def below(self) -> int:
        """The height of what is painted under the headline: byline row and fold line."""
        row = 0 if self._own_byline else _BYLINE_GAP + _BYLINE_HEIGHT
        return row + (_FOLD_GAP + _FOLD_HEIGHT if self._facts.furniture else 0)

    def fold_rect(self, bottom: float) -> QRectF:
        """Return the fold line under a headline that ends at ``bottom``, empty where nothing folds."""
        if not self._facts.furniture:
            return QRectF()
        top = bottom + self.below - _FOLD_HEIGHT
        return QRectF(BAR_MARGIN, top, self._setting.width, _FOLD_HEIGHT)

    def paint(self, painter: QPainter, bottom: float, byline_middle: float | None) -> None:
        """Paint around a headline that ends at ``bottom``.

        ``byline_middle`` is the middle of the first byline of the text, None where it has none.
        """
        self._paint_masthead(painter)
        if self._title is not None:
            painter.setPen(self._theme.ink)
            self._title.draw(painter, QPointF(BAR_MARGIN, _TITLE_TOP))
        middle = bottom + _BYLINE_GAP + _BYLINE_HEIGHT / 2 if byline_middle is None else byline_middle
        row = QRectF(BAR_MARGIN, middle - _BYLINE_HEIGHT / 2, self._setting.width, _BYLINE_HEIGHT)
        size_width = self._text(painter, row, self._facts.size, self._theme.ink3, right=True)
        if not self._own_byline:
            row.setWidth(row.width() - size_width - _GAP_BELOW)
            self._text(painter, row, self._facts.byline, self._theme.ink2)
        if self._facts.furniture:
            self._paint_fold(painter, self.fold_rect(bottom))

    def _paint_masthead(self, painter: QPainter) -> None:
        width = self._setting.width
        painter.fillRect(QRectF(BAR_MARGIN, _RULE, width, 2), self._theme.ink)
        painter.fillRect(QRectF(BAR_MARGIN, _HAIRLINE, width, 1), self._theme.hairline)
        row = QRectF(BAR_MARGIN, _RULE + 2, width, _HAIRLINE - _RULE - 2)
        date_width = self._text(painter, row, self._facts.date, self._theme.ink2, right=True)
        font = serif_font(UI_SIZE + 1, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
        row.setWidth(row.width() - date_width - _GAP_BELOW)
        self._text(painter, row, self._facts.source, self._theme.ink, font=font)

    def _paint_fold(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.hairline)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.hairline)
        _paint_chevron(painter, QPointF(rect.left() + 5, rect.center().y()), theme, is_open=self.is_open)
        row = rect.adjusted(17, 0, 0, 0)
        used = self._text(painter, row, self._fold_label(), theme.ink2)
        row.setLeft(row.left() + used + 13)
        preview = " · ".join(" ".join(line.split()) for line in self._facts.folded)
        self._text(painter, row, preview, theme.ink3, font=ui_font(SMALLEST_HAN))

    def _fold_label(self) -> str:
        if self.is_open:
            text = QCoreApplication.translate("ArticleHead", "Page furniture, lines shown: {count}")
        elif self._facts.furniture == 1:
            text = QCoreApplication.translate("ArticleHead", "Page furniture, 1 line folded")
        else:
            text = QCoreApplication.translate("ArticleHead", "Page furniture, {count} lines folded")
        return text.format(count=self._facts.furniture)

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: QColor,
        *,
        right: bool = False,
        font: QFont | None = None,
    ) -> float:
        """Draw one line, elided to its place, and return its width."""
        font = font or ui_font(UI_SIZE)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
        painter.setFont(font)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        return metrics.horizontalAdvance(text)


def _headline(text: str, setting: Setting) -> QTextLayout:
    layout = QTextLayout(text, setting.font(Kind.TITLE))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    pitch = setting.pitch(Kind.TITLE)
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(setting.width)
        line.setPosition(QPointF(0, round(top + 0.8 * pitch) - line.ascent()))
        top += pitch
    layout.endLayout()
    return layout


def _paint_chevron(painter: QPainter, middle: QPointF, theme: Theme, *, is_open: bool) -> None:
    painter.setPen(QPen(theme.ink2, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    arms = ((-2, -4), (2, 0), (-2, 4))
    points = [middle + (QPointF(y, x) if is_open else QPointF(x, y)) for x, y in arms]
    painter.drawPolyline(points)
