"""The mean of several exported readers' weights as a checkpoint: readers that went on from one another lie in one valley
(Wortsman et al. 2022, Model soups). `export.py` and `train.py --start-from` take it."""
import argparse
import json
import os

import torch

from model import Reader, shipped_weights


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--language", choices=["zh", "en"], required=True)
    p.add_argument("--readers", nargs="+", required=True, help="folders of exported readers, or checkpoints of train.py")
    p.add_argument("--weights", nargs="+", type=float, help="their shares; equal ones if left out")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    shares = args.weights or [1.0] * len(args.readers)
    reader, mean, names, last = Reader(args.language), {}, [], None
    for path, share in zip(args.readers, shares, strict=True):
        if os.path.isdir(path):
            reader.load_state_dict(shipped_weights(path), strict=False)
            with open(os.path.join(path, "manifest.json"), encoding="utf-8") as f:
                manifest = json.load(f)
            names.append(f"{manifest['name']} {manifest['version']}")
        else:
            last = torch.load(path, map_location="cpu", weights_only=False)
            reader.load_state_dict(last["reader"])
            names.append("the training told here")
        for name, value in reader.state_dict().items():
            mean[name] = mean.get(name, 0) + value.float() * (share / sum(shares))
    reader.load_state_dict(mean)
    torch.save({**(last or {}), "reader": reader.state_dict(), "average": dict(zip(names, shares))}, args.out)
    print("the mean of", ", ".join(f"{n} ({s:g})" for n, s in zip(names, shares)))


if __name__ == "__main__":
    main()
