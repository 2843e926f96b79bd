from pathlib import Path

import pytest

from annotator.formats import huggingface
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet


@pytest.fixture
def folder(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> Path:
    pytest.importorskip("pyarrow")
    huggingface.write([odd, empty], tmp_path / "hub", labels)
    return tmp_path / "hub"


def test_datasets_loads_the_folder_with_its_labels(folder: Path, odd: Entry, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"), split="train")
    row = loaded[0]
    assert "".join(row["tokens"]) == odd.document.text
    names = loaded.features["ner_tags"].feature.names
    assert names[:3] == ["O", "B-OFFICIAL", "I-OFFICIAL"]
    assert [names[tag] for tag in row["ner_tags"][:7]] == [
        "B-PLACE", "I-PLACE", "O", "O", "B-OFFICIAL", "I-OFFICIAL", "O",
    ]  # fmt: skip
    label = loaded.features["spans"].feature["label"]
    for span, own in zip(row["spans"], odd.spans, strict=True):
        assert row["text"][span["start"] : span["end"]] == span["text"] == own.quote
        assert label.int2str(span["label"]) == span["label_name"] == own.label


def test_polars_reads_labels_as_text_beside_their_numbers(folder: Path) -> None:
    polars = pytest.importorskip("polars")
    spans = polars.read_parquet(folder / "data" / "train.parquet")["spans"].explode().struct
    assert spans.field("label_name").to_list()[:2] == ["PLACE", "OFFICIAL"]
