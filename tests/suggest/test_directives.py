import pytest

from annotator.model.document import Role, Zone
from annotator.suggest.directives import DirectiveRecommender
from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.recommender import Article, Suggestion

HEAD = "省委书记沈晓明来到株洲。"


def suggest(text: str, zones: tuple[Zone, ...] = ()) -> list[Suggestion]:
    article = Article(text=text, zones=zones)
    officials = tuple(OfficialRecommender().suggest(article, ()))
    return sorted(DirectiveRecommender().suggest(article, officials), key=lambda one: one.start)


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in suggest(text)]


def quoted(text: str, name: str) -> list[str]:
    return [text[slice(*one.quoted[name])] if name in one.quoted else "" for one in suggest(text)]


@pytest.mark.parametrize(
    ("said", "demand"),
    [
        ("沈晓明强调，要全力以赴抓经济、促发展。", "要全力以赴抓经济、促发展"),
        ("沈晓明要求加快推动解决这个问题。", "加快推动解决这个问题"),
        ("沈晓明强调“要全力以赴抓经济，努力完成任务”。", "要全力以赴抓经济，努力完成任务"),
        ("沈晓明提出要“切实保障旅游市场安全，着力构建体系”。", "切实保障旅游市场安全，着力构建体系"),
        ("沈晓明要求当地“要立足禀赋发展产业，瞄准薄弱环节”。", "要立足禀赋发展产业，瞄准薄弱环节"),
        ("沈晓明强调，就业是民生之本，要用好政策。", "要用好政策"),
        ("沈晓明指出，民营经济是重要力量，各地一定要抓好落实。", "各地一定要抓好落实"),
        ("沈晓明强调，提高立法质量，要坚持问题导向。", "提高立法质量，要坚持问题导向"),
        ("沈晓明勉励他们努力学习，提高能力。", "他们努力学习，提高能力"),
        (
            "沈晓明要求，一是落实责任；二是加强排查；三是做好转移。",
            "一是落实责任；二是加强排查；三是做好转移",
        ),
        ("沈晓明强调，同时，要抓好落实。", "要抓好落实"),
        ("沈晓明强调，坚决守住安全底线，毫不放松抓好整改。", "坚决守住安全底线，毫不放松抓好整改"),
        ("沈晓明强调，各级党委、政府，要抓好落实。", "各级党委、政府，要抓好落实"),
    ],
)
def test_edges_of_a_demand(said: str, demand: str):
    assert found(HEAD + said) == [demand]


@pytest.mark.parametrize(
    "text",
    [
        "沈晓明指出，株洲是重要节点城市，地位重要。",
        "沈晓明对进展表示肯定，提出明确要求。",
        "按照沈晓明要求，各地抓好了工作。",
        "沈晓明传达重要讲话精神和工作要求，研究部署了下一步工作。",
        "村民王强说，要是再好点就更好了。",
        "代表们对工作表示满意，希望区政府加快建设。",
        "全市主要领导高度重视，重要工作需要时间。",
        "沈晓明祝愿大家新春快乐。",
        "如何贯彻落实好决策部署，用足用好政策？",
    ],
)
def test_facts_wishes_and_nouns_are_no_demands(text: str):
    assert found(HEAD + text) == []


def test_one_directive_a_sentence_and_cue_only_in_its_own_sentence():
    text = HEAD + "沈晓明强调，要抓项目。要抓民生；要抓安全。统筹推进改革，切实防范风险。"
    assert found(text) == ["要抓项目", "要抓民生", "要抓安全", "统筹推进改革，切实防范风险"]
    assert quoted(text, "cue") == ["强调", "", "", ""]
    assert set(quoted(text, "issuer")) == {"沈晓明"}


def test_second_verb_in_a_sentence_begins_a_directive():
    text = HEAD + "他指出，园区要防范风险，同时勉励企业深耕细分领域，并要求部门做好服务。"
    assert found(text) == ["园区要防范风险", "企业深耕细分领域", "部门做好服务"]
    assert quoted(text, "cue") == ["指出", "勉励", "要求"]
    assert quoted(text, "issuer") == ["沈晓明"] * 3


def test_a_second_verb_may_follow_a_quotation():
    text = HEAD + "沈晓明勉励大家“努力成为人民信赖的好干部”，提出要当好带头人。"
    assert found(text) == ["努力成为人民信赖的好干部", "要当好带头人"]
    assert quoted(text, "cue") == ["勉励", "提出"]


def test_the_demands_of_others_are_no_verbs_in_a_demand():
    text = HEAD + "沈晓明要求党员干部认真领会实施方案要求，做细学习研讨。"
    assert found(text) == ["党员干部认真领会实施方案要求，做细学习研讨"]


def test_second_verb_may_say_what_is_demanded_besides():
    text = HEAD + "《方案》不仅要求办好展会，还明确提出加快修路，并提出建设强县的目标。"
    assert found(text) == ["办好展会", "加快修路，并提出建设强县的目标"]
    assert quoted(text, "cue") == ["要求", "提出"]


@pytest.mark.parametrize(
    ("said", "demands", "issuer"),
    [
        (
            "政府工作报告也同样提出了“加快旧城改造，办好教育”的要求。",
            ["加快旧城改造，办好教育"],
            "政府工作报告",
        ),
        (
            "省水利厅印发的《通知》提出了“两年内支持各县修好大堤”的要求，要“推动有条件的县先行改造”等。",
            ["两年内支持各县修好大堤", "推动有条件的县先行改造"],
            "省水利厅",
        ),
        (
            "按照省政府提出的“加快旧城改造，办好教育”等要求，株洲将抓好落实。",
            ["加快旧城改造，办好教育"],
            "省政府",
        ),
        (
            "办法落实全省教育大会强调的“要建好学校，提高质量”的精神。",
            ["要建好学校，提高质量"],
            "全省教育大会",
        ),
        ("省政府提出了“绿水青山就是金山银山”的理念。", [], ""),
        ("省政府提出的“四个最严”要求得到落实。", [], ""),
        (
            "沈晓明强调，要落实省政府提出的“加快旧城改造”要求。",
            ["要落实省政府提出的“加快旧城改造”要求"],
            "沈晓明",
        ),
        ("政府工作报告中还提到，要办好教育。", ["要办好教育"], "政府工作报告"),
    ],
)
def test_what_is_quoted_as_a_demand_is_one(said: str, demands: list[str], issuer: str):
    assert found(HEAD + said) == demands
    assert set(quoted(HEAD + said, "issuer")) == ({issuer} if issuer else set())


def test_verbs_inside_a_demand_begin_none():
    text = HEAD + "沈晓明强调，要完善机制，鼓励社会资本参与，既要肯定成绩，又要客观指出不足。"
    assert found(text) == ["要完善机制，鼓励社会资本参与，既要肯定成绩，又要客观指出不足"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("会议强调，要抓好落实。", "会议"),
        (
            "9月26日召开的中共中央政治局会议分析形势，要求要“努力完成目标任务，抓好落实”。",
            "中共中央政治局会议",
        ),
        ("党中央、国务院对灾后重建高度重视，要求科学实施规划，突出民生优先。", "党中央、国务院"),
        ("根据规定，河北省委进行了严肃问责。责令有关单位作出深刻检查。", "河北省委"),
        ("中央纪委有关负责人指出，各地要引以为戒。", "中央纪委有关负责人"),
        ("《通知》要求，各地要抓好落实。", "《通知》"),
        ("住房和城乡建设部要求，各地要抓好落实。", "住房和城乡建设部"),
        ("副省长李明来到现场。座谈会上，在听取汇报后，他强调，要抓好落实。", "李明"),
        ("县委书记王先波强调，\n要抓好落实。", "王先波"),
        ("“要把产业做强，带动增收。”县委书记李明对村干部说。", "李明"),
    ],
)
def test_issuer_is_the_nearest_name_or_body(text: str, issuer: str):
    assert quoted(text, "issuer") == [issuer]


def test_paragraphs_in_quotation_marks_belong_to_the_leaders_spoken_of():
    text = "“长沙要紧盯目标任务，发挥支撑作用”\n“娄底全力稳住工业经济，扩大有效投资”\n省领导把脉问诊。"
    assert found(text) == ["长沙要紧盯目标任务，发挥支撑作用", "娄底全力稳住工业经济，扩大有效投资"]
    assert quoted(text, "issuer") == ["省领导", "省领导"]


def test_addressee_is_who_stands_first():
    text = HEAD + "沈晓明强调，各级各部门要抓好落实。他勉励他们努力学习，希望学校坚持立德树人。"
    assert quoted(text, "addressee") == ["各级各部门", "他们", "学校"]


def test_narrative_ends_the_speech():
    text = HEAD + "沈晓明强调，要抓好落实。沈晓明还来到社区看望群众。加强服务，提升水平。"
    assert found(text) == ["要抓好落实"]


def test_headings_and_credits_hold_no_directives():
    text = "沈晓明强调要抓好落实。\n正文到此为止。"
    heading = (Zone(0, 12, Role.HEADING), Zone(12, len(text), Role.BODY))
    assert suggest("省长" + text, (Zone(0, 14, Role.HEADING),)) == []
    assert suggest("省长" + text, heading[1:]) != []


def test_somebody_who_demands_needs_no_office_in_the_text_but_no_other_trade():
    text = "陈宏要求，要聚焦重点、精准发力。"
    assert (found(text), quoted(text, "issuer")) == (["要聚焦重点、精准发力"], ["陈宏"])
    assert found("农业专家陈宏来了。陈宏强调，要聚焦重点。") == []
    assert found("典型要严格要求，防骄破满。") == []
