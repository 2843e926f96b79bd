from annotator.gui.article.column import head_end
from annotator.gui.article.paragraphs import Kind, paragraphs
from annotator.model.document import Role, Zone


def kinds(text, zones=()):
    return [line.kind for line in paragraphs(text, zones)]


def test_every_line_is_a_paragraph_and_blank_ones_are_known():
    assert kinds("一\n\n\u3000 \n二\n") == [Kind.BODY, Kind.BLANK, Kind.BLANK, Kind.BODY, Kind.BLANK]


def test_a_credit_is_a_part_of_its_caption():
    text = "图为会场。记者 摄\n正文"
    line, body = paragraphs(
        text, (Zone(0, 5, Role.CAPTION), Zone(5, 10, Role.CREDIT), Zone(10, 12, Role.BODY))
    )
    assert (line.kind, body.kind) == (Kind.CAPTION, Kind.BODY)
    assert [text[part.start : part.end] for part in line.parts] == ["图为会场。", "记者 摄"]


def test_parts_cover_lines_whatever_the_zones():
    text = "甲乙丙\n丁戊"
    for zones in ((), (Zone(1, 2, Role.CREDIT),), (Zone(0, 6, Role.BODY),), (Zone(2, 5, Role.TITLE),)):
        for line in paragraphs(text, zones):
            assert "".join(text[part.start : part.end] for part in line.parts) == text[line.start : line.end]


def test_first_line_of_a_headline_that_reports_is_a_kicker():
    text = "沈晓明在株洲调研时强调\n完整准确全面\n正文"
    zones = (Zone(0, 19, Role.TITLE), Zone(19, 21, Role.BODY))
    assert kinds(text, zones) == [Kind.KICKER, Kind.TITLE, Kind.BODY]


def test_a_headline_of_one_line_is_no_kicker():
    assert kinds("省长强调", (Zone(0, 4, Role.TITLE),)) == [Kind.TITLE]


def test_head_ends_behind_the_bylines():
    text = "标题\n\n记者 甲\n\n正文\n责编 乙"
    zones = (
        Zone(0, 3, Role.TITLE),
        Zone(4, 9, Role.BYLINE),
        Zone(10, 13, Role.BODY),
        Zone(13, 17, Role.BYLINE),
    )
    assert head_end(paragraphs(text, zones)) == 3


def test_no_headline_no_head():
    assert head_end(paragraphs("正文", ())) == 0


def test_short_lines_in_a_row_are_a_list():
    text = "突出重点。\n\n重点工作落实\n\n产业项目建设\n来年工作思路谋划\n围绕以上重点，调研。"
    found = [kind for kind in kinds(text) if kind is not Kind.BLANK]
    assert found == [Kind.BODY, Kind.ITEM, Kind.ITEM, Kind.ITEM, Kind.BODY]


def test_two_short_lines_are_no_list():
    assert kinds("重点工作落实\n产业项目建设\n调研，督导。") == [Kind.BODY] * 3
