from __future__ import annotations

from dataclasses import replace

from annotator.ingest.versions import carry_over, fingerprint
from annotator.model.document import Document
from annotator.model.span import Span
from annotator.text.zones import find_zones

BODY = "省委书记沈晓明来到邵阳市，强调要抓落实。沈晓明指出，邵阳市要抓发展，推动高质量发展取得新成效。"


def document(text, name="d"):
    return Document(id=name, text=text, zones=find_zones(text))


def span(text, quote, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Span(f"{quote}{nth}", "d", start, start + len(quote), "PLACE", quote, attributes={"code": "1"})


def test_furniture_script_and_noise_make_no_other_article():
    noisy = BODY.replace("邵阳", "邵陽(yáng)").replace("晓", "曉").replace("，", ",")
    other = f"首页 > 新闻 > 要闻\n某地召开会议\n{noisy}\n责编:张三"
    assert fingerprint(document(f"某地召开会议\n{BODY}")) == fingerprint(document(other))
    assert fingerprint(document(BODY)) != fingerprint(document(BODY.replace("市", "县")))


def test_spans_are_carried_over_by_quote_and_context():
    new = "编者按：\n" + BODY.replace("邵阳", "邵陽(yáng)").replace("来到", "走进")
    spans = [span(BODY, "沈晓明", 1), span(BODY, "邵阳", 0), span(BODY, "高质量发展")]
    carried = carry_over(spans, document(BODY), document(new, "e"))
    assert not carried.lost
    assert [one.quote for one in carried.placed] == ["沈晓明", "邵陽(yáng)", "高质量发展"]
    assert all(new[one.start : one.end] == one.quote for one in carried.placed)
    assert carried.placed[0].start == new.rindex("沈晓明")
    assert carried.placed[1] == replace(
        spans[1],
        document_id="e",
        start=carried.placed[1].start,
        end=carried.placed[1].end,
        quote="邵陽(yáng)",
    )


def test_what_is_not_found_exactly_once_is_listed():
    old = document("甲乙。丙丁。")
    spans = [span(old.text, "甲"), span(old.text, "丁")]
    carried = carry_over(spans, old, document("甲、甲、甲"))
    assert carried.placed == ()
    assert carried.lost == tuple(spans)
