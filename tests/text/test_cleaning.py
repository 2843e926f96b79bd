from __future__ import annotations

import pytest

from annotator.text.alignment import apply_cuts, merge_cuts
from annotator.text.cleaning import BLANK_RULES, RULES, find_noise, unify_breaks

BY_NAME = {rule.name: rule for rule in (*RULES, *BLANK_RULES)}


def cleaned(rule, text):
    inline, others = find_noise(text, [BY_NAME[rule]])
    return apply_cuts(text, merge_cuts(inline + others))[0]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("pinyin", "邵陽(yáng)調(diào)研,學(xué)習（xi\u0301）", "邵陽調研,學習"),
        ("pinyin", "們(men)跑了(le)", "們跑了"),
        ("pinyin", "園區(IGBT)、單位(km)、第(a)項、(株洲)", "園區(IGBT)、單位(km)、第(a)項、(株洲)"),
        ("zero_width", "李\u200b强\ufeff", "李强"),
        ("zero_width", "👩\u200d🌾李\u200d强", "👩\u200d🌾李强"),
        ("control", "李\x00强\x7f", "李强"),
        ("markup", "A&amp;B&nbsp;&#8220;好<br/>的</p>3 < 5", "A&B “好的3 < 5"),
        ("markup", "A&unknown;B & C", "A&unknown;B & C"),
        ("doubled_punctuation", "改进。。第三，，个、、好。。。", "改进。第三，个、好。。。"),
        ("question_marks", "????湖南日报??\n???\n是吗??", "湖南日报??\n\n是吗??"),
        ("indent", "\u3000\u3000甲\n \xa0乙 丙", "甲\n乙 丙"),
        ("trailing_space", "甲 \u3000\n乙", "甲\n乙"),
        ("doubled_space", "甲 \xa0乙\u3000丙", "甲 乙\u3000丙"),
        ("blank_beside_digits", "在 2024 年 11 月 5%\n6 7 A 8", "在2024年11月5%\n6 7 A 8"),
        ("blank_beside_punctuation", "“ 发现 ” ， 好 。", "“发现”，好。"),
        ("blank_in_name", "李\u3000强、王 毅 何立峰 习 近 平", "李强、王毅 何立峰 习近平"),
        ("blank_line", "甲\n\n \n乙\n丙", "甲\n乙\n丙"),
    ],
)
def test_each_rule(rule, text, expected):
    assert cleaned(rule, text) == expected


def test_line_separators_become_one_and_keep_the_length():
    assert unify_breaks("a\u2028b\x85c\x0bd\re") == "a\nb\nc\nd\ne"
