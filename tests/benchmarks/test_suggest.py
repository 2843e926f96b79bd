"""Speed of the suggestions, beside jieba.posseg on the same text; ``--benchmark-only`` gives the figures."""

import subprocess
import sys
import warnings

import pytest

from annotator import paths
from annotator.model.document import Document
from annotator.suggest.pipeline import run
from annotator.text.zones import find_zones

READY = (
    "from annotator.model.document import Document; from annotator.suggest.pipeline import run; "
    "assert run(Document('d', '11月12日在湖南调研'))"
)


def texts() -> dict[str, str]:
    simplified, noisy = (
        path.read_text(encoding="utf-8").replace("\r\n", "\n")
        for path in sorted(paths.example_data().glob("*.txt"))
    )
    return {"simplified": (simplified * 2)[:5000], "noisy_traditional": (noisy * 2)[:5000]}


def document(text: str) -> Document:
    return Document("d", text, published="2024-11-14", zones=find_zones(text))


@pytest.fixture(scope="module")
def posseg():
    with warnings.catch_warnings():
        # jieba's patterns are written in a way that Python warns of.
        warnings.simplefilter("ignore")
        from jieba import posseg
    list(posseg.cut("先读词典"))
    return posseg


@pytest.fixture(params=["simplified", "noisy_traditional"])
def text(request) -> str:
    return texts()[request.param]


def test_all_recommenders(benchmark, request, text):
    benchmark.group = request.node.callspec.id
    article = document(text)
    run(article)
    assert len(benchmark(run, article)) > 100


def test_jieba_posseg(benchmark, request, text, posseg):
    benchmark.group = request.node.callspec.id
    assert benchmark(lambda: list(posseg.cut(text)))


@pytest.mark.benchmark(group="by length")
@pytest.mark.parametrize("times", [1, 4, 16])
def test_time_grows_with_length_alone(benchmark, times):
    article = document(texts()["simplified"] * times)
    assert benchmark(run, article)


@pytest.mark.benchmark(group="ready in a new process")
@pytest.mark.parametrize("code", ["pass", READY], ids=["bare_python", "first_suggestion"])
def test_ready(benchmark, code):
    def start() -> int:
        return subprocess.run([sys.executable, "-c", code], check=True).returncode

    assert benchmark.pedantic(start, rounds=5, warmup_rounds=1) == 0
