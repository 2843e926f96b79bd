from __future__ import annotations

import pytest

from annotator.ingest.read import read_path
from annotator.ingest.split import find_parts
from annotator.paths import example_data

BODY = "会议指出，全省上下要深入学习贯彻党的二十大精神，推动经济社会高质量发展取得新成效。" * 2
TITLES = ("甲地召开会议", "乙地召开会议", "丙地召开会议")


def parts(text):
    return [part.first_line for part in find_parts(text)]


@pytest.mark.parametrize(
    "joined",
    [
        "\f".join(f"{title}\n{BODY}\n" for title in TITLES),
        "\n==========\n".join(f"{title}\n{BODY}" for title in TITLES),
        "\n".join(f"{title}\n{BODY}\n相关稿件" for title in TITLES),
        "\n\n".join(f"{title}\n发布日期: 2024-01-0{n}\n{BODY}" for n, title in enumerate(TITLES, 1)),
    ],
    ids=["page breaks", "rules", "related", "labels"],
)
def test_a_file_of_many_articles(tmp_path, joined):
    found = find_parts(joined)
    assert [part.first_line for part in found] == list(TITLES)
    path = tmp_path / "many.txt"
    path.write_bytes(joined.replace("\n", "\r\n").encode("gb18030"))
    articles = [one.document for one in read_path(path, split=True)]
    assert [document.title for document in articles] == list(TITLES)
    assert articles[1].original.data.decode("gb18030") == articles[1].text
    assert len(list(read_path(path))) == 1


def test_a_masthead_that_comes_back():
    text = "\n".join(f"湖南日报\n{title}\n{BODY}" for title in TITLES)
    assert parts(text) == ["湖南日报"] * 3


def test_one_article_stays_whole():
    first = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8")
    assert [(part.start, part.end) for part in find_parts(first)] == [(0, len(first))]
    assert parts(f"甲地召开会议\n{BODY}\n-----\n编者按") == ["甲地召开会议"]
    assert parts(f"甲地召开会议\n{BODY}\n\f{BODY}") == ["甲地召开会议"]
