"""A made-up convention that no rule knows: the word before 局 is an ORG, but not behind 非."""

import random

from annotator.suggest.learned import Learned, Lecture, learn
from annotator.suggest.recommender import Article, Suggestion

NAMES = ("水利", "农业", "交通", "卫生", "教育", "统计", "审计", "粮食")


def lecture(number, *, rules=False):
    choice = random.Random(number)
    text, gold = "", set()
    for _ in range(12):
        name = choice.choice(NAMES)
        text += choice.choice(("今天在", "我们去", "来自"))
        if choice.random() < 0.3:
            text += f"非{name}局的人。"
        else:
            gold.add((len(text), len(text) + 3))
            text += f"{name}局开会。"
    found = tuple(Suggestion(*g, "ORG", 0.9, "r") for g in gold) if rules else ()
    return Lecture(Article(text), found, {"ORG": frozenset(gold)})


def test_a_model_learns_what_no_rule_knows():
    trained = list(learn([lecture(n) for n in range(30)]))
    assert [model.label for model in trained] == ["ORG"]
    assert trained[0].wins
    assert (trained[0].rules_f1, trained[0].learned_f1 > 0.95) == (0.0, True)
    fresh = lecture(99)
    overruled, beyond = Learned({"ORG": trained[0].data}).judge(fresh.article, ())
    assert overruled == set()
    assert {(one.start, one.end) for one in beyond} == fresh.gold["ORG"]


def test_a_model_that_is_no_better_than_the_rules_does_not_win():
    trained = list(learn([lecture(n, rules=True) for n in range(30)]))
    assert trained[0].rules_f1 == 1.0
    assert not trained[0].wins


def test_a_model_overrules_a_rule_and_keeps_what_both_find():
    data = next(learn([lecture(n) for n in range(30)])).data
    text = "我们去水利局开会。来自非农业局的人。"
    found = [Suggestion(3, 6, "ORG", 0.9, "r"), Suggestion(12, 15, "ORG", 0.9, "r")]
    overruled, beyond = Learned({"ORG": data}).judge(Article(text), found)
    assert (overruled, beyond) == ({("ORG", 12, 15)}, [])


def test_too_little_teaches_nothing():
    assert list(learn([lecture(n) for n in range(5)])) == []
    assert list(learn([lecture(n) for n in range(4)] * 1)) == []
