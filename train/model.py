"""The network: a BERT encoder, a head that finds anchors, and heads that score an anchor's roles.

An anchor is the first piece of a statement's cue, or of its content where it has no cue. For each anchor, every piece of
the window gets a score a role: a small network over (the piece, the anchor, where the one stands from the other), then
one convolution along the pieces, so that a piece's decision sees its neighbours'. Written out in plain PyTorch so that
export.py can hand each half to OpenVINO as it is.
"""
import torch
import torch.nn.functional as F
from torch import nn

from corpora import PAD, ROLES, SORTS
from mentions import NAME_CLASSES

LAYERS, WIDTH, HEADS, INNER, VOCAB, POSITIONS = 12, 384, 12, 1536, 30522, 512
WHO = 64
PAIR, NARROW, REACH = 256, 64, 160  # width of the pair network, of its convolution; relative positions told apart


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # written out: on a CPU in bfloat16 this learns a fifth faster than the fused call
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        with torch.autocast("cpu", enabled=False):
            a = torch.softmax(scores, -1) @ v
        a = self.out(a.transpose(1, 2).reshape(b, t, WIDTH))
        x = self.norm1(x + F.dropout(a, drop, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, drop, self.training))


class Encoder(nn.Module):
    """ids [B, T] and a mask [B, T] (1 = piece, 0 = padding) to hidden states [B, T, WIDTH]."""

    def __init__(self, drop=0.0):
        super().__init__()
        self.words = nn.Embedding(VOCAB, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = drop

    def forward(self, ids, keep):
        x = self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]])
        mask = None
        if keep is not None:
            mask = torch.zeros(keep.shape, dtype=x.dtype).masked_fill(keep == 0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        return x


class Finder(nn.Module):
    """What is computed once a window: the anchors' classes, and both halves of the pair network's first layer."""

    def __init__(self, drop=0.0):
        super().__init__()
        self.encoder = Encoder(drop)
        self.anchor = nn.Sequential(nn.Linear(WIDTH, PAIR), nn.GELU(), nn.Linear(PAIR, 3))
        self.piece = nn.Linear(WIDTH, PAIR)
        self.from_anchor = nn.Linear(WIDTH, PAIR, bias=False)
        self.nature = nn.Linear(WIDTH, 2 + len(SORTS))  # of an anchor: attitude, negated, what its speaker is
        self.name = nn.Linear(WIDTH, NAME_CLASSES)      # of a piece, as part of a name
        self.who = nn.Linear(WIDTH, 4 * WHO)  # whom a piece means: as a mention's first and last, asking and asked for

    def forward(self, ids, keep):
        h = self.encoder(ids, keep)
        return self.anchor(h), self.piece(h), self.from_anchor(h), self.nature(h), self.name(h), self.who(h)


class Roles(nn.Module):
    """Pieces [K or 1, T, PAIR], anchors [K, PAIR], offsets [K, T] (piece minus anchor), keep [1, T] to scores [K, T, 5]."""

    def __init__(self):
        super().__init__()
        self.offset = nn.Embedding(2 * REACH + 1, PAIR)
        nn.init.normal_(self.offset.weight, std=0.02)
        self.norm = nn.LayerNorm(PAIR)
        self.narrow = nn.Linear(PAIR, NARROW)
        self.along = nn.Conv1d(NARROW, NARROW, 7, padding=3)
        self.score = nn.Linear(NARROW, len(ROLES))
        nn.init.constant_(self.score.bias, -2.0)

    def forward(self, pieces, anchors, offsets, keep=None):
        z = pieces + anchors[:, None, :] + self.offset(offsets.clamp(-REACH, REACH) + REACH)
        z = F.gelu(self.narrow(F.gelu(self.norm(z))))
        if keep is not None:  # the convolution sees nothing beyond the window's end, as where there is no padding
            z = z * keep[:, :, None]
        z = z + F.gelu(self.along(z.transpose(1, 2)).transpose(1, 2))
        return self.score(z)


class Model(nn.Module):
    def __init__(self, drop=0.0):
        super().__init__()
        self.finder = Finder(drop)
        self.roles = Roles()
        self.far = nn.Parameter(torch.zeros(12))  # how likely an antecedent is at a distance: learned beside, not exported

    def antecedents(self, who, mentions):
        """Of one window's mentions [n, 3] in order: scores [n, n + 1], row i of those before it; the last: none."""
        first, last = who[mentions[:, 0]], who[mentions[:, 1]]
        ask = first[:, :WHO] + last[:, WHO:2 * WHO]
        asked = first[:, 2 * WHO:3 * WHO] + last[:, 3 * WHO:]
        n = len(mentions)
        steps = (torch.arange(n)[:, None] - torch.arange(n)[None, :]).clamp(min=1)
        scores = ask.float() @ asked.float().T * WHO ** -0.5 + self.far[(steps.float().log2() * 1.5).long().clamp(max=11)]
        scores = scores.masked_fill(torch.ones(n, n).triu().bool(), -1e4)
        return torch.cat([scores, torch.zeros(n, 1)], 1)

    def score_roles(self, pieces, from_anchor, rows, places):
        """Scores [K, T, 5] of the anchors that stand at `places` of the windows `rows`."""
        offsets = torch.arange(pieces.shape[1])[None, :] - places[:, None]
        return self.roles(pieces[rows], from_anchor[rows, places], offsets)


def load_encoder(encoder, onnx_path):
    """The pretrained weights out of the ONNX file; its MatMul constants are transposed and have no names."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(onnx_path).graph
    values = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    named = {k.removeprefix("bert."): v for k, v in values.items()}
    # each MatMul's constant belongs to the Linear whose bias is added next
    weight_of = {}
    product = {n.output[0]: n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in values}
    for n in graph.node:
        if n.op_type == "Add":
            for bias, other in (n.input, reversed(n.input)):
                if other in product and bias in values:
                    weight_of[bias.removeprefix("bert.")] = values[product[other]].T
    with torch.no_grad():
        encoder.words.weight.copy_(named["embeddings.word_embeddings.weight"])
        # every text is of type 0: its row goes into the positions
        encoder.positions.weight.copy_(named["embeddings.position_embeddings.weight"]
                                       + named["embeddings.token_type_embeddings.weight"][0])
        encoder.norm.weight.copy_(named["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(named["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            def linear(target, name):
                target.weight.copy_(weight_of[at + name + ".bias"])
                target.bias.copy_(named[at + name + ".bias"])
            parts = [at + f"attention.self.{x}.bias" for x in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([weight_of[p] for p in parts]))
            layer.qkv.bias.copy_(torch.cat([named[p] for p in parts]))
            linear(layer.out, "attention.output.dense")
            linear(layer.up, "intermediate.dense")
            linear(layer.down, "output.dense")
            for norm, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                norm.weight.copy_(named[at + name + ".weight"])
                norm.bias.copy_(named[at + name + ".bias"])
