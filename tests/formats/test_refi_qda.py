import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotator.formats import refi_qda
from annotator.formats.dataset import Entry
from annotator.model.label import LabelSet

NAMES = {"q": "urn:QDA-XML:project:1.0"}


@pytest.fixture
def archive(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> zipfile.ZipFile:
    refi_qda.write([odd, empty], tmp_path / "巡视.qdpx", labels)
    return zipfile.ZipFile(tmp_path / "巡视.qdpx")


def project(archive: zipfile.ZipFile) -> ElementTree.Element:
    return ElementTree.fromstring(archive.read("project.qde"))


def text_of(archive: zipfile.ZipFile, source: ElementTree.Element) -> str:
    """Read a source as QualCoder does: a byte-order mark would count as a character."""
    name = source.get("plainTextPath", "").replace("internal://", "sources/")
    return archive.read(name).decode("utf-8")


def test_every_selection_leads_to_its_quote_and_code(archive: zipfile.ZipFile, odd: Entry) -> None:
    root = project(archive)
    codes = {code.get("guid"): code.get("name") for code in root.iterfind(".//q:Code", NAMES)}
    source = root.find(".//q:TextSource", NAMES)
    assert source is not None
    text = text_of(archive, source)
    assert text == odd.document.text
    found = []
    for one in source.iterfind("q:PlainTextSelection", NAMES):
        start, end = int(one.get("startPosition", "")), int(one.get("endPosition", ""))
        reference = one.find("q:Coding/q:CodeRef", NAMES)
        assert reference is not None
        found.append((text[start:end], codes[reference.get("targetGUID")]))
    assert found == [(span.quote, span.label) for span in odd.spans]


def test_texts_have_no_mark_and_end_lines_as_the_standard_says(archive: zipfile.ZipFile) -> None:
    sources = [archive.read(name) for name in archive.namelist() if name.startswith("sources/")]
    assert len(sources) == 2
    assert not any(data.startswith(b"\xef\xbb\xbf") or b"\r" in data for data in sources)


def test_every_reference_leads_somewhere(archive: zipfile.ZipFile) -> None:
    root = project(archive)
    known = {one.get("guid") for one in root.iter() if one.get("guid")}
    names = ("targetGUID", "originGUID", "creatingUser")
    references = {one.get(name) for one in root.iter() for name in names if one.get(name)}
    assert references <= known
    assert len(root.findall(".//q:Link", NAMES)) == 2
    assert root.findtext(".//q:Notes/q:Note/q:PlainTextContent", namespaces=NAMES) == "疑?"


def test_sections_stand_in_the_order_of_the_schema(archive: zipfile.ZipFile) -> None:
    order = [one.tag.partition("}")[2] for one in project(archive)]
    assert order == ["Users", "CodeBook", "Variables", "Sources", "Notes", "Links"]


def test_the_same_project_twice_is_the_same_document(
    odd: Entry, labels: LabelSet, tmp_path: Path, archive: zipfile.ZipFile
) -> None:
    (tmp_path / "2").mkdir()
    refi_qda.write([odd], tmp_path / "2" / "巡视.qdpx", labels)
    again = zipfile.ZipFile(tmp_path / "2" / "巡视.qdpx").read("project.qde")
    ids = [one.get("guid") for one in ElementTree.fromstring(again).iter() if one.get("guid")]
    assert set(ids) < {one.get("guid") for one in project(archive).iter()}
