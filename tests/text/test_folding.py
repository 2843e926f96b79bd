from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.folding import fold


def test_widths_are_evened_out():
    assert fold("２０２４年Ａ区,\u3000省长(代)说:“好”;3,000人 (IGBT) a:b") == (
        "2024年A区， 省长（代）说：“好”；3,000人 (IGBT) a:b"
    )


@given(st.text())
def test_the_length_stays(text):
    assert len(fold(text)) == len(text)
