import json
from collections.abc import Iterator, Sequence

import pytest

from annotator import paths
from annotator.model.document import Document, Role, Zone
from annotator.model.learning import Knowledge
from annotator.model.span import Span, Status
from annotator.suggest.pipeline import collect, default_recommenders, run
from annotator.suggest.recommender import Article, Suggestion
from annotator.text.zones import find_zones

SIMPLIFIED = "湖南日报12月18日讯18日，沈晓明来到攸县高新区，走进湖南昊华化工股份有限公司。"
TRADITIONAL = "湖南日報12月18日訊18日，沈曉明來到攸縣高新區(qū)，走進湖南昊華化工股份有限公司。"


class Fixed:
    """Proposes what it was given."""

    name = "fixed"
    labels: tuple[str, ...] = ("PLACE", "OFFICIAL")

    def __init__(self, *suggestions: Suggestion) -> None:
        self._suggestions = suggestions

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
        return iter(self._suggestions)


def place(start: int, end: int, score: float = 0.9) -> Suggestion:
    return Suggestion(start, end, "PLACE", score, "place.short")


def document(text: str, **fields: object) -> Document:
    return Document("d", text, published="2023-12-18", **fields)  # type: ignore[arg-type]


def outline(spans: list[Span]) -> list[tuple[str, str, str]]:
    return [(span.label, span.quote, span.attributes.get("value", "")) for span in spans]


def test_every_quote_is_the_text_of_its_interval():
    for path in sorted(paths.example_data().glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        spans = run(document(text, zones=find_zones(text)))
        assert len(spans) > 60
        assert all(text[span.start : span.end] == span.quote for span in spans)
        assert all(span.status is Status.SUGGESTED and span.score and span.rule for span in spans)


def test_both_scripts_and_noise_give_the_same_spans():
    plain = [span for span in run(document(SIMPLIFIED)) if span.label in ("DATE", "PLACE")]
    noisy = [span for span in run(document(TRADITIONAL)) if span.label in ("DATE", "PLACE")]
    assert [span.attributes for span in plain] == [span.attributes for span in noisy]
    assert [span.quote for span in noisy if span.label == "PLACE"] == [
        "攸縣高新區(qū)",
        "湖南昊華化工股份有限公司",
    ]


def test_a_second_run_says_the_same():
    first, second = run(document(SIMPLIFIED)), run(document(SIMPLIFIED))
    assert [(one.id, outline([one])) for one in first] == [(one.id, outline([one])) for one in second]


def test_quoted_attributes_are_read_as_published():
    titled = Suggestion(7, 10, "OFFICIAL", 0.9, "official.titled", quoted={"title": (2, 7)})
    (span,) = run(document("今天省委書\n記沈曉明來到"), [Fixed(titled)])
    assert (span.quote, span.attributes) == ("沈曉明", {"title": "省委書記"})


def test_nothing_is_suggested_in_credits():
    text = "在湖南调研。\n湖南摄"
    zones = (Zone(0, 7, Role.BODY), Zone(7, 10, Role.CREDIT))
    assert [span.start for span in run(document(text, zones=zones), [Fixed(place(1, 3), place(7, 9))])] == [1]


@pytest.mark.parametrize(
    ("interval", "kept"), [((0, 2), False), ((1, 4), False), ((3, 5), True), ((0, 6), True)]
)
def test_places_give_way_to_names(interval, kept):
    official = Suggestion(0, 3, "OFFICIAL", 0.9, "official.titled")
    found = collect(Article("高平安湖南省"), [Fixed(official, place(*interval))])
    assert (len(found) == 2) is kept


def test_of_two_on_the_same_stretch_the_surer_stays():
    (span,) = run(document("在湖南调研"), [Fixed(place(1, 3, 0.4), place(1, 3, 0.8))])
    assert span.score == 0.8


def test_every_rule_has_its_sentence_in_both_languages():
    reasons: dict[str, dict[str, str]] = {}
    for path in paths.resource("reasons").glob("*.json"):
        reasons.update(json.loads(path.read_text(encoding="utf-8")))
    for path in sorted(paths.example_data().glob("*.txt")):
        for span in run(document(path.read_text(encoding="utf-8"))):
            if span.label in ("DATE", "PLACE"):
                assert reasons[span.rule]["en"].format(**span.evidence)
                assert reasons[span.rule]["zh"].format(**span.evidence)


def test_the_recommenders_are_made_once():
    assert default_recommenders() is default_recommenders()


def test_noise_of_a_rule_that_is_switched_off_stays_in_what_is_read() -> None:
    document = Document("d", "18日，沈曉明到攸(yōu)縣調研。", published="2025-12-18")
    assert "攸(yōu)縣" in {span.quote for span in run(document)}
    noisy = run(document, knowledge=Knowledge(without=frozenset({"pinyin"})))
    assert "18日" in {span.quote for span in noisy}
    assert not any("攸" in span.quote for span in noisy if span.label == "PLACE")
