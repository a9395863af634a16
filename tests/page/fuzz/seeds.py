"""Writes a fuzzer's seeds from the page room's fixtures: seeds.py FOLDER. The first byte says how a page came."""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGES = HERE.parent.parent / "data" / "page"
LARGEST = 65536


def expand(text, folder):
    """The bytes of a `.page` file's page, as tests/page/hostile_page.h makes them; None where they are too many."""
    head, _, body = text.partition("\n---\n")
    encoding = re.search(r"^encode: (.*)$", head, re.M)
    lines, size = [], 0
    for line in body.split("\n"):
        repeat = re.match(r"@repeat (\d+) (.*)$", line)
        if repeat:
            size += int(repeat[1]) * len(repeat[2])
            if size > LARGEST:
                return None
            lines.append("".join(repeat[2].replace("{i}", str(i)) for i in range(int(repeat[1]))))
        elif line.startswith("@include "):
            lines.append((folder / line[9:]).read_text("utf-8"))
        else:
            lines.append(line)
    out = b""
    for piece in re.split(r"(\\[ux]\{[0-9A-Fa-f]+\})", "\n".join(lines)):
        code = re.fullmatch(r"\\([ux])\{([0-9A-Fa-f]+)\}", piece)
        if code and code[1] == "x":
            out += bytes([int(code[2], 16)])
        else:
            out += (chr(int(code[2], 16)) if code else piece).encode(encoding[1] if encoding else "utf-8", "replace")
    return out


def main():
    folder = pathlib.Path(sys.argv[1])
    for path in sorted(PAGES.rglob("*")):
        if not path.is_file() or path.stat().st_size > LARGEST:
            continue
        body = expand(path.read_text("utf-8"), path.parent) if path.suffix == ".page" else path.read_bytes()
        if body is None or len(body) > LARGEST:
            continue
        (folder / path.name).write_bytes((b"\1" if path.suffix == ".txt" else b"\0") + body)


if __name__ == "__main__":
    main()
