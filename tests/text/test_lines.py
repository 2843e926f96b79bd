from __future__ import annotations

from annotator.text.lines import lines

COLUMN = "发展是第一要务必须坚持以人民为中心的思想推动高质量发"
WRAPPED = f"危房改造\n{COLUMN}\n{COLUMN}\n展。\n{COLUMN}\n{COLUMN}\n2024年结束。\n二、{COLUMN[:-2]}\n完。"


def read(text):
    return [text[line.start : line.end].replace("\n", "/") for line in lines(text)]


def test_hard_wrapped_lines_are_joined():
    assert read(WRAPPED) == [
        "危房改造",
        f"{COLUMN}/{COLUMN}/展。",
        f"{COLUMN}/{COLUMN}/2024年结束。",
        f"二、{COLUMN[:-2]}/完。",
    ]


def test_a_page_may_end_inside_a_paragraph():
    assert f"{COLUMN}/{COLUMN}//展。" in read(WRAPPED.replace("\n展。", "\n\n展。", 1))


def test_paragraphs_of_any_length_are_left_alone():
    text = "甲。\n" + "乙" * 80 + "。\n丙丁\n" + "戊" * 120 + "。"
    assert read(text) == text.split("\n")


def test_only_a_line_feed_ends_a_line():
    assert read("a\u2028b\x0bc\n\nd\n") == ["a\u2028b\x0bc", "", "d"]
