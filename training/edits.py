"""Small edits of a text that change what it says: numbers, names, opposites, negation, modality.

Each edit returns (new text, [(start, end)]) where the ranges are the changed characters of the new text, or None.
"""
import re

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
EN_NAME = re.compile(r"(?<=[a-z,;] )(?:[A-Z][\w'-]+)(?: (?:of |the )?[A-Z][\w'-]+)*")
ZH_NAME = re.compile(r"《[^》]{1,20}》|(?<=[是于在到由与和])[\u4e00-\u9fff]{1,5}[省市县国州区镇岛山河湖](?![\u4e00-\u9fff]?[的级])")
ZH_COUNT = re.compile(r"(?<=[第有共达约了前后])[一二三四五六七八九十]+(?=[个年月日位次名届种人部座条岁支])")
NOT_NAMES = {"The", "A", "An", "In", "I", "He", "She", "It", "They", "What", "Who", "When", "Where", "Which", "How"}

EN_PAIRS = """first last|before after|largest smallest|highest lowest|more fewer|most least|north south|east west|
northern southern|eastern western|increase decrease|increased decreased|began ended|start end|father mother|son daughter|
brother sister|king queen|husband wife|male female|born died|early late|oldest youngest|older younger|won lost|above below|
inside outside|public private|minimum maximum|better worse|rise fall|import export|buy sell|accept reject|allow forbid|
January August|February October|March November|April December|May September|June July|Monday Friday|Tuesday Saturday|
million billion|kilometers miles|metres feet|hours days|weeks months|must may|always never|all some|both neither|
should need|only also|French German|English Spanish|Chinese Japanese|American British|Russian Italian|two five|three seven|
four nine|six eight|long short|hot cold|young old|left right|major minor|win lose|summer winter|day night|legal illegal"""
ZH_PAIRS = """最大 最小|最高 最低|最早 最晚|最多 最少|最长 最短|第一 第三|首次 末次|首位 末位|之前 之后|以前 以后|东部 西部|南部 北部|
东北 西南|东南 西北|父亲 母亲|儿子 女儿|哥哥 弟弟|姐姐 妹妹|丈夫 妻子|男性 女性|出生 去世|开始 结束|成立 解散|增加 减少|上升 下降|
提高 降低|支持 反对|成功 失败|赢得 失去|击败 输给|进口 出口|买入 卖出|允许 禁止|必须 可以|全部 部分|所有 少数|总是 从不|都 仅有|
早期 晚期|上半年 下半年|春季 秋季|夏季 冬季|白天 夜间|公立 私立|国有 民营|左侧 右侧|内部 外部|冠军 亚军|总统 总理|主席 副主席|
小学 中学|大学 中学|公里 英里|万元 亿元|小时 天|星期 个月|一月 八月|三月 十月|中国 日本|美国 英国|法国 德国|俄罗斯 印度|
北京 上海|广州 成都|台湾 香港|唐朝 宋朝|明朝 清朝|长江 黄河|英语 法语|导演 编剧|作曲 作词|开放 关闭|合法 非法|主要 次要|
以上 以下|超过 低于|优点 缺点|同意 拒绝|建成 拆除|上任 卸任|签署 撤销|位于 远离|属于 不属于|男 女"""


def _pairs(text):
    pairs = [p.split() for p in text.replace("\n", "").split("|")]
    return {a: b for x, y in pairs for a, b in ((x, y), (y, x))}


OPPOSITE = {"en": _pairs(EN_PAIRS), "zh": _pairs(ZH_PAIRS)}
OPPOSITE_PATTERN = {
    "en": re.compile(r"\b(?:" + "|".join(OPPOSITE["en"]) + r")\b"),
    "zh": re.compile("|".join(sorted(OPPOSITE["zh"], key=len, reverse=True))),
}
NEGATION = {
    "en": [(re.compile(r"\b(is|was|are|were|can|could|will|would|should|has been|had been)\b(?! not)"), r"\1 not"),
           (re.compile(r"\b(is|was|are|were|did|does|do) not\b"), r"\1")],
    "zh": [(re.compile(r"(?<![不但就只要可还于而凡若总])是(?!否|不)"), "不是"), (re.compile(r"(?<!没)有(?=[一二三四五六七八九十\d])"), "没有"),
           (re.compile(r"(?<![不机社会])(会|能够|可以|允许|需要)(?![议员])"), r"不\1"), (re.compile("没有"), "有"),
           (re.compile("不(?=[是能会可])"), "")],
}
DIGITS = "一二三四五六七八九"


def names(text, lang):
    if lang == "zh":
        return [m.group() for m in ZH_NAME.finditer(text)]
    return [m.group() for m in EN_NAME.finditer(text) if m.group() not in NOT_NAMES]


def other_number(number, rng):
    digits = number.replace(",", "")
    if digits.isdigit() and len(digits) == 4 and "1000" <= digits <= "2100":
        return str(int(digits) + rng.choice([-1, 1]) * rng.choice([1, 2, 3, 5, 7, 10, 11, 20, 30]))
    at = rng.choice([i for i, c in enumerate(number) if c.isdigit()])
    low = "123456789" if at == 0 else "0123456789"
    return number[:at] + rng.choice([d for d in low if d != number[at]]) + number[at + 1:]


def _replace(text, start, end, new):
    changed = (start, start + len(new)) if new else (max(0, start - 1), start + 1)
    return text[:start] + new + text[end:], [changed]


def swap_number(text, lang, rng, evidence=""):
    found = list(NUMBER.finditer(text)) + (list(ZH_COUNT.finditer(text)) if lang == "zh" else [])
    if not found:
        return None
    m = rng.choice(found)
    if m.group()[0] in "0123456789":
        there = [n for n in NUMBER.findall(evidence) if n != m.group() and len(n) == len(m.group())]
        new = rng.choice(there) if there and rng.random() < 0.4 else other_number(m.group(), rng)
    else:
        new = rng.choice([d for d in DIGITS if d != m.group()])
    return _replace(text, m.start(), m.end(), new)


def swap_name(text, lang, rng, pool):
    pattern = ZH_NAME if lang == "zh" else EN_NAME
    found = [m for m in pattern.finditer(text) if m.group() not in NOT_NAMES]
    if not found:
        return None
    m = rng.choice(found)
    kind = m.group()[-1]
    others = [n for n in pool if n not in text and m.group() not in n and (lang == "en" or n[-1] == kind)]
    return _replace(text, m.start(), m.end(), rng.choice(others)) if others else None


def swap_span(text, span, rng, pool):
    """Replaces one occurrence of a string known to matter, such as an answer or a recurring name."""
    at, others = text.find(span), [p for p in pool if p != span and p not in text and span not in p]
    return _replace(text, at, at + len(span), rng.choice(others)) if at >= 0 and others else None


def swap_opposite(text, lang, rng):
    found = list(OPPOSITE_PATTERN[lang].finditer(text))
    if not found:
        return None
    m = rng.choice(found)
    return _replace(text, m.start(), m.end(), OPPOSITE[lang][m.group()])


def negate(text, lang, rng):
    found = [(m, new) for pattern, new in NEGATION[lang] for m in pattern.finditer(text)]
    if not found:
        return None
    m, new = rng.choice(found)
    return _replace(text, m.start(), m.end(), m.expand(new))


def break_claim(text, lang, rng, evidence, pool):
    edits = [lambda: swap_number(text, lang, rng, evidence), lambda: swap_name(text, lang, rng, pool),
             lambda: swap_opposite(text, lang, rng), lambda: negate(text, lang, rng)]
    weights = [4, 4, 3, 1]
    while edits:
        i = rng.choices(range(len(edits)), weights)[0]
        weights.pop(i)
        result = edits.pop(i)()
        if result:
            return result
    return None


def break_question(text, lang, rng, pool):
    edits = [lambda: swap_number(text, lang, rng), lambda: swap_name(text, lang, rng, pool), lambda: swap_opposite(text, lang, rng)]
    rng.shuffle(edits)
    return next((r for r in (edit() for edit in edits) if r), None)
