"""Who goes on demanding, and where somebody falls silent."""

from tests.suggest.test_directives import found, quoted

HEAD = "省委书记沈晓明来到株洲。"


def test_numbered_topics_are_no_demands():
    text = "沈晓明作了说明。他强调，要抓好落实。第一，关于扩大内需。第二，有的部门敷衍了事，后来消除了隐患。"
    assert found(HEAD + text) == ["要抓好落实"]


def test_numbered_facts_are_no_demands():
    text = "沈晓明指出，工作有成效。一是认识领会到位了。二是创新方式方法，推动进展加快。"
    assert found(HEAD + text) == []


def test_what_was_done_is_told_behind_a_fact():
    text = "省纪委全会指出，去年工作取得新成效。深化政治巡视，推动整改落实。要压实责任。加强监督，严肃问责。"
    assert found(text) == ["要压实责任", "加强监督，严肃问责"]
    text = "沈晓明指出，我们积累了宝贵经验。一是坚持以人为本，提高实效。二是坚持精准施策。"
    assert found(HEAD + text) == []
    text = "沈晓明表示，湖南愿同各方携手前进。一是深化合作，扩大贸易。二是办好展会。"
    assert found(HEAD + text) == ["一是深化合作，扩大贸易", "二是办好展会"]


def test_a_quotation_goes_on_with_demands_behind_a_fact():
    text = "沈晓明说：“防汛十分重要。要加强值守，守好大堤。”他来到堤上。"
    assert found(HEAD + text) == ["要加强值守，守好大堤"]


def test_demands_go_on_in_the_next_paragraph_behind_a_fact():
    text = "沈晓明强调，要抓好落实。\n当前正是关键时期。要毫不松懈加强值守。"
    assert found(HEAD + text) == ["要抓好落实", "要毫不松懈加强值守"]


def test_demands_go_on_behind_two_facts():
    text = "会议强调，要抓好改革。\n改革越深，骨头越硬。看准了的事情，就有人来办。各地要敢于担当。"
    assert found(text) == ["要抓好改革", "各地要敢于担当"]


def test_a_notice_goes_on_under_headings_of_its_own():
    text = "省应急厅印发通知，要求各地加强值守。\n坚决扛起政治责任。年底事故易发。各地要认清形势。"
    assert found(text) == ["各地加强值守", "坚决扛起政治责任", "各地要认清形势"]


def test_a_notice_goes_on_in_paragraphs_of_orders():
    orders = [
        ["加强公用设施管理", "深入推进燃气排查，整治老化的管线", "指导督促物业企业加强检查"],
        ["严控增量风险，加强检查", "完善应急机制，做好值班"],
    ]
    text = "省应急厅印发通知，要求各地抓好安全生产。\n" + "\n".join("。".join(one) + "。" for one in orders)
    assert found(text + "\n去年以来，各地开展了排查。") == ["各地抓好安全生产", *orders[0], *orders[1]]


def test_a_paragraph_of_orders_may_tell_a_fact_where_it_has_a_modal():
    text = "省应急厅印发通知，要求各地加强值守。\n完善长效机制，强化监督。隐患仍在增多。要把检查融入日常。"
    assert found(text) == ["各地加强值守", "完善长效机制，强化监督", "要把检查融入日常"]


def test_demands_go_on_in_the_next_paragraph_behind_their_topic():
    text = "沈晓明强调，要管好河湖。\n进一步抓好春耕，要备足农资。"
    assert found(HEAD + text) == ["要管好河湖", "进一步抓好春耕，要备足农资"]


def test_a_speaker_goes_on_behind_what_he_tells_of_others():
    text = "沈晓明强调，要抓好落实。国家领导人李强对此高度重视。要压实责任。"
    assert found(HEAD + text) == ["要抓好落实", "要压实责任"]


def test_a_speaker_goes_on_with_the_setting_of_a_demand():
    text = "沈晓明说，要抓好落实。总书记习近平关心株洲，为株洲指明了方向。在新征程上，株洲要走在前列。"
    assert found(HEAD + text) == ["要抓好落实", "在新征程上，株洲要走在前列"]


def test_the_credit_of_a_picture_is_no_part_of_a_demand():
    text = "沈晓明强调，要抓好落实。新华社记者 张三/摄要加强巡查。"
    assert found(HEAD + text) == ["要抓好落实", "要加强巡查"]


def test_what_follows_from_a_demand_is_news():
    text = "沈晓明强调，要抓好落实。落实总书记要求，株洲深入开展巡河行动。"
    assert found(HEAD + text) == ["要抓好落实"]
    text = "沈晓明强调，要抓好落实。牢记总书记嘱托，株洲沿着河道绿化堤岸。"
    assert found(HEAD + text) == ["要抓好落实"]


def test_where_each_sentence_is_a_line_a_speaker_goes_on_behind_facts():
    facts = [f"第{number}个项目已经建成投产。" for number in "一二三四五六七八"]
    text = "\n".join([HEAD, "沈晓明强调，要抓好项目。", *facts[:4], "要加快建设进度。", *facts])
    assert found(text) == ["要抓好项目", "要加快建设进度"]


def test_where_each_sentence_is_a_line_a_demand_may_end_one_of_facts():
    facts = [f"第{number}个项目已经建成投产。" for number in "一二三四五六"]
    behind = "这里居住分散，发展产业难度大、挑战多，要守住底线。"
    text = "\n".join([HEAD, "沈晓明强调，要抓好项目。", *facts[:2], behind, *facts])
    assert found(text) == ["要抓好项目", "要守住底线"]


def test_a_headline_that_runs_into_a_dateline_demands_nothing():
    text = "省委书记沈晓明在株洲调研强调做好防汛工作新华社长沙7月1日电 沈晓明说，要加强值守。"
    assert found(text) == ["要加强值守"]


def test_a_headline_with_commas_demands_nothing_either():
    text = "省委书记沈晓明在株洲调研强调守住“底线”，做好防汛工作新华社长沙7月1日电 沈晓明说，要加强值守。"
    assert found(text) == ["要加强值守"]


def test_a_summary_under_a_headline_speaks_for_whom_the_headline_names():
    text = (
        "省委书记沈晓明调研防汛工作时强调\n要压实责任守住底线\n"
        "本报长沙7月1日电 省委书记沈晓明来到株洲。他强调，要加强值守。"
    )
    assert found(text)[-1:] == ["要加强值守"]
    assert set(quoted(text, "issuer")) == {"沈晓明"}


def test_sentences_of_a_summary_that_run_together_are_told_by_the_news_behind():
    text = (
        "沈晓明在株洲调研时强调守住底线来源：湖南日报发布时间：2024-05-01要抓好防汛抗灾各项重点工作"
        "要加快修复受损的农田水利设施。\n新华社长沙5月1日电 省委书记沈晓明在株洲调研。"
        "沈晓明强调，要抓好防汛抗灾各项重点工作。要加快修复受损的农田水利设施。"
    )
    demands = ["要抓好防汛抗灾各项重点工作", "要加快修复受损的农田水利设施"]
    assert found(text) == demands * 2


def test_a_saying_inside_gives_back_the_word():
    text = "副省长李建中在会上说，沈晓明书记强调，要抓安全。要把要求落到实处。"
    assert quoted(text, "issuer")[-1] in ("李建中", "沈晓明")
