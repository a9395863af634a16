"""Write a trained checkpoint as the files that the program loads.

    python3 train/export.py --run RUN --tokenizer tokenizer.json --shared ../shared --out models/en

Writes finder.xml/.bin (weights as fp16, computed in fp32), finder-int8.xml/.bin (8-bit weights and activations,
calibrated on training windows), roles.xml/.bin, vocab.txt, and tests/encoder/reference.json: windows with the scores
that PyTorch gives them, which the encoder's test compares with. The weights are rounded to fp16 first, so that PyTorch
and the program compute with the very same numbers.
"""
import argparse
import glob
import json
import os

import numpy as np
import openvino as ov
import torch

import corpora
from model import PAIR, Model


def load(run, which):
    name = next(n for n in ("final.pt", "last.pt") if os.path.exists(f"{run}/{n}"))
    state = torch.load(f"{run}/{name}", weights_only=False)
    model = Model()
    model.load_state_dict(state[which])
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(p.half().float())
    return model.eval(), state["step"]


def name_ports(converted, inputs, outputs):
    for port, name in zip(converted.inputs, inputs):
        port.get_tensor().set_names({name})
    for port, name in zip(converted.outputs, outputs):
        port.get_tensor().set_names({name})
    return converted


def finder_graph(model):
    ids = torch.randint(1000, 2000, (1, 64))
    converted = ov.convert_model(model.finder, example_input=(ids, torch.ones_like(ids)),
                                 input=[ov.PartialShape([1, -1]), ov.PartialShape([1, -1])])
    return name_ports(converted, ["ids", "keep"], ["classes", "pieces", "anchors", "properties", "names", "who"])


def roles_graph(model):
    example = (torch.randn(1, 64, PAIR), torch.randn(8, PAIR), torch.arange(64)[None, :].repeat(8, 1), torch.ones(1, 64))
    shapes = [ov.PartialShape([1, -1, PAIR]), ov.PartialShape([-1, PAIR]), ov.PartialShape([-1, -1]), ov.PartialShape([1, -1])]
    converted = ov.convert_model(model.roles, example_input=example, input=shapes)
    return name_ports(converted, ["pieces", "anchors", "offsets", "keep"], ["roles"])


def calibration(shared, tokenizer, count):
    documents = corpora.load_complete(corpora.own_corpus(shared), tokenizer)[:60]
    documents += corpora.load_polnear(shared, "learn", tokenizer)[:200:4]
    windows = [corpora.window(d, b, e).ids for d in documents for b, e in corpora.cut(d, None)]
    step = max(1, len(windows) // count)
    return [{"ids": w[None], "keep": np.ones_like(w[None])} for w in windows[::step][:count]]


def quantize(converted, samples):
    import nncf
    return nncf.quantize(converted, nncf.Dataset(samples), model_type=nncf.ModelType.TRANSFORMER,
                         preset=nncf.QuantizationPreset.MIXED, subset_size=len(samples),
                         advanced_parameters=nncf.AdvancedQuantizationParameters(smooth_quant_alphas=nncf.AdvancedSmoothQuantParameters(matmul=0.5)))


def reference(model, tokenizer, path):
    """Windows of our own sentences (free to ship) with PyTorch's scores, for tests/encoder."""
    texts = ["The mayor said on Monday that she would not resign unless the council asked her to.",
             "“We are ready,” Maria Lopez told reporters. “I think they know it.”\n\nAccording to the ministry, "
             "the bridge may open in May if the tests go well.",
             "Rain. " * 150]
    cases = []
    for text in texts:
        document = corpora.Document("", text, True)
        corpora.pieces_of(document, tokenizer)
        ids = np.concatenate([[corpora.CLS], document.ids[: corpora.WINDOW - 2], [corpora.SEP]])
        with torch.no_grad():
            classes, pieces, anchors, nature, names, who = model.finder(torch.from_numpy(ids)[None], None)
            places = [int(p) for p in torch.topk(classes[0, :, 0], 3, largest=False).indices]
            rows = torch.zeros(3, dtype=torch.long)
            roles = model.score_roles(pieces, anchors, rows, torch.tensor(places))
        rounded = lambda t: [round(float(x), 5) for x in t.flatten()]
        cases.append({"ids": ids.tolist(), "classes": rounded(classes), "properties": rounded(nature),
                      "names": rounded(names), "who": rounded(who.flatten()[::16]),
                      "anchors": places, "roles": rounded(roles)})
    with open(path, "w") as f:
        json.dump(cases, f)


PROBE = "Officials said the talks would go on if both sides agreed."
DECODE = {"window": corpora.WINDOW - 2, "overlap": 64, "cue_threshold": 0.5, "bare_threshold": 0.5,
          "bias": [0.0] * 5, "change": [1.0, 1.0, 2.0, 1.0, 1.0], "min_confidence": 0.0, "whole_quotation": 0.5, "calibration": []}


def manifest(model, tokenizer, folder, name):
    """model.json: what belongs to the model, a probe to tell a damaged one, and the settings that tune.py sets."""
    path = f"{folder}/model.json"
    old = json.load(open(path)) if os.path.exists(path) else {}
    decode = {**DECODE, **old.get("decode", {})}
    ids = [corpora.CLS, *tokenizer.encode(PROBE, add_special_tokens=False).ids, corpora.SEP]
    with torch.no_grad():
        classes, pieces, anchors, *_ = model.finder(torch.tensor([ids]), None)
        place = int(classes[0, :, 1].argmax())
        roles = model.score_roles(pieces, anchors, torch.tensor([0]), torch.tensor([place]))
    rounded = lambda t: [round(float(x), 4) for x in t.flatten()]
    names = [f"{stem}.{end}" for stem in ("finder", "finder-int8", "roles") for end in ("xml", "bin")] + ["vocab.txt"]
    files = {n: os.path.getsize(f"{folder}/{n}") for n in names if os.path.exists(f"{folder}/{n}")}
    with open(path, "w") as f:
        json.dump({"format": 1, "name": name, "files": files, "decode": decode,
                   "antecedents": old.get("antecedents", {}),
                   "probe": {"ids": ids, "classes": rounded(classes), "anchor": place,
                             "roles": rounded(roles)}}, f, indent=1)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--run", required=True)
    ap.add_argument("--tokenizer", required=True)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--which", choices=("average", "model"), default="average")
    ap.add_argument("--samples", type=int, default=200)
    ap.add_argument("--reference", default=os.path.join(os.path.dirname(__file__), "../tests/encoder/reference.json"))
    ap.add_argument("--name", default="en-1")
    ap.add_argument("--no-int8", action="store_true")
    ap.add_argument("--reference-only", action="store_true")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    tokenizer = corpora.load_tokenizer(a.tokenizer)
    model, step = load(a.run, a.which)
    print(f"step {step}")
    if a.reference_only:
        return reference(model, tokenizer, a.reference)

    ov.save_model(finder_graph(model), f"{a.out}/finder.xml", compress_to_fp16=True)
    ov.save_model(roles_graph(model), f"{a.out}/roles.xml", compress_to_fp16=True)
    for old in glob.glob(f"{a.out}/finder-int8.*"):
        os.remove(old)
    if not a.no_int8:
        ov.save_model(quantize(finder_graph(model), calibration(a.shared, tokenizer, a.samples)),
                      f"{a.out}/finder-int8.xml", compress_to_fp16=True)
    vocab = sorted(tokenizer.get_vocab().items(), key=lambda x: x[1])
    with open(f"{a.out}/vocab.txt", "w", encoding="utf-8") as f:
        f.writelines(piece + "\n" for piece, _ in vocab)
    manifest(model, tokenizer, a.out, a.name)
    reference(model, tokenizer, a.reference)


if __name__ == "__main__":
    main()
