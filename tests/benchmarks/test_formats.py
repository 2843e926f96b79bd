"""Documents a second for each format, and memory that does not grow with their number."""

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import workflows
from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Include
from annotator.formats.files import is_part
from annotator.ingest.incoming import Incoming
from annotator.ingest.read import read_path

AT_LEAST = 20
# A workbook is unpacked and parsed cell by cell.
AT_LEAST_OF_EXCEL = 5
STREAMED = (
    "jsonl", "csv", "csv-tables", "bio", "label-studio", "doccano", "w3c", "refi-qda", "brat", "uima",
    "uima-json",
)  # fmt: skip


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


def exported(format_id: str, tagged: list[Entry], number: int, folder: Path) -> Path:
    one = catalogue.get(format_id)
    folder.mkdir(exist_ok=True)
    out = folder / f"out{one.extension}"
    catalogue.write(one, many(tagged, number), out, workflows.default_labels(), Include.SUGGESTED)
    return out


def imported(out: Path) -> int:
    """Read every file that import would take; return how many articles there are."""
    files = [out] if out.is_file() else [path for path in workflows.files_in([out]) if not is_part(path)]
    readers = [(catalogue.reader_of(path) or read_path, path) for path in files]
    return sum(isinstance(article, Incoming) for read, path in readers for article in read(path))


def peak(function: Callable[..., object], *arguments: object) -> int:
    """Return the most bytes that were in use at once while ``function`` ran."""
    # The more there is of other tests, the longer Python leaves garbage lying: set that aside.
    gc.collect()
    gc.freeze()
    gc.collect()
    tracemalloc.start()
    try:
        function(*arguments)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()


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


@pytest.mark.parametrize("format_id", [one.id for one in catalogue.FORMATS if one.is_read])
def test_import(benchmark, tagged: list[Entry], tmp_path: Path, format_id: str) -> None:  # type: ignore[no-untyped-def]
    if format_id == "parquet":
        pytest.importorskip("pyarrow")
    out = exported(format_id, tagged, 40, tmp_path)
    assert benchmark.pedantic(imported, args=(out,), rounds=3, warmup_rounds=1) == 40
    rate = AT_LEAST_OF_EXCEL if format_id == "excel" else AT_LEAST
    assert benchmark.disabled or benchmark.stats["median"] < 40 / rate


@pytest.mark.parametrize(
    "format_id",
    [
        "jsonl",
        "csv",
        "csv-tables",
        "bio",
        "label-studio",
        "doccano",
        "w3c",
        "refi-qda",
        "brat",
        "uima",
        "uima-json",
    ],
)
def test_memory_of_export_is_that_of_one_document(
    tagged: list[Entry], tmp_path: Path, format_id: str
) -> None:
    peaks = [peak(exported, format_id, tagged, number, tmp_path / str(number)) for number in (4, 40)]
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize("format_id", ["jsonl", "csv-tables", "excel"])
def test_memory_of_import_does_not_grow(tagged: list[Entry], tmp_path: Path, format_id: str) -> None:
    outs = [exported(format_id, tagged, number, tmp_path / str(number)) for number in (20, 80)]
    peaks = [peak(imported, out) for out in outs]
    assert peaks[1] < 2 * peaks[0]
