"""The data sets' own ways of counting, written anew: SQuAD's and CMRC's exact match and F1; AUC and balanced accuracy."""
import collections
import re
import string

import numpy as np

ZH_PUNCTUATION = set("－，。：；！？、“”‘’（）《》〈〉「」『』【】…—·～·　") | set(string.punctuation)


def squad_tokens(text):
    text = "".join(c for c in text.lower() if c not in string.punctuation)
    return [w for w in text.split() if w not in ("a", "an", "the")]


def cmrc_tokens(text):
    """A token a Chinese character, a token a run of other letters; punctuation dropped."""
    text = "".join(" " if c.isspace() else c for c in text.lower() if c not in ZH_PUNCTUATION)
    return re.findall(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+", text)


def common_run(a, b):
    best, above = 0, [0] * (len(b) + 1)
    for x in a:
        row = [0] * (len(b) + 1)
        for j, y in enumerate(b):
            if x == y:
                row[j + 1] = above[j] + 1
                best = max(best, row[j + 1])
        above = row
    return best


def match(prediction, answers, lang):
    """(exact match, F1), the best over the answers; no answers: 1 for an empty prediction."""
    if not answers:
        return float(not prediction), float(not prediction)
    tokens = squad_tokens if lang == "en" else cmrc_tokens
    p, em, f1 = tokens(prediction), 0.0, 0.0
    for answer in answers:
        g = tokens(answer)
        shared = sum((collections.Counter(p) & collections.Counter(g)).values()) if lang == "en" else common_run(p, g)
        em = max(em, float(p == g))
        f1 = max(f1, 2 * shared / (len(p) + len(g)) if shared else 0.0)
    return em, f1


def auc(scores, labels):
    scores, labels = np.asarray(scores, float), np.asarray(labels, bool)
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    yes, no = labels.sum(), (~labels).sum()
    return float((ranks[labels].sum() - yes * (yes + 1) / 2) / (yes * no)) if yes and no else float("nan")


def balanced_accuracy(scores, labels, threshold):
    said, labels = np.asarray(scores) >= threshold, np.asarray(labels, bool)
    return float((said[labels].mean() + (~said[~labels]).mean()) / 2)
