"""Speeches, letters and articles that are given in the words of who demands."""

import pytest

from tests.suggest.test_directives import found, quoted


def test_a_speech_is_read_in_its_own_words():
    text = (
        "同志们：\n现在，我代表市政府，向大会报告工作。\n"
        "一年来，我们完成了任务。我们要扩大有效投资。各部门要密切配合。希望大家团结奋斗。"
    )
    assert found(text) == ["我们要扩大有效投资", "各部门要密切配合", "大家团结奋斗"]
    assert quoted(text, "cue") == ["", "", "希望"]
    assert quoted(text, "issuer") == ["", "", ""]


@pytest.mark.parametrize(
    "text",
    [
        "今天，我们召开座谈会，听听大家的意见。我们要扩大有效投资。",
        "守好青山绿水※沈晓明生态是最大的本钱。我们要扩大有效投资。",
        "沈晓明：守好青山绿水来源：《求是》发布时间：2024-05-01守好青山绿水沈晓明\n生态是本钱。\n我们要扩大有效投资。",
        "在全省经济工作会议上的讲话（2024年1月3日）沈晓明\n过去一年，成绩不小。\n我们要扩大有效投资。",
        "省委书记沈晓明在报纸发表署名文章。文章全文如下：\n湖南正在发展。我们要扩大有效投资。",
        "守好青山绿水习近平2024年3月，我在长沙讲到生态保护。\n我们要扩大有效投资。",
        "尊敬的李明省长，各位同事：\n很高兴同大家见面。各位同事，我们要扩大有效投资。",
        "贺信值此学校建校百年之际，我代表省委表示祝贺。我们要扩大有效投资。沈晓明2024年5月1日",
    ],
)
def test_speeches_are_known_by_how_they_begin(text: str):
    assert found(text) == ["我们要扩大有效投资"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("守好青山绿水※习近平生态是最大的本钱。我们要保护好一江碧水。", "习近平"),
        ("贺信值此学校建校百年之际，我代表省委表示祝贺。要办好教育。李强2024年5月1日", "李强"),
        ("尊敬的李明省长，各位同事：\n很高兴同大家见面。我们要加强合作。", ""),
    ],
)
def test_who_speaks_is_not_who_is_addressed(text: str, issuer: str):
    assert quoted(text, "issuer") == [issuer]


def test_wishes_and_calls_inside_a_sentence_are_reported():
    text = (
        "女士们，先生们：\n我很高兴来到这里。我们欢迎各国朋友，也希望大家常来湖南。"
        "我呼吁，各方携手保护江河。中方倡议建立合作网络，也期待早日见效。中方愿提供支持。"
    )
    assert found(text) == ["大家常来湖南", "各方携手保护江河", "建立合作网络"]
    assert quoted(text, "cue") == ["希望", "呼吁", "倡议"]
    assert quoted(text, "issuer") == ["", "", "中方"]


def test_what_was_called_for_before_is_no_demand():
    text = "各位同事：\n很高兴见到大家。去年，我倡议举办了论坛。我们期待与会嘉宾深入交流。"
    assert found(text) == ["与会嘉宾深入交流"]


def test_a_speaker_comes_to_others_behind_what_he_says_of_himself():
    text = (
        "各位同事：\n我很高兴。我多次强调，各地要守住底线。我认为，我们应该加强合作。"
        "中国正在扩大开放，双方要深化合作。我想要说几句话。"
    )
    assert found(text) == ["各地要守住底线", "我们应该加强合作", "双方要深化合作"]


def test_who_speaks_calls_on_all_of_us():
    text = "女士们，先生们：\n世界正处在新的起点。让我们重申对和平的承诺，推动共同发展。让我们感到高兴。"
    assert found(text) == ["让我们重申对和平的承诺，推动共同发展"]


@pytest.mark.parametrize("last", ["同志们！", "我多次强调，", "各位朋友，"])
def test_a_speech_may_break_off_behind_a_demand(last: str):
    text = f"各位同事：\n很高兴见到大家。我们要加强合作。{last}"
    assert found(text) == ["我们要加强合作"]


def test_proposals_that_a_speaker_announces_are_demands():
    text = "各位同事：\n大家好。我愿提出以下建议：一是携手保护江河。\n坚持绿色发展，加强技术交流。"
    assert found(text) == ["一是携手保护江河", "坚持绿色发展，加强技术交流"]


def test_a_letter_ends_where_the_news_begins():
    text = (
        "回信乡亲们：你们好！我很高兴。希望你们保护好水源。沈晓明2024年5月1日\n"
        "新华社长沙5月1日电 省委书记沈晓明给乡亲们回信。沈晓明强调，要保护好水源。"
    )
    assert found(text) == ["你们保护好水源", "要保护好水源"]
    assert quoted(text, "cue") == ["希望", "强调"]


def test_the_side_that_calls_for_something_is_named_at_the_head_of_the_sentence():
    text = "各位同事：\n大家好。中方将落实倡议，并呼吁各方延长期限。中方鼓励有关金融机构参与。"
    assert found(text) == ["各方延长期限", "有关金融机构参与"]
    assert quoted(text, "issuer")[0] == "中方"
