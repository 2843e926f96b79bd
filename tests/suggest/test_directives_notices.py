"""Notices of a body, given in full."""

from tests.suggest.test_directives import found, quoted

NOTICE = (
    "水利部 财政部关于做好渠道核验工作的通知\n发布日期: 2020-05-29\n各省、自治区水利厅：\n"
    "为管好渠道，现就有关工作通\n知如下：\n一、渠道是农业的命脉\n渠道关系粮食安全。各地要组织核验，确保渠道畅通。"
    "对发现的问题，要及时解决。\n二、加强管理\n县级水利部门要登记造册。"
)


def test_what_a_notice_orders_is_found_behind_its_opening():
    assert found(NOTICE) == [
        "各地要组织核验，确保渠道畅通",
        "对发现的问题，要及时解决",
        "县级水利部门要登记造册",
    ]


def test_who_notifies_stands_in_the_title():
    assert set(quoted(NOTICE, "issuer")) == {"水利部 财政部"}


def test_news_of_a_notice_is_news():
    news = "水利部近日印发通知，部署修渠。沈晓明强调，要抓好落实。有关事项通知如下文。"
    assert found(news) == ["要抓好落实"]
