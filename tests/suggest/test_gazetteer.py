import pytest

from annotator.suggest.dates import calendar
from annotator.suggest.gazetteer import Kind, division_chain, gazetteer, prefix


@pytest.mark.parametrize(
    ("name", "kind", "code", "full"),
    [
        ("湖南", Kind.PROVINCE, "430000", False),
        ("内蒙古自治区", Kind.PROVINCE, "150000", True),
        ("湘西州", Kind.PREFECTURE, "433100", True),
        ("融水", Kind.COUNTY, "450225", False),
        ("双流县", Kind.COUNTY, "510116", True),
        ("襄樊", Kind.PREFECTURE, "420600", False),
        ("香港", Kind.PROVINCE, "810000", False),
        ("网岭镇", Kind.TOWN, "430223106", True),
        # A division of today goes before what another one was, or may have been, before.
        ("大通县", Kind.COUNTY, "630121", True),
        ("东安县", Kind.COUNTY, "431122", True),
        ("大理市", Kind.COUNTY, "532901", True),
    ],
)
def test_names_and_their_variants(name, kind, code, full):
    entry = gazetteer().meanings(name)[0]
    assert (entry.kind, entry.code, entry.full) == (kind, code, full)


def test_no_county_was_ever_a_larger_thing():
    assert all(entry.kind is Kind.WORD for entry in gazetteer().meanings("大城市"))


def test_the_leftmost_longest_name_wins():
    text = "在湖南省株洲市"
    assert [text[start:end] for start, end, _ in gazetteer().find(text)] == ["湖南省", "株洲市"]


def test_the_chain_names_each_level_once():
    assert division_chain("430223106") == ("湖南省", "株洲市", "攸县")
    assert division_chain("110105") == ("北京市", "朝阳区")
    assert division_chain("999999") == ()


def test_the_shared_digits_of_a_division():
    assert [prefix(code) for code in ("430000", "430200", "430223")] == ["43", "4302", "430223"]


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("春节", 1998, "1998-01-28"),
        ("春节", 2024, "2024-02-10"),
        ("中秋", 2020, "2020-10-01"),
        ("端午", 2025, "2025-05-31"),
        ("重阳", 2023, "2023-10-23"),
        ("清明", 2024, "2024-04-04"),
        ("除夕", 2024, "2024-02-09"),
        ("小年", 2024, "2024-02-02"),
        ("国庆", 2024, "2024-10-01"),
    ],
)
def test_festivals(name, year, day):
    assert str(calendar.festival(name, year)) == day


def test_lunar_dates_beyond_the_table_are_unknown():
    assert calendar.lunar_date(1900, 1, 1) is None
    assert calendar.festival("春节", 2051) is None


def test_the_leap_month_pushes_the_months_after_it():
    assert str(calendar.lunar_date(2023, 3, 3)) == "2023-04-22"
