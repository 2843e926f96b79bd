from __future__ import annotations

import pytest

from annotator.ingest.metadata import Place, date_in_address, edtf_date, find_metadata
from annotator.text.zones import find_zones

BODY = "会议指出，全省上下要深入学习贯彻党的二十大精神，推动经济社会高质量发展取得新成效，扎实做好各项工作。"


def found(*lines, **options):
    text = "\n".join(lines)
    return find_metadata(text, find_zones(text), **options)


def test_labelled_lines():
    metadata = found(
        "某地召开会议", "发布日期：2021-10-28  来源：中国建设报  作者：张三 李四", BODY, "责任编辑：王五"
    )
    assert metadata.title.value == "某地召开会议"
    assert (metadata.source.value, metadata.source.place) == ("中国建设报", Place.LABELLED_LINE)
    assert metadata.author.value == "张三 李四"
    assert metadata.editor.value == "王五"
    assert (metadata.published.value, metadata.published.place) == ("2021-10-28", Place.LABELLED_LINE)


def test_a_dateline_has_no_year():
    metadata = found("某地召开会议", "新华社长沙11月3日电（记者 张三、李四）" + BODY)
    assert (metadata.source.value, metadata.author.value) == ("新华社", "张三、李四")
    assert (metadata.published.value, metadata.published.place) == ("XXXX-11-03", Place.DATELINE)


def test_a_year_stated_elsewhere_wins():
    lines = ("某地召开会议", "湖南日报11月3日讯（记者 张三）" + BODY)
    assert found(*lines, url="https://hnrb.cn/2024-11/04/c_1.html").published.value == "2024-11-04"
    assert found(*lines, name="20241105_湖南日报.txt").published.place is Place.FILE_NAME
    assert found(*lines, "《湖南日报》（2024年11月06日01版）").published.value == "2024-11-06"


def test_source_lines():
    metadata = found("某地召开会议", BODY, "摘自　《中国建设报》　2021.10.28　记者　杨梦晗")
    assert (metadata.source.value, metadata.author.value) == ("中国建设报", "杨梦晗")
    assert metadata.published.value == "2021-10-28"


def test_a_date_told_in_the_news_is_no_publication_date():
    assert found("某地召开会议", BODY, "1964年5月14日，焦裕禄被肝癌夺去了生命。").published is None


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://x.cn/2024-11/14/content_7.htm", "2024-11-14"),
        ("https://tv.cctv.com/2012/07/08/VIDE1355098168943237.shtml", "2012-07-08"),
        ("https://x.cn/n1/2020/0508/c1.html", "2020-05-08"),
        ("https://x.cn/t20241114_55.html", "2024-11-14"),
        ("https://x.cn/1355098168943237.html", ""),
        ("https://x.cn/2024-13/45/a.html", ""),
        ("2023年3月5日 讲话.docx", "2023-03-05"),
    ],
)
def test_dates_in_addresses(address, date):
    assert date_in_address(address) == date


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2024年1月2日", "2024-01-02"),
        ("2024/1/2 8:30", "2024-01-02"),
        ("2024-01-02T08:30:00+08:00", "2024-01-02"),
        ("2024-10-08/2024-10-09", "2024-10-08/2024-10-09"),
        ("XXXX-11-12", "XXXX-11-12"),
        ("2024-36", "2024-36"),
        ("2024.1.2.", "2024-01-02"),
        ("2024/1/2", "2024-01-02"),
        ("2024/..", "2024/.."),
        ("去年", "去年"),
    ],
)
def test_dates_as_people_state_them(stated, date):
    assert edtf_date(stated) == date


def test_nothing_is_made_up():
    metadata = found(BODY)
    assert (metadata.title, metadata.source, metadata.author, metadata.published) == (None, None, None, None)
