"""One label in the dialog of labels: colour, key, id, names, and a way to take it out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from annotator import workflows
from annotator.gui.look import Look
from annotator.gui.painting import SWATCH, paint_swatch
from annotator.gui.panels.buttons import IconButton
from annotator.model.label import Colour, Label
from annotator.review.labelling import KEYS

LANGUAGES = ("en", "zh")
_WALKING = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)


class _Choice(QComboBox):
    """A list that is opened to choose: a key or wheel that walked through it would exchange at each step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LabelRow(QObject):
    """The fields of a label; what is chosen in them is told under its id."""

    colour_chosen = Signal(str, str)
    key_chosen = Signal(str, str)
    removal_requested = Signal(str)

    def __init__(self, label: Label, look: Look, *, removable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._id = label.id
        self._look = look
        self._row = 0
        self.colour = _Choice()
        self.key = _Choice()
        self.names = {language: QLineEdit(label.names.get(language, "")) for language in LANGUAGES}
        self._name = QLabel(label.id)
        self.remove = IconButton(look, "close") if removable else None
        self._build()
        self.show_label(label)
        self.colour.activated.connect(self._on_colour_activated)
        self.key.activated.connect(self._on_key_activated)
        if self.remove is not None:
            self.remove.clicked.connect(self._on_remove_clicked)

    def put_into(self, grid: QGridLayout, above: LabelRow | None) -> None:
        """Lay the fields out below the row ``above``; the keyboard goes to them from there."""
        self._row = above._row + 1 if above is not None else 1
        before = above._widgets()[-1] if above is not None else None
        for column, widget in enumerate(self._widgets()):
            side = Qt.AlignmentFlag.AlignLeft if widget is self.remove else Qt.AlignmentFlag(0)
            grid.addWidget(widget, self._row, column, side)
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def show_label(self, label: Label) -> None:
        """Show the colour and the key that the label has by now."""
        self.colour.clear()
        for colour in _colours_with(label):
            self.colour.addItem(self._sign(label, colour), colour.name(self._look.language), colour.id)
        self.colour.setCurrentIndex(_index_of(label, _colours_with(label)))
        # The style sheet's padding is not in the hint, which would cut the longest name.
        self.colour.setMinimumWidth(self.colour.sizeHint().width() + SWATCH)
        self.key.setCurrentText(label.key)

    def drop(self) -> None:
        """Take the fields out of the dialog."""
        for widget in self._widgets():
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _build(self) -> None:
        self.colour.setIconSize(QSize(SWATCH, SWATCH))
        self.key.addItems(list(KEYS))
        self.colour.setAccessibleName(self.tr("Colour of {id}").format(id=self._id))
        self.key.setAccessibleName(self.tr("Key of {id}").format(id=self._id))
        for language, words in (
            ("en", self.tr("English name of {id}")),
            ("zh", self.tr("Chinese name of {id}")),
        ):
            self.names[language].setAccessibleName(words.format(id=self._id))
        if self.remove is not None:
            self.remove.set_name(self.tr("Remove {id}").format(id=self._id))

    def _widgets(self) -> tuple[QWidget, ...]:
        fields = (self.colour, self.key, self._name, *self.names.values())
        return fields if self.remove is None else (*fields, self.remove)

    def _sign(self, label: Label, colour: Colour) -> QIcon:
        """Draw the swatch of the label as it would be in that colour."""
        ratio = self.colour.devicePixelRatioF()
        pixmap = QPixmap(QSize(SWATCH, SWATCH) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        inked = Label("", {}, "", colour.light, colour.dark, label.form)
        paint_swatch(painter, QRectF(0, 0, SWATCH, SWATCH), inked, self._look.theme)
        painter.end()
        sign = QIcon(pixmap)
        # Otherwise the chosen row would show it paler.
        sign.addPixmap(pixmap, QIcon.Mode.Selected)
        return sign

    def _on_colour_activated(self) -> None:
        self.colour_chosen.emit(self._id, self.colour.currentData())

    def _on_key_activated(self) -> None:
        self.key_chosen.emit(self._id, self.key.currentText())

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self._id)


def _colours_with(label: Label) -> tuple[Colour, ...]:
    """Return the prepared colours, with that of the label where it is none of them."""
    colours = workflows.label_colours()
    if any(colour.light == label.light for colour in colours):
        return colours
    return (Colour("", {}, label.light, label.dark), *colours)


def _index_of(label: Label, colours: tuple[Colour, ...]) -> int:
    return next(number for number, colour in enumerate(colours) if colour.light == label.light)
