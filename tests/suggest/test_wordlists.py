import re

from annotator.suggest.wordlists import WordSet, one_of

WORDS = WordSet(["省", "省委", "省委书记", "市委", "书记"])


def test_longest_word_is_found_at_a_place():
    assert WORDS.at("省委书记说", 0) == 4
    assert WORDS.at("省委说", 0) == 2
    assert WORDS.at("省里说", 0) == 1
    assert WORDS.at("省", 0) == 1
    assert WORDS.at("委书记", 0) == 0
    assert WORDS.at("省委", 2) == 0


def test_longest_word_is_found_before_a_place():
    assert WORDS.before("原省委书记", 5) == 4
    assert WORDS.before("市委书记", 4) == 2
    assert WORDS.before("本省", 2) == 1
    assert WORDS.before("省委", 0) == 0
    assert WORDS.before("书", 1) == 0


def test_words_stand_somewhere_or_nowhere():
    assert WORDS.stand_in("某某市委办公室")
    assert not WORDS.stand_in("某某委办公室")
    assert "书记" in WORDS
    assert "记" not in WORDS


def test_the_longest_entry_of_a_section_goes_first():
    peoples = one_of("peoples.txt", "peoples")
    assert re.match(peoples, "土家族")[0] == "土家"
    assert re.match(peoples, "土族")[0] == "土"
