"""A checkpoint as a folder that Yiju loads: model.onnx (int8), tokenizer.json, manifest.json."""
import argparse
import hashlib
import json
import os
import warnings

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from model import Reader, tokenizer_json

OUTPUTS = ["answerable", "start", "end", "support", "carried"]
VERSION = "0.4.0"


def export_fp32(reader, path):
    ids = torch.randint(1000, 20000, (2, 24))
    types = (torch.arange(24) > 8).long().expand(2, 24).contiguous()
    axes = {name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "token_type_ids", "start", "end", "carried")}
    axes |= {"answerable": {0: "batch"}, "support": {0: "batch"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(reader, (ids, torch.ones_like(ids), types), path, input_names=["input_ids", "attention_mask", "token_type_ids"],
                          output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)


def check(reader, path):
    """The exported graph against PyTorch, at another size and with padding."""
    ids = torch.randint(1000, 20000, (3, 57))
    ids[1, 40:] = 0
    feed = {"input_ids": ids, "attention_mask": (ids != 0).long(), "token_type_ids": (torch.arange(57) > 12).long().expand(3, 57).contiguous()}
    with torch.no_grad():
        wanted = reader(**feed)
    got = onnxruntime.InferenceSession(path).run(OUTPUTS, {k: v.numpy() for k, v in feed.items()})
    mask = feed["attention_mask"].bool().numpy()
    worst = max(np.abs(np.where(mask, w.numpy() - g, 0) if g.shape == mask.shape else w.numpy() - g).max() for w, g in zip(wanted, got))
    if worst > 1e-3:
        raise ValueError(f"{path} differs from PyTorch by {worst}")
    return float(worst)


def sha256(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def manifest(folder, language, saved, figures):
    a = saved["args"]
    return {
        "name": f"reader-{language}", "version": VERSION, "task": "reading and claim checking in one pass", "language": language,
        "maxLength": 256, "lowercase": True, "truncation": "windows of the evidence, never the first segment",
        "inputs": ["input_ids", "attention_mask", "token_type_ids"], "outputs": OUTPUTS, "evidence": "title . passage",
        "supportLabels": ["SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"], "maskedLogit": -10000.0, "precision": "int8, dynamic, per channel",
        "base": {"name": f"bge-small-{language}-v1.5", "licence": "MIT", "artifact": f"dev.langchain4j:langchain4j-embeddings-bge-small-{language}-v15:1.20.0-beta30"},
        "licence": "CC BY-SA 4.0: the weights are derived from the MIT base and from data sets under CC BY-SA, CC BY, MIT and Apache-2.0",
        "files": {n: {"sha256": sha256(os.path.join(folder, n)), "bytes": os.path.getsize(os.path.join(folder, n))} for n in ("model.onnx", "tokenizer.json")},
        "training": {"startedFrom": a.get("started"), "meanOf": saved.get("average"), "minutes": round(saved["elapsed"] / 60, 1), "plannedMinutes": a["minutes"], "examples": saved["seen"], "steps": saved["step"], "batch": a["batch"],
                     "rate": a["rate"], "headRate": a["head_rate"], "seed": a["seed"], "maxTokens": a["max_tokens"],
                     "hardware": "one GPU" if saved["device"] == "cuda" else f"{a['threads']} thread of a shared CPU of two cores, bf16 autocast",
                     "examplesByKind": dict(sorted(saved["counts"].items()))},
        "data": saved["data"], "figures": figures,
    }


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--language", choices=["zh", "en"], required=True)
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--figures", help="JSON of evaluate.py, to stand in the manifest")
    p.add_argument("--fp32", help="keeps the unquantised graph at this path, to compare")
    p.add_argument("--keep", default="", help="comma separated parts of node names that stay fp32")
    p.add_argument("--full-range", action="store_true", help="8 instead of 7 bits of weight; overflows on processors without VNNI")
    args = p.parse_args()
    saved = torch.load(args.checkpoint, map_location="cpu", weights_only=False)
    reader = Reader(args.language).eval()
    reader.load_state_dict(saved["reader"])
    os.makedirs(args.out, exist_ok=True)
    model, full = os.path.join(args.out, "model.onnx"), args.fp32 or os.path.join(args.out, "fp32.onnx.part")
    export_fp32(reader, full)
    print("max abs difference of the export", check(reader, full))
    quant_pre_process(full, model + ".part", skip_symbolic_shape=True)
    import onnx
    kept = [n.name for n in onnx.load(model + ".part").graph.node if any(k and k in n.name for k in args.keep.split(","))]
    quantize_dynamic(model + ".part", model, per_channel=True, reduce_range=not args.full_range, weight_type=QuantType.QInt8, nodes_to_exclude=kept,
                     extra_options={"MatMulConstBOnly": True})
    os.remove(model + ".part")
    if not args.fp32:
        os.remove(full)
    with open(os.path.join(args.out, "tokenizer.json"), "w", encoding="utf-8") as f:
        f.write(tokenizer_json(args.language))
    figures = json.load(open(args.figures, encoding="utf-8")) if args.figures else {}
    with open(os.path.join(args.out, "manifest.json"), "w", encoding="utf-8") as f:
        json.dump(manifest(args.out, args.language, saved, figures), f, ensure_ascii=False, indent=2)
        f.write("\n")
    print(args.out, os.path.getsize(model) // 1024, "KiB")


if __name__ == "__main__":
    main()
