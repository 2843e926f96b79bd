"""Every rule of dates, officials and directives has its sentence, and evidence for each place in it."""

import json
import string

import pytest

from annotator.paths import resource
from annotator.suggest.dates.reasons import REASONS
from annotator.suggest.directives import DirectiveRecommender
from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.recommender import Article, Suggestion

TEXT = (
    "副省长李建中、王一鸥来到株洲。李建中强调，要抓落实。要抓安全。\n"
    "王一鸥、蒋涤非在会上发言，李克纯副市长汇报，胡锦涛出席。\n"
    "“长沙要紧盯目标任务，发挥支撑作用”\n"
    "汪一光、周海兵参加调研。"
)
NOTICE = "水利部关于修渠的通知\n各省：\n为修好渠，现通知如下：\n一、抓紧修渠\n各地要抓紧修渠。"
SPEECH = "同志们：\n现在，我代表市政府作报告。\n我们要抓好落实，提高效率。各部门要加强协作。"


def reasons() -> dict[str, dict[str, str]]:
    files = ("officials.json", "directives.json")
    texts = (resource("reasons", name).read_text(encoding="utf-8") for name in files)
    return {rule: forms for text in texts for rule, forms in json.loads(text).items()}


def test_each_kind_of_date_has_its_sentence():
    sentences = json.loads(resource("reasons", "dates.json").read_text(encoding="utf-8"))
    assert {rule for rule, _ in REASONS.values()} == set(sentences)
    assert all("{date}" in form for forms in sentences.values() for form in forms.values())


def suggest(text: str) -> list[Suggestion]:
    article = Article(text=text)
    officials = tuple(OfficialRecommender().suggest(article, ()))
    return [*officials, *DirectiveRecommender().suggest(article, officials)]


def test_all_rules_occur_and_fill_their_sentences():
    suggestions = suggest(TEXT) + suggest(SPEECH) + suggest(NOTICE)
    assert {one.rule for one in suggestions} == set(reasons())
    for one in suggestions:
        for form in reasons()[one.rule].values():
            places = {name for _, name, _, _ in string.Formatter().parse(form) if name}
            assert places <= set(one.evidence)


@pytest.mark.parametrize("rule", sorted(reasons()))
def test_reasons_are_there_in_both_languages(rule: str):
    forms = reasons()[rule]
    assert set(forms) == {"en", "zh"}
    places = [{name for _, name, _, _ in string.Formatter().parse(form) if name} for form in forms.values()]
    assert places[0] >= places[1]
