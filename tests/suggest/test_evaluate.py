import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.document import Document, Role, Zone
from annotator.model.span import Span
from annotator.suggest.evaluate import GoldArticle, evaluate, read_gold
from annotator.suggest.figures import Report
from annotator.suggest.report import format_comparison, format_report

TEXT = "𠮷林省長王一鳴强調(diào)要抓落實。次日李強到會。"


def span(quote: str, label: str = "OFFICIAL", recommender: str = "rules", **attributes: str) -> Span:
    start = TEXT.index(quote)
    end = start + len(quote)
    return Span(quote, "a", start, end, label, quote, recommender=recommender, attributes=attributes)


def gold(*spans: Span, optional: tuple[Span, ...] = ()) -> list[GoldArticle]:
    return [GoldArticle(Document(id="a", text=TEXT), spans, optional)]


def test_strict_overlap_and_characters_differ_by_what_they_forgive():
    report = evaluate(gold(span("王一鳴"), span("李強")), lambda document: [span("王一鳴"), span("日李強")])
    figures = report.labels["OFFICIAL"]
    assert (figures.strict.precision, figures.strict.recall) == (0.5, 0.5)
    assert figures.overlap.f1 == 1
    assert figures.characters.precision == pytest.approx(5 / 6)
    assert figures.characters.recall == 1


def test_optional_spans_are_neither_missed_nor_false_alarms():
    tagged = gold(span("王一鳴"), optional=(span("李強"),))
    without = evaluate(tagged, lambda document: [span("王一鳴")]).labels["OFFICIAL"]
    with_it = evaluate(tagged, lambda document: [span("王一鳴"), span("李強")]).labels["OFFICIAL"]
    for figures in (without, with_it):
        assert (figures.strict.f1, figures.overlap.f1, figures.characters.f1) == (1, 1, 1)


def test_optional_span_of_other_edges_does_not_excuse_a_strict_error():
    report = evaluate(gold(optional=(span("李強"),)), lambda document: [span("日李強")])
    assert report.labels["OFFICIAL"].strict.found.all == 1
    assert report.labels["OFFICIAL"].overlap.found.all == 0


def test_attributes_are_compared_without_pinyin_and_line_ends():
    cue = span("要抓落實", "DIRECTIVE", cue="强調(diào)", issuer="")
    found = span("要抓落實", "DIRECTIVE", cue="强\n調", issuer="王一鳴", note="x")
    report = evaluate(gold(cue), lambda document: [found])
    figures = report.labels["DIRECTIVE"]
    assert figures.attributes["cue"].value == 1
    assert figures.attributes["issuer"].value == 0
    assert set(figures.attributes) == {"cue", "issuer"}
    assert set(figures.stated) == {"cue"}
    assert report.wrong_attributes[0].detail == "– ← 王一鳴"


def test_bracketed_words_that_are_no_pinyin_count():
    report = evaluate(gold(span("李強", title="省长(代)")), lambda document: [span("李強", title="省长")])
    assert report.labels["OFFICIAL"].attributes["title"].value == 0


def test_same_edges_under_another_label_are_confusion():
    report = evaluate(gold(span("李強")), lambda document: [span("李強", "PLACE")])
    assert report.confusion == {"OFFICIAL → PLACE": 1}
    assert [miss.label for miss in report.misses] == ["OFFICIAL"]


def test_errors_stand_in_their_context():
    report = evaluate(gold(span("王一鳴")), lambda document: [span("李強", recommender="rules")])
    text = format_report(report)
    assert "𠮷林省長【王一鳴】强調" in text
    assert "次日【李強】到會" in text


def test_precision_is_told_for_each_recommender():
    found = [span("王一鳴", recommender="rules"), span("李強", recommender="learned")]
    report = evaluate(gold(span("王一鳴")), lambda document: found)
    assert report.recommenders["rules"]["OFFICIAL"].value == 1
    assert report.recommenders["learned"]["OFFICIAL"].value == 0


def test_scores_stand_beside_what_they_are_worth():
    sure, unsure = (replace(span(quote), rule="titled", score=0.9) for quote in ("王一鳴", "李強"))
    report = evaluate(gold(span("王一鳴")), lambda document: [sure, unsure])
    assert (report.rules["titled"].share.value, report.rules["titled"].mean) == (0.5, 0.9)
    assert "titled: 0.500 of 2 right, 0.900 promised" in format_report(report)


def test_report_survives_json_and_comparison_lists_gains_and_losses():
    tagged = gold(span("王一鳴"), span("李強"))
    old = Report.from_json(evaluate(tagged, lambda document: [span("李強")]).to_json())
    new = evaluate(tagged, lambda document: [span("王一鳴"), span("次日", "DATE")])
    text = format_comparison(old, new)
    assert "Found now (1)\n  a:4–7 OFFICIAL" in text
    assert "Missed now (1)\n  a:22–24 OFFICIAL" in text
    assert "New false alarms (1)\n  a:20–22 DATE" in text
    assert format_comparison(old, old).count("\n") == 2


def test_something_else_than_a_report_is_refused():
    with pytest.raises(UserError):
        Report.from_json('["spans"]')


def gold_line(**changes: object) -> str:
    item = {"start": 1, "end": 2, "label": "DATE", "text": "今", "attributes": {"value": None}}
    return json.dumps({"id": 7, "text": "𠮷今", "title": None, "date": "2024", "spans": [item]} | changes)


def test_gold_is_read_from_json_lines(tmp_path: Path):
    path = tmp_path / "gold.jsonl"
    path.write_text(gold_line() + "\n\n" + gold_line(published="2023") + "\n", encoding="utf-8")
    first, second = read_gold(path)
    assert (first.document.id, first.document.title, first.document.published) == ("7", "", "2024")
    assert second.document.published == "2023"
    assert first.spans[0].quote == "今"
    assert first.spans[0].attributes == {"value": ""}


def test_gold_brings_its_zones_or_gets_those_of_an_import(tmp_path: Path):
    path = tmp_path / "gold.jsonl"
    zone = {"start": 0, "end": 2, "role": "caption"}
    path.write_text(gold_line(zones=[zone]) + "\n" + gold_line(), encoding="utf-8")
    with_zones, without = read_gold(path)
    assert with_zones.document.zones == (Zone(0, 2, Role.CAPTION),)
    assert without.document.zones == (Zone(0, 2, Role.BODY),)


def test_of_a_dataset_only_accepted_spans_are_gold(tmp_path: Path):
    path = tmp_path / "gold.jsonl"
    rejected, accepted = (
        {"start": at, "end": at + 1, "label": "DATE", "status": status}
        for at, status in enumerate(("rejected", "accepted"))
    )
    path.write_text(gold_line(spans=[rejected, accepted]), encoding="utf-8")
    assert [one.quote for one in read_gold(path)[0].spans] == ["今"]


def test_gold_whose_quote_does_not_stand_there_is_refused(tmp_path: Path):
    path = tmp_path / "gold.jsonl"
    path.write_text(gold_line() + "\n" + gold_line(text="今𠮷"), encoding="utf-8")
    with pytest.raises(UserError, match=r"Line 2 of gold\.jsonl"):
        read_gold(path)
