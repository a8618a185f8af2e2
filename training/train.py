"""Trains one reader for a budget of minutes. Stop it at will and call it again: it goes on from the last checkpoint."""
import argparse
import collections
import json
import os
import random
import signal
import time

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from data import Maker
from model import Reader, shipped_weights, tokenizer_json

POOL = 40  # batches drawn together and sorted by length


def encode(tokenizer, example, max_tokens):
    """Tokens and targets of an example, or None where its answer was cut off."""
    enc = tokenizer.encode(example.first, example.evidence)
    n = min(len(enc.ids), max_tokens)
    ids, types, offsets, sides = enc.ids[:n], enc.type_ids[:n], enc.offsets[:n], enc.sequence_ids[:n]
    ids[-1] = enc.ids[-1]
    sides = sides[:-1] + [None]
    start = end = -1
    if example.answerable == 0:
        start = end = 0
    if example.span:
        inside = [i for i, (o, s) in enumerate(zip(offsets, sides)) if s == 1 and o[0] < example.span[1] and o[1] > example.span[0]]
        if not inside or offsets[inside[-1]][1] < example.span[1]:
            return None
        start, end = inside[0], inside[-1]
    carried = [-1.0] * n
    if example.carried is not None:
        carried = [-1.0 if s != 0 else float(not any(o[0] < b and o[1] > a for a, b in example.carried)) for o, s in zip(offsets, sides)]
    if 1 not in sides or sides.count(0) > 100:
        return None
    return dict(ids=ids, types=types, start=start, end=end, answerable=example.answerable, support=example.support, carried=carried, kind=example.kind)


def collate(rows):
    width = -(-max(len(r["ids"]) for r in rows) // 8) * 8
    pad = lambda key, fill, dtype: torch.tensor([r[key] + [fill] * (width - len(r[key])) for r in rows], dtype=dtype)
    one = lambda key: torch.tensor([r[key] for r in rows])
    ids = pad("ids", 0, torch.long)
    return dict(input_ids=ids, token_type_ids=pad("types", 0, torch.long), attention_mask=(ids != 0).long()), dict(
        start=one("start"), end=one("end"), answerable=one("answerable"), support=one("support"), carried=pad("carried", -1.0, torch.float))


def loss_of(outputs, t):
    answerable, start, end, support, carried = outputs
    parts, known = {}, t["answerable"] >= 0
    if known.any():
        parts["answerable"] = F.binary_cross_entropy_with_logits(answerable[known], t["answerable"][known].float())
        parts["span"] = (F.cross_entropy(start[known], t["start"][known]) + F.cross_entropy(end[known], t["end"][known])) / 2
    known = t["support"] >= 0
    if known.any():
        logs, label = F.log_softmax(support[known], -1), t["support"][known]
        not_supported = torch.logsumexp(logs[:, 1:], -1)  # where the set only says that it is not entailed
        parts["support"] = -torch.where(label == 3, not_supported, logs.gather(1, label.clamp(max=2)[:, None])[:, 0]).mean()
    known = t["carried"] >= 0
    if known.any():
        parts["carried"] = F.binary_cross_entropy_with_logits(carried[known], t["carried"][known])
    rows = len(t["answerable"])
    share = {"answerable": (t["answerable"] >= 0).sum() / rows, "span": (t["answerable"] >= 0).sum() / rows,
             "support": (t["support"] >= 0).sum() / rows, "carried": 0.5 * known.any(1).sum() / rows}
    return sum(share[k] * v for k, v in parts.items()), parts


def pool_of_batches(maker, tokenizer, seed, number, progress, batch, max_tokens, counts):
    rng, rows = random.Random(f"{seed} pool {number}"), []
    while len(rows) < POOL * batch:
        example = maker.example(rng, progress)
        row = encode(tokenizer, example, max_tokens)
        if row:
            counts[example.kind] += 1
            rows.append(row)
    rows.sort(key=lambda r: len(r["ids"]))
    batches = [rows[i:i + batch] for i in range(0, len(rows), batch)]
    rng.shuffle(batches)
    return batches


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--language", choices=["zh", "en"], required=True)
    p.add_argument("--data", default="../shared/data")
    p.add_argument("--cache", required=True, help="folder for checkpoints, outside the repository")
    p.add_argument("--minutes", type=float, default=80)
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--head-rate", type=float, default=5e-4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start-from", help="folder of an exported reader, or file of average.py, to go on from, where there is no checkpoint")
    p.add_argument("--max-tokens", type=int, default=224, help="of made windows")
    p.add_argument("--most-tokens", type=int, default=320, help="what is longer is cut off")
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    path = os.path.join(args.cache, f"reader-{args.language}.pt")
    tokenizer = Tokenizer.from_str(tokenizer_json(args.language))
    maker = Maker(args.data, args.language, args.seed, args.cache, args.max_tokens)
    reader = Reader(args.language)
    if args.start_from and os.path.isdir(args.start_from):
        reader.load_state_dict(shipped_weights(args.start_from), strict=False)
        with open(os.path.join(args.start_from, "manifest.json"), encoding="utf-8") as f:
            start = json.load(f)
        args.started = f"{start['name']} {start['version']}"
    elif args.start_from:
        start = torch.load(args.start_from, map_location="cpu", weights_only=False)
        reader.load_state_dict(start["reader"])
        args.started = "the mean of " + ", ".join(start["average"])
    reader.to(device)
    reader.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    groups = [dict(params=[q for n, q in reader.named_parameters() if n.startswith("encoder.") and q.ndim > 1 and q.requires_grad], peak=args.rate, weight_decay=0.01),
              dict(params=[q for n, q in reader.named_parameters() if n.startswith("encoder.") and q.ndim < 2], peak=args.rate, weight_decay=0.0),
              dict(params=[q for n, q in reader.named_parameters() if not n.startswith("encoder.")], peak=args.head_rate, weight_decay=0.01)]
    optimizer = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.98), fused=True)
    elapsed, step, pools, seen, counts = 0.0, 0, 0, 0, collections.Counter()
    if os.path.exists(path):
        saved = torch.load(path, map_location=device, weights_only=False)
        reader.load_state_dict(saved["reader"])
        optimizer.load_state_dict(saved["optimizer"])
        for name in maker.bags.keys() & saved["drawn"].keys():
            maker.bags[name].drawn = saved["drawn"][name]
        elapsed, step, pools, seen, counts = saved["elapsed"], saved["step"], saved["pools"], saved["seen"], saved["counts"]

    def save():
        torch.save(dict(reader=reader.state_dict(), optimizer=optimizer.state_dict(), drawn={n: b.drawn for n, b in maker.bags.items()},
                        elapsed=elapsed, step=step, pools=pools, seen=seen, counts=counts, args=vars(args), device=device,
                        data=maker.sources), path + ".part")
        os.replace(path + ".part", path)

    stopping = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(1))
    budget, saved_at, means = args.minutes * 60, elapsed, collections.defaultdict(list)
    batches = []
    last = time.monotonic()
    while elapsed < budget and not stopping:
        if not batches:
            batches, pools = pool_of_batches(maker, tokenizer, args.seed, pools, elapsed / budget, args.batch, args.most_tokens, counts), pools + 1
        inputs, targets = collate(batches.pop())
        inputs, targets = [{k: v.to(device) for k, v in d.items()} for d in (inputs, targets)]
        factor = min(1.0, (elapsed / budget + 1e-4) / 0.04) * max(0.02, 1 - elapsed / budget)
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * factor
        with torch.autocast(device, dtype=torch.bfloat16):
            outputs = reader(**inputs)
        loss, parts = loss_of(outputs, targets)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step, seen = step + 1, seen + len(targets["start"])
        for k, v in parts.items():
            means[k].append(v.item())
        now = time.monotonic()
        elapsed, last = elapsed + now - last, now
        if step % 20 == 0:
            print(json.dumps(dict(step=step, seen=seen, minutes=round(elapsed / 60, 2), **{k: round(sum(v) / len(v), 3) for k, v in means.items()})), flush=True)
            means.clear()
        if elapsed - saved_at > 240:
            saved_at = elapsed
            save()
    save()


if __name__ == "__main__":
    main()
