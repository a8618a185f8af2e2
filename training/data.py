"""Training examples: sources as they are, and what is made from them. `python3 data.py --language zh` prints a few."""
import argparse
import gzip
import hashlib
import json
import os
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field

import edits
import texts

QA_FILES = {  # share of the questions drawn from each
    "en": {"train/qa/squad1.1-train-rebuilt": 60, "train/qa/qed-nq": 12, "train/qa/squadshifts": 12, "train/qa/qamr": 6,
           "train/qa/policyqa": 4, "train/qa/friendsqa-dev-test": 3, "train/qa/qa-srl-bank2-dev-test": 2, "train/qa/tat-qa-text": 1},
    "zh": {"qa/cmrc2018-train": 70, "train/qa/drcd-train-1960": 16, "train/qa/cmrc2017-user-valid": 10},
}
UNANSWERABLE = {"en": "train/qa/squad2-train-unanswerable-rebuilt"}
CLAIM_FILES = {
    "en": {"vitaminc-real-test": 26, "vitaminc-synthetic-test": 8, "fever-dev-pairs": 10, "fever-symmetric": 2, "mnli-dev": 12,
           "snli-dev": 5, "summedits": 6, "scitail-dev": 3},
    "zh": {"cfever-aicup": 20},
}
MADE_CLAIMS = {"en": 28, "zh": 80}
WRITTEN = ["answered", "unanswered", "supported", "refuted", "unsaid"]  # the last three in the order of the labels
WRITTEN_SHARE = {"en": 0.3, "zh": 0.35}
WRITTEN_CLAIMS_SHARE = {"en": 0.5, "zh": 0.6}
PAIRS_SHARE = {"answered": 0.45, "unanswered": 0.45, "supported": 0.65, "refuted": 0.65, "unsaid": 0.65}  # of the written ones
LABELS = {"entailment": 0, "supported": 0, "contradiction": 1, "neutral": 2, "not_entailment": 3, "not_supported": 3}  # 3: 1 or 2


@dataclass
class Example:
    first: str
    evidence: str
    kind: str
    answerable: int = -1
    span: tuple | None = None          # of the evidence
    support: int = -1
    carried: list | None = None        # ranges of the first text that the evidence does not carry; None if unknown
    lang: str = field(default="en")


def held_out(row):
    """One article in ten, by title; Chinese by passage, since its rows are one passage an article."""
    key = row["title"].replace("_", " ") if row["lang"] == "en" else row["passage"]
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % 10 == 0


def read(root, name):
    with gzip.open(os.path.join(root, name + ".jsonl.gz"), "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def without(news, measured):
    """The news that share no run of twenty Chinese characters with texts that figures are reported on."""
    runs = lambda text, step: (text[i:i + 20] for i in range(0, len(text) - 19, step))
    han = lambda text: "".join(re.findall(r"[\u4e00-\u9fff]", text))
    known = {run for text in measured for run in runs(han(text), 1)}
    return [text for text in news if not any(run in known for run in runs(han(text), 1))]


class Bag:
    """Draws without repeating until all are drawn; the position is all there is to save."""

    def __init__(self, name, items, seed):
        self.name, self.items, self.seed, self.drawn, self.epoch = name, items, seed, 0, -1

    def draw(self):
        epoch, at = divmod(self.drawn, len(self.items))
        if epoch != self.epoch:
            self.order = list(range(len(self.items)))
            random.Random(f"{self.seed} {self.name} {epoch}").shuffle(self.order)
            self.epoch = epoch
        self.drawn += 1
        return self.items[self.order[at]]


class Maker:
    def __init__(self, root, lang, seed, cache, max_tokens=224):
        self.lang, self.seed, self.max_tokens, self.progress = lang, seed, max_tokens, 0.0
        self.simple = texts.simplified_map(cache) if lang == "zh" else {}
        self.sources, self.bags, self.shares = {}, {}, {}
        for name, share in QA_FILES[lang].items():
            rows = [r for r in self.rows(root, name) if r["answers"] and not (name.split("/")[-1].startswith(("squad1", "cmrc2018")) and held_out(r))]
            self.add(name, rows, share)
        if lang in UNANSWERABLE:
            name = UNANSWERABLE[lang]
            self.add(name, [r for r in self.rows(root, name) if r["link_is_best"] and not held_out(r)], 0)
        for name, share in CLAIM_FILES[lang].items():
            self.add(name, [r for r in self.rows(root, "train/claims/" + name) if r["label"] in LABELS], share)
        self.add_written(cache)
        passages = {r["passage"]: r["title"] for name in QA_FILES[lang] if "qa-srl" not in name and "qamr" not in name for r in self.bags[name].items}
        if lang == "zh":
            news = [r["text"] for r in self.rows(root, "news/zh-news") if len(r["text"]) > 150]
            news = without(news, [r["newsBeginning"] + r["newsRemainder"] for r in read(root, "claims/uhgeval-1-500")])
            self.sources["news/zh-news"]["used"] = len(news)
            passages.update({text[:1200]: "" for text in news})
        self.passages = list(passages)
        self.titles = sorted({t for t in passages.values() if 1 < len(t) < 30})
        self.bags["passages"] = Bag("passages", self.passages, seed)
        self.article = defaultdict(list)
        for p, t in passages.items():
            self.article[t].append(p)
        self.postings = self.index() if lang == "zh" else None

    def rows(self, root, name):
        rows = read(root, name)
        self.sources[name] = {"rows": len(rows), "sha256": digest(root, name)}
        return rows

    def add(self, name, rows, share):
        self.bags[name], self.shares[name] = Bag(name, rows, self.seed), share
        self.sources[name if "/" in name else "train/claims/" + name]["used"] = len(rows)

    def own(self, name):
        with open(os.path.join(os.path.dirname(__file__), "written", name + ".jsonl"), "rb") as f:
            content = f.read()
        rows = [json.loads(line) for line in content.decode().split("\n") if line]
        self.sources["written/" + name] = {"rows": len(rows), "used": len(rows), "sha256": hashlib.sha256(content).hexdigest()}
        return rows

    def add_written(self, cache):
        """Questions and claims written for this: about passages that passages.py put into the cache, or with a text of their own."""
        with open(os.path.join(cache, "passages.jsonl"), encoding="utf-8") as f:
            texts_of = {r["passage"]: r for r in map(json.loads, f)}
        rows = [r for r in self.own(self.lang) if r["passage"] in texts_of]  # passages.py says how many it did not find
        self.sources["written/" + self.lang]["used"] = len(rows)
        pairs = self.own("pairs/" + self.lang)
        texts_of |= {r["text"]: {"title": "", "text": r["text"]} for r in pairs}
        pairs = [{"passage": r["text"], "answered": [], "unanswered": []} | r for r in pairs]
        for r in rows + pairs:
            texts_of[r["passage"]]["supported"] = r["supported"]
        for group, members in (("written ", rows), ("pairs ", pairs)):
            for kind in WRITTEN:
                items = [(texts_of[r["passage"]], item) for r in members for item in r[kind]]
                self.bags[group + kind] = Bag(group + kind, items, self.seed)

    def inside(self, text, rng, tokens, gap):
        """The text before or behind a part of some passage."""
        passage = rng.choice(self.passages)
        a, b = texts.window(passage, self.lang, texts.anchor(passage, self.lang, text), tokens, rng)
        return f"{text}{gap}{passage[a:b]}" if rng.random() < 0.5 else f"{passage[a:b]}{gap}{text}"

    def written(self, kind, rng):
        group = "pairs " if self.bags["pairs " + kind].items and rng.random() < PAIRS_SHARE[kind] else "written "
        passage, item = self.bags[group + kind].draw()
        text, title = passage["text"], passage["title"]
        if group == "pairs " and rng.random() < 0.4:  # its text inside another one
            text = self.inside(text, rng, rng.choice([40, 60, 90]), "" if self.lang == "zh" else " ")
        first, marked = (item, "") if isinstance(item, str) else item
        if kind == "answered":
            row = dict(question=first, answers=[marked], passage=text, title=title)
            made = self.answered(row, rng)
            if made:
                made.kind = "answerable, written"
            return made
        around = texts.anchor(text, self.lang, first)
        if group == "pairs ":
            evidence = text  # whole: a claim may join what its first and its last sentence say
        else:
            evidence, _ = self.evidence(text, title, around, rng, None if kind == "unanswered" else self.max_tokens - 40)
        if kind == "unanswered":
            return Example(first, evidence, "unanswered, written", 0)
        at = first.find(marked)
        if rng.random() < 0.3 and passage["supported"]:  # a claim of several facts, as summaries have them
            other = rng.choice(passage["supported"])
            if other != first:
                lead = other.rstrip(" .。") + ("，" if self.lang == "zh" else rng.choice([", and ", "; ", ". "]))
                first, at = lead + first, at + len(lead)
                if group == "written ":
                    evidence, _ = self.evidence(text, title, (0, len(text)), rng, self.max_tokens - 60)
        carried = [] if kind == "supported" else [(at, at + len(marked))]
        return Example(first, evidence, f"{kind}, {group.strip()}", support=WRITTEN.index(kind) - 2, carried=carried)

    def index(self):
        postings = defaultdict(list)
        for i, p in enumerate(self.passages):
            for w in texts.words(p, self.lang):
                postings[w].append(i)
        return {w: ids for w, ids in postings.items() if len(ids) < 600}

    def choose(self, names, rng):
        return rng.choices(names, [self.shares[n] for n in names])[0]

    # questions

    def tokens(self, rng):
        short = rng.random() < (0.88 if self.progress < 0.5 else 0.7)  # longer ones late, as they will be met
        return rng.choice([40, 56, 64, 80, 96, 112]) if short else rng.randint(112, self.max_tokens - 24)

    def evidence(self, passage, title, around, rng, tokens=None):
        start, end = texts.window(passage, self.lang, around, tokens or self.tokens(rng), rng)
        lead = f"{title.replace('_', ' ')} . " if 0 < len(title) < 60 and ":" not in title and title != "wikipedia" and rng.random() < 0.5 else ""
        return lead + passage[start:end], start - len(lead)

    def question(self, rng):
        if rng.random() < WRITTEN_SHARE[self.lang]:
            return self.written(rng.choice(WRITTEN[:2]), rng)
        names = list(QA_FILES[self.lang])
        draw = rng.random()
        if draw < 0.5:
            return self.answered(self.bags[self.choose(names, rng)].draw(), rng)
        if self.lang == "en" and draw < 0.74:
            row = self.bags[UNANSWERABLE["en"]].draw()
            return self.unanswered("unanswerable, human", row["question"], row["passage"], row["title"], rng)
        row = self.bags[self.choose(names, rng)].draw()
        how = rng.choices([self.without_answer, self.other_passage, self.other_question], [3, 4, 3])[0]
        return how(row, rng)

    def place(self, row):
        if row.get("answer_start") not in (None, "") and row["passage"].startswith(row["answers"][0], int(row["answer_start"])):
            return int(row["answer_start"]), int(row["answer_start"]) + len(row["answers"][0])
        return next((s for s in (texts.find_answer(row["passage"], a, row["question"], self.lang) for a in row["answers"] if a) if s), None)

    def answered(self, row, rng):
        span = self.place(row)
        if not span:
            return None
        text, shift = self.evidence(row["passage"], row["title"], span, rng)
        return Example(row["question"], text, "answerable", 1, (span[0] - shift, span[1] - shift))

    def unanswered(self, kind, question, passage, title, rng):
        text, _ = self.evidence(passage, title, texts.anchor(passage, self.lang, question), rng)
        return Example(question, text, kind, 0)

    def without_answer(self, row, rng):
        answers = [a for a in row["answers"] if len(a) > 1 or self.lang == "en"]
        kept = [row["passage"][a:b] for a, b in texts.sentences(row["passage"], self.lang)]
        kept = [s for s in kept if not any(a in s for a in answers)]
        if not answers or len(kept) < 2 or not self.place(row):
            return None
        return self.unanswered("answer sentence removed", row["question"], "".join(kept), row["title"], rng)

    def other_passage(self, row, rng):
        wanted = texts.words(row["question"], self.lang)
        if self.lang == "zh":
            scores = defaultdict(float)
            for w in sorted(wanted):
                for i in self.postings.get(w, ()):
                    scores[i] += 6.5 - len(self.postings[w]).bit_length() / 2
            found = [self.passages[i] for i in sorted(scores, key=scores.get, reverse=True)[:6]]
        else:
            same = self.article[row["title"]]
            some = rng.sample(same, min(len(same), 8)) if rng.random() < 0.85 else rng.sample(self.passages, 5)
            found = sorted(some, key=lambda p: -len(wanted & texts.words(p, self.lang)))
        found = [p for p in found if p != row["passage"] and not any(a.lower() in p.lower() for a in row["answers"])]
        if not found:
            return None
        passage = found[0] if rng.random() < 0.6 else rng.choice(found[:3])
        return self.unanswered("other passage", row["question"], passage, row["title"] if self.lang == "en" else "", rng)

    def other_question(self, row, rng):
        span = self.place(row)
        edited = None
        if span and self.lang == "zh" and rng.random() < 0.5:
            shared = [w for w in texts.recurring(row["passage"], rng) + [row["title"]] if len(w) > 1 and w in row["question"]]
            if shared:
                pool = rng.sample(self.titles, 12) + texts.recurring(row["passage"], rng)
                name = max(shared, key=len)
                edited = edits.swap_span(row["question"], name, rng, [p for p in pool if abs(len(p) - len(name)) < 3])
        if span and not edited:
            pool = edits.names(row["passage"], self.lang) + edits.names(rng.choice(self.passages), self.lang)
            edited = edits.break_question(row["question"], self.lang, rng, pool)
        if not edited:
            return None
        text, _ = self.evidence(row["passage"], row["title"], span, rng)
        return Example(edited[0], text, "question edited", 0)

    def cloze(self, rng):
        """A Chinese sentence with a recurring string taken out; another sentence of the passage holds it."""
        passage = self.bags["passages"].draw()
        for name in texts.recurring(passage, rng)[:4]:
            around = [s for s in texts.sentences(passage, "zh") if name in passage[s[0]:s[1]] and 10 < s[1] - s[0] < 90]
            if len(around) < 2:
                continue
            s = rng.choice(around)
            rest, sentence = passage[:s[0]] + passage[s[1]:], passage[s[0]:s[1]].strip()
            query = sentence.replace(name, rng.choice(["什么", "[MASK]", "谁", "哪", "何"]))
            if rng.random() < 0.2:
                gone = "".join(rest[a:b] for a, b in texts.sentences(rest, "zh") if name not in rest[a:b])
                return self.unanswered("cloze without answer", query, gone, "", rng) if gone else None
            span = texts.find_answer(rest, name, query, "zh")
            if span:
                text, shift = self.evidence(rest, "", span, rng)
                return Example(query, text, "cloze", 1, (span[0] - shift, span[1] - shift))
        return None

    # claims

    def claim(self, rng):
        if rng.random() < WRITTEN_CLAIMS_SHARE[self.lang]:
            return self.written(rng.choice(WRITTEN[2:]), rng)
        if rng.random() * 100 < MADE_CLAIMS[self.lang]:
            return self.answer_claim(rng) if rng.random() < 0.3 else self.sentence_claim(rng)
        name = self.choose(list(CLAIM_FILES[self.lang]), rng)
        row = self.bags[name].draw()
        label = LABELS[row["label"]]
        title = row["title"] if name.startswith("vitaminc") and rng.random() < 0.5 else ""
        evidence = row["premise"]
        if rng.random() < 0.4:  # in a longer text, as it will be met
            evidence = self.inside(evidence, rng, 60, " ")
        return Example(row["hypothesis"], f"{title} . {evidence}" if title else evidence, name, support=label, carried=[] if label == 0 else None)

    def answer_claim(self, rng):
        """Question and answer side by side: right, wrong, or against a passage that does not say."""
        names = [n for n in QA_FILES[self.lang] if "qa-srl" not in n]
        row = self.bags[self.choose(names, rng)].draw()
        span = self.place(row)
        if not span or span[1] - span[0] > 120:
            return None
        answer = row["passage"][span[0]:span[1]]
        draw = rng.random()
        if draw < 0.4:
            text, _ = self.evidence(row["passage"], row["title"], span, rng)
            return Example(f"{row['question']} {answer}", text, "question + answer", support=0, carried=[])
        if draw < 0.75:
            pool = edits.names(row["passage"], self.lang) if not answer[:1].isdigit() else []
            pool += texts.recurring(row["passage"], rng) if self.lang == "zh" and not answer[:1].isdigit() else edits.NUMBER.findall(row["passage"])
            pool = [p for p in pool if p not in answer and answer not in p and p not in row["question"] and not any(p in a for a in row["answers"])]
            if pool:
                wrong = rng.choice(pool)
            else:
                changed = edits.break_claim(answer, self.lang, rng, row["passage"], [])
                if not changed:
                    return None
                wrong = changed[0]
            first = f"{row['question']} {wrong}"
            text, _ = self.evidence(row["passage"], row["title"], span, rng)
            return Example(first, text, "question + wrong answer", support=1, carried=[(len(first) - len(wrong), len(first))])
        other = (self.without_answer if rng.random() < 0.4 else self.other_passage)(row, rng)
        if not other:
            return None
        first = f"{row['question']} {answer}"
        return Example(first, other.evidence, "question + answer, elsewhere", support=2, carried=[(len(first) - len(answer), len(first))])

    def sentence_claim(self, rng):
        passage = self.bags["passages"].draw()
        spans = [s for s in texts.sentences(passage, self.lang) if 12 < s[1] - s[0] < (110 if self.lang == "zh" else 260)]
        if len(spans) < 2:
            return None
        s = rng.choice(spans)
        sentence = passage[s[0]:s[1]].strip()
        start, end = texts.window(passage, self.lang, s, self.tokens(rng), rng)
        evidence, draw = passage[start:end], rng.random()
        comma = "，" if self.lang == "zh" else ", "
        parts = sentence.split(comma)
        if len(parts) > 2 and rng.random() < 0.5:
            drop = rng.randrange(1, len(parts))
            sentence = comma.join(parts[:drop] + parts[drop + 1:])
        if draw < 0.4:
            follow = next((t for t in spans if s[1] <= t[0] < s[1] + 3 and t[1] <= end), None)
            if follow and rng.random() < 0.4:  # as long as a continuation of a text
                sentence = passage[s[0]:follow[1]].strip()
            if self.lang == "zh" and rng.random() < 0.3:
                sentence = texts.zh_variant(sentence, rng)
            return Example(sentence, evidence, "own sentence", support=0, carried=[])
        if draw < 0.72:
            pool = edits.names(passage, self.lang) + edits.names(rng.choice(self.passages), self.lang)
            changed = edits.break_claim(sentence, self.lang, rng, evidence, pool)
            if self.lang == "zh" and (not changed or rng.random() < 0.35):
                terms = texts.recurring(passage, rng)
                inside = [t for t in terms if t in sentence]
                others = terms + texts.recurring(rng.choice(self.passages), rng)
                changed = edits.swap_span(sentence, inside[0], rng, others) if inside else changed
            return Example(changed[0], evidence, "own sentence, broken", support=1, carried=changed[1]) if changed else None
        far = [t for t in spans if t[1] <= start or t[0] >= end]
        if draw < 0.86:  # a true part and a part that is not there
            other = passage if far else rng.choice(self.passages)
            t = rng.choice(far) if far else texts.anchor(other, self.lang, sentence)
            extra = other[t[0]:t[1]].strip().split(comma)[-1][:60 if self.lang == "zh" else 160]
            head = sentence.rstrip("。.！!") + comma
            return Example(head + extra, evidence, "own sentence and more", support=2, carried=[(len(head), len(head) + len(extra))])
        if far:
            t = rng.choice(far)
            return Example(passage[t[0]:t[1]].strip(), evidence, "sentence from elsewhere", support=2)
        return None

    def example(self, rng, progress=1.0):
        """One example; progress (0 to 1) of the training fades the cloze questions out."""
        made, self.progress = None, progress
        while made is None:
            if self.lang == "zh" and rng.random() < (0.45 if progress < 0.12 else 0.05):
                made = self.cloze(rng)
            else:
                made = self.question(rng) if rng.random() < 0.6 else self.claim(rng)
        made.lang = self.lang
        if self.lang == "zh" and rng.random() < 0.7:
            made.first, made.evidence = made.first.translate(self.simple), made.evidence.translate(self.simple)
        elif self.lang == "zh" and rng.random() < 0.5:
            made.first = made.first.translate(self.simple)
        return made


def digest(root, name):
    with open(os.path.join(root, name + ".jsonl.gz"), "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", choices=["zh", "en"], required=True)
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--cache", required=True)
    parser.add_argument("--show", type=int, default=30)
    args = parser.parse_args()
    maker = Maker(args.data, args.language, 1, args.cache)
    print({n: len(b.items) for n, b in maker.bags.items()})
    rng = random.Random(1)
    for _ in range(args.show):
        e = maker.example(rng, rng.random())
        print(f"{e.kind} | {e.first} | {e.evidence[:300]} | answer {e.evidence[e.span[0]:e.span[1]] if e.span else None} | support {e.support}"
              f" | not carried {[e.first[a:b] for a, b in e.carried] if e.carried is not None else '?'}")
