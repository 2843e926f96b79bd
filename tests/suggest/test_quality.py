"""The figures of the recommenders on tagged articles: none may fall more than a point below the recorded.

``ANNOTATOR_GOLD`` names a further gold file. ``ANNOTATOR_RECORD=1`` records what is measured.
"""

import hashlib
import json
import os
from pathlib import Path

import pytest

from annotator.suggest import pipeline
from annotator.suggest.evaluate import evaluate, read_gold

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "tests" / "reference" / "quality.json"
GOLD = [ROOT / "example_data" / "hunan_inspections.jsonl"]
if os.environ.get("ANNOTATOR_GOLD"):
    GOLD.append(Path(os.environ["ANNOTATOR_GOLD"]))


def figures(gold: Path) -> dict[str, float]:
    report = evaluate(read_gold(gold), pipeline.run)
    found = {}
    for label, one in report.labels.items():
        found[f"{label} strict"] = one.strict.f1
        found[f"{label} characters"] = one.characters.f1
        found |= {f"{label} {name}": share.value for name, share in one.attributes.items()}
    return {name: round(value, 4) for name, value in sorted(found.items())}


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name)
def test_no_figure_falls_by_more_than_a_point(gold):
    key = hashlib.sha256(gold.read_bytes()).hexdigest()[:16]
    recorded = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    measured = figures(gold)
    if os.environ.get("ANNOTATOR_RECORD"):
        recorded[key] = {"gold": gold.name, "figures": measured}
        RECORD.write_text(json.dumps(recorded, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if key not in recorded:
        pytest.skip(f"nothing is recorded for {gold.name}")
    expected = recorded[key]["figures"]
    assert measured.keys() == expected.keys()
    fallen = {n: (expected[n], measured[n]) for n in expected if measured[n] < expected[n] - 0.01}
    assert fallen == {}
