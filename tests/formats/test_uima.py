from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotator.formats import uima, uima_json
from annotator.formats.dataset import Entry
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.document import Document
from annotator.model.label import LabelSet

SPAN = "webanno.custom.Span"


def load(folder: Path):  # type: ignore[no-untyped-def]
    cassis = pytest.importorskip("cassis")
    with (folder / "TypeSystem.xml").open("rb") as types, (folder / "000001__1.xmi").open("rb") as file:
        return cassis.load_cas_from_xmi(file, typesystem=cassis.load_typesystem(types))


@pytest.fixture
def folder(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> Path:
    uima.write([odd, empty], tmp_path / "cas", labels)
    return tmp_path / "cas"


def test_cassis_finds_every_span_with_its_features(folder: Path, odd: Entry) -> None:
    cas = load(folder)
    assert cas.sofa_string == odd.document.text
    found = [(one.get_covered_text(), one.label, one.status, one.identifier) for one in cas.select(SPAN)]
    expected = [(one.quote, one.label, one.status.value, one.id) for one in odd.spans]
    assert sorted(found) == sorted(expected)
    (official,) = [one for one in cas.select(SPAN) if one.label == "OFFICIAL"]
    assert (official.attribute_title, official.note) == ("省长", "疑?")
    (date,) = [one for one in cas.select(SPAN) if one.label == "DATE"]
    assert (date.score, date.recommender, date.unsure) == (0.93, "dates", False)


def test_cassis_follows_relations_zones_and_metadata(folder: Path, odd: Entry) -> None:
    cas = load(folder)
    relations = cas.select("webanno.custom.SpanRelation")
    found = {(one.label, one.Governor.identifier, one.Dependent.identifier) for one in relations}
    assert found == {("ISSUED_BY", "s6", "s2"), ("VISITED", "s2", "s5")}
    (zone,) = cas.select("webanno.custom.Zone")
    assert (zone.role, zone.get_covered_text()) == ("body", odd.document.text)
    (article,) = cas.select("webanno.custom.Article")
    assert (article.id, article.note) == ("篇/1", "注\n二")


def test_cassis_reads_the_same_from_json(odd: Entry, labels: LabelSet, folder: Path, tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    uima_json.write([odd], tmp_path / "json", labels)
    with (tmp_path / "json" / "000001__1.json").open("rb") as file:
        cas = cassis.load_cas_from_json(file)
    assert cas.sofa_string == odd.document.text

    def told(one) -> list[tuple[object, ...]]:  # type: ignore[no-untyped-def]
        spans = [
            (s.get_covered_text(), s.label, s.identifier, s.score, s.attribute_title)
            for s in one.select(SPAN)
        ]
        relations = one.select("webanno.custom.SpanRelation")
        return [*spans, *((r.label, r.Governor.identifier, r.Dependent.identifier) for r in relations)]

    assert told(cas) == told(load(folder))
    assert len(told(cas)) == 9


def test_offsets_are_utf16_units(folder: Path) -> None:
    root = ElementTree.parse(folder / "000001__1.xmi").getroot()
    spans = root.findall("{http:///webanno/custom.ecore}Span")
    assert [(one.get("begin"), one.get("end")) for one in spans[:3]] == [("0", "3"), ("5", "7"), ("9", "15")]


def test_characters_that_xml_forbids_become_blanks_and_are_counted(labels: LabelSet, tmp_path: Path) -> None:
    entry = Entry(Document("a", "一\x0b二\x0c三"), [])
    written = uima.write([entry], tmp_path / "cas", labels)
    assert written.left_out == {"characters that XML forbids": 2}
    root = ElementTree.parse(tmp_path / "cas" / "000001_a.xmi").getroot()
    sofa = root.find("{http:///uima/cas.ecore}Sofa")
    assert sofa is not None
    assert sofa.get("sofaString") == "一 二 三"


def test_what_was_written_comes_back(folder: Path, odd: Entry) -> None:
    path = folder / "000001__1.xmi"
    assert uima.recognises(path)
    (read,) = uima.read(path)
    assert isinstance(read, Incoming)
    assert read.document == odd.document
    named = {"title", "person", "code", "name", "value", "cue", "issuer", "addressee"}
    for span, own in zip(read.spans, odd.spans, strict=True):
        attributes = {name: value for name, value in own.attributes.items() if name in named}
        assert span == replace(own, attributes=attributes, evidence={})
    assert list(read.relations) == [replace(one, attributes={}) for one in odd.relations]


def test_entities_of_other_layers_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xmi"
    path.write_text(
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmi:version="2.0">'
        '<ner:NamedEntity xmi:id="5" sofa="1" begin="3" end="5" value="PLACE"/>'
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="𠮷到长沙。"/></xmi:XMI>',
        encoding="utf-8",
    )
    (read,) = uima.read(path)
    assert isinstance(read, Incoming)
    assert [(one.quote, one.label) for one in read.spans] == [("长沙", "PLACE")]


def test_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.xmi").write_text("<xmi:XMI", encoding="utf-8")
    (refused,) = uima.read(tmp_path / "a.xmi")
    assert isinstance(refused, Refused)


def test_json_that_another_program_wrote_anew_is_read(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    uima_json.write([odd], tmp_path / "json", labels)
    with (tmp_path / "json" / "000001__1.json").open("rb") as file:
        cassis.load_cas_from_json(file).to_json(tmp_path / "again.json")
    assert uima_json.recognises(tmp_path / "again.json")
    (read,) = uima_json.read(tmp_path / "again.json")
    assert isinstance(read, Incoming)
    assert read.document == odd.document
    assert {(one.quote, one.label, one.status, one.score) for one in read.spans} == {
        (one.quote, one.label, one.status, one.score) for one in odd.spans
    }
    assert {one.id for one in read.relations} == {"r1", "r2"}


def test_broken_json_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"%FEATURE_STRUCTURES": [', encoding="utf-8")
    (refused,) = uima_json.read(tmp_path / "a.json")
    assert isinstance(refused, Refused)
    assert "no JSON" in refused.message
