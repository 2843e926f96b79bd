"""The officials of one text: named with their title first, then wherever the name comes again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from annotator.suggest.officials.borders import CHARACTER, NOTHING, PUNCTUATION, WORD
from annotator.suggest.officials.characters import ANY_HAN
from annotator.suggest.officials.foreign import DOTS
from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.officials.lists import Item, NameLists
from annotator.suggest.officials.mention import Mention
from annotator.suggest.officials.names import NameReader
from annotator.suggest.officials.standing import OPEN, PRIVATE
from annotator.suggest.officials.stated import COMRADE, StatedTitles
from annotator.suggest.officials.titles import HEADS_OF_PLACES, Title, TitleFinder
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import pattern, sections, word_set

_ASIDE = Pattern(f"[（(]{ANY_HAN}{{1,6}}[）)]")
_BRACKETS = ("（", "(")
_SPACES = (" ", "　", "\u00a0")
# 时任省长的习近平: only a title that is said to be held then or now is joined by 的.
_HELD = (
    *("时任", "现任", "曾任", "已任", "出任", "担任", "兼任", "就任", "身为", "作为"),
    *("当选", "当选为", "履新", "挂职", "现为", "原为"),
)
# 就任州长后, 任县委书记时: no surname.
_WHEN = frozenset("后时")
# 作为县委书记，王建平…: the clause goes on with who that is.
_AS = ("作为", "身为")
_GAP_STARTS = frozenset("（( 　\u00a0同的，")
# 娜塔莉·戴高乐 is somebody else.
_WITHIN_NAME = frozenset(DOTS)
_BEFORE_SIGNER = frozenset("：: 　")
_CHIEFS_OF_PLACES = (*HEADS_OF_PLACES, "镇长", "乡长", "部长")
_CHIEFS = ("书记", "主席", "主任", "行政长官", *(f"{place}长" for place in "省市县区州旗盟镇乡部厅局"))
_SINGLE_POSTS = ("总统", "总理", "首相", "州长", "省长", "议长", "国王", "外长")
_RANKS = frozenset("副原前们任席常")
_NO_LAST = "会制村镇州省市县城话作务坛责年届"
_RELATIVE, _ATTENDING, _COUNTED = range(3)


@cache
def _cues() -> tuple[AhoCorasick, tuple[int, ...]]:
    """Return the words that tell of names beside them, and what each of them is."""
    words = sections(OFFICES)
    kinds = dict.fromkeys(words["relatives"], _RELATIVE)
    kinds |= dict.fromkeys(words["attending"], _ATTENDING) | dict.fromkeys(words["counted"], _COUNTED)
    return AhoCorasick(tuple(kinds), matchkind=MatchKind.LeftmostLongest), tuple(kinds.values())


class People:
    """Finds the officials of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._names = NameReader(text)
        finder = TitleFinder(text, self._names)
        self._titles = finder.titles()
        self._leaders = finder.leaders
        starts = {title.start: title for title in self._titles}
        self._starts = starts
        self._lists = NameLists(text, self._names, starts)
        self._stated = StatedTitles(text, self._names, starts)
        self._eponyms = word_set(OFFICES, "eponyms")
        self._foreign_list_end = -10
        self._mentions: dict[int, Mention] = {}
        self._private: set[str] = set()
        self._among_leaders = len(self._leaders - self._words.shared_names) > 2

    def mentions(self) -> list[Mention]:
        """Return every mention of an official, in the order of the text."""
        cues = self._find_cues()
        self._private.update(self._relatives(cues[_RELATIVE]))
        for title in self._titles:
            self._read_heads(title)
        for title in self._titles:
            self._read_before(title)
        for start, end in cues[_COUNTED]:
            self._lists.counted(self._mentions, start, end)
        known = self._known()
        self._remember(known, known.keys() | self._leaders)
        self._lists.spread(self._mentions, self._private, [start for start, _ in cues[_ATTENDING]])
        met = self._known()
        self._remember(met, met.keys() - known.keys())
        self._read_surnames(met)
        self._lists.share_later(self._mentions)
        return sorted(self._mentions.values())

    def _find_cues(self) -> tuple[list[tuple[int, int]], ...]:
        """Return where words of each kind stand that tell of names beside them."""
        found: tuple[list[tuple[int, int]], ...] = ([], [], [])
        automaton, kinds = _cues()
        for index, start, end in automaton.find_matches_as_indexes(self._text):
            found[kinds[index]].append((start, end))
        return found

    def _relatives(self, places: Iterable[tuple[int, int]]) -> Iterator[str]:
        """Yield the names of wives and husbands, who go along and hold no office."""
        for _, start in places:
            reading = self._names.read(start, foreign=True)
            if reading:
                yield self._text[start : reading.end]

    def _read_heads(self, title: Title) -> None:
        """Read the names that stand behind ``title``."""
        start = self._behind(title)
        names = self._names_behind(title, start) or self._unusual(title, start)
        if not names or self._is_headed(title, start):
            return
        standing, foreign = title.judgement
        if foreign or self._goes_on_abroad(title):
            self._foreign_list_end = names[-1][1]
        if standing == PRIVATE:
            self._private.update([self._text[first:end] for first, end, _ in names])
        elif standing != OPEN:
            interval = (title.start, title.end)
            for first, end, sure in self._sharing(title, names):
                rule = "titled" if first == start else "heads_list"
                self._mentions[first] = Mention(first, end, interval, sure, rule)

    def _names_behind(self, title: Title, start: int) -> list[Item]:
        """Return the names of the list at ``start``, behind ``title``."""
        if not self._names.may_begin(start):
            return []
        post = self._text[title.post : title.end]
        # A name has to follow: the title has its organ, or is a post of one person.
        tells = title.start < title.post or post in _SINGLE_POSTS
        names = self._lists.listed(start, foreign=title.foreign or self._goes_on_abroad(title), titled=tells)
        if names and post[-2:] in _CHIEFS_OF_PLACES:
            return [name for name in names if not self._is_place(title, name[1])]
        return names

    def _goes_on_abroad(self, title: Title) -> bool:
        """Whether ``title`` stands right behind names with a foreign one."""
        return 0 < title.start - self._foreign_list_end < 3

    def _is_headed(self, title: Title, start: int) -> bool:
        """Whether a leader ends the organ of ``title``, or 后 or 时 at ``start`` tells when it was held."""
        text = self._text
        if title.start < title.post and self._words.ends_with_leader(text, title.start, title.post):
            return True
        return text[start] in _WHEN and text.endswith((*_HELD, "任"), 0, title.start)

    def _sharing(self, title: Title, names: Sequence[Item]) -> Sequence[Item]:
        """Return of ``names`` those that share ``title``: one 县委书记 and others are no two of them."""
        text = self._text
        if len(names) == 1 or text[title.post - 1 : title.post] in _RANKS:
            return names
        if not text.endswith(_CHIEFS, title.post, title.end):
            return names
        for number, (first, _, _) in enumerate(names[1:], 1):
            if text[first - 1] != "、":
                return names[:number]
        return names

    def _behind(self, title: Title) -> int:
        """Return where a name may begin behind ``title``."""
        text, end = self._text, title.end
        if text[end : end + 1] not in _GAP_STARTS:
            return end
        if text[end] == "，":
            return end + text.endswith(_AS, 0, title.start)
        if text[end] == "的":
            return end + text.endswith(_HELD, 0, title.start)
        if text[end] in _BRACKETS:
            aside = _ASIDE.match(text, end)
            end = aside.end() if aside else end
        for _ in range(2):
            end += text.startswith(_SPACES, end)
        return end + len(COMRADE) if text.startswith(COMRADE, end) else end

    def _unusual(self, title: Title, start: int) -> list[Item]:
        """Return a name without a known surname where the text leaves no doubt: 旗长希尼，旗政协主席…"""
        if title.start == title.post or not self._text.endswith(_CHIEFS, title.post, title.end):
            return []
        if not self._names.may_be_name(start, start + 2) or not title.public:
            return []
        attending = word_set(OFFICES, "attending")
        for end in range(start + 2, min(start + 5, len(self._text))):
            name = self._text[start:end]
            if self._names.borders[end] < 2 or not self._names.may_be_name(start, end):
                continue
            if name[-1] in _NO_LAST:
                return []
            in_list = self._text[end] in "，,、" and end + 1 in self._starts
            if in_list or self._names.recurs(name) or attending.at(self._text, end):
                return [(start, end, 0.6)]
            return []
        return []

    def _is_place(self, title: Title, end: int) -> bool:
        """Whether 县长 + 宁镇, which ends at ``end``, is a county and its 长宁镇, or 长 + 江 the river."""
        if self._text.startswith("江", title.end) and self._names.borders[end] == NOTHING:
            return True
        return self._text[end - 1] in "镇乡村街" or self._text[end : end + 1] in ("镇", "乡", "村")

    def _read_before(self, title: Title) -> None:
        """Read the names that stand before ``title``."""
        mentions = self._mentions
        mention = self._stated.before_post(title) if title.end not in mentions else None
        if mention:
            mentions.setdefault(mention.start, mention)
        mention = self._stated.named_before(title)
        if mention:
            mentions.setdefault(mention.start, mention)

    def _read_surnames(self, known: Collection[str]) -> None:
        """Read the surnames that stand for a name: 习总书记."""
        surnames = {name[0] for name in known}
        for title in self._titles:
            if title.start not in self._mentions and title.end not in self._mentions:
                mention = self._stated.surname_before(title, surnames)
                if mention and not self._is_eponym(title.end):
                    self._mentions[mention.start] = mention

    def _known(self) -> dict[str, Mention]:
        """Return the names met so far, each with its surest mention."""
        known: dict[str, Mention] = {}
        for mention in sorted(self._mentions.values()):
            name = self._text[mention.start : mention.end]
            if name not in known or known[name].sure < mention.sure:
                known[name] = mention
        for name in [name for name in known if len(name) > 3]:
            last = name[max(map(name.rfind, DOTS)) + 1 :]
            if last != name and len(last) > 1:
                known.setdefault(last, known[name])
        return known

    def _remember(self, known: dict[str, Mention], looked_for: Collection[str]) -> None:
        """Add every other place where one of the names ``looked_for`` stands."""
        if not looked_for:
            return
        names = tuple(looked_for)
        taken = bytearray(len(self._text))
        for start, end, *_ in self._mentions.values():
            taken[start:end] = b"\1" * (end - start)
        # Of all kinds the quickest to build; this one runs only once.
        kind = Implementation.NoncontiguousNFA
        finder = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest, implementation=kind)
        for index, start, end in finder.find_matches_as_indexes(self._text):
            if start in self._mentions or 1 in taken[start:end]:
                continue
            name = names[index]
            if not self._is_person(name, start, end, name in known):
                continue
            title = self._stated.behind(end, self._mentions)
            source = known.get(name)
            rule = "title_after" if title else "known" if source else "leader"
            sure = min(source.sure, 0.95) if source else 0.9
            self._mentions[start] = Mention(
                start, end, title, sure, rule, source.stretch() if source else None
            )

    def _is_eponym(self, end: int) -> bool:
        """Whether something is called after the name that ends at ``end``."""
        text = self._text
        if text.startswith(COMRADE, end):
            end += len(COMRADE)
        return self._eponyms.at(text, end) > 0

    def _signs(self, start: int) -> bool:
        """Whether the name at ``start`` only signs the article."""
        credit = pattern(OFFICES, "credits", after="[：:][ 　]*$")
        return credit.search(self._text, max(0, start - 8), start) is not None

    def _is_private(self, start: int) -> bool:
        """Whether a word like 记者 or 村民 stands before the name at ``start``."""
        return word_set(OFFICES, "private roles").before(self._text, start) > 0

    def _is_person(self, name: str, start: int, end: int, known: bool) -> bool:
        text = self._text
        if known and (text[start - 1 : start] in _WITHIN_NAME or text[end : end + 1] in _WITHIN_NAME):
            return False
        if text[start - 1 : start] == "《" and text[end : end + 1] == "》":
            return False
        if self._is_eponym(end + self._words.leaders.at(text, end)):
            return False
        if text[start - 1 : start] in _BEFORE_SIGNER and self._signs(start):
            return False
        if known:
            return True
        if name in self._private or self._is_private(start):
            # 代表习近平总书记: a verb before a leader, no delegate.
            return name not in self._private | self._words.shared_names and text.endswith("代表", 0, start)
        if name in self._words.shared_names:
            borders = self._names.borders[start - 1], self._names.borders[end]
            return borders[0] == PUNCTUATION and borders[1] >= (CHARACTER if self._among_leaders else WORD)
        return True
