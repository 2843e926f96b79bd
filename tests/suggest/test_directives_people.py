"""Who demands, and who is told to do it."""

import pytest

from annotator.model.document import Document
from annotator.suggest import pipeline
from annotator.suggest.recommender import Suggestion

HEAD = "省委书记沈晓明来到株洲。"


def suggest(text: str) -> list[Suggestion]:
    article = pipeline.Reading(Document("d", text)).article
    found: tuple[Suggestion, ...] = ()
    for recommender in pipeline.default_recommenders():
        found += tuple(recommender.suggest(article, found))
    return sorted((one for one in found if one.label == "DIRECTIVE"), key=lambda one: one.start)


def quoted(text: str, name: str) -> list[str]:
    return [text[slice(*one.quoted[name])] if name in one.quoted else "" for one in suggest(text)]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("应急管理部印发《关于做好防汛工作的通知》。《通知》要求，各地要加强值守。", "《通知》"),
        ("省教育厅近日下发通知，要求各地加强校园安全管理。", "省教育厅"),
        ("市水利局召开会议。该局要求，要加强巡查。", "市水利局"),
        ("国家主席习近平出席会议。总书记强调，要抓好落实。", "习近平"),
        ("县长李明、副县长王强来到现场。王强汇报了情况。他要求，要抓好落实。", "王强"),
        ("美国此前要求伊朗停止相关活动。", "美国"),
        ("外交部发言人毛宁敦促美方停止无理打压。", "毛宁"),
        ("国家主席习近平来到湖南，株洲市委书记陈刚汇报情况。总书记强调，要抓好落实。", "习近平"),
        (
            "中共中央总书记、国家主席习近平来到湖南。省长毛伟明汇报情况。总书记走进村里。他说，要抓好落实。",
            "习近平",
        ),
        ("省水利厅等5部门联合印发《防汛方案》。《防汛方案》要求，各地要加强值守。", "《防汛方案》"),
        ("省政府联防联控机制印发《保供通知》。通知要求，各地要加强值守。", "省政府联防联控机制"),
        ("省水利厅印发的《防汛方案》明确要求，各地要加强值守。", "《防汛方案》"),
        ("外交部5日发表声明，呼吁各方保持克制。", "外交部"),
        ("省长毛伟明说，针对检查中的问题，检查组提出以下意见和建议：压实监管责任。", "检查组"),
        ("近日召开的省政府常务会议要求，加快项目建设。", "省政府常务会议"),
        ("部署实施的《五年行动方案》将其作为重点，要求因地制宜推进治理。", "《五年行动方案》"),
        ("市长研修学院（干部学院）党委召开大会，号召党员带头厉行节约。", "市长研修学院（干部学院）党委"),
        ("市纪委责令相关单位限期整改。", "市纪委"),
        ("省长毛伟明说，省委书记沈晓明高度重视养老，多次强调要办好实事。", "沈晓明"),
        ("有关负责人强调，各地要加强值守。", "有关负责人"),
        (
            "《关于加强乡镇治理能力现代化建设和基层队伍建设的若干意见》要求，增强执行能力。",
            "《关于加强乡镇治理能力现代化建设和基层队伍建设的若干意见》",
        ),
        ("市委3月2日召开会议，提出要抓紧抓实春耕备耕。", "市委"),
        ("省委、省政府通知要求，各地要加强值守。", "省委、省政府"),
        ("省长毛伟明作出批示。批示指出，要全力抢险。", "毛伟明"),
        ("省长毛伟明立即作出重要指示，要全力抢险。", "毛伟明"),
        ("常委们强调，要把学习摆在首位。", "常委们"),
        ("省长毛伟明来到报社。他就办好《农民日报》提出两点希望：要贴近农民。", "毛伟明"),
    ],
)
def test_who_demands(text: str, issuer: str):
    assert quoted(text, "issuer") == [issuer]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("沈晓明强调，株洲要当好排头兵。", "株洲"),
        ("沈晓明强调，二是各级党委政府要守土尽责。", "各级党委政府"),
        ("沈晓明要求省水利厅加强巡查。", "省水利厅"),
        ("沈晓明强调，要加强巡查。", ""),
        ("沈晓明强调，我们要加强巡查。", ""),
        ("沈晓明强调，一是领导工作要抓实。", ""),
        ("沈晓明希望他们再接再厉。", "他们"),
        ("沈晓明勉励广大技术工人苦练本领。", "广大技术工人"),
        ("沈晓明希望获奖者珍惜荣誉。", "获奖者"),
        ("沈晓明希望当地成为示范样板。", "当地"),
        ("沈晓明希望湖南与湖北深化合作。", "湖南与湖北"),
        ("沈晓明强调，党委（党组）要抓好落实。", "党委（党组）"),
        ("沈晓明强调，各地各部门对“头等大事”要心中有数。", "各地各部门"),
        ("沈晓明强调，宗教界要坚持中国化方向。", "宗教界"),
        ("沈晓明强调，国有企业作为主力军要带头创新。", "国有企业"),
        ("沈晓明勉励大家，要继续努力。", "大家"),
        ("沈晓明强调，全省广大干部一定要担当作为。", "全省广大干部"),
        ("沈晓明强调，这项工作要抓紧抓实。", ""),
    ],
)
def test_who_is_told(text: str, addressee: str):
    assert quoted(HEAD + text, "addressee") == [addressee]


def test_a_speaker_may_be_named_paragraphs_before():
    text = "省长毛伟明主持会议。\n会议听取了汇报。\n毛伟明强调，要抓好落实。\n他指出，要加强值守。"
    assert quoted(text, "issuer") == ["毛伟明", "毛伟明"]


def test_who_is_told_stays_the_same_behind_a_semicolon():
    text = HEAD + "沈晓明强调，各地要加强值守；要排查隐患。要压实责任。"
    assert quoted(text, "addressee") == ["各地", "各地", ""]
