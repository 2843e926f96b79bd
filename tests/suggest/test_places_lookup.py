"""How the search for places looks things up: words that make names, names that come back."""

from __future__ import annotations

import pytest

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.places import PlaceRecommender
from annotator.suggest.places.words import words
from annotator.suggest.recommender import Article


def _places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


def test_the_words_that_make_names_are_found_in_one_pass() -> None:
    text = "来到青桐森林公园，参观省档案局局长办公室，沿省道走"
    parts = words().parts(text)
    assert [text[start:end] for start, end in parts.suffixes[:1]] == ["森林公园"]
    assert parts.trigger_ends[0] == 2
    assert [text[start:end] for start, end in parts.bureaus] == ["局局长"]
    assert [text[start:end] for start, end in parts.roads] == ["省道"]


def test_a_head_is_no_name_where_another_name_follows_it() -> None:
    assert [(start, end) for start, end, _ in gazetteer().find("从江西来")] == [(1, 3)]
    assert [(start, end) for start, end, _ in gazetteer().find("在从江县城")] == [(1, 4)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("他赴株洲督导经济运行", ["株洲"]),
        ("他赴株洲督导，副市长陪同", ["株洲"]),
        ("株洲", ["株洲"]),
        ("他在株洲", ["株洲"]),
        ("株洲三年行动", ["株洲"]),
        ("株洲化工宣布停产", []),
        ("株洲日报刊发", []),
    ],
)
def test_a_division_alone_and_in_a_longer_name(text: str, places: list[str]) -> None:
    assert _places(text) == places


def test_a_name_comes_back_as_the_longest() -> None:
    text = "他走进株洲青漪水电站。青漪水电站很大，株洲青漪水电站很新"
    assert _places(text) == ["株洲青漪水电站", "青漪水电站", "株洲青漪水电站"]
