from pathlib import Path

from annotator.formats import brat
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet


def test_the_card_counts_labels_and_what_became_of_suggestions(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    brat.write([odd], tmp_path / "out", labels)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "1 documents, 7 spans, 2 relations." in card
    assert "| PLACE | Place | 地点 | A place one can go to | 4 |" in card
    assert "| dates | 1 | 0 | 0 |" in card
    assert "- 1 zones" in card
