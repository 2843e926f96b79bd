from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from annotator.paths import example_data
from annotator.text.script import Script, convert, stored_script

SECOND = (example_data() / "003_355657740290db66.txt").read_text("utf-8")
FIRST = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8")


def test_the_stored_script_is_told():
    assert stored_script(SECOND) is Script.TRADITIONAL
    assert stored_script(FIRST) is Script.SIMPLIFIED
    assert stored_script("2024 𠮷 后里") is Script.SIMPLIFIED


def test_a_phrase_converts_as_a_phrase():
    assert convert("調研乾隆年間的乾淨", Script.SIMPLIFIED) == "调研乾隆年间的干净"
    assert convert("头发与发展,皇后在后面", Script.TRADITIONAL) == "頭髮與發展,皇后在後面"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("范长江", "范長江"),
        ("余秋里", "余秋里"),
        ("李干杰同志", "李干傑同志"),
        ("于欢说", "于歡說"),
        ("石泰峰会见", "石泰峰會見"),
        ("游岳麓山", "遊岳麓山"),
    ],
)
def test_names_are_protected(simplified, traditional):
    assert convert(simplified, Script.TRADITIONAL) == traditional


def test_a_name_is_no_part_of_a_word():
    assert convert("由于欢迎", Script.TRADITIONAL) == "由於歡迎"


def test_a_place_keeps_its_character_in_simplified():
    assert convert("在乾安縣調研", Script.SIMPLIFIED) == "在乾安县调研"


def test_names_given_are_protected():
    assert convert("万里长城", Script.TRADITIONAL, ["万里"]) == "萬里長城"
    assert convert("余某里来了", Script.TRADITIONAL, ["余某里"]) == "余某里來了"


def test_taiwan_and_hong_kong_write_some_characters_their_own_way():
    assert convert("群众在台阶上吃饭，这里为了启动", Script.TRADITIONAL) == "群眾在臺階上吃飯，這裏為了啟動"
    assert convert("群众在台阶上吃饭，这里为了启动", Script.TAIWAN) == "群眾在臺階上吃飯，這裡為了啟動"
    assert convert("群众在台阶上吃饭，这里为了启动", Script.HONG_KONG) == "群眾在台階上吃飯，這裏為了啟動"


def test_text_in_the_wanted_script_stays():
    assert convert(FIRST, Script.SIMPLIFIED) == FIRST
    assert convert("調研并干部經歷", Script.TRADITIONAL) == "調研并干部經歷"
    assert convert("王鎔", Script.AS_PUBLISHED) == "王鎔"


def test_simplified_reads_as_opencc_has_it():
    ours = convert(SECOND, Script.SIMPLIFIED)
    assert ours == OpenCC("t2s").convert(SECOND)


@given(st.text(st.sampled_from("沈曉明在株洲調研发展𠮷😀\u2028 \n干乾里后後于於麽噁"), max_size=60))
def test_the_length_stays(text):
    for script in Script:
        assert len(convert(text, script)) == len(text)
        assert json.loads(json.dumps(convert(text, script))).count("\n") == text.count("\n")
