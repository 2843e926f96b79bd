"""Entries with everything that breaks exports."""

import json
from pathlib import Path

import pytest

from annotator.formats.dataset import Entry
from annotator.model.codec import zones_from_rows
from annotator.model.document import Document, State
from annotator.model.label import Attribute, Form, Ink, Label, LabelSet
from annotator.model.span import Relation, Span, Status

# Astral characters, an emoji, separators that some call line ends, a nbsp, a full-width space, two lines.
ODD_TEXT = "𠮷林省长李强😀11月12日\u2028到\u00a0攸縣高新區(qū)\u3000調研,\n他強調,要抓\u0085經濟\n促發展。"


def span(document: Document, quote: str, label: str, number: int, **fields: object) -> Span:
    start = document.text.index(quote)
    created = "2024-11-13T08:00:00.000Z"
    values: dict[str, object] = {"created": created, "updated": created, "reviewer": "王", **fields}
    return Span(f"s{number}", document.id, start, start + len(quote), label, quote, **values)


@pytest.fixture
def odd() -> Entry:
    """Nested and crossing spans, all statuses, notes, relations, odd characters."""
    document = Document(
        "篇/1", ODD_TEXT, "李强“调研”", "湖南日报", "https://example.org/a?b=1&c=2", "2024-11-13",
        "唐俊", "郭毅", State.DONE, "注\n二",
        zones_from_rows([{"start": 0, "end": len(ODD_TEXT), "role": "body"}], len(ODD_TEXT)),
    )  # fmt: skip
    spans = [
        span(document, "𠮷林", "PLACE", 1, attributes={"code": "220000", "name": "吉林省"}),
        span(document, "李强", "OFFICIAL", 2, attributes={"title": "省长", "extra,": "引\"号"}, note="疑?"),
        span(document, "11月12日", "DATE", 3, status=Status.SUGGESTED, recommender="dates", rule="month_day",
             score=0.93, evidence={"inferred.value": "year:published"}, reviewer=""),
        span(document, "攸縣高新區(qū)", "PLACE", 4, unsure=True),
        span(document, "攸縣", "PLACE", 5, status=Status.REJECTED, recommender="places", score=0.5),
        span(document, "要抓\u0085經濟\n促發展", "DIRECTIVE", 6, attributes={"cue": "強調"}),
        span(document, "日\u2028到\u00a0攸縣", "PLACE", 7, note="crosses two others"),
    ]  # fmt: skip
    relations = [
        Relation("r1", document.id, "ISSUED_BY", "s6", "s2", {"how": "口头"}, "n", "2024", "2024"),
        Relation("r2", document.id, "VISITED", "s2", "s5"),
    ]
    return Entry(document, spans, relations)


@pytest.fixture
def empty() -> Entry:
    """A document in which there is nothing to tag."""
    return Entry(Document("2", "天气晴。", state=State.DONE), [])


@pytest.fixture
def labels(root: Path) -> LabelSet:
    """The label set that travels with the program, and one label with a Chinese id."""
    rows = json.loads((root / "resources/label_sets/default.json").read_text(encoding="utf-8"))
    shipped = [
        Label(
            row["id"], row["names"], row["key"], Ink(**row["light"]), Ink(**row["dark"]), Form(row["form"]),
            row["descriptions"], row["example"],
            tuple(Attribute(one["id"], one["names"]) for one in row["attributes"]),
        )
        for row in rows
    ]  # fmt: skip
    ink = Ink("#000000", "#FFFFFF", "#000000")
    return LabelSet((*shipped, Label("会议", {"zh": "会议"}, "5", ink, ink)))
