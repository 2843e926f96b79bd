import json
from pathlib import Path

from annotator.formats import w3c
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet


def items(entry: Entry, labels: LabelSet, folder: Path) -> list[dict]:  # type: ignore[type-arg]
    w3c.write([entry], folder / "page.json", labels)
    page = json.loads((folder / "page.json").read_text(encoding="utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    return list(page["items"])


def test_both_selectors_lead_to_the_same_stretch(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    text = odd.document.text
    found = []
    for item in items(odd, labels, tmp_path)[:7]:
        position, quote = item["target"]["selector"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.count(around) == 1
        assert text.index(around) + len(quote["prefix"]) == position["start"]
        found.append(text[position["start"] : position["end"]])
    assert found == [span.quote for span in odd.spans]


def test_bodies_tell_label_attributes_status_and_note(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    spans = items(odd, labels, tmp_path)
    bodies = [[(body["purpose"], body["value"]) for body in item["body"]] for item in spans]
    assert bodies[1][:2] == [("classifying", "OFFICIAL"), ("describing", "title=省长")]
    assert bodies[1][-1] == ("commenting", "疑?")
    assert bodies[4][1:] == [("tagging", "status=rejected")]
    assert spans[2]["generator"]["name"] == "dates"


def test_a_relation_links_the_annotations_of_its_spans(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    *spans, issued, _visited = items(odd, labels, tmp_path)
    assert issued["target"]["items"] == [spans[5]["id"], spans[1]["id"]]
    assert issued["motivation"] == "linking"


def test_a_page_without_spans_is_still_one(empty: Entry, labels: LabelSet, tmp_path: Path) -> None:
    assert items(empty, labels, tmp_path) == []
