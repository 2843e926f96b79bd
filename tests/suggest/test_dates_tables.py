"""Sentences with their dates: own ones by kind with values, and those of a public suite."""

import json
from pathlib import Path

import pytest

from annotator.suggest.dates import DateRecommender
from annotator.suggest.recommender import Article
from annotator.text.script import Script, convert

DATA = Path(__file__).parent / "data"
PUBLISHED = "2024-11-14"


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def found(text: str, published: str) -> list[list[str]]:
    suggestions = DateRecommender().suggest(Article(text, published=published), ())
    return [[text[one.start : one.end], one.attributes.get("value", "")] for one in suggestions]


SUITE = rows("recognizers_text.jsonl")
MISSED = [row for row in SUITE if "missed" in row]


@pytest.mark.parametrize("row", rows("dates.jsonl"), ids=lambda row: f"{row['kind']}: {row['text']}")
def test_dates_and_their_values(row):
    assert found(row["text"], row.get("published", PUBLISHED)) == row["dates"]


@pytest.mark.parametrize("row", [row for row in SUITE if "dates" in row], ids=lambda row: row["text"])
def test_sentences_of_a_public_suite(row):
    text = convert(row["text"], Script.SIMPLIFIED)
    assert [date for date, _ in found(text, PUBLISHED)] == row["dates"]


def test_what_is_missed_of_the_public_suite_is_listed():
    assert all(row["why"] for row in MISSED)
    assert len(MISSED) < 0.05 * len(SUITE)


@pytest.mark.parametrize("row", MISSED, ids=lambda row: row["text"])
def test_what_is_listed_as_missed_is_still_missed(row):
    text = convert(row["text"], Script.SIMPLIFIED)
    assert [date for date, _ in found(text, PUBLISHED)] != row["missed"]
