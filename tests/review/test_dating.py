import pytest

from annotator.errors import UserError
from annotator.review.dating import is_dated, published_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-11-14", "2024-11-14"),
        (" 2024年11月4日 ", "2024-11-04"),
        ("2024/1/4", "2024-01-04"),
        ("2024.11.14", "2024-11-14"),
        ("2024年11月", "2024-11"),
        ("2024", "2024"),
        ("xxxx-02-29", "XXXX-02-29"),
        ("", ""),
    ],
)
def test_dates_are_taken_as_people_write_them(written, date):
    assert published_date(written) == date


@pytest.mark.parametrize("written", ["2023-02-29", "2024-13", "11-14", "今天", "2024-11-14-1", "２０２４"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(UserError):
        published_date(written)


def test_without_its_year_a_date_resolves_nothing():
    assert [is_dated(date) for date in ("", "XXXX-11-12", "2024-11-12")] == [False, False, True]
