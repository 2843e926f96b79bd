"""REFI-QDA projects of QualCoder, NVivo, MAXQDA and ATLAS.ti, read: codes are labels."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row

Json = dict[str, Any]

_NAMES = {"q": "urn:QDA-XML:project:1.0"}
_FIELDS = frozenset({"id", "source", "url", "published", "author", "editor", "state"})
_ATTRIBUTE = re.compile(r"([^\s:]+): (.+)")


def recognises(path: Path) -> bool:
    """Whether ``path`` is an archive with a project in it."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return "project.qde" in archive.namelist()


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the text sources of a project; pictures, sound and PDF files are refused one by one."""
    with zipfile.ZipFile(path) as archive:
        try:
            root = ElementTree.fromstring(archive.read("project.qde"))
        except ElementTree.ParseError as error:
            raise UserError("Its project.qde is no XML: {problem}.", problem=error) from error
        project = _Project(archive, root)
        for source in root.iterfind("q:Sources/*", _NAMES):
            name = source.get("name", "?")
            try:
                yield incoming_from_row(project.row(source))
            except UserError as error:
                yield Refused(name, error)


class _Project:
    """What the sources of one project refer to."""

    def __init__(self, archive: zipfile.ZipFile, root: ElementTree.Element) -> None:
        self._archive = archive
        self._codes = _by_guid(root, ".//q:Code", "name")
        self._variables = _by_guid(root, ".//q:Variable", "name")
        self._users = _by_guid(root, ".//q:User", "name")
        self._notes = {
            one.get("guid", ""): one.findtext("q:PlainTextContent", "", _NAMES)
            for one in root.iterfind("q:Notes/q:Note", _NAMES)
        }
        self._links = [one.attrib for one in root.iterfind("q:Links/q:Link", _NAMES)]

    def row(self, source: ElementTree.Element) -> Json:
        """Return a source as the row of a dataset."""
        text = self._text(source)
        spans = [
            span
            for selection in source.iterfind("q:PlainTextSelection", _NAMES)
            for span in self._spans(selection, text)
        ]
        row: Json = {"id": source.get("guid"), "title": source.get("name", ""), "text": text}
        row |= {name: value for name, value in self._values(source) if name in _FIELDS and value}
        note = self._note(source)
        return {**row, "note": note, "spans": spans, "relations": self._relations(spans)}

    def _text(self, source: ElementTree.Element) -> str:
        content = source.findtext("q:PlainTextContent", None, _NAMES)
        if content is not None:
            return content
        name = source.get("plainTextPath", "").replace("internal://", "sources/")
        inside = {one.lower(): one for one in self._archive.namelist()}
        if name.lower() not in inside:
            raise UserError("It is no text source, or its text is not in the archive.")
        try:
            # Positions count from the first character of the text, which a byte-order mark is not.
            return self._archive.read(inside[name.lower()]).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UserError("Its text is not in UTF-8, as the standard demands.") from error

    def _spans(self, selection: ElementTree.Element, text: str) -> Iterator[Json]:
        """Yield a span for each code of a selection."""
        attributes, rest = _described(selection.findtext("q:Description", "", _NAMES))
        notes = filter(None, [*rest, self._note(selection)])
        start, end = (int(selection.get(name, "-1")) for name in ("startPosition", "endPosition"))
        common = {"start": start, "end": end, "attributes": attributes, "note": "\n".join(notes)}
        for number, coding in enumerate(selection.iterfind("q:Coding", _NAMES)):
            reference = coding.find("q:CodeRef", _NAMES)
            code = self._codes.get(reference.get("targetGUID", "") if reference is not None else "")
            if code is None:
                raise UserError(
                    "A coding at {start}–{end} names a code that is not there.", start=start, end=end
                )
            yield {
                **common,
                # Links lead to the selection: its first span bears the id.
                "id": selection.get("guid") if number == 0 else coding.get("guid"),
                "label": code,
                "reviewer": self._users.get(coding.get("creatingUser", ""), ""),
                "created": coding.get("creationDateTime"),
                "updated": coding.get("creationDateTime"),
            }

    def _values(self, source: ElementTree.Element) -> Iterator[tuple[str, str]]:
        for one in source.iterfind("q:VariableValue", _NAMES):
            reference = one.find("q:VariableRef", _NAMES)
            guid = reference.get("targetGUID", "") if reference is not None else ""
            yield self._variables.get(guid, ""), one.findtext("q:TextValue", "", _NAMES)

    def _note(self, owner: ElementTree.Element) -> str:
        references = owner.iterfind("q:NoteRef", _NAMES)
        return "\n".join(self._notes.get(one.get("targetGUID", ""), "") for one in references)

    def _relations(self, spans: list[Json]) -> list[Json]:
        ids = {span["id"] for span in spans}
        return [
            {"id": one.get("guid"), "type": one.get("name") or "RELATED", "source": source, "target": target}
            for one in self._links
            if {source := one.get("originGUID"), target := one.get("targetGUID")} <= ids
        ]


def _by_guid(root: ElementTree.Element, path: str, attribute: str) -> dict[str, str]:
    return {one.get("guid", ""): one.get(attribute, "") for one in root.iterfind(path, _NAMES)}


def _described(description: str) -> tuple[dict[str, str], list[str]]:
    """Sort the lines of a description into attributes (``name: value``) and others."""
    attributes: dict[str, str] = {}
    others = []
    for line in filter(None, description.split("\n")):
        match = _ATTRIBUTE.fullmatch(line)
        if match:
            attributes[match[1]] = match[2]
        else:
            others.append(line)
    return attributes, others
