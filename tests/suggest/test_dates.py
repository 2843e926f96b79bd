import pytest

from annotator.model.document import Role, Zone
from annotator.suggest.dates import DateRecommender
from annotator.suggest.recommender import Article

PUBLISHED = "2024-11-14"


def dates(text: str, published: str = PUBLISHED, zones: tuple[Zone, ...] = ()) -> list[tuple[str, str]]:
    found = DateRecommender().suggest(Article(text, zones=zones, published=published), ())
    return [(text[one.start : one.end], one.attributes.get("value", "")) for one in found]


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("2024年11月12日，沈晓明调研", "2024年11月12日", "2024-11-12"),
        ("二〇二四年十一月十二日", "二〇二四年十一月十二日", "2024-11-12"),
        ("１９９８年１月", "１９９８年１月", "1998-01"),
        ("10月8日至9日，来到衡阳", "10月8日至9日", "2024-10-08/2024-10-09"),
        ("5月30日至6月1日在广东", "5月30日至6月1日", "2024-05-30/2024-06-01"),
        ("11月12日—13日", "11月12日—13日", "2024-11-12/2024-11-13"),
        ("2014年至2016年，查结66件", "2014年至2016年", "2014/2016"),
        ("2011-2015年", "2011-2015年", "2011/2015"),
        ("1至9月，全省", "1至9月", "2024-01/2024-09"),
        ("前10个月，全省", "前10个月", "2024-01/2024-10"),
        ("8日下午，他来到", "8日", "2024-11-08"),
        ("11月3日起，先后前往", "11月3日", "2024-11-03"),
        ("16号至18号，来到", "16号至18号", "2024-10-16/2024-10-18"),
        ("四季度的工作", "四季度", "2024-36"),
        ("进入第四季度以来，", "第四季度", "2024-36"),
        ("前三季度全省经济", "前三季度", "2024-01/2024-09"),
        ("今年上半年接待", "今年上半年", "2024-01/2024-06"),
        ("去年全市实现", "去年", "2023"),
        ("来年工作思路", "来年", "2025"),
        ("今年4月，", "今年4月", "2024-04"),
        ("今年以来，", "今年以来", "2024/.."),
        ("2012年以来，", "2012年以来", "2012/.."),
        ("“十三五”以来，", "“十三五”以来", "2016/.."),
        ("‘十五五’时期的各项工作", "‘十五五’时期", "2026/2030"),
        ("国庆长假一过", "国庆长假", "2024-10-01/2024-10-07"),
        ("春节将至", "春节", "2025-01-28/2025-02-04"),
        ("中秋节里", "中秋节", "2024-09-17"),
        ("农历正月十五", "农历正月十五", "2024-02-24"),
        ("时值盛夏，", "盛夏", "2024-22"),
        ("今后两个月工作", "今后两个月", "2024-11/2024-12"),
        ("上世纪80年代，", "上世纪80年代", "198X"),
        ("11月中旬，", "11月中旬", "2024-11-11/2024-11-20"),
        ("截至10月底，", "10月底", "2024-10"),
        ("到2020年底，", "2020年底", "2020-12"),
        ("2024.11.12，印发通知", "2024.11.12", "2024-11-12"),
        ("昨日，召开会议", "昨日", "2024-11-13"),
        ("光绪三十年创办", "光绪三十年", "1904"),
        ("三年前，他来到", "三年前", "2021"),
        ("六七年前，他来到", "六七年前", ""),
        ("上世纪七八十年代，", "上世纪七八十年代", "197X/198X"),
        ("过去的2020年，", "2020年", "2020"),
        ("炎炎夏日，2024年夏季，", "2024年夏季", "2024-22"),
        ("未来5年内翻番", "未来5年", "2024/2029"),
        ("到“十四五”期末，", "“十四五”期末", "2025"),
        *[(f"{word}，来到湖南", word, "") for word in ("近日", "日前", "连日来", "近段时间", "近年来")],
        ("3年来，全县", "3年来", "2021/2024"),
        ("二十年来，水渠", "二十年来", "2004/2024"),
        ("近三年来，水渠", "近三年来", "2021/2024"),
        ("百年来，水渠", "百年来", ""),
        ("一年多来，水渠", "一年多来", ""),
        ("过去40多年，水渠", "过去40多年", ""),
        ("今明两年的任务", "今明两年", "2024/2025"),
        ("桥将于年内建成", "年内", "2024"),
        ("两个多月后，桥通了", "两个多月后", ""),
        ("4日夜间起，大雨", "4日", "2024-11-04"),
        ("9号宣布，", "9号", "2024-11-09"),
        ("每年9月开学", "9月", "XXXX-09"),
        ("每月通报进展", "每月", ""),
        ("每年这个时候，", "每年这个时候", ""),
        ("2016年度执法检查", "2016年度", "2016"),
        ("2022年至2023年度，任主席国", "2022年至2023年度", "2022/2023"),
        ("这个春节，村里", "这个春节", "2025-01-28/2025-02-04"),
        ("这个夏天，村里", "这个夏天", "2024-22"),
        ("不久之前，桥通了", "不久之前", ""),
        ("头几年，桥没有通", "头几年", ""),
        ("上世纪末，桥通了", "上世纪末", ""),
        ("2020年之前，桥没有通", "2020年之前", "../2019"),
        ("1954年6月28日至29日访问", "1954年6月28日至29日", "1954-06-28/1954-06-29"),
    ],
)
def test_a_date_its_edges_and_its_value(text, date, value):
    assert dates(text) == [(date, value)]


@pytest.mark.parametrize(
    "text",
    [
        "党的二十届三中全会", "投资期限3年", "目前、当前、现在", "3号线开通", "合同年底前", "长期以来",
        "全年任务", "70年的桥是当年修的。今天，桥上车来车往", "感悟今天幸福生活",
        "离路走得最近", "年度任务", "每年3万元", "每人每月补助", "设“每周之星”",
        "2月30日", "今天的中国", "靠近日本", "本末倒置", "发布时间：2024-11-12 10:23", "几千年来", "光明日报",
        "秋无三日雨", "十年如一日", "限3日内答复", "工期不足一月", "连续四季度第一", "回想当年，桥没有",
        "《县报》（2024年11月12日03版）", "“十四五”规划纲要", "五一劳动奖章", "元宵晚会",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    assert dates(text) == []


def test_what_follows_a_year_counts_from_it():
    assert dates("2003年6月开会。此后的15年，桥一座接一座")[1] == ("此后的15年", "2003/2018")
    assert dates("2010年年报提出方案，5月19日实行", "2011-06-10")[1] == ("5月19日", "2011-05-19")


def test_the_month_goes_on_from_date_to_date():
    text = "国庆长假一过，10月8日至9日来到衡阳，10日转赴娄底。21日至22日，再赴怀化。11月3日起，2日"
    assert [value for _, value in dates(text)][1:] == [
        "2024-10-08/2024-10-09",
        "2024-10-10",
        "2024-10-21/2024-10-22",
        "2024-11-03",
        "2024-11-02",
    ]


def test_a_later_month_follows_where_the_day_falls_back():
    assert dates("6月30日，来到广州。3日，来到深圳", "2024-07-05")[1] == ("3日", "2024-07-03")


def test_two_months_in_a_list_are_two_dates():
    assert dates("2017年9月、10月，调查", "2018-01-03") == [("2017年9月", "2017-09"), ("10月", "2017-10")]


def test_a_month_far_ahead_is_last_years():
    assert dates("12月28日，印发", "2018-01-03") == [("12月28日", "2017-12-28")]
    assert dates("自3月1日起施行", "2018-01-03") == [("3月1日", "2018-03-01")]


def test_the_year_never_comes_from_nowhere():
    assert dates("11月12日，调研。今年4月，", "") == [("11月12日", "XXXX-11-12"), ("今年4月", "XXXX-04")]


def test_the_dateline_helps_where_nothing_is_published():
    assert dates("新华社北京2023年12月18日电 18日，去年", "")[1:] == [
        ("18日", "2023-12-18"),
        ("去年", "2022"),
    ]


def test_only_the_second_of_two_that_point_at_each_other():
    assert dates("一周之后的11月2日，再次召开") == [("11月2日", "2024-11-02")]
    assert dates("11月2日召开。一周之后，") == [("11月2日", "2024-11-02"), ("一周之后", "2024-11-09")]


def test_a_count_of_years_goes_on_from_the_one_before():
    text = "两年前，渠开了工。两年后，渠通了水。"
    assert dates(text) == [("两年前", "2022"), ("两年后", "2024")]


def test_a_day_to_come_goes_on_with_the_year_told_before():
    text = "1999年4月，试验开始。\n12月27日，渠通了水。"
    assert dates(text)[1] == ("12月27日", "1999-12-27")


def test_that_year_needs_a_year_told_before():
    assert dates("2012年开园，当年接待万人。") == [("2012年", "2012"), ("当年", "2012")]
    assert dates("村民说，当年路不通。") == []


def test_a_month_alone_holds_for_its_paragraph():
    assert dates("上月，两国谈过。\n5日，两国又谈。")[1] == ("5日", "2024-11-05")


def test_a_day_to_come_holds_for_its_sentence():
    assert dates("将从2025年1月1日起任职。该市12日说")[1] == ("12日", "2024-11-12")


def test_a_holiday_lies_next_to_the_day_told_before():
    assert dates("2020年1月4日，元旦刚过")[1] == ("元旦", "2020-01-01")


def test_the_stamp_of_the_page_tells_the_year():
    text = "水务局\n发布日期: 2021-07-26\n7月23日，水务局开会。"
    assert dates(text, "") == [("7月23日", "2021-07-23")]


def test_the_stamp_may_run_into_the_text():
    text = "来源：县报发布时间：2021-11-2911月26日至28日，水务局开会。"
    assert dates(text, "") == [("11月26日至28日", "2021-11-26/2021-11-28")]


def test_a_stamp_may_name_no_day():
    assert dates("发布时间：2024-02-30\n本周，他来到水库。", "") == [("本周", "")]


def test_no_count_is_too_long():
    assert dates("1234567天前，渠还没有修。") == [("1234567天前", "")]


def test_captions_do_not_move_the_chain():
    text = "10月8日来到衡阳。\n11月12日在岳阳。\n21日再赴怀化。"
    zones = (Zone(0, 10, Role.BODY), Zone(10, 20, Role.CAPTION), Zone(20, 28, Role.BODY))
    assert dates(text, zones=zones)[-1] == ("21日", "2024-10-21")


def test_what_was_inferred_is_told():
    found = list(DateRecommender().suggest(Article("10月8日来到，9日", published=PUBLISHED), ()))
    assert [one.evidence["inferred.value"] for one in found] == ["year:published", "year,month:chain"]


def test_nothing_is_inferred_where_nothing_is_known():
    found = DateRecommender().suggest(Article("新华社北京12月18日电 18日，去年"), ())
    assert [one.evidence.get("inferred.value") for one in found] == [None, "month:chain", None]


def test_offsets_count_code_points():
    assert dates("𠮷村11月12日") == [("11月12日", "2024-11-12")]


def test_days_between_spaces_and_line_ends():
    assert dates("2018年 12月 5日\n6日", "2018-12-20") == [
        ("2018年 12月 5日", "2018-12-05"),
        ("6日", "2018-12-06"),
    ]
