import pytest

TEXT = "湖南" * 60 + "\n\n𠮷野" + "长沙" * 30 + "\n末"


@pytest.fixture
def lines(open_article):
    return open_article(TEXT, clean=False)._scene.lines


def test_between_yields_exactly_the_lines_that_reach_in(lines):
    everything = list(lines.between(0, 10_000))
    third = everything[2]
    assert [line.start for line in lines.between(third.top + 1, third.top + 2)] == [third.start]
    assert [line.start for line in lines.between(third.top, third.bottom + 1)] == [
        third.start,
        everything[3].start,
    ]


def test_lines_cover_all_positions_but_line_feeds(lines):
    covered = [position for line in lines.between(0, 10_000) for position in range(line.start, line.end)]
    line_feeds = {120, 121, 185}
    assert covered == [position for position in range(len(TEXT) + 1) if position not in line_feeds]


def test_the_character_under_a_point_is_the_one_painted_there(lines):
    for position in (0, 37, 119, 122, 124, 180):
        line = lines.at_position(position)
        middle = line.x(position) + 4
        assert lines.character_at(middle, line.em_top + 5) == position


def test_beside_the_text_is_no_character(lines):
    line = lines.at_position(0)
    assert lines.character_at(line.left - 3, line.em_top + 5) is None
    last = lines.at_position(len(TEXT))
    assert lines.character_at(last.right + 3, last.em_top + 5) is None


def test_gaps_are_found_from_anywhere(lines):
    line = lines.at_position(0)
    assert lines.gap_at(line.left + 4, line.em_top) == 0
    assert lines.gap_at(line.left + 14, line.em_top) == 1
    assert lines.gap_at(10_000, line.em_top) == line.end
    assert lines.gap_at(0, -500) == 0
    assert lines.gap_at(10_000, 10_000) == len(TEXT) + 1


def test_neighbours_skip_blank_lines(lines):
    second_paragraph = lines.at_position(122)
    above = lines.before(second_paragraph)
    assert above.end == 120
    assert lines.behind(above).start == second_paragraph.start
    assert lines.before(lines.at_position(0)) is None
    assert lines.behind(lines.at_position(len(TEXT))) is None


def test_em_box_lies_around_the_base_line(lines):
    line = lines.at_position(0)
    assert line.em_bottom - line.em_top == 18
    assert line.top < line.em_top < line.em_bottom < line.bottom
