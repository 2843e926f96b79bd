import pytest

from annotator.model.document import Document, Role, Zone
from annotator.review.zoning import whole_lines, with_role

TEXT = "标题\n𠮷林书记\r\n要抓好\u2028落实"
ZONES = (Zone(0, 3, Role.TITLE), Zone(3, 16, Role.BODY))


@pytest.mark.parametrize(
    ("start", "end", "role", "expected"),
    [
        (3, 9, Role.HEADING, [(0, 3, "title"), (3, 9, "heading"), (9, 16, "body")]),
        (5, 7, Role.CAPTION, [(0, 3, "title"), (3, 5, "body"), (5, 7, "caption"), (7, 16, "body")]),
        (3, 9, Role.TITLE, [(0, 9, "title"), (9, 16, "body")]),
        (1, 5, Role.BODY, [(0, 1, "title"), (1, 16, "body")]),
        (0, 16, Role.FURNITURE, [(0, 16, "furniture")]),
        (3, 16, Role.BODY, [(0, 3, "title"), (3, 16, "body")]),
        (4, 4, Role.TITLE, [(0, 3, "title"), (3, 16, "body")]),
    ],
)
def test_a_role_replaces_those_of_its_stretch(start, end, role, expected):
    assert [(z.start, z.end, z.role.value) for z in with_role(ZONES, start, end, role)] == expected


def test_where_no_zone_was_there_is_one_now_and_others_stay_apart():
    apart = (Zone(0, 2, Role.TITLE), Zone(8, 9, Role.TITLE))
    assert with_role(apart, 4, 6, Role.TITLE) == (apart[0], Zone(4, 6, Role.TITLE), apart[1])


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        (1, 1, "标题\n"),
        (4, 5, "𠮷林书记\r"),
        (2, 4, "标题\n𠮷林书记\r"),
        (11, 12, "要抓好\u2028"),
        (14, 14, "落实"),
        (15, 15, "落实"),
    ],
)
def test_lines_are_taken_whole(start, end, lines):
    first, last = whole_lines(Document("d", TEXT), start, end)
    assert TEXT[first:last] == lines
