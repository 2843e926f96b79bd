"""Rates of the reading view beside bare OpenCC on the same text."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from annotator.paths import example_data
from annotator.text.script import Script
from annotator.text.view import reading_view, recommender_view
from annotator.text.zones import find_zones

TRADITIONAL = (example_data() / "003_355657740290db66.txt").read_text("utf-8")
SIMPLIFIED = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8")


def of_length(text, length):
    return (text * (length // len(text) + 1))[:length]


@pytest.mark.parametrize("length", [5_000, 500_000])
@pytest.mark.parametrize("text", [TRADITIONAL, SIMPLIFIED], ids=["traditional", "simplified"])
def test_reading_view(benchmark, text, length):
    article = of_length(text, length)
    zones = find_zones(article)
    view = benchmark.pedantic(reading_view, (article, zones), rounds=5, warmup_rounds=1)
    assert view.alignment.view_length == len(view.text)
    assert benchmark.disabled or benchmark.stats["min"] < length / 250_000


@pytest.mark.parametrize("length", [5_000, 500_000])
def test_to_traditional(benchmark, length):
    article = of_length(SIMPLIFIED, length)
    zones = find_zones(article)
    benchmark.pedantic(
        reading_view, (article, zones), {"script": Script.TRADITIONAL}, rounds=5, warmup_rounds=1
    )


def test_recommender_view(benchmark):
    article = of_length(TRADITIONAL, 5_000)
    benchmark(recommender_view, article, find_zones(article))


def test_zones(benchmark):
    benchmark(find_zones, of_length(TRADITIONAL, 5_000))


def test_map_back(benchmark):
    article = of_length(TRADITIONAL, 500_000)
    alignment = reading_view(article, ()).alignment
    benchmark(alignment.to_document, alignment.view_length // 2, alignment.view_length // 2 + 5)


def test_bare_opencc(benchmark):
    benchmark(OpenCC("t2s").convert, of_length(TRADITIONAL, 5_000))
