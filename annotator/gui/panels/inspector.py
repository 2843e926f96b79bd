"""The upper part of the pane at the right: everything about the selected span, and its form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.menu import Menu, numbered
from annotator.gui.panels.buttons import ActionButton, IconButton
from annotator.gui.panels.inspector_parts import (
    NAME_WIDTH,
    FieldRow,
    HistoryLine,
    HistoryList,
    LabelPill,
    QuoteBox,
    inferred_stretches,
)
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel, Rule
from annotator.gui.panels.status_mark import StatusMark
from annotator.gui.texts import inferred_text, recommender_name
from annotator.model.label import Label, LabelSet
from annotator.model.span import Span, Status

_NOTE = "note"


@dataclass(frozen=True)
class SpanDetails:
    """A span with what the window knows about it beyond its own fields.

    ``stored`` holds the parts of the document's form, each with whether it is noise, where
    that form differs from ``shown``; ``choices`` are values of attributes elsewhere in the article.
    """

    span: Span
    shown: str
    stored: Sequence[tuple[str, bool]] = ()
    reason: str = ""
    history: Sequence[HistoryLine] = ()
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)


class Inspector(Panel):
    """Shows a span; edits leave as requests."""

    label_requested = Signal(str)
    accept_requested = Signal()
    reject_requested = Signal()
    unsure_requested = Signal(bool)
    attribute_edited = Signal(str, str, str)
    note_edited = Signal(str, str)
    article_wanted = Signal()
    height_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels = LabelSet(())
        self._details: SpanDetails | None = None
        self._rows: dict[str, FieldRow] = {}
        self._rows_of = ""
        self._build()
        self._connect()
        self.retranslate()

    def set_labels(self, labels: LabelSet) -> None:
        """Take the labels of the project."""
        self._labels = labels
        self._rows_of = ""

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid edits."""
        for part in (self.pill, self.flag, self.form, self.note, self.accept, self.reject):
            part.setEnabled(not read_only)

    def show_span(self, details: SpanDetails | None) -> None:
        """Show a span, or say that none is selected; an edit in progress is kept first."""
        self.commit()
        self._details = details
        self.content.setVisible(details is not None)
        self.nothing.setVisible(details is None)
        if details is not None:
            self._fill(details)
        self._fit()

    def commit(self) -> None:
        """Keep what is being typed."""
        for row in (*self._rows.values(), self.note):
            row.edit.commit()

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_attributes(self) -> None:
        """Put the keyboard into the first attribute."""
        first = next(iter(self._rows.values()), self.note)
        first.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.edit.selectAll()

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.stored_title.set_text(self.tr("In the document"))
        self.note.set_name(self.tr("Note"), "")
        self.note.edit.setPlaceholderText(self.tr("Add a note"))
        self.why_title.set_text(self.tr("Why"))
        self.history_title.set_text(self.tr("History"))
        self.accept.setText(self.tr("Accept"))
        self.reject.setText(self.tr("Reject"))
        self.nothing_title.set_text(self.tr("Nothing selected"))
        self.nothing_text.setText(
            self.tr("Click a span in the article, or press Tab for the next open suggestion.")
        )
        self._rows_of = ""
        if self._details is not None:
            self._fill(self._details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(280, self.layout().heightForWidth(self.width()))

    def _build(self) -> None:
        self.setObjectName("inspector_form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(0)
        self.content = QWidget()
        inner = QVBoxLayout(self.content)
        inner.setContentsMargins(0, 16, 0, 14)
        inner.setSpacing(0)
        inner.addLayout(self._build_head())
        self._build_quote(inner)
        self.form = QWidget()
        self.form_column = QVBoxLayout(self.form)
        self.form_column.setContentsMargins(0, 6, 0, 0)
        self.form_column.setSpacing(0)
        inner.addWidget(self.form)
        self.note = FieldRow(self._look, _NOTE)
        inner.addWidget(self.note)
        self._build_why(inner)
        self._build_history(inner)
        self._build_buttons(inner)
        column.addWidget(self.content)
        column.addWidget(self._build_nothing())

    def _build_head(self) -> QHBoxLayout:
        self.pill = LabelPill(self._look)
        self.status = StatusMark(self._look)
        self.flag = IconButton(self._look, "flag", 24)
        self.flag.setCheckable(True)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.pill)
        line.addStretch(1)
        line.addWidget(self.status)
        line.addSpacing(2)
        line.addWidget(self.flag)
        line.setContentsMargins(0, 0, -4, 0)
        return line

    def _build_quote(self, column: QVBoxLayout) -> None:
        self.quote = QuoteBox(self._look)
        self.offsets = InkLabel(self._look, "ink3", 12)
        self.stored_title = InkLabel(self._look, "ink2", 12)
        self.stored = QuoteBox(self._look, lines=3)
        column.addSpacing(10)
        column.addWidget(self.quote)
        column.addSpacing(2)
        column.addWidget(self.offsets)
        column.addSpacing(8)
        column.addWidget(self.stored_title)
        column.addWidget(self.stored)

    def _build_why(self, column: QVBoxLayout) -> None:
        self.why = QWidget()
        self.why_title = InkLabel(self._look, "ink2", 13)
        self.reason = QLabel()
        self.reason.setFont(ui_font(13))
        self.reason.setWordWrap(True)
        self.origin = InkLabel(self._look, "ink2", 12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.reason)
        words.addWidget(self.origin)
        column.addWidget(self.why)
        outer = QVBoxLayout(self.why)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._beside(self.why_title, words))
        outer.addWidget(Rule())

    def _build_history(self, column: QVBoxLayout) -> None:
        self.past = QWidget()
        self.history_title = InkLabel(self._look, "ink2", 13)
        self.history = HistoryList(self._look)
        lines = QVBoxLayout()
        lines.addWidget(self.history)
        outer = self._beside(self.history_title, lines)
        outer.setContentsMargins(0, 10, 0, 0)
        self.past.setLayout(outer)
        column.addWidget(self.past)

    def _beside(self, title: InkLabel, words: QVBoxLayout) -> QHBoxLayout:
        title.setFixedWidth(NAME_WIDTH)
        line = QHBoxLayout()
        line.setContentsMargins(0, 11, 0, 11)
        line.setSpacing(0)
        line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _build_buttons(self, column: QVBoxLayout) -> None:
        self.accept = ActionButton(self._look, filled=True, icon_name="return")
        self.reject = ActionButton(self._look, icon_name="backspace")
        self.buttons = QWidget()
        line = QHBoxLayout(self.buttons)
        line.setContentsMargins(0, 12, 0, 2)
        line.setSpacing(8)
        line.addWidget(self.accept, 1)
        line.addWidget(self.reject, 1)
        column.addWidget(self.buttons)

    def _build_nothing(self) -> QWidget:
        self.nothing = QWidget()
        self.nothing_title = InkLabel(self._look, "ink", 14, bold=True)
        self.nothing_text = QLabel()
        self.nothing_text.setFont(ui_font(13))
        self.nothing_text.setWordWrap(True)
        self.nothing_text.setForegroundRole(self.palette().ColorRole.WindowText)
        column = QVBoxLayout(self.nothing)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(6)
        column.addWidget(self.nothing_title)
        column.addWidget(self.nothing_text)
        return self.nothing

    def _connect(self) -> None:
        self.pill.clicked.connect(self._on_pill_clicked)
        self.flag.clicked.connect(self.unsure_requested)
        self.accept.clicked.connect(self.accept_requested)
        self.reject.clicked.connect(self.reject_requested)
        self.note.committed.connect(self._on_field_committed)
        self.note.left_by_key.connect(self.article_wanted)
        self._look.changed.connect(self._on_look_changed)

    def _fill(self, details: SpanDetails) -> None:
        span = details.span
        label = self._labels.get(span.label)
        self.pill.set_label(label)
        self.status.set_status(span.status)
        self.flag.setChecked(span.unsure)
        self.flag.set_icon("flag-filled" if span.unsure else "flag")
        self.flag.set_name(self.tr("Unsure") if span.unsure else self.tr("Mark as unsure"))
        self.quote.show_quote(" ".join(details.shown.split()))
        self.offsets.set_text(self.tr("characters {start}–{end}").format(start=span.start, end=span.end))
        self.stored_title.setVisible(bool(details.stored))
        self.stored.setVisible(bool(details.stored))
        if details.stored:
            self.stored.show_parts(details.stored)
        self._fill_form(label, details)
        self.note.edit.set_value(span.note)
        self._fill_reason(details)
        self.past.setVisible(bool(details.history))
        self.history.set_lines(details.history)
        self.buttons.setVisible(span.status is Status.SUGGESTED)

    def _fill_form(self, label: Label, details: SpanDetails) -> None:
        if self._rows_of != label.id:
            self._build_rows(label)
        span = details.span
        for name, row in self._rows.items():
            value = span.attributes.get(name, "")
            evidence = span.evidence.get(f"inferred.{name}", "") if value else ""
            row.edit.set_value(value, inferred_stretches(value, evidence) if evidence else ())
            row.remark.set_text(inferred_text(evidence) if evidence else details.remarks.get(name, ""))
            row.remark.set_icon("inferred" if evidence else "pin")
            row.set_choices([choice for choice in details.choices.get(name, ()) if choice != value])

    def _build_rows(self, label: Label) -> None:
        for row in self._rows.values():
            self.form_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {attribute.id: FieldRow(self._look, attribute.id) for attribute in label.attributes}
        for attribute in label.attributes:
            row = self._rows[attribute.id]
            name = attribute.names.get(self._look.language) or attribute.names.get("en") or attribute.id
            row.set_name(name, self.tr("Other values in this article"))
            row.committed.connect(self._on_field_committed)
            row.left_by_key.connect(self.article_wanted)
            self.form_column.addWidget(row)
            # A layout shows what is added only with the next event, too late for the height.
            row.show()
        self._rows_of = label.id

    def _fill_reason(self, details: SpanDetails) -> None:
        span = details.span
        self.why.setVisible(bool(span.recommender))
        self.reason.setText(details.reason)
        self.reason.setVisible(bool(details.reason))
        facts = [recommender_name(span.recommender)]
        # A narrow pane cuts the end off: the score is told before the name of the rule.
        if span.score is not None:
            facts.append(f"{span.score:.2f}")
        if span.rule:
            facts.append(self.tr("rule {rule}").format(rule=span.rule))
        self.origin.set_text(" · ".join(facts))

    def _fit(self) -> None:
        width = max(100, self.width() - 40)
        self.quote.fit(width)
        self.stored.fit(width)
        # From the inside out, so that the height is right at once and the list below can scroll by it.
        for part in (*self._rows.values(), self.note, self.form, self.why, self.past, self.content, self):
            part.layout().activate()
        self.updateGeometry()
        self.height_changed.emit()

    def _on_field_committed(self, name: str, value: str) -> None:
        if self._details is None:
            return
        span_id = self._details.span.id
        if name == _NOTE:
            self.note_edited.emit(span_id, value)
        else:
            self.attribute_edited.emit(span_id, name, value)

    def _on_pill_clicked(self) -> None:
        menu = Menu(self)
        for label in self._labels:
            action = menu.addAction(numbered(label.key, label.name(self._look.language)))
            action.setData(label.id)
        chosen = menu.exec(self.pill.mapToGlobal(QPoint(0, self.pill.height() + 2)))
        if chosen is not None:
            self.label_requested.emit(chosen.data())
        menu.deleteLater()

    def _on_look_changed(self) -> None:
        if self._details is not None:
            self._rows_of = ""
            self._fill(self._details)
