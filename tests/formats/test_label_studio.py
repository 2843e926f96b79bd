import json
from pathlib import Path
from types import ModuleType

import pytest

from annotator.formats import label_studio
from annotator.formats.dataset import Entry
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet
from annotator.model.span import Status


@pytest.fixture
def sdk() -> ModuleType:
    return pytest.importorskip("label_studio_sdk.label_interface")


def test_label_studio_takes_configuration_and_tasks(
    sdk: ModuleType, odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "tasks.json"
    label_studio.write([odd, empty], out, labels)
    interface = sdk.LabelInterface((tmp_path / "tasks.config.xml").read_text(encoding="utf-8"))
    interface.validate()
    for task in json.loads(out.read_text(encoding="utf-8")):
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)
        for prediction in task["predictions"]:
            assert interface.validate_prediction(prediction)


def test_a_label_that_the_configuration_lacks_is_refused(
    sdk: ModuleType, odd: Entry, labels: LabelSet
) -> None:
    interface = sdk.LabelInterface(label_studio.configuration(labels))
    (annotation,) = label_studio.task(odd, labels)["annotations"]
    annotation["result"][0]["value"]["labels"] = ["PLACES"]
    assert not interface.validate_annotation(annotation)


def test_its_converter_finds_every_accepted_span(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    converter = pytest.importorskip("label_studio_sdk.converter")
    label_studio.write([odd], tmp_path / "tasks.json", labels)
    config = str(tmp_path / "tasks.config.xml")
    tasks = tmp_path / "in"
    tasks.mkdir()
    (task,) = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    (tasks / "1.json").write_text(json.dumps({"id": 1, **task}), encoding="utf-8")
    converter.Converter(config, str(tmp_path), download_resources=False).convert_to_json_min(
        str(tasks), str(tmp_path / "min")
    )
    (row,) = json.loads((tmp_path / "min" / "result.json").read_text(encoding="utf-8"))
    text = odd.document.text
    assert [(text[one["start"] : one["end"]], one["labels"]) for one in row["label"]] == [
        ("𠮷林", ["PLACE"]), ("李强", ["OFFICIAL"]), ("攸縣高新區(qū)", ["PLACE"]),
        ("要抓\u0085經濟\n促發展", ["DIRECTIVE"]), ("日\u2028到\u00a0攸縣", ["PLACE"]),
    ]  # fmt: skip


def test_what_label_studio_cannot_hold_is_counted(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    written = label_studio.write([odd], tmp_path / "tasks.json", labels)
    assert (written.spans, written.relations) == (6, 1)
    assert written.left_out == {
        "rejected spans": 1,
        "attributes that the label set does not name": 1,
        "unsure flags": 1,
        "relations": 1,
        "notes and attributes of relations": 1,
        "zones": 1,
    }


def test_what_was_written_comes_back(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> None:
    out = tmp_path / "tasks.json"
    label_studio.write([odd, empty], out, labels)
    assert label_studio.recognises(out)
    first, second = label_studio.read(out)
    assert isinstance(first, Incoming)
    assert isinstance(second, Incoming)
    assert first.document.id == "篇/1"
    assert (first.document.text, first.document.note) == (odd.document.text, "注\n二")
    kept = [span for span in odd.spans if span.status is not Status.REJECTED]
    assert {
        (one.id, one.start, one.end, one.label, one.status, one.note, one.score) for one in first.spans
    } == {(one.id, one.start, one.end, one.label, one.status, one.note, one.score) for one in kept}
    (official,) = [one for one in first.spans if one.label == "OFFICIAL"]
    assert official.attributes == {"title": "省长"}
    assert [(one.type, one.source, one.target) for one in first.relations] == [("ISSUED_BY", "s6", "s2")]
    assert second.document.state == "done"


def test_a_task_with_a_shifted_span_is_refused_alone(tmp_path: Path) -> None:
    value = {"start": 1, "end": 3, "text": "沈晓", "labels": ["OFFICIAL"]}
    task = {"id": 7, "data": {"text": "沈晓明。"}, "annotations": [{"result": [{"id": "a", "value": value}]}]}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([task, {"id": 8, "data": {"text": "晴。"}}]), encoding="utf-8")
    refused, read = label_studio.read(path)
    assert isinstance(refused, Refused)
    assert "Task 1" in refused.message
    assert isinstance(read, Incoming)
