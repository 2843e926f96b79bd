"""REFI-QDA project (.qdpx) for QualCoder, NVivo, MAXQDA and ATLAS.ti.

Labels are codes, spans are selections with one coding, attributes stand in the description of
the selection. Offsets are code points of a text without byte-order mark, lines ending in LF.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.xml import allowed, guid
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span

CARRIES = frozenset(Feature) - {Feature.ZONES, Feature.SUGGESTIONS, Feature.UNSURE}

_NAMESPACE = "urn:QDA-XML:project:1.0"
_VARIABLES = ("id", "source", "url", "published", "author", "editor", "state")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the project ``out``: one text source per document."""
    tally = Tally(CARRIES)
    with (
        swapped_in(out) as beside,
        zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive,
        _Project(labels, out.stem) as project,
    ):
        for entry in entries:
            archive.writestr(f"sources/{_source_guid(entry.document)}.txt", entry.document.text.encode())
            project.add(entry)
            tally.add(entry)
            described = sum(bool(one.note or one.attributes) for one in entry.relations)
            tally.leave_out("notes and attributes of relations", described)
        with archive.open("project.qde", "w", force_zip64=True) as file:
            project.write_to(file)
    return tally.written()


class _Project:
    """The parts of project.qde, kept on disk until all are known: users come before sources."""

    def __init__(self, labels: LabelSet, name: str) -> None:
        self._labels = labels
        self._name = name
        self._users: dict[str, str] = {}
        self._sources, self._notes, self._links = (_spool() for _ in range(3))

    def __enter__(self) -> _Project:
        return self

    def __exit__(self, *exception: object) -> None:
        for file in (self._sources, self._notes, self._links):
            file.close()

    def add(self, entry: Entry) -> None:
        """Take in one document with its spans and relations."""
        document = entry.document
        own = _source_guid(document)
        title = document.title or document.id
        self._sources.write(f'<TextSource guid="{own}" name={_quoted(title)} ')
        self._sources.write(f'plainTextPath="internal://{own}.txt">\n')
        for span in entry.spans:
            self._add_span(span)
        if document.note:
            self._sources.write(self._note(own, document.note))
        for name in _VARIABLES:
            value = str(getattr(document, name))
            reference = f'<VariableRef targetGUID="{guid("variable", name)}"/>'
            self._sources.write(
                f"<VariableValue>{reference}<TextValue>{escape(allowed(value))}</TextValue></VariableValue>\n"
            )
        self._sources.write("</TextSource>\n")
        self._links.writelines(_link(relation) for relation in entry.relations)

    def write_to(self, file: IO[bytes]) -> None:
        """Write the whole document; an empty section is left out, as the schema demands."""
        head = f'<Project xmlns="{_NAMESPACE}" name={_quoted(self._name)} origin="annotator">\n'
        file.write(f'<?xml version="1.0" encoding="utf-8"?>\n{head}'.encode())
        users = (f'<User guid="{own}" name={_quoted(name)}/>\n' for name, own in self._users.items())
        _section(file, "Users", users)
        file.write(f"<CodeBook>\n<Codes>\n{_codes(self._labels)}</Codes>\n</CodeBook>\n".encode())
        _section(file, "Variables", [_variables()])
        for name, part in (("Sources", self._sources), ("Notes", self._notes), ("Links", self._links)):
            part.seek(0)
            _section(file, name, part)
        file.write(b"</Project>\n")

    def _add_span(self, span: Span) -> None:
        own = guid("span", span.id)
        made = self._made(span)
        description = "\n".join(f"{name}: {value}" for name, value in span.attributes.items() if value)
        self._sources.write(
            f'<PlainTextSelection guid="{own}" name={_quoted(span.quote)} '
            f'startPosition="{span.start}" endPosition="{span.end}"{made}>\n'
        )
        if description:
            self._sources.write(f"<Description>{escape(allowed(description))}</Description>\n")
        code = guid("label", span.label)
        self._sources.write(
            f'<Coding guid="{guid("coding", span.id)}"{made}><CodeRef targetGUID="{code}"/></Coding>\n'
        )
        if span.note:
            self._sources.write(self._note(own, span.note))
        self._sources.write("</PlainTextSelection>\n")

    def _made(self, span: Span) -> str:
        """Return the XML attributes that tell who made the span and when."""
        text = ""
        if span.reviewer:
            own = self._users.setdefault(span.reviewer, guid("user", span.reviewer))
            text += f' creatingUser="{own}"'
        if _INSTANT.fullmatch(span.created):
            text += f' creationDateTime="{span.created}"'
        return text

    def _note(self, owner: str, note: str) -> str:
        own = guid("note", owner)
        content = f"<PlainTextContent>{escape(allowed(note))}</PlainTextContent>"
        self._notes.write(f'<Note guid="{own}" name="Note">{content}</Note>\n')
        return f'<NoteRef targetGUID="{own}"/>\n'


def _spool() -> IO[str]:
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")


def _section(file: IO[bytes], name: str, parts: Iterable[str]) -> None:
    begun = False
    for part in filter(None, parts):
        if not begun:
            file.write(f"<{name}>\n".encode())
        begun = True
        file.write(part.encode())
    if begun:
        file.write(f"</{name}>\n".encode())


def _codes(labels: LabelSet) -> str:
    rows = []
    for label in labels:
        start = f'<Code guid="{guid("label", label.id)}" name={_quoted(label.id)} isCodable="true"'
        description = escape(allowed(label.descriptions.get("en", "")))
        rows.append(f'{start} color="{label.light.line}"><Description>{description}</Description></Code>\n')
    return "".join(rows)


def _variables() -> str:
    return "".join(
        f'<Variable guid="{guid("variable", name)}" name="{name}" typeOfVariable="Text"/>\n'
        for name in _VARIABLES
    )


def _link(relation: Relation) -> str:
    ends = f'originGUID="{guid("span", relation.source)}" targetGUID="{guid("span", relation.target)}"'
    own = guid("relation", relation.id)
    return f'<Link guid="{own}" name={_quoted(relation.type)} direction="OneWay" {ends}/>\n'


def _source_guid(document: Document) -> str:
    return guid("document", document.id)


def _quoted(text: str) -> str:
    return quoteattr(allowed(text))
