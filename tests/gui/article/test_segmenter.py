import pytest

from annotator.gui.article.segmenter import word_at, word_edge, words


def taken(text, target, cuts=()):
    start, end = word_at(text, text.index(target), cuts)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "target", "word"),
    [
        ("省委书记沈晓明来到衡阳，", "衡", "衡阳"),
        ("，湖南省委，", "省", "湖南省委"),
        ("会议于11月12日召开", "月", "11月12日"),
        ("会议于2024年9月26日上午召开", "26", "2024年9月26日上午"),
        ("接待游客2064.47万人次,同比增长9.28%", "47", "2064.47万人次"),
        ("同比增长9.28%。", "28", "9.28%"),
        ("中车IGBT产业园", "GB", "IGBT"),
        ("二〇二四年十月召开", "四", "二〇二四年十月"),
        ("𠮷野㐂一", "㐂", "𠮷野㐂一"),
        ("一、二", "、", "、"),
    ],
)
def test_takes_a_useful_word(text, target, word):
    assert taken(text, target) == word


@pytest.mark.parametrize("sign", [*"，。、；：？！“”（）", "\n", "\u3000", " "])
def test_never_reaches_over_a_sign(sign):
    text = f"湖南{sign}长沙"
    assert taken(text, "湖") == "湖南"
    assert taken(text, "沙") == "长沙"


def test_never_reaches_over_the_edge_of_a_span():
    assert taken("湖南长沙", "长", cuts=(2,)) == "长沙"


def test_pieces_cover_the_text():
    text = "9月26日,省委书记 沈晓明\n𠮷🙂\t（Word's end）３０％"
    pieces = words(text)
    assert "".join(text[start:end] for start, end in pieces) == text


def test_word_edges_stop_at_line_ends():
    text = "湖南省。\n长沙"
    stops = [0]
    while stops[-1] < len(text):
        stops.append(word_edge(text, stops[-1], 1))
    assert stops == [0, 3, 4, 5, 7]
    back = [len(text)]
    while back[-1] > 0:
        back.append(word_edge(text, back[-1], -1))
    assert back == [7, 5, 4, 3, 0]
