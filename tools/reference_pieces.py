#!/usr/bin/env python3
"""What the reference tokenizer makes of texts: the fixtures that tests/text/pieces_test.cpp holds our own against.

    python3 tools/reference_pieces.py --tokenizer e5-small-v2-tokenizer.json [--polnear ../shared/data/polnear/dev/text]

needs the Python package `tokenizers` 0.23.3 and writes

    models/en/vocab.txt                            the pieces, one a line, the line's number is the id
    tests/text/pieces_reference/hostile.jsonl      own hostile strings, with [id, begin, end] of each piece (code points)
    tests/text/pieces_reference/code_points.sha256 of every block of 4,096 code points, each in a small text
    tests/text/pieces_reference/polnear_dev.sha256 a line a document: of its text, of its pieces (the texts are not ours to ship)

The reference is run with its added tokens removed: "[SEP]" in a text is three signs, not a special token (see
src/text/pieces.h). A hash is of the lines "id begin end\\n".
"""
import argparse
import hashlib
import json
import pathlib
import random

import tokenizers

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "tests" / "text" / "pieces_reference"


def load(path):
    """The tokenizer without its special tokens, and its vocabulary."""
    definition = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    definition["added_tokens"] = []
    definition["post_processor"] = None
    definition["truncation"] = definition["padding"] = None
    return tokenizers.Tokenizer.from_str(json.dumps(definition)), definition["model"]["vocab"]


def write_vocabulary(vocabulary, path):
    pieces = sorted(vocabulary, key=vocabulary.get)
    if [vocabulary[piece] for piece in pieces] != list(range(len(pieces))):
        raise SystemExit("the vocabulary's ids have holes")
    if any(piece.splitlines() != [piece] for piece in pieces):
        raise SystemExit("a piece of the vocabulary does not fit a line")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(piece + "\n" for piece in pieces), encoding="utf-8")


def triples(encoding):
    return [[i, begin, end] for i, (begin, end) in zip(encoding.ids, encoding.offsets)]


def lines(encoding):
    return "".join(f"{i} {begin} {end}\n" for i, begin, end in triples(encoding)).encode()


def hostile():
    """Names and texts, each made to break something."""
    yield "empty", ""
    yield "blanks", " \t\r\n\u00a0\u2028\u2029\u3000\u1680 "
    yield "plain", "The president said on Monday that he wouldn't go to U.S.-led talks, if Kiev agrees."
    yield "special tokens", "[CLS] a [SEP] b [MASK] c [PAD] [UNK] [unused1] ##ing ## [[SEP]] [cls][SEP]"
    yield "combining marks", "cafe\u0301 e\u0301e\u0301 a\u0327\u0301\u0323 \u0301 x\u0301\u0302\u0303\u0304y \u0301lead a\u20ddb"
    yield "zalgo", "Z" + "\u0335\u0321\u034a\u0301" * 50 + "algo" + "\u0489" * 20 + " text"
    yield "both normal forms", "\u00c5ngstr\u00f6m A\u030angstro\u0308m \u00c9cole E\u0301cole \u212bngstrom \u1e9b\u0323"
    yield "reordered marks", "a\u0315\u0300\u05ae\u0300\u0062 \u302e\u0301a\u302e\u0323b \u302f\u0344\u302e q\u0307\u0323\U0001d165\U0001d16e"
    yield "turkish", "\u0130stanbul DI\u015eI I\u0307 \u0131\u0130i \u0130"
    yield "sharp s", "Stra\u00dfe STRA\u1e9eE \u1e9e \u00df STRASSE"
    yield "sigma", "\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u03a3 \u03c2\u03c3 \u03a3\u0391\u03a3."
    yield "ligatures", "\ufb01nance o\ufb03ce \ufb05 \u0132sland \u01c4ungla \u01c5 \u0153uvre \u00c6on"
    yield "emoji", "ok \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f1fa\U0001f1f8\U0001f1ec\U0001f1e7 \U0001f44d\U0001f3fd \u2764\ufe0f 1\ufe0f\u20e3 \U0001f600said\U0001f600"
    yield "control", "a\u0000b \u0000 c\u0001d\u007fe\u0085f\u009fg\x0bh\x0ci\x1bj \u0000\u0000"
    yield "zero width", "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg \u200b \ufeff soft\u00adhyphen \u180e"
    yield "right to left", "\u200f\u0627\u0644\u0631\u0626\u064a\u0633\u200e said \u202bhe\u202c \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u061c \u0622\u0627\u0653 \u0640"
    yield "cjk", "\u4e2d\u56fd\u5916\u4ea4\u90e8said\u3002\u65e5\u672c\u8a9e\u306e\u30c6\u30b9\u30c8 \uf900\ufa0e\U00020000\U0002f800\U0002b820\U0002b920\u3105 \uff21\uff22\uff0c\u30ac\u304b\u3099"
    yield "hangul", "\ud55c\uad6d\uc5b4 \uac01\uac00 \u1112\u1161\u11ab \ud7a3 Kim\uc740"
    yield "indic", "\u0939\u093f\u0928\u094d\u0926\u0940 \u0958 \u0ba4\u0bae\u0bbf\u0bb4\u0bcd \u0bca \u0e44\u0e17\u0e22\u0e33 \u0f40\u0f7c\u0f73 \u09cb\u09dc"
    yield "replacement and private", "a\ufffdb \ufffd \ue000x\uf8ff \U000f0000\U0010fffd \uffff\ufffe \U0001fffe"
    yield "noncharacters and new", "\u0378 \u1c89 \ua7cb \u20c0 \u2e5b \u0898a \U00016ea0 \U0001e030"
    yield "quotes and dashes", "\u201cNo,\u201d he said\u2014\u2018never\u2019\u2026 \u00ab\u00bb \u2010\u2011\u2012\u2013\u2015 '\"`\u00b4 \u2032"
    yield "symbols", "$5 \u20ac5 \u00a35 5\u00a2 a+b=c<d>e|f~g^h`i \u00b0\u00b2\u00bd\u2122\u00ae \u2260 \u2200x\u2203y 10% #1 @x & *"
    yield "numbers", "1,234.56 3.14e-10 \u0661\u0662\u0663 \u2167 \u2460 12:30 25.02.2022 (555) 123-4567"
    yield "addresses", "https://www.example.com/a_b?c=d&e=%20f#g someone@example.com C:\\dir\\file"
    for count in (98, 99, 100, 101, 102, 103, 104, 200):
        yield f"{count} letters", "a " + "b" * count + " c " + "\u00e9" * count + " " + "e\u0301" * count + "."
    yield "10,000 letters", "x" * 10000
    yield "10,000 accents", "a" + "\u0301\u0323" * 5000 + "b"
    yield "10,000 accented letters", "\u00e9a" * 5000
    yield "long word after control", "q" * 150 + "\u0000" + "q" * 10 + " z"
    yield "unknown inside", "said\u20acsaid \u2603said said\u2603 a\U0001f600"
    yield "all ASCII", "".join(map(chr, range(128))) * 2
    yield "all Latin-1", "".join(map(chr, range(128, 256)))
    pool = list("aeiouAEIOUnst   .,'\"-[]#$") + [
        "\u0301", "\u0308", "\u0327", "\u0345", "\u302e", "\u1abf", "\u0340", "\u0344", "\u0f73", "\u00e9", "\u00c5",
        "\u0130", "\u1e9e", "\u03a3", "\u0000", "\u00ad", "\u200d", "\ufeff", "\ufffd", "\u2028", "\u00a0", "\u201c",
        "\u4e2d", "\uf900", "\uac01", "\u1112", "\u1161", "\u11ab", "\u0bca", "\u0dde", "\u094d", "\u093c", "\u3099",
        "\U0001f600", "\U0001d15e", "\U0001d165", "\U0001d16d", "\ue000", "\t", "\n", "said", "president", "\u0623"]
    chance = random.Random(3)
    for number in range(200):
        yield f"random {number}", "".join(chance.choices(pool, k=chance.randint(1, 40)))


def write_code_points(tokenizer, path):
    """Every scalar value between letters and alone; surrogates are no characters."""
    with path.open("w", encoding="ascii") as out:
        for block in range(0, 0x110000, 0x1000):
            points = [c for c in range(block, block + 0x1000) if not 0xD800 <= c < 0xE000]
            encodings = tokenizer.encode_batch([f"a{chr(c)}b {chr(c)}" for c in points], add_special_tokens=False)
            if points:
                out.write(f"{block:06x} {hashlib.sha256(b''.join(map(lines, encodings))).hexdigest()}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the encoder")
    parser.add_argument("--polnear", help="folder of PolNeAR dev's texts")
    arguments = parser.parse_args()
    if tokenizers.__version__ != "0.23.3":
        raise SystemExit(f"tokenizers is {tokenizers.__version__}; the fixtures are those of 0.23.3")
    tokenizer, vocabulary = load(arguments.tokenizer)
    write_vocabulary(vocabulary, ROOT / "models" / "en" / "vocab.txt")
    OUT.mkdir(parents=True, exist_ok=True)
    with (OUT / "hostile.jsonl").open("w", encoding="ascii") as out:
        for name, text in hostile():
            pieces = triples(tokenizer.encode(text, add_special_tokens=False))
            out.write(json.dumps({"name": name, "text": text, "pieces": pieces}, separators=(",", ":")) + "\n")
    write_code_points(tokenizer, OUT / "code_points.sha256")
    if arguments.polnear:
        with (OUT / "polnear_dev.sha256").open("w", encoding="utf-8") as out:
            for path in sorted(pathlib.Path(arguments.polnear).glob("*.txt")):
                text = path.read_bytes().decode("utf-8")
                encoding = tokenizer.encode(text, add_special_tokens=False)
                text_hash = hashlib.sha256(path.read_bytes()).hexdigest()
                out.write(f"{text_hash} {hashlib.sha256(lines(encoding)).hexdigest()}\n")


if __name__ == "__main__":
    main()
