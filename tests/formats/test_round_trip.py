"""Export, import, and the same again: what each format can carry, on real articles and odd ones."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Feature, Include
from annotator.formats.files import is_part
from annotator.ingest.incoming import Incoming
from annotator.ingest.read import read_path
from annotator.model.label import LabelSet
from annotator.model.span import Span

LIBRARIES = {"parquet": "pyarrow"}
READ = [one.id for one in catalogue.FORMATS if one.is_read]
WHOLE = ["jsonl", "csv-tables", "excel", "parquet"]


@pytest.fixture
def articles(root: Path) -> list[Entry]:
    """The two articles that travel with the program, fully tagged."""
    found = read_path(root / "example_data" / "hunan_inspections.jsonl")
    return [Entry(one.document, one.spans, one.relations) for one in found if isinstance(one, Incoming)]


@pytest.fixture
def crlf(odd: Entry) -> Entry:
    """A text that came with CRLF, whose spans bear a Chinese label and lie inside each other."""
    document = replace(odd.document, id="crlf", text="𠮷林😀開會。\r\n第二行\r\n")
    whole = Span("w", document.id, 0, 6, "会议", "𠮷林😀開會。", created="t", updated="t")
    name = Span("n", document.id, 0, 2, "PLACE", "𠮷林", created="t", updated="t")
    across = Span("x", document.id, 4, 11, "会议", "會。\r\n第二行", created="t", updated="t")
    return Entry(replace(document, zones=()), [whole, name, across], [])


def again(format_id: str, entries: Sequence[Entry], labels: LabelSet, folder: Path) -> list[Incoming]:
    """Export and import; every file that import would take of a folder is read."""
    pytest.importorskip(LIBRARIES.get(format_id, "json"))
    one = catalogue.get(format_id)
    out = folder / f"again{one.extension}"
    catalogue.write(one, entries, out, labels, Include.ALL)
    inside = [path for path in sorted(out.rglob("*")) if path.suffix in catalogue.endings()]
    files = [out] if one.extension else [path for path in inside if not is_part(path)]
    readers = [catalogue.reader_of(path) or partial(read_path) for path in files]
    found = [article for read, path in zip(readers, files, strict=True) for article in read(path)]
    assert all(isinstance(article, Incoming) for article in found), found
    return [article for article in found if isinstance(article, Incoming)]


def plain(spans: Sequence[Span]) -> set[tuple[int, int, str, str]]:
    return {(one.start, one.end, one.label, one.quote) for one in spans}


@pytest.mark.parametrize("format_id", WHOLE)
def test_what_carries_everything_gives_equal_values(
    format_id: str, articles: list[Entry], odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    entries = [*articles, odd, empty]
    found = again(format_id, entries, labels, tmp_path)
    for entry, incoming in zip(entries, found, strict=True):
        assert incoming.document == entry.document
        assert list(incoming.spans) == list(entry.spans)
        assert list(incoming.relations) == list(entry.relations)


@pytest.mark.parametrize("format_id", ["jsonl", "csv-tables", "parquet", "uima-json"])
def test_line_ends_of_other_systems_stay(
    format_id: str, crlf: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    (found,) = again(format_id, [crlf], labels, tmp_path)
    assert found.document.text == crlf.document.text
    assert plain(found.spans) == plain(crlf.spans)


@pytest.mark.parametrize("format_id", [one for one in READ if one not in ("bio", "bioes", "doccano", "brat")])
def test_every_format_gives_texts_and_spans_back(
    format_id: str, articles: list[Entry], odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    carries = catalogue.get(format_id).carries
    # Label Studio knows what is proposed and what holds, and has no word for the rest.
    all_kept = Feature.SUGGESTIONS in carries and format_id != "label-studio"
    for entry, incoming in zip(
        [*articles, odd], again(format_id, [*articles, odd], labels, tmp_path), strict=True
    ):
        rejected = {one.id for one in entry.spans if one.status == "rejected"}
        kept = [one for one in entry.spans if all_kept or one.id not in rejected]
        assert incoming.document.text == entry.document.text
        assert plain(incoming.spans) == plain(kept)
        if Feature.RELATIONS in carries:
            ends = {one.id for one in kept}
            related = [one for one in entry.relations if {one.source, one.target} <= ends]
            assert len(incoming.relations) == len(related)


def test_rows_may_be_sorted_anew(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    catalogue.write(catalogue.get("csv-tables"), [empty, odd], out, labels, Include.ALL)
    path = out / "documents.csv"
    pandas = pytest.importorskip("pandas")
    for name, column in (("documents", "id"), ("spans", "quote")):
        table = pandas.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False)
        table.sort_values(column, ascending=False).to_csv(out / f"{name}.csv", index=False)
    read = catalogue.reader_of(path)
    assert read is not None
    found = {one.document.id: one for one in read(path) if isinstance(one, Incoming)}
    assert plain(found["篇/1"].spans) == plain(odd.spans)
    assert found["2"].spans == ()


def test_a_text_that_was_changed_in_its_table_is_refused(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    catalogue.write(catalogue.get("csv-tables"), [odd], tmp_path / "t", labels, Include.ALL)
    path = tmp_path / "t" / "documents.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("促發展。", "促發展！"), encoding="utf-8")
    read = catalogue.reader_of(path)
    assert read is not None
    (refused,) = read(path)
    assert not isinstance(refused, Incoming)
    assert "checksum" in refused.message
