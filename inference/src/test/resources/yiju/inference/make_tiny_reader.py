"""Makes tiny-reader/: a model with the readers' inputs and outputs whose answers can be worked out by hand.

Needed only to change it: python3 make_tiny_reader.py (numpy and onnx 1.23). What it computes, on token ids alone:
start and end   6 for "paris", 3 for digits, 2 for [CLS] (the null answer), 0 for all else; -1e4 outside the evidence
answerable      the largest start of the evidence less that of [CLS]
support         4 if the evidence says "yes", 4 if it says "no", and 2
carried         5 for a token of the first text that the evidence repeats, else -5; -1e4 outside the first text
"""
import hashlib
import json
import os
import string

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tiny-reader")
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = "paris yes no the is in capital of france what where river".split()
HAN = "巴黎是法国首都长江河中文本的，。？"
PIECES = list(string.ascii_lowercase + string.digits)
VOCAB = SPECIAL + WORDS + PIECES + ["##" + p for p in PIECES] + list(HAN) + list(".,?!") + ["\U00020BB7", "\U0001F600"]
ID = {w: i for i, w in enumerate(VOCAB)}


def table(scores):
    return np.array([scores.get(w, 0.0) for w in VOCAB], np.float32)


def tokenizer():
    cls, sep, a = ({"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}})
    special = {w: {"id": w, "ids": [ID[w]], "tokens": [w]} for w in ("[CLS]", "[SEP]")}
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [dict(id=ID[w], content=w, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True) for w in SPECIAL],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing", "single": [cls, a, sep], "pair": [cls, a, sep], "special_tokens": special},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": ID},
    }


def model():
    constants = {
        "spans": table({"paris": 6, "[CLS]": 2} | {p: 3 for d in string.digits for p in (d, "##" + d)}),
        "yes": table({"yes": 4}), "no": table({"no": 4}), "two": np.array(2, np.float32), "masked": np.array(-1e4, np.float32),
        "five": np.array(5, np.float32), "minus_five": np.array(-5, np.float32), "zero": np.array(0, np.float32),
        "i1": np.array(1, np.int64), "sep": np.array(ID["[SEP]"], np.int64), "cls": np.array(ID["[CLS]"], np.int64),
        "axis1": np.array([1], np.int64), "axis2": np.array([2], np.int64),
    }
    nodes, n = [], h.make_node

    def add(op, inputs, output, **attributes):
        nodes.append(n(op, inputs, [output], **attributes))
        return output

    add("Equal", ["attention_mask", "i1"], "real")
    add("Equal", ["input_ids", "sep"], "is_sep")
    add("Not", ["is_sep"], "not_sep")
    add("And", ["real", "not_sep"], "text")
    add("Equal", ["token_type_ids", "i1"], "second")
    add("And", ["text", "second"], "evidence")
    add("Equal", ["input_ids", "cls"], "is_cls")
    add("Or", ["evidence", "is_cls"], "spannable")
    add("Not", ["second"], "not_second")
    add("Not", ["is_cls"], "not_cls")
    add("And", ["text", "not_second"], "first_or_cls")
    add("And", ["first_or_cls", "not_cls"], "first")
    add("Gather", ["spans", "input_ids"], "scores")
    add("Where", ["spannable", "scores", "masked"], "start")
    add("Identity", ["start"], "end")
    add("Where", ["evidence", "scores", "masked"], "evidence_scores")
    add("ReduceMax", ["evidence_scores"], "best", axes=[1], keepdims=0)
    add("Sub", ["best", "two"], "answerable")
    for word in ("yes", "no"):
        add("Gather", [word, "input_ids"], word + "_all")
        add("Where", ["evidence", word + "_all", "zero"], word + "_there")
        add("ReduceMax", [word + "_there"], word + "_max", axes=[1], keepdims=1)
    add("Sub", ["yes_max", "yes_max"], "nothing")
    add("Add", ["nothing", "two"], "base")
    add("Concat", ["yes_max", "no_max", "base"], "support", axis=1)
    add("Unsqueeze", ["input_ids", "axis2"], "rows")
    add("Unsqueeze", ["input_ids", "axis1"], "columns")
    add("Equal", ["rows", "columns"], "same")
    add("Unsqueeze", ["evidence", "axis1"], "in_evidence")
    add("And", ["same", "in_evidence"], "repeated")
    add("Where", ["repeated", "five", "minus_five"], "marks")
    add("ReduceMax", ["marks"], "mark", axes=[2], keepdims=0)
    add("Where", ["first", "mark", "masked"], "carried")
    tokens = ["batch", "length"]
    graph = h.make_graph(
        nodes, "tiny-reader", [h.make_tensor_value_info(i, T.INT64, tokens) for i in ("input_ids", "attention_mask", "token_type_ids")],
        [h.make_tensor_value_info("answerable", T.FLOAT, ["batch"]), h.make_tensor_value_info("start", T.FLOAT, tokens),
         h.make_tensor_value_info("end", T.FLOAT, tokens), h.make_tensor_value_info("support", T.FLOAT, ["batch", 3]),
         h.make_tensor_value_info("carried", T.FLOAT, tokens)],
        [numpy_helper.from_array(v, k) for k, v in constants.items()])
    made = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def write(name, data):
    with open(os.path.join(OUT, name), "wb") as f:
        f.write(data)
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    files = {"model.onnx": write("model.onnx", model().SerializeToString()),
             "tokenizer.json": write("tokenizer.json", json.dumps(tokenizer(), ensure_ascii=False).encode())}
    manifest = {"name": "tiny-reader", "version": "1", "licence": "Apache-2.0", "source": "make_tiny_reader.py", "maxLength": 256,
                "precision": "fp32", "files": files}
    write("manifest.json", (json.dumps(manifest, indent=2) + "\n").encode())
