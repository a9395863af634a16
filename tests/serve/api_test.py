#!/usr/bin/env python3
"""The server from outside: what a hostile client can send it, and whether it keeps to docs/openapi.json.

    tests/serve/api_test.py build/hearsay [--fuzz SECONDS]

A database of examples/corpus is made (`hearsay add`), the server started, and then: hostile requests over raw sockets,
the format of /metrics, tokens, a database that is written meanwhile, damaged, and taken away; and schemathesis over all
of the API, with and without sense, for SECONDS (60; 0: not at all). Exit 1 where something is not as it should be.
"""
import argparse
import concurrent.futures
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOKEN = "0123456789abcdef-token"
failures = []
checks = 0


def check(good, name, more=""):
    global checks
    checks += 1
    if not good:
        failures.append(name)
        print(f"FAILED: {name}: {str(more)[:400]}", flush=True)


class Server:
    def __init__(self, program, db, *arguments, token=None):
        environment = {**os.environ, **({"HEARSAY_TOKEN": token} if token else {})}
        self.process = subprocess.Popen([program, "serve", "--db", db, "--port", "0", *arguments], env=environment,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        if not self.url:
            raise SystemExit(f"the server did not start: {self.process.stderr.read()}")
        self.port = urllib.parse.urlsplit(self.url).port

    def stop(self, how=signal.SIGTERM):
        begin = time.monotonic()
        self.process.send_signal(how)
        try:
            code = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "killed"
        return code, time.monotonic() - begin

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def raw(self, data):
        """What comes back until the server closes, or says nothing for some seconds."""
        with self.connect() as connection:
            with contextlib.suppress(OSError):
                connection.sendall(data)
            return drain(connection)

    def ask(self, target, method="GET", headers=None, body=b"", host="localhost"):
        lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        return Answer(self.raw("\r\n".join(lines).encode() + b"\r\n\r\n" + body))

    def resident(self):
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) // 1024

    def threads(self):
        return int(re.search(r"Threads:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1])


def drain(connection, seconds=15):
    data = b""
    connection.settimeout(seconds)
    with contextlib.suppress(OSError):
        while piece := connection.recv(65536):
            data += piece
    return data


class Answer:
    def __init__(self, data):
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1]) if lines[0].startswith("HTTP/1.1 ") else 0
        self.headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}

    def json(self):
        return json.loads(self.body)

    def __str__(self):
        return f"{self.status} {self.headers} {self.body[:200]}"


def hostile_requests(server):
    def status(data, wanted, name):
        answer = Answer(server.raw(data))
        check(answer.status in wanted, name, answer)
        if answer.status >= 400:
            check(answer.headers.get("content-type") == "application/problem+json", name + ": problem+json", answer)
        check("content-security-policy" in answer.headers, name + ": headers", answer)

    host = b"Host: localhost\r\nConnection: close\r\n"
    status(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200), {400}, "TLS")
    status(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 505}, "HTTP/2")
    status(b"\x00" * 5000, {400}, "NUL")
    status(b"GET\r\n\r\n", {400}, "no target")
    status(b"GET /\x00 HTTP/1.1\r\n" + host + b"\r\n", {400}, "a NUL in the target")
    status(b"GET / HTTP/1.1\r\n" + host + b"A: b\r\n c\r\n\r\n", {200, 400}, "a folded field")
    status(b"GET / HTTP/1.1\r\n" + host + b"A b: c\r\n\r\n", {400}, "a blank in a name")
    status(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", {400, 421}, "two hosts")
    status(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", {421}, "another host")
    status(b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n", {414}, "a long address")
    status(b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 100_000 + b"\r\n\r\n", {431}, "a long field")
    status(b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 20_000 + b"\r\n", {431}, "many fields")
    post = b"POST /api/read HTTP/1.1\r\n" + host + b"Content-Type: text/html\r\n"
    status(post + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n", {400}, "smuggling")
    status(post + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", {400, 501}, "packed chunks")
    status(post + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", {400}, "a chunk without a size")
    status(post + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", {400, 413}, "a chunk of any size")
    status(post + b"Content-Length: 99999999999999999999\r\n\r\n", {400, 413}, "a length without end")
    status(post + b"Content-Length: 30000000\r\n\r\n" + b"x" * 20_000_000, {413}, "a huge body")
    status(b"POST /api/read HTTP/1.1\r\n" + host + b"Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", {415}, "JSON")
    status(b"GET /api/totals HTTP/1.1\r\n" + host + b"Content-Length: 100000\r\n\r\n" + b"x" * 100_000, {413}, "GET with a body")
    for path in ("/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e%5c",
                 "/assets/..%00/x", "//etc/passwd", "/./etc/passwd", "/assets//", "/assets/%c0%ae%c0%ae/"):
        answer = server.ask(path)
        check(answer.status in (400, 404) and b"root:" not in answer.body, path, answer)
    for method in ("POST", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "GETT", "get"):
        answer = server.ask("/api/search", method)
        check(answer.status == 405 and answer.headers.get("allow") == "GET, HEAD, OPTIONS", method, answer)
    answer = server.ask("/api/read", "POST", {"Content-Type": "text/plain", "Origin": "http://evil.example"}, b"x")
    check(answer.status == 403, "a page of another site", answer)
    for character in ("\"", "'", "(", "*", "^", "NEAR(", "\u202e", "é" * 1000, "%", ":", "speaker:", "a" * 4096, "AND", "-", "{x}"):
        answer = server.ask("/api/search?q=" + urllib.parse.quote(character))
        check(answer.status in (200, 400), "query " + character[:10], answer)
    check(server.ask("/api/search?q=" + "a" * 5000).status == 400, "a long query")
    check(Answer(server.raw(b"GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n")).status == 200, "HTTP/1.0")


def pipelined(server):
    one = b"GET /api/totals HTTP/1.1\r\nHost: localhost\r\n\r\n"
    data = server.raw(one * 300 + one.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    check(data.count(b"HTTP/1.1 200 OK") == 301, "301 requests in one go", data.count(b"HTTP/1.1 200 OK"))


def slow_clients(server):
    """300 connections that trickle hold no thread, and others are answered at once."""
    threads = server.threads()
    slow = [server.connect() for _ in range(300)]
    for connection in slow:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: loc")
    begin = time.monotonic()
    check(server.ask("/api/totals").status == 200, "an answer beside 300 slow clients")
    check(time.monotonic() - begin < 1, "quick beside 300 slow clients", time.monotonic() - begin)
    check(server.threads() == threads, "no thread for a slow client", server.threads())
    begin = time.monotonic()
    drain(slow[0], 20)
    check(5 < time.monotonic() - begin < 15, "a slow client is let go", time.monotonic() - begin)
    for connection in slow:
        connection.close()


def kept_alive(server):
    with server.connect() as connection:
        for _ in range(3):
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            data = b""
            while b"ok\"}" not in data:
                data += connection.recv(65536)
            check(b"connection: close" not in data.lower(), "kept alive", data)


def caching(server):
    first = server.ask("/api/search?q=", headers={"Accept-Encoding": "gzip"})
    check(first.headers.get("content-encoding") == "gzip", "packed", first)
    check(first.headers.get("vary") == "Accept-Encoding", "Vary", first)
    again = server.ask("/api/search?q=", headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["etag"]})
    check(again.status == 304 and not again.body, "not modified", again)
    page = server.ask("/api/search?limit=2")
    seen = []
    for _ in range(3):
        seen += [hit["article"]["id"] + hit["statement"]["id"] for hit in page.json()["hits"]]
        link = re.fullmatch(r'<([^>]+)>; rel="next"', page.headers["link"])
        page = server.ask(link[1])
    check(len(set(seen)) == 6, "pages do not overlap", seen)


def metrics_format(server):
    text = server.ask("/metrics").body.decode()
    sample = re.compile(r'([a-zA-Z_:][a-zA-Z0-9_:]*)(\{[a-z_]+="[^"\\\n]*"(?:,[a-z_]+="[^"\\\n]*")*\})? ([-+0-9.e]+|\+Inf|NaN)')
    types = {}
    values = {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            check(name not in types, "one TYPE of " + name)
            types[name] = kind
        elif not line.startswith("# HELP "):
            match = sample.fullmatch(line)
            check(match, "a sample", line)
            if match:
                family = match[1] if match[1] in types else re.sub("_(bucket|sum|count)$", "", match[1])
                check(family in types, "TYPE before the sample", line)
                check((match[1], match[2]) not in values, "each sample once", line)
                values[match[1], match[2]] = float(match[3])
    check(text.endswith("\n"), "a line end at the end of /metrics")
    check(values["hearsay_store_articles", None] > 5, "articles are counted", values)
    check(values['hearsay_http_requests_total', '{route="/api/totals",method="GET",status="200"}'] > 0, "requests are counted")
    check(values["process_start_time_seconds", None] > 1.7e9, "process_start_time_seconds")


def tokens(program, db):
    server = Server(program, db, "--address", "0.0.0.0", token=TOKEN)
    check(server.ask("/api/totals", host="any.example").status == 401, "no token")
    check(server.ask("/healthz").status == 200, "/healthz is open")
    check(server.ask("/api/totals", headers={"Authorization": "Bearer " + TOKEN}, host="any.example").status == 200, "Bearer")
    visit = server.ask("/?token=" + TOKEN)
    check(visit.status == 303 and visit.headers["location"] == "/", "the token in the address", visit)
    cookie = visit.headers["set-cookie"].split(";")[0]
    check(server.ask("/api/totals", headers={"Cookie": cookie}).status == 200, "the cookie")
    check(TOKEN not in subprocess.run(["ps", "-o", "args", str(server.process.pid)], capture_output=True, text=True).stdout, "ps")
    check(server.stop(signal.SIGINT)[0] == 0, "SIGINT")
    for arguments in (["--address", "0.0.0.0"], ["--address", "nowhere"]):
        run = subprocess.run([program, "serve", "--db", db, "--port", "0", *arguments], capture_output=True, text=True, timeout=20)
        check(run.returncode == 2 and run.stderr.startswith("hearsay: "), " ".join(arguments), run)


def wrong_databases(program, work):
    (work / "text.db").write_text("this is no database\n" * 1000)
    for name in ("text.db", "none.db"):
        run = subprocess.run([program, "serve", "--db", str(work / name), "--port", "0"], capture_output=True, text=True, timeout=20)
        check(run.returncode == 2 and run.stderr.startswith("hearsay: ") and not run.stdout, name, run)
    check((work / "text.db").read_text() == "this is no database\n" * 1000, "not touched")


def taken_port(server, program, db):
    run = subprocess.run([program, "serve", "--db", db, "--port", str(server.port)], capture_output=True, text=True, timeout=20)
    check(run.returncode == 2 and str(server.port) in run.stderr and len(run.stderr.splitlines()) == 1, "a port that is taken", run)


def add(program, db, *inputs):
    run = subprocess.run([program, "add", "--db", db, *inputs], capture_output=True, text=True, timeout=600)
    if run.returncode:
        raise SystemExit(f"hearsay add: {run.returncode} {run.stderr}")


def changing_database(program, db, work):
    """Written, damaged and taken away while it is served: a status of its own each time, and the server goes on."""
    copy = str(work / "copy.db")
    shutil.copy(db, copy)
    server = Server(program, copy)
    before = server.ask("/api/totals")
    page = work / "new.txt"
    page.write_text("MOSCOW (Reuters) - The minister Ivan Petrov said on Monday that the talks would go on in Geneva next week.\n")
    add(program, copy, str(page))
    after = server.ask("/api/totals", headers={"If-None-Match": before.headers["etag"]})
    check(after.status == 200 and after.json()["articles"] == before.json()["articles"] + 1, "what is added is served", after)
    for path in (copy + "-wal", copy + "-shm"):
        pathlib.Path(path).unlink(missing_ok=True)
    os.rename(copy, copy + ".away")
    check(server.ask("/api/totals").status == 503, "a database that is away")
    check(server.ask("/healthz").status == 503, "/healthz without a database")
    data = bytearray(pathlib.Path(copy + ".away").read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    pathlib.Path(copy).write_bytes(data)
    for target in ("/api/search?q=the", "/api/totals", "/api/actors"):
        answer = server.ask(target)
        check(answer.status in (500, 503) and answer.headers["content-type"] == "application/problem+json", "damaged " + target, answer)
    os.unlink(copy)
    os.rename(copy + ".away", copy)
    check(server.ask("/api/totals").status == 200, "and back again")
    check(server.stop()[0] == 0, "ends well")


def reading(server):
    page = (ROOT / "examples" / "wikinews.html").read_bytes()
    answer = server.ask("/api/read?url=https://example.org/x", "POST", {"Content-Type": "text/html; charset=utf-8"}, page)
    check(answer.status == 200 and answer.json()["record"]["statements"], "a page is read", answer)
    text = "Президент Иван Петров сказал \"нет\".".encode("windows-1251") + b" \xff\xfe\x00 The minister said no."
    answer = server.ask("/api/read", "POST", {"Content-Type": "text/plain; charset=windows-1251"}, text)
    check(answer.status in (200, 422) and answer.json(), "broken bytes", answer)
    if answer.status == 200:
        check(answer.json()["record"]["source"]["charset"] == "windows-1251", "the charset that is told", answer)
    for body in (b"\xff" * 1000, b"%PDF-1.4" + bytes(1000), b"<" * 100_000, b"\x00"):
        answer = server.ask("/api/read", "POST", {"Content-Type": "text/html"}, body)
        check(answer.status in (200, 413, 422) and answer.json(), "no page", answer)
    with concurrent.futures.ThreadPoolExecutor(30) as pool:
        jobs = [pool.submit(server.ask, "/api/read", "POST", {"Content-Type": "text/html"}, page) for _ in range(30)]
        time.sleep(0.05)
        begin = time.monotonic()
        check(server.ask("/api/search?q=the").status == 200, "a search while 30 pages are to be read")
        took = time.monotonic() - begin
        check(took < 1, "which is quick", took)
        statuses = sorted(job.result().status for job in jobs)
    check(set(statuses) <= {200, 503} and 200 in statuses, "30 pages at once", statuses)


def many_clients(server):
    """100 at once, of several addresses: no error."""
    targets = ["/api/search?q=the", "/api/facets?q=said", "/api/totals", "/", "/api/actors", "/api/articles?q=president"]

    def client(number):
        return [server.ask(targets[(number + i) % len(targets)]).status for i in range(20)]

    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        statuses = [status for one in pool.map(client, range(100)) for status in one]
    check(statuses.count(200) == 2000, "2000 requests of 100 clients", {status: statuses.count(status) for status in set(statuses)})


def fuzz(server, seconds, work):
    program = next((str(path) for path in (ROOT / ".deps" / "tests-venv" / "bin" / "schemathesis",
                                           pathlib.Path(sys.executable).parent / "schemathesis") if path.exists()), None)
    program = os.environ.get("SCHEMATHESIS", program)
    if not program:
        check(False, "schemathesis is there", "run tools/setup.sh --tests, or set SCHEMATHESIS")
        return
    before = server.resident()
    hit = server.ask("/api/search").json()["hits"][0]
    known = work / "schemathesis.toml"
    known.write_text((HERE / "schemathesis.toml").read_text() + f"""
[parameters]
"path.id" = "{hit["article"]["id"]}"
"path.number" = {hit["speaker"]["actor"] if hit["speaker"] else 1}
""")
    # All of it with ids that are made up; then articles and actors that there are, for what is answered of them.
    for config, part, time_share in ((HERE / "schemathesis.toml", [], 0.7), (known, ["--include-path-regex", "[{]"], 0.3)):
        run = subprocess.run([program, "--config-file", str(config), "run", server.url + "/api/openapi.json", *part,
                              "--seed", "1789", "--max-time", str(max(5, int(seconds * time_share))), "--no-color"],
                             capture_output=True, text=True, timeout=seconds * 4 + 120, cwd=work)
        check(run.returncode == 0, "schemathesis", "")
        good = run.returncode == 0
        print("\n".join(run.stdout.splitlines()[-12:]) if good else run.stdout[-12000:] + run.stderr[-2000:], flush=True)
    print(f"memory: {before} MB before, {server.resident()} MB after")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--fuzz", type=int, default=60)
    parser.add_argument("--db", help="use this one instead of making one")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        db = str(work / "news.db")
        if arguments.db:
            shutil.copy(arguments.db, db)
        else:
            pages = sorted((ROOT / "examples" / "corpus").glob("**/*.html"))[:24]
            add(program, db, *map(str, pages))
        server = Server(program, db)
        for test in (hostile_requests, pipelined, kept_alive, caching, reading, many_clients, slow_clients, metrics_format):
            print(test.__name__, flush=True)
            test(server)
        taken_port(server, program, db)
        tokens(program, db)
        wrong_databases(program, work)
        changing_database(program, db, work)
        if arguments.fuzz:
            fuzz(server, arguments.fuzz, work)
        check(server.process.poll() is None, "the server is there still")
        code, seconds = server.stop()
        check(code == 0 and seconds < 10.5, "SIGTERM", (code, seconds))
        errors = server.process.stderr.read()
        check(not errors, "nothing is complained of", errors)
    print(f"{checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
