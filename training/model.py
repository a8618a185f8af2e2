"""One BERT encoder with four small heads, started from the bge-small weights of a Maven artifact."""
import glob
import io
import json
import os
import zipfile

import numpy as np
import onnx
import torch
from torch import nn
from transformers import BertConfig, BertModel

SHAPES = {"zh": dict(num_hidden_layers=4, hidden_size=512, num_attention_heads=8, intermediate_size=2048, vocab_size=21128),
          "en": dict(num_hidden_layers=12, hidden_size=384, num_attention_heads=12, intermediate_size=1536, vocab_size=30522)}
SUPPORT = ["SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"]
SEP, CLS, MASKED = 102, 101, -1e4


def jar(language):
    name = f"langchain4j-embeddings-bge-small-{language}-v15"
    home = os.environ.get("MAVEN_REPOSITORY", os.path.expanduser("~/.m2/repository"))
    found = sorted(glob.glob(f"{home}/dev/langchain4j/{name}/*/*.jar"))
    if not found:
        raise FileNotFoundError(f"{name}: run mvn dependency:get -Dartifact=dev.langchain4j:{name}:1.20.0-beta30")
    return zipfile.ZipFile(found[-1])


def base_onnx(language):
    return jar(language).read(f"bge-small-{language}-v1.5.onnx")


def tokenizer_json(language):
    """The base tokenizer, lower-casing in both languages: the Chinese vocabulary has no capital letters either."""
    spec = json.loads(jar(language).read(f"bge-small-{language}-v1.5-tokenizer.json"))
    spec["normalizer"]["lowercase"] = True
    return json.dumps(spec, ensure_ascii=False)


def encoder(language):
    """The base weights as a transformers BertModel; the initializers of MatMul nodes have no names of their own."""
    graph = onnx.load(io.BytesIO(base_onnx(language))).graph
    arrays = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    state = {name: array for name, array in arrays.items() if "::" not in name}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
            state[name] = arrays[node.input[1]].T
    model = BertModel(BertConfig(**SHAPES[language], max_position_embeddings=512, hidden_dropout_prob=0.0,
                                 attention_probs_dropout_prob=0.0, attn_implementation="eager"), add_pooling_layer=False)
    missing, unexpected = model.load_state_dict({k: torch.from_numpy(np.array(v)) for k, v in state.items()}, strict=False)
    if [m for m in missing if "position_ids" not in m] or [u for u in unexpected if "pooler" not in u]:
        raise ValueError(f"weights of {language} do not fit: missing {missing}, unexpected {unexpected}")
    return model


class Reader(nn.Module):
    def __init__(self, language):
        super().__init__()
        self.encoder = encoder(language)
        width = SHAPES[language]["hidden_size"]
        self.pool = nn.Sequential(nn.Linear(width, width), nn.GELU())
        self.answerable = nn.Linear(width, 1)
        self.support = nn.Linear(width, len(SUPPORT))
        self.span = nn.Linear(width, 2)
        self.after_start = nn.Linear(width, width)
        nn.init.zeros_(self.after_start.weight)
        nn.init.zeros_(self.after_start.bias)
        self.carried = nn.Linear(width, 1)

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        text = (attention_mask == 1) & (input_ids != SEP)
        first = text & (token_type_ids == 0) & (input_ids != CLS)
        evidence = text & ((token_type_ids == 1) | (torch.cumsum(attention_mask, 1) == 1))  # and position 0, the null answer
        pooled = self.pool(hidden[:, 0])
        span = self.span(hidden).float()
        start = span[..., 0].masked_fill(~evidence, MASKED)
        where = torch.softmax(start, -1).to(hidden.dtype).unsqueeze(1) @ hidden  # [B, 1, H]: the end is sought with the start in mind
        end = span[..., 1] + (hidden @ self.after_start(where).transpose(1, 2)).float().squeeze(-1) / hidden.shape[-1] ** 0.5
        return (self.answerable(pooled).float().squeeze(-1), start, end.masked_fill(~evidence, MASKED), self.support(pooled).float(),
                self.carried(hidden).float().squeeze(-1).masked_fill(~first, MASKED))


def shipped_weights(folder):
    """The int8 weights of a shipped reader as fp32: what goes on from here has lost at most half a step of each weight."""
    graph = onnx.load(os.path.join(folder, "model.onnx")).graph
    arrays = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}

    def whole(name):
        raw, scale, zero = (arrays[f"{name}_{part}"] for part in ("quantized", "scale", "zero_point"))
        return (raw.astype(np.float32) - zero.astype(np.float32)) * scale  # the scale is one number, or one a column

    state = {name: array for name, array in arrays.items() if name.endswith((".weight", ".bias"))}
    state |= {name.removesuffix("_quantized"): whole(name.removesuffix("_quantized")) for name in arrays if name.endswith(".weight_quantized")}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight = node.input[1].removesuffix("_quantized")
            named = weight if weight.endswith(".weight") else node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".") + ".weight"
            state[named] = whole(weight).T
    return {name: torch.from_numpy(np.array(array)) for name, array in state.items()}


if __name__ == "__main__":
    import onnxruntime
    for language in SHAPES:
        session = onnxruntime.InferenceSession(base_onnx(language))
        ids = torch.randint(200, 20000, (2, 40))
        feed = {"input_ids": ids, "attention_mask": torch.ones_like(ids), "token_type_ids": torch.zeros_like(ids)}
        with torch.no_grad():
            ours = encoder(language).eval()(**feed).last_hidden_state.numpy()
        print(language, "max abs difference", np.abs(ours - session.run(None, {k: v.numpy() for k, v in feed.items()})[0]).max())
