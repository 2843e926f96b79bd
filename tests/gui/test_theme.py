import pytest
from PySide6.QtGui import QColor, QPalette

from annotator.gui.theme import load_theme, mixed
from annotator.workflows import default_labels


def luminance(colour):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    high, low = sorted((luminance(QColor(a)), luminance(QColor(b))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request):
    return load_theme(request.param)


def test_text_can_be_read_everywhere(theme):
    for ground in (theme.paper, theme.pane):
        assert contrast(theme.ink, ground) > 12
        assert contrast(theme.ink2, ground) > 6
        assert contrast(theme.ink3, ground) >= 4.7


def test_labels_can_be_read(theme):
    for label in default_labels():
        ink = theme.ink_of(label)
        assert contrast(theme.ink, ink.tint) >= 8.9
        assert contrast(ink.text, ink.tint) >= 6.1
        assert contrast(ink.line, theme.paper) >= 3


def test_labels_have_the_colours_of_their_background():
    label = default_labels().get("PLACE")
    assert load_theme("light").ink_of(label) == label.light
    assert load_theme("dark").ink_of(label) == label.dark


def test_palette_has_no_accent(qapp, theme):
    palette = theme.palette()
    for role in (QPalette.Highlight, QPalette.Link, QPalette.Accent):
        colour = palette.color(role)
        assert max(colour.getRgb()[:3]) - min(colour.getRgb()[:3]) <= 16


def test_mixed_lies_between():
    assert mixed(QColor("#000000"), QColor("#FFFFFF"), 0.25).name() == "#bfbfbf"
