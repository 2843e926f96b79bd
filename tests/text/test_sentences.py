from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.sentences import Boundary, sentences


def split(text):
    return [(text[s.start : s.end], s.boundary) for s in sentences(text)]


def test_sentences_end_at_stops_semicolons_and_lines():
    assert split("他说：“要抓！”。要学；\u3000要干?\n 甲……乙\n\n丙") == [
        ("他说：“要抓！”", Boundary.STOP),
        ("。", Boundary.STOP),
        ("要学；", Boundary.SEMICOLON),
        ("要干?", Boundary.STOP),
        ("甲……乙", Boundary.LINE),
        ("丙", Boundary.LINE),
    ]


def test_a_stretch_of_a_text_keeps_its_offsets():
    text = "一。二。三。"
    assert [(s.start, s.end) for s in sentences(text, 2, 4)] == [(2, 4)]


@given(st.text(st.sampled_from("甲。！；;\n ”𠮷…\u2028"), max_size=40))
def test_nothing_but_white_space_is_left_out(text):
    position = 0
    for sentence in sentences(text):
        assert text[position : sentence.start].strip() == ""
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""
        position = sentence.end
    assert text[position:].strip() == ""
