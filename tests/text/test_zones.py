from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.document import Role
from annotator.paths import example_data
from annotator.text.zones import find_zones

FIRST = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8")
SECOND = (example_data() / "003_355657740290db66.txt").read_text("utf-8")
BODY = "会议指出，全省上下要深入学习贯彻党的二十大精神，推动经济社会高质量发展取得新成效。"


def read(text, role):
    found = (text[zone.start : zone.end] for zone in find_zones(text) if zone.role is role)
    return [line for stretch in found for line in stretch.split("\n") if line.strip()]


def test_the_first_article():
    assert read(FIRST, Role.TITLE) == ["湖南省委书记省长带队,省领导赴市州密集督导"]
    assert read(FIRST, Role.HEADING) == ["湘伴导读", "时间表", "任务书"]
    furniture = read(FIRST, Role.FURNITURE)
    assert [line[:4] for line in furniture] == ["首页 >", "分享到微", "打开微信", "作者:周", "相关稿件"]
    assert read(FIRST, Role.BYLINE) == ["文\xa0|周帙恒"]
    assert len(read(FIRST, Role.CAPTION)) == 6
    assert "10月31日,张家界国家森林公园天子山景区。" in read(FIRST, Role.CAPTION)
    assert "彭展 李翼骏 摄" in read(FIRST, Role.CREDIT)
    assert "湖南日报全媒体记者郭立亮 胡清 摄" in read(FIRST, Role.CREDIT)
    introduced = "11月11日,省委副书记李殿勋赴株洲督导经济运行情况。"
    assert {"重点工作落实", introduced, "……"} <= set(read(FIRST, Role.BODY))


def test_the_second_article():
    assert len(read(SECOND, Role.TITLE)) == 3
    captions = read(SECOND, Role.CAPTION)
    assert len(captions) == 7
    assert all(line.startswith("12月18日,沈曉明") for line in captions)
    assert read(SECOND, Role.CREDIT) == ["圖片/湖南日報全媒體記者 唐俊 攝"]
    assert read(SECOND, Role.FURNITURE) == ["責編:樊芳"]
    assert read(SECOND, Role.BYLINE) == ["來源:湖南日報·新湖南客戶端"]
    assert "省領(lǐng)導(dǎo)汪一光、李建中參加調(diào)研。".replace("(lǐng)", "") in "".join(
        line.replace("(lǐng)", "") for line in read(SECOND, Role.BODY)
    )


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("当前位置：首页 > 政务公开 > 要闻", Role.FURNITURE),
        ("扫一扫在手机打开当前页，分享到朋友圈", Role.FURNITURE),
        ("责任编辑：张三 校对：李四", Role.FURNITURE),
        ("【打印】【关闭】", Role.FURNITURE),
        ("浏览次数：1,024", Role.FURNITURE),
        ("版权所有：某某市人民政府办公室 湘ICP备05000618号", Role.FURNITURE),
        ("发布日期: 2021-10-28  来源：中国建设报", Role.BYLINE),
        ("2024-11-14 08:30 来源：新华网", Role.BYLINE),
        ("□ 本报记者 张三 通讯员 李四", Role.BYLINE),
        ("摘自\u3000《中国建设报》\u30002021.10.28\u3000杨梦晗", Role.BYLINE),
        ("（据县报电）", Role.BYLINE),
        ("（新华社北京5月18日电）", Role.BODY),
        ("2024年11月12日", Role.BODY),
        ("新华社记者 谢环驰 摄", Role.CREDIT),
        ("图为某某园区的生产车间。", Role.CAPTION),
        ("一、全力推进项目建设", Role.HEADING),
        ("关键词：县城建设", Role.HEADING),
        ("下一步怎么走？", Role.HEADING),
        ("湖南日报", Role.BYLINE),
        ("原创 湘伴 2024-11-14 08:30 湖南", Role.BYLINE),
        ("第01版：要闻", Role.FURNITURE),
        ("— 3 —", Role.FURNITURE),
        ("- END -", Role.FURNITURE),
        ("长按识别二维码，关注公众号。", Role.FURNITURE),
        ("微信小程序“某事办”上线，群众办事更便捷。", Role.BODY),
        ("要依法保护著作权，未经授权不得侵害。", Role.BODY),
        ("同志们：", Role.BODY),
        ("1992－1993年\u3000安徽省副省长", Role.BODY),
        ("记者：下一步怎么走？", Role.BODY),
        ("他在现场用扫一扫查看了客户端上的信息。", Role.BODY),
        ("各单位要公布举报电话，主动接受群众监督。", Role.BODY),
        ("“长沙要紧盯目标，更好发挥支撑作用”", Role.BODY),
    ],
)
def test_a_line_by_its_form(line, role):
    text = f"某地召开会议\n{BODY}\n{line}\n{BODY}\n{BODY}"
    assert line in read(text, role)


def test_short_lines_in_a_row_are_a_list():
    text = f"某地召开会议\n{BODY}\n产业项目建设\n重点工作落实\n改革任务落实\n{BODY}"
    assert read(text, Role.HEADING) == []


def test_editors_in_brackets_end_a_line_of_body():
    text = f"{BODY}(视频编辑：林楠 文字编辑：见红蕊)\n{BODY}"
    assert read(text, Role.FURNITURE) == ["(视频编辑：林楠 文字编辑：见红蕊)"]
    assert read(text, Role.BODY) == [BODY, BODY]


def test_links_at_the_end_go_with_their_heading():
    text = f"某地召开会议\n{BODY}\n相关新闻\n另一地召开会议\n又一地召开会议"
    assert read(text, Role.FURNITURE) == ["相关新闻", "另一地召开会议", "又一地召开会议"]


def test_an_article_of_one_line_has_no_title():
    assert read("同志们", Role.TITLE) == []


@given(st.text(st.sampled_from("甲乙。\n\u3000 (yáng)：摄记者a𠮷\x00\u2028>1-月日，"), max_size=60))
def test_zones_cover_the_text_and_neighbours_differ(text):
    zones = find_zones(text)
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert all(zone.start < zone.end for zone in zones)
    assert all(a.role is not b.role for a, b in pairwise(zones))
