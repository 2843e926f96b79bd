import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.formats import catalogue
from annotator.formats.card import GUIDELINES_VERSION
from annotator.formats.dataset import Entry, Include
from annotator.formats.files import is_part
from annotator.model.label import LabelSet
from annotator.model.span import Status

Export = Callable[..., str]


@pytest.fixture
def export(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> Export:
    """Export two documents and return the card."""

    def written(format_id: str, include: Include = Include.ALL) -> str:
        one = catalogue.get(format_id)
        out = tmp_path / f"out{one.extension}"
        catalogue.write(one, [odd, empty], out, labels, include)
        place = tmp_path / f"{out.name}.card.md" if one.extension else out / "README.md"
        return place.read_text(encoding="utf-8")

    return written


@pytest.mark.parametrize("format_id", ["jsonl", "brat"])
def test_the_card_counts_labels_and_what_became_of_suggestions(export: Export, format_id: str) -> None:
    card = export(format_id, Include.SUGGESTED)
    assert "2 documents, 6 spans, 1 relations." in card
    assert "| PLACE | Place | 地点 | A place one can go to | 3 |" in card
    assert "- documents: 0 todo, 0 in progress, 2 done" in card
    assert "- spans: accepted, and open suggestions\n" in card
    assert "| dates | DATE | 1 | 0 | 0 |\n| places | PLACE | 0 | 0 | 1 |" in card


def test_the_card_says_what_a_format_left_out_and_by_which_rule(export: Export) -> None:
    card = export("bio:innermost")
    assert "- 1 spans around or across others" in card
    assert "- 1 rejected spans" in card
    assert "- nested spans: innermost" in card


def test_the_checksum_of_a_file_is_in_its_card(export: Export, tmp_path: Path) -> None:
    card = export("csv")
    assert hashlib.sha256((tmp_path / "out.csv").read_bytes()).hexdigest() in card


def test_the_checksums_of_a_folder_are_those_of_its_files(export: Export, tmp_path: Path) -> None:
    export("csv-tables")
    lines = (tmp_path / "out" / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    assert list(sums) == ["documents.csv", "relations.csv", "spans.csv", "zones.csv"]
    for name, checksum in sums.items():
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == checksum


def test_a_card_is_no_article(export: Export, tmp_path: Path) -> None:
    export("jsonl")
    export("brat")
    assert is_part(tmp_path / "out.jsonl.card.md")
    assert is_part(tmp_path / "out" / "SHA256SUMS.txt")
    (tmp_path / "own.card.md").write_text("my notes", encoding="utf-8")
    assert not is_part(tmp_path / "own.card.md")


def test_the_guidelines_bear_the_version_of_the_card(export: Export, root: Path) -> None:
    text = (root / "resources/guidelines/guidelines.md").read_text(encoding="utf-8")
    assert f"\nVersion {GUIDELINES_VERSION}. " in text
    assert f"- guidelines: version {GUIDELINES_VERSION}\n" in export("jsonl")


def test_the_guidelines_define_every_label(root: Path) -> None:
    text = (root / "resources/guidelines/guidelines.md").read_text(encoding="utf-8")
    labels = json.loads((root / "resources/label_sets/default.json").read_text(encoding="utf-8"))
    assert all(f"\n## {label['id']}: " in text for label in labels)


def test_without_suggestions_there_is_no_ledger(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    spans = [replace(one, recommender="", status=Status.ACCEPTED) for one in odd.spans]
    catalogue.write(
        catalogue.get("jsonl"), [odd._replace(spans=spans)], tmp_path / "a.jsonl", labels, Include.ALL
    )
    assert "recommender" not in (tmp_path / "a.jsonl.card.md").read_text(encoding="utf-8")
