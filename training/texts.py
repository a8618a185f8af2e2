"""Sentences, windows and variants of text. All positions are character positions."""
import os
import re
import subprocess

ZH_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;\n]*[”』」\"]*|[。！？!?；;\n]+")
EN_BREAK = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z\d`])|\n+")
WORD = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]")
CHARACTERS_PER_TOKEN = {"zh": 1.05, "en": 4.4}
STOP = set("的 了 在 是 和 与 及 等 其 这 那 于 为 以 而 也 就 都 有 个 中 a an the of in on at to is was are were be by and or for with as that this it "
           "what which who when where how did do does many much from 什 么 哪 谁 何 几 多 少 年".split())
FULL_WIDTH = {c: chr(ord(c) + 0xFEE0) for c in "0123456789()%,:;"}
ZH_DIGIT = dict(zip("0123456789", "〇一二三四五六七八九"))


def sentences(text, lang):
    """Spans that cover the text in order."""
    if lang == "zh":
        return [m.span() for m in ZH_SENTENCE.finditer(text)]
    ends = [m.end() for m in EN_BREAK.finditer(text)] + [len(text)]
    return [(a, b) for a, b in zip([0] + ends, ends) if a < b]


def words(text, lang):
    """A set for lexical overlap: words in English, characters and their bigrams in Chinese."""
    found = [w for w in WORD.findall(text.lower()) if w not in STOP]
    if lang == "en":
        return set(found)
    return {w for w in found if len(w) > 1} | {text[i:i + 2] for i in range(len(text) - 1) if text[i] not in STOP or text[i + 1] not in STOP}


def anchor(text, lang, query):
    """The sentence that shares most with the query."""
    spans, wanted = sentences(text, lang), words(query, lang)
    return max(spans, key=lambda s: len(wanted & words(text[s[0]:s[1]], lang)), default=(0, 0))


def window(text, lang, span, tokens, rng):
    """The part of the text around a span, whole sentences where they fit, of about so many tokens."""
    budget, spans = int(tokens * CHARACTERS_PER_TOKEN[lang]), sentences(text, lang)
    inside = [i for i, (a, b) in enumerate(spans) if a < span[1] and b > span[0]] or [0]
    first, last = inside[0], inside[-1]
    while True:
        grow = [i for i in (first - 1, last + 1) if 0 <= i < len(spans)]
        i = rng.choice(grow) if grow else -1
        if i < 0 or max(spans[last][1], spans[i][1]) - min(spans[first][0], spans[i][0]) > budget:
            break
        first, last = min(first, i), max(last, i)
    start, end = spans[first][0], spans[last][1]
    if end - start > 1.3 * budget:
        room = max(0, budget - (span[1] - span[0]))
        left = rng.randint(0, room)
        start, end = max(start, span[0] - left), min(end, span[1] + room - left)
        if lang == "en":
            start = text.rfind(" ", 0, start) + 1 if start else 0
            end = text.find(" ", end) if text.find(" ", end) >= 0 else end
    return start, end


def find_answer(passage, answer, question, lang):
    """The place of an answer; where it occurs more than once, in the sentence that shares most with the question."""
    bound = r"\b" if lang == "en" else ""
    pattern = (bound if answer[:1].isalnum() else "") + re.escape(answer) + (bound if answer[-1:].isalnum() else "")
    found = [m.span() for m in re.finditer(pattern, passage)]
    if len(found) < 2:
        return found[0] if found else None
    wanted = words(question, lang)
    spans = sentences(passage, lang)

    def shared(place):
        return max((len(wanted & words(passage[a:b], lang)) for a, b in spans if a <= place[0] < b), default=0)
    return max(found, key=shared)


def recurring(text, rng):
    """Chinese strings of two to eight characters that stand in two to four sentences: likely names and terms."""
    counts = {}
    for run in re.findall(r"[\u4e00-\u9fff]{2,}", text):
        for n in range(2, 9):
            for i in range(len(run) - n + 1):
                counts[run[i:i + n]] = counts.get(run[i:i + n], 0) + 1
    inner = {part for w, c in counts.items() for part in (w[1:], w[:-1]) if counts.get(part) == c}
    good = [w for w, c in counts.items() if 2 <= c <= 5 and w not in inner and not {w[0], w[-1]} & STOP]
    rng.shuffle(good)
    return sorted(good, key=lambda w: -min(len(w), 4))[:12]


def simplified_map(cache):
    """One character to one character, from OpenCC's own table; positions stay as they are."""
    path = os.path.join(cache, "t2s.txt")
    characters = [chr(c) for c in range(0x3400, 0xA000)]
    if not os.path.exists(path):
        out = subprocess.run(["opencc", "-c", "t2s.json"], input="\n".join(characters), capture_output=True, text=True, check=True).stdout
        with open(path, "w", encoding="utf-8") as f:
            f.write(out)
    with open(path, encoding="utf-8") as f:
        simple = f.read().split("\n")
    return {ord(a): b for a, b in zip(characters, simple) if a != b and len(b) == 1}


def zh_variant(text, rng):
    """Full-width digits and signs, or years in Chinese digits; keeps the length."""
    if rng.random() < 0.5:
        return "".join(FULL_WIDTH.get(c, c) for c in text)
    return re.sub(r"(?<!\d)[12]\d{3}(?=年)", lambda m: "".join(ZH_DIGIT[c] for c in m.group()), text)
