"""Speed of the suggestions; run with ``--benchmark-only`` for figures."""

import subprocess
import sys
import time

import pytest

from annotator import paths
from annotator.model.document import Document
from annotator.suggest.pipeline import default_recommenders, run
from annotator.text.zones import find_zones


@pytest.fixture(scope="module")
def article() -> Document:
    text = sorted(paths.example_data().glob("*.txt"))[0].read_text(encoding="utf-8")
    long = (text * 3)[:5000]
    return Document("d", long, published="2024-11-14", zones=find_zones(long))


@pytest.mark.benchmark(group="suggest")
def test_an_article_of_5000_characters(benchmark, article):
    run(article)
    spans = benchmark(run, article)
    assert len(spans) > 100


def test_time_grows_with_length_alone(article):
    def seconds(times: int) -> float:
        document = Document("d", article.text * times, published="2024-11-14")
        start = time.perf_counter()
        run(document)
        return time.perf_counter() - start

    run(article)
    short = min(seconds(2) for _ in range(3))
    long = min(seconds(8) for _ in range(3))
    assert long < 4 * short * 2


def test_ready_soon_after_start():
    code = (
        "import time; s = time.perf_counter(); "
        "from annotator.model.document import Document; from annotator.suggest.pipeline import run; "
        "run(Document('d', '11月12日在湖南调研')); print(time.perf_counter() - s)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 2.0


def test_the_recommenders_share_what_they_read():
    assert default_recommenders()[0] is default_recommenders()[0]
