"""The same officials and directives come in both scripts and with bracketed pinyin."""

import re

from annotator.model.document import Document
from annotator.suggest import pipeline
from annotator.suggest.directives import DirectiveRecommender
from annotator.suggest.officials import OfficialRecommender
from annotator.text.script import Script, convert

TEXT = (
    "12月18日，省委书记沈晓明在株洲调研。沈晓明强调，化工园区要高度重视安全生产，并鼓励企业深耕领域。\n"
    "省领导汪一光、李建中参加调研。"
)


def suggested(text: str) -> list[tuple[str, ...]]:
    recommenders = (OfficialRecommender(), DirectiveRecommender())
    spans = pipeline.run(Document(id="a", text=text), recommenders)
    return [(span.label, span.quote, *map(str, span.attributes.values())) for span in spans]


def plain(text: str) -> str:
    return convert(re.sub(r"\([a-zà-ü]+\)", "", text), Script.SIMPLIFIED)


def test_traditional_with_pinyin_gives_what_simplified_gives():
    noisy = convert(TEXT, Script.TRADITIONAL).replace("調", "調(diào)").replace("導", "導(dǎo)")
    expected = suggested(TEXT)
    assert len(expected) == 6
    assert [tuple(plain(part) for part in row) for row in suggested(noisy)] == expected


def test_quoted_attributes_stay_in_the_script_of_the_document():
    titles = [row[2:] for row in suggested(convert(TEXT, Script.TRADITIONAL)) if row[1] == "汪一光"]
    assert titles == [("省領導",)]
