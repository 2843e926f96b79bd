import pytest

from annotator import workflows
from annotator.model.span import Status
from annotator.review import edits

FIRST = "沈晓明在衡阳调研\n湖南日报11月12日讯 沈晓明来到衡阳。他走进工厂。他看了项目。他听了汇报。\n"
PRINTS = {
    "furniture": "首页 > 新闻 > 要闻\n" + FIRST + "分享到微信朋友圈\n",
    "corrected": FIRST.replace("他走进工厂", "他走进园区"),
}


@pytest.fixture
def session(tmp_path):
    session = workflows.open_project(tmp_path / "p.annotator", create=True, reviewer="李")
    yield session
    session.close()


def put(tmp_path, session, name, text, **reading):
    path = tmp_path / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return workflows.import_paths(
        session,
        [path],
        source="湖南日报",
        title="沈晓明在衡阳调研",
        published="2024-11-12",
        reading=workflows.Reading(**reading),
    ).files


@pytest.mark.parametrize("name", PRINTS)
def test_the_same_article_is_left_out_and_said(tmp_path, session, name):
    put(tmp_path, session, "first", FIRST)
    report = put(tmp_path, session, name, PRINTS[name])
    assert [(r.outcome, r.documents) for r in report] == [("same_article", tuple(session.document_ids()))]


def test_another_article_under_the_same_headline_is_added(tmp_path, session):
    put(tmp_path, session, "first", FIRST)
    other = "沈晓明在衡阳调研\n湖南日报11月12日讯 会上作了部署。大家谈了体会。\n"
    assert put(tmp_path, session, "other", other)[0].outcome == "added"


def test_a_corrected_article_takes_over_the_spans_and_tells_which_are_lost(tmp_path, session):
    put(tmp_path, session, "first", FIRST)
    document = session.document(session.document_ids()[0])
    for quote in ("沈晓明来到", "衡阳。", "工厂"):
        start = document.text.index(quote)
        session.apply(edits.add(document, start, start + len(quote), "PLACE", reviewer="李"))
    ids = {s.quote: s.id for s in session.spans(document.id)}
    report = put(tmp_path, session, "corrected", PRINTS["corrected"], versions=True)
    assert [(r.outcome, r.lost) for r in report] == [("version", ("工厂",))]
    (new_id,) = session.document_ids()
    assert {s.quote: s.id for s in session.spans(new_id)} == {q: ids[q] for q in ("沈晓明来到", "衡阳。")}
    session.undo()
    assert len(session.document_ids()) == 2
    assert {s.quote for s in session.spans(document.id)} == set(ids)


def test_labels_of_a_file_are_mapped_or_left_out(tmp_path, session):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "沈晓明在衡阳", "spans": [{"start": 0, "end": 3, "label": "PER"},'
        ' {"start": 4, "end": 6, "label": "LOC"}]}\n',
        encoding="utf-8",
    )
    assert workflows.import_paths(session, [path]).files[0].outcome == "refused"
    reading = workflows.Reading(labels={"PER": "OFFICIAL", "LOC": ""})
    workflows.import_paths(session, [path], reading=reading)
    (span,) = session.spans(session.document_ids()[0])
    assert (span.label, span.quote, span.status) == ("OFFICIAL", "沈晓明", Status.ACCEPTED)


def test_a_file_in_a_stated_encoding(tmp_path, session):
    path = tmp_path / "big5.txt"
    path.write_bytes("沈曉明來到衡陽。".encode("big5"))
    workflows.import_paths(session, [path], reading=workflows.Reading(encoding="big5"))
    assert session.document(session.document_ids()[0]).text == "沈曉明來到衡陽。"


def test_articles_are_called_after_their_files(tmp_path, session):
    put(tmp_path, session, "first", FIRST)
    (tmp_path / "other").mkdir()
    put(tmp_path / "other", session, "first", "另一篇文章。会上作了部署。")
    assert session.document_ids() == ["first", "first-2"]


def test_where_metadata_was_found_is_remembered(tmp_path, session):
    path = tmp_path / "a.txt"
    path.write_text(
        "沈晓明在衡阳调研\n湖南日报11月12日讯 沈晓明来到衡阳，走进工厂，看了项目。\n", encoding="utf-8"
    )
    workflows.import_paths(session, [path])
    found = session.found("a")
    assert found["published"][0] == "dateline"
    assert "11月12日" in found["published"][1]
    assert found["outlet"] == ("430000", "湖南省")


def test_the_file_is_kept_byte_for_byte(tmp_path, session):
    data = "沈曉明來到衡陽。\r\n他走進工廠。\r\n".encode("big5")
    (tmp_path / "a.txt").write_bytes(data)
    workflows.import_paths(session, [tmp_path / "a.txt"], reading=workflows.Reading(encoding="big5"))
    original = session.original("a")
    assert (original.name, original.encoding, original.data) == ("a.txt", "big5", data)
    assert session.document("a").text == "沈曉明來到衡陽。\n他走進工廠。\n"
