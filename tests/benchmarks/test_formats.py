"""Documents a second for each format, and memory that does not grow with their number."""

import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import workflows
from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Include
from annotator.ingest.read import read_path

AT_LEAST = 20


@pytest.fixture(scope="module")
def tagged(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Entry]:
    """The example articles with their suggestions."""
    path = tmp_path_factory.mktemp("formats") / "p.annotator"
    with closing(workflows.open_project(path, create=True)) as session:
        workflows.import_paths(session, [root / "example_data"])
        workflows.suggest(session)
        return [Entry(session.document(one), session.spans(one)) for one in session.document_ids()]


def many(tagged: list[Entry], number: int) -> Iterator[Entry]:
    for copy in range(number):
        document, spans, _ = tagged[copy % len(tagged)]
        own = replace(document, id=str(copy), text=f"{document.text}\n{copy}")
        yield Entry(own, [replace(one, id=f"{copy}-{one.id}", document_id=own.id) for one in spans])


@pytest.mark.parametrize("one", catalogue.FORMATS, ids=[one.id for one in catalogue.FORMATS])
def test_export(benchmark, tagged: list[Entry], tmp_path: Path, one: catalogue.Format) -> None:  # type: ignore[no-untyped-def]
    if one.id in ("parquet", "huggingface"):
        pytest.importorskip("pyarrow")
    if one.id == "spacy":
        pytest.importorskip("spacy")
    labels = workflows.default_labels()

    def export() -> int:
        out = tmp_path / f"out{one.extension}"
        return catalogue.write(one, many(tagged, 40), out, labels, Include.SUGGESTED).documents

    assert benchmark.pedantic(export, rounds=3, warmup_rounds=1) == 40
    assert benchmark.disabled or benchmark.stats["median"] < 40 / AT_LEAST


def test_import(benchmark, tagged: list[Entry], tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out.jsonl"
    catalogue.write(catalogue.get("jsonl"), many(tagged, 100), out, workflows.default_labels(), Include.ALL)

    def read() -> int:
        return len(list(read_path(out)))

    assert benchmark.pedantic(read, rounds=3, warmup_rounds=1) == 100
    assert benchmark.disabled or benchmark.stats["median"] < 100 / AT_LEAST


@pytest.mark.parametrize("format_id", ["jsonl", "csv", "bio", "label-studio", "doccano", "w3c", "refi-qda"])
def test_memory_is_that_of_one_document(tagged: list[Entry], tmp_path: Path, format_id: str) -> None:
    peaks = []
    for number in (4, 40):
        tracemalloc.start()
        out = tmp_path / "out"
        one = catalogue.get(format_id)
        catalogue.write(one, many(tagged, number), out, workflows.default_labels(), Include.SUGGESTED)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]
