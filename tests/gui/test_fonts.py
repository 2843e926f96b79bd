import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QTextLayout

from annotator.gui.fonts import body_font, install_fonts, serif_font, ui_font
from annotator.paths import resource

RARE = "㐂𠮷〇镕䶮鿍𫖯⻓⻅"
TRADITIONAL = "沈曉明在株洲調(diào)研強調“完整準確全面貫徹新發(fā)展理念”，高質(zhì)量——①Ⅱ℃"

BARE = """
import sys
from PySide6.QtGui import QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.gui.fonts import body_font, install_fonts, serif_font
assert install_fonts() is True
for font in (body_font(18), serif_font(30)):
    layout = QTextLayout(sys.argv[1], font)
    layout.beginLayout()
    layout.createLine().setLineWidth(5000)
    layout.endLayout()
    for run in layout.glyphRuns():
        assert 0 not in run.glyphIndexes(), run.rawFont().familyName()
assert "Annotator Supplement" in QFontDatabase.families()
"""


def boxes(text, font):
    """Return the families that show a box for some character of ``text``."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(5000)
    layout.endLayout()
    return [run.rawFont().familyName() for run in layout.glyphRuns() if 0 in run.glyphIndexes()]


@pytest.mark.parametrize("text", [RARE, TRADITIONAL])
def test_no_box_on_this_machine(qapp, text):
    install_fonts()
    for font in (body_font(18), serif_font(30), ui_font(13)):
        assert boxes(text, font) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told to forget fonts")
def test_no_box_on_a_machine_without_chinese_fonts(tmp_path, root):
    config = tmp_path / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{tmp_path}</dir><cachedir>{tmp_path}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", BARE, RARE + TRADITIONAL],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_second_call_adds_nothing(qapp):
    install_fonts()
    families = QFontDatabase.families()
    install_fonts()
    assert QFontDatabase.families() == families


def test_simplified_families_come_first(qapp):
    install_fonts()
    first = body_font(18).families()[0]
    assert QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems(first)


def test_sizes_are_pixels(qapp):
    assert [font.pixelSize() for font in (body_font(18), serif_font(30), ui_font(13))] == [18, 30, 13]


def test_licences_travel_with_the_fonts():
    fonts = {path.name for path in Path(resource("fonts")).iterdir()}
    assert {"LICENSE.wqy-microhei.Apache-2.0.txt", "LICENSE.annotator-supplement.OFL-1.1.txt"} <= fonts
    assert resource("fonts", "annotator-supplement.otf").stat().st_size < 4_000_000
