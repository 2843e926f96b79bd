from PySide6.QtCore import QSize

from annotator.gui.placement import first_size


def test_the_first_window_fits_the_screen():
    assert first_size(QSize(1366, 728)) == QSize(1362, 688)
    assert first_size(QSize(2560, 1400)) == QSize(1440, 900)


def test_panes_and_text_follow_the_width_of_the_window(window):
    window.resize(1400, 800)
    assert (window.documents.width(), window.body_size()) == (264, 18)
    window.resize(1180, 800)
    assert (window.documents.width(), window.body_size()) == (232, 17)


def test_panes_are_as_they_were_left(window, settings):
    window.resize(1400, 800)
    window.panes.setSizes([300, 700, 398])
    window.close()
    assert settings.numbers("panes")[0] == 300
