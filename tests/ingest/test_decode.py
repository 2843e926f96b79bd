from __future__ import annotations

import codecs

import pytest

from annotator.errors import UserError
from annotator.ingest.decode import decode, plausibility, readings, unify_line_ends
from annotator.paths import example_data
from annotator.text.script import Script, convert

SIMPLIFIED = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8").replace("\xa0", " ")
TRADITIONAL = convert(SIMPLIFIED, Script.TRADITIONAL)
SHORT = "中共中央总书记习近平在湖南省考察时强调，要坚持改革创新、求真务实。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("text", [SIMPLIFIED, SHORT], ids=["article", "sentence"])
def test_simplified_in_every_encoding(encoding, text):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "gb18030", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [TRADITIONAL, convert(SHORT, Script.TRADITIONAL)], ids=["article", "sentence"]
)
def test_traditional_in_every_encoding(encoding, text):
    # What Big5 has no place for is left out before, as its writers had to.
    text = text.encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding)).text == text


def test_the_encoding_is_named_and_doubt_is_shown():
    assert decode(SIMPLIFIED.encode("gbk")).encoding == "gb18030"
    assert decode(TRADITIONAL.encode("big5", "ignore")).encoding == "big5"
    assert decode(SIMPLIFIED.encode("utf-8")).confidence == 1
    both = readings(SIMPLIFIED.encode("gb18030"))
    assert both[0].confidence > 0.8
    assert both[0].confidence + sum(other.confidence for other in both[1:]) <= 1.01


def test_big5_read_as_gb18030_is_not_plausible():
    data = TRADITIONAL.encode("big5", "ignore")
    assert plausibility(data.decode("big5")) > 0.3
    assert plausibility(data.decode("gb18030", "ignore")) < 0.1


@pytest.mark.parametrize(
    "text",
    [
        "𠮷野家在湖南",
        "镕基",
        "a\x00b的一是",
        "湖\xa0南\u2028省",
        "葛\U000e0100城",
        "😀的",
        "plain ASCII",
        "㐂〇",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_odd_characters_survive(text, encoding):
    if encoding == "gb18030":
        assert decode(text.encode(encoding), "gb18030").text == text
    else:
        assert decode(text.encode(encoding)).text == text


def test_a_gb18030_mark_is_no_text():
    assert decode("\ufeff湖南".encode("gb18030")).text == "湖南"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        bytes(range(256)) * 40,
        b"\x00" * 5000,
        b"%PDF-1.7 text",
        codecs.BOM_UTF8 + b"\xff\xfe\xfd",
        codecs.BOM_UTF16_LE + b"a",
        "湖南省".encode() + b"\xff" + "长沙市".encode(),
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UserError):
        decode(data)


def test_an_encoding_may_be_told():
    assert decode("湖南".encode("big5"), "Big5").text == "湖南"
    with pytest.raises(UserError, match="byte"):
        decode("湖南".encode("gb18030") + b"\xff", "utf-8")
    with pytest.raises(UserError, match="no encoding named"):
        decode(b"x", "utf-9")


def test_line_ends_are_unified():
    assert unify_line_ends("a\r\nb\rc\n\u2028\x0b") == "a\nb\nc\n\u2028\x0b"
