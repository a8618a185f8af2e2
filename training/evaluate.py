"""Dev figures of an exported reader, through ONNX Runtime as Yiju runs it. Nothing here is trained on."""
import argparse
import ast
import itertools
import json
import os
import random
import re

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

import texts
from data import held_out, read
from metrics import auc, balanced_accuracy, match
from model import CLS, SEP

LONGEST = {"zh": 80, "en": 40}  # tokens of an answer


class OnnxReader:
    def __init__(self, model, tokenizer, lang, max_tokens=256, stride=96, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(model, options)
        self.tokenizer, self.lang, self.max_tokens, self.stride = Tokenizer.from_file(tokenizer), lang, max_tokens, stride

    def windows(self, first, title, passage, best=None):
        """One result a window; with best, only the windows that share most words with the first text."""
        encode = lambda text: self.tokenizer.encode(text, add_special_tokens=False)
        one, lead, text = encode(first), encode(f"{title} . ") if title else None, encode(passage)
        head = [CLS] + one.ids[:100] + [SEP]
        lead_ids = lead.ids[:40] if lead else []
        room = self.max_tokens - len(head) - len(lead_ids) - 1
        places = range(0, max(1, len(text.ids) - room + self.stride), max(1, room - self.stride))
        places = [p for p in places if p < len(text.ids)] or [0]
        if best and len(places) > best:
            wanted = texts.words(first, self.lang)
            shared = {p: len(wanted & texts.words(passage[text.offsets[p][0]:text.offsets[min(p + room, len(text.ids)) - 1][1]], self.lang)) for p in places}
            places = sorted(sorted(places, key=lambda p: -shared[p])[:best])
        for p in places:
            part, begin = text.ids[p:p + room], len(head) + len(lead_ids)
            ids = np.array([head + lead_ids + part + [SEP]], dtype=np.int64)
            types = np.array([[0] * len(head) + [1] * (ids.shape[1] - len(head))], dtype=np.int64)
            out = self.session.run(["answerable", "start", "end", "support", "carried"],
                                   {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": types})
            answerable, start, end, support, carried = (o[0] for o in out)
            n = len(part)
            scores = np.triu(start[begin:begin + n, None] + end[None, begin:begin + n])
            scores = np.where(np.triu(np.ones_like(scores)) * np.tril(np.ones_like(scores), LONGEST[self.lang] - 1) > 0, scores, -1e9)
            i, j = np.unravel_index(scores.argmax(), scores.shape)
            odds = np.exp(support - support.max())
            yield dict(answerable=float(answerable), margin=float(scores[i, j] - start[0] - end[0]), support=odds / odds.sum(),
                       text=passage[text.offsets[p + i][0]:text.offsets[p + j][1]], carried=carried[1:1 + min(len(one.ids), 100)], offsets=one.offsets)

    def answer(self, question, title, passage):
        return max(self.windows(question, title, passage), key=lambda w: w["margin"] + w["answerable"])

    def supported(self, claim, title, evidence):
        """Of the four windows nearest in words, the highest probability of SUPPORTED, and each token's best mark."""
        found = list(self.windows(claim, title, evidence, best=4))
        best = max(found, key=lambda w: w["support"][0])
        return float(best["support"][0]), np.max([w["carried"] for w in found], axis=0), best["offsets"]


def sample(rows, n, seed=7):
    return rows if len(rows) <= n else random.Random(seed).sample(rows, n)


def reading(reader, rows, lang, fold=None):
    """EM and F1 when always answering, and F1 over all rows where no answer is given below a threshold fitted on the even rows, counted on the odd ones."""
    fold = (lambda s: s.translate(fold_map)) if (fold_map := fold) else (lambda s: s)
    found = [(reader.answer(fold(r["question"]), fold(r["title"].replace("_", " ")), fold(r["passage"])), [fold(a) for a in r["answers"]], r["answerable"]) for r in rows]
    always = [match(f["text"], gold, lang) for f, gold, has in found if has]
    figures = {"rows": len(rows), "em": 100 * np.mean([a[0] for a in always]), "f1": 100 * np.mean([a[1] for a in always])}
    labels = [has for *_, has in found]
    if not all(labels):
        for name, score in (("answerable", lambda f: f["answerable"]), ("margin", lambda f: f["margin"]), ("sum", lambda f: f["answerable"] + f["margin"])):
            figures[f"auc_{name}"] = auc([score(f) for f, *_ in found], labels)
        scored = [(f["answerable"] + f["margin"], match(f["text"], gold, lang)[1] if has else 0.0, float(not has)) for f, gold, has in found]
        joint = lambda part, t: np.mean([s[1] if s[0] >= t else s[2] for s in part])
        threshold = max([s[0] for s in scored[::2]], key=lambda t: joint(scored[::2], t))
        figures |= {"joint_f1": 100 * joint(scored[1::2], threshold), "threshold_of_sum": threshold}
    return figures


def checking(scores, labels):
    """AUC, and balanced accuracy at 0.5 and at the threshold that is best on the even rows, counted on the odd ones."""
    pairs = list(zip(scores, labels))
    random.Random(7).shuffle(pairs)
    scores, labels = (list(x) for x in zip(*pairs))
    fitted = max(scores[::2], key=lambda t: balanced_accuracy(scores[::2], labels[::2], t))
    return {"rows": len(scores), "auc": auc(scores, labels), "balanced_accuracy": balanced_accuracy(scores, labels, 0.5),
            "balanced_accuracy_fitted": balanced_accuracy(scores[1::2], labels[1::2], fitted)}


def english(reader, root, n):
    human = [r for r in read(root, "train/qa/squad1.1-train-rebuilt") if held_out(r)]
    none = [r for r in read(root, "train/qa/squad2-train-unanswerable-rebuilt") if held_out(r) and r["link_is_best"]]
    both = sample(human, n // 2) + sample(none, n // 2)
    yield "squad, held-out articles", lambda: reading(reader, random.Random(7).sample(both, len(both)), "en")
    yield "clapnq-dev", lambda: reading(reader, sample(read(root, "qa/clapnq-dev"), n), "en")
    attribution = sample(read(root, "claims/attributionbench-dev"), n)
    yield "attributionbench-dev", lambda: checking([reader.supported(r["claim"], "", text_of(r["references"]))[0] for r in attribution],
                                                   [r["attribution_label"] == "attributable" for r in attribution])
    wice = sample(read(root, "claims/wice-claim-dev"), n)
    yield "wice-claim-dev", lambda: checking([reader.supported(r["claim"], "", text_of([s for s in r["evidence"] if not s.startswith("(meta data)")]))[0] for r in wice],
                                             [r["label"] == "supported" for r in wice])


def written(reader, cache, lang, n):
    """What training/written keeps back: near misses, paraphrases; some of it from manuals."""
    rows = lambda name: [json.loads(line) for line in open(os.path.join(cache, name), encoding="utf-8")]
    yield f"written, kept back ({lang})", lambda: reading(reader, sample(rows(f"dev-{lang}.jsonl"), n), lang)
    claims = sample(rows(f"dev-claims-{lang}.jsonl"), n)
    yield f"written claims, kept back ({lang})", lambda: checking([reader.supported(c["hypothesis"], "", c["premise"])[0] for c in claims], [c["label"] == "entailment" for c in claims])


def text_of(parts):
    return parts if isinstance(parts, str) else "\n".join(parts)


def chinese(reader, root, n, simple):
    yield "cmrc2018-dev", lambda: reading(reader, sample(read(root, "qa/cmrc2018-dev"), n), "zh")
    drcd = sample(read(root, "qa/drcd-dev"), n)
    yield "drcd-dev", lambda: reading(reader, drcd, "zh")
    yield "drcd-dev, folded to simplified", lambda: reading(reader, drcd, "zh", simple)
    cjrc = [r for r in read(root, "qa/cjrc-dev") if not {a.upper() for a in r["answers"]} & {"YES", "NO"}]
    yield "cjrc-dev, without yes/no", lambda: reading(reader, sample(cjrc, n), "zh")
    told = []
    yield "uhgeval-1-500", lambda: told.extend(hallucinations(reader, sample(read(root, "claims/uhgeval-1-500"), n // 2))) or checking(*told[0])
    yield "uhgeval-1-500, words", lambda: told and {"words": len(told[1][0]), "auc": auc(*told[1]), "balanced_accuracy": balanced_accuracy(*told[1], 0.0)}
    yield "cmrc2018-train, held-out passages", lambda: reading(reader, sample([r for r in read(root, "qa/cmrc2018-train") if held_out(r)], n), "zh")


def hallucinations(reader, rows):
    """The real and the invented continuation of a news text against the text; and the invented one's words, by their labels."""
    scores, labels, marks, truth = [], [], [], []
    for r in rows:
        for claim, label in ((r["realContinuation"].strip(), True), (r["hallucinatedContinuation"].strip(), False)):
            score, carried, offsets = reader.supported(claim, "", f"{r['newsBeginning']}\n{r['newsRemainder']}")
            scores.append(score)
            labels.append(label)
            notes = ast.literal_eval(r["annotations"]) if isinstance(r["annotations"], str) else r["annotations"]
            for word, _, said in (note.partition("<sep>") for note in notes if not label):
                at = claim.find(word)
                inside = [c for c, o in zip(carried, offsets) if word and at >= 0 and o[0] < at + len(word) and o[1] > at]
                if inside:
                    marks.append(float(min(inside)))
                    truth.append(said.startswith("合理"))
    return (scores, labels), (marks, truth)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--language", choices=["zh", "en"], required=True)
    p.add_argument("--reader", required=True, help="folder of export.py")
    p.add_argument("--model", help="another graph, such as the fp32 one")
    p.add_argument("--data", default="../shared/data")
    p.add_argument("--cache", required=True)
    p.add_argument("--rows", type=int, default=1000)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--only", default="", help="a part of the names of the sets to run; choices are made on those with \"held-out\" or \"kept back\"")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    reader = OnnxReader(args.model or os.path.join(args.reader, "model.onnx"), os.path.join(args.reader, "tokenizer.json"), args.language, threads=args.threads)
    simple = texts.simplified_map(args.cache) if args.language == "zh" else None
    figures = {}
    public = english(reader, args.data, args.rows) if args.language == "en" else chinese(reader, args.data, args.rows, simple)
    for name, measure in itertools.chain(written(reader, args.cache, args.language, args.rows), public):
        found = measure() if re.search(args.only, name) else None
        if not found:
            continue
        figures[name] = {k: round(float(v), 3 if abs(v) < 1.5 else 1) for k, v in found.items()}
        with open(args.out, "w", encoding="utf-8") as f:
            json.dump(figures, f, ensure_ascii=False, indent=2)
        print(name, figures[name], flush=True)


if __name__ == "__main__":
    main()
