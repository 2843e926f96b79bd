"""Light and dark: every colour of the window that does not belong to a label."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QPalette

from annotator.model.label import Ink, Label
from annotator.paths import resource

ThemeName = Literal["light", "dark"]

_COLOURS = ("paper", "pane", "raised", "hover", "selected", "hairline", "ink", "ink2", "ink3")


@dataclass(frozen=True)
class Theme:
    """One appearance; ``passage_tint`` is how much of its tint a passage shows, 0 to 1."""

    name: ThemeName
    paper: QColor
    pane: QColor
    raised: QColor
    hover: QColor
    selected: QColor
    hairline: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    passage_tint: float

    @property
    def dark(self) -> bool:
        """Whether this is the dark appearance."""
        return self.name == "dark"

    def ink_of(self, label: Label) -> Ink:
        """Return the colours of ``label`` on this background."""
        return label.dark if self.dark else label.light

    def palette(self) -> QPalette:
        """Return the window palette: ink on paper, and no accent anywhere."""
        palette = QPalette()
        for role, colour in self._roles().items():
            palette.setColor(role, colour)
        for role in (QPalette.WindowText, QPalette.Text, QPalette.ButtonText, QPalette.HighlightedText):
            palette.setColor(QPalette.Disabled, role, mixed(self.ink, self.pane, 0.5))
        return palette

    def _roles(self) -> dict[QPalette.ColorRole, QColor]:
        return {
            QPalette.Window: self.pane,
            QPalette.WindowText: self.ink,
            QPalette.Base: self.paper,
            QPalette.AlternateBase: self.pane,
            QPalette.Text: self.ink,
            QPalette.PlaceholderText: self.ink3,
            QPalette.Button: self.raised,
            QPalette.ButtonText: self.ink,
            QPalette.BrightText: self.ink,
            QPalette.ToolTipBase: self.raised,
            QPalette.ToolTipText: self.ink,
            QPalette.Highlight: self.selected,
            QPalette.HighlightedText: self.ink,
            QPalette.Accent: self.ink,
            QPalette.Link: self.ink,
            QPalette.LinkVisited: self.ink2,
            QPalette.Light: self.raised,
            QPalette.Midlight: self.hover,
            QPalette.Mid: self.hairline,
            QPalette.Dark: self.ink3,
            QPalette.Shadow: self.ink2,
        }


def load_theme(name: ThemeName) -> Theme:
    """Return the shipped theme of that name."""
    values = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    colours = {key: QColor(values[key]) for key in _COLOURS}
    return Theme(name=name, passage_tint=values["passage_tint"], **colours)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return ``share`` (0 to 1) of ``colour`` on an opaque ``ground``."""
    parts = (
        round(top * share + below * (1 - share))
        for top, below in zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)
    )
    return QColor(*parts)
