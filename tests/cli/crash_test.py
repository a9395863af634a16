#!/usr/bin/env python3
"""Kills `hearsay add` at random moments and looks whether what it reported is there.

    tests/cli/crash_test.py [--kills N] [--seed S] PROGRAM

Makes a folder of small pages of its own, adds it again and again to one database, and kills that (SIGKILL) at a random
moment, N times. After each kill: the database opens, it and its full-text indexes are sound, every article that a
`stored` line has named since the database was new is there once, none is half written (its statements, actors and roles
are as many as its record has), and everything reported as seen is there too. When all are stored the next run starts a
new database. Every other run is killed while it writes: a model that is not loaded again and pages that are read in
advance are not to be had, so the moment is drawn between the first line of output and the usual end.

Needs Debian's Python alone. Prints a line of figures; status 1 and what was found where something is wrong.
"""
import argparse
import collections
import contextlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import zlib

PAGES = 60
FIRST = "Ann Bo Cara Dev Eva Finn Gita Hugo Ines Jan Kaya Leo".split()
LAST = "Lee Ek Moss Rao Holm Brandt Silva Okoye Novak Petrov Sato Weber".split()
ROLES = ["the mayor", "the harbour master", "the minister of transport", "a spokesman", "the head of the hospital"]
THINGS = ["the bridge", "the ferry", "the new school", "the power station", "the water works", "the railway"]
VERBS = ["will open in May", "has been paid for", "cannot be repaired before winter", "is safe", "was closed on Monday"]


def page(number, dice):
    """A page of news that nobody has written, each another."""
    def name():
        return f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    paragraphs = []
    for _ in range(dice.randint(2, 5)):
        thing, verb, who, role = dice.choice(THINGS), dice.choice(VERBS), name(), dice.choice(ROLES)
        paragraphs.append(dice.choice([
            f"{who}, {role}, said on Tuesday that {thing} {verb}. “We have waited long for this,” {who.split()[1]} said.",
            f"“{thing.capitalize()} {verb},” {who} told reporters. {name()} denied that anybody had been warned.",
            f"According to {who}, {role}, {thing} {verb} if the council agrees. {name()} said that {who} had promised it.",
        ]))
    day = f"2021-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    title = f"Harbour Town notes, number {number}"
    return (f"<!doctype html><html lang=en><head><title>{title}</title><meta property=og:site_name content='The Lake "
            f"Herald'><meta property=article:published_time content={day}></head><body><article><h1>{title}</h1>{body}"
            "</article></body></html>")


def make_pages(folder, dice):
    os.mkdir(folder)
    for number in range(PAGES):
        with open(os.path.join(folder, f"{number:03}.html"), "w", encoding="utf-8") as out:
            out.write(page(number, dice))


class Run:
    """One `hearsay add`, its lines gathered as they come, so that none is lost when it is killed."""

    def __init__(self, program, db, folder):
        self.lines, self.begun = [], threading.Event()
        self.started = time.monotonic()
        self.process = subprocess.Popen([program, "add", "--db", db, folder], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        self.thread = threading.Thread(target=self.gather)
        self.thread.start()

    def gather(self):
        for line in self.process.stdout:
            if line.endswith(b"\n"):  # half a line reports nothing
                self.lines.append(line.decode().rstrip("\n").split("\t"))
            self.begun.set()
        self.begun.set()

    def end(self, after=None, after_first=None):
        """Kills it after so many seconds (after its first line, if any); its status, negative for a signal."""
        if after_first is not None:
            self.begun.wait()
            time.sleep(after_first)
        elif after is not None:
            time.sleep(max(0, self.started + after - time.monotonic()))
        if after is not None or after_first is not None:
            self.process.kill()
        status = self.process.wait()
        self.thread.join()
        self.errors = self.process.stderr.read().decode()
        self.seconds = time.monotonic() - self.started
        return status


def faults_of(path, reported):
    """What is wrong with a database; nothing, as it should be."""
    if not os.path.exists(path):
        return [f"{len(reported)} articles were reported and there is no database"] if reported else []
    faults = []
    with contextlib.closing(sqlite3.connect(path)) as db:
        try:
            if db.execute("PRAGMA user_version").fetchone() == (0,) and not reported:
                return []  # killed before the tables were made
            if (result := db.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
                faults.append(f"integrity_check: {result[:3]}")
            if broken := db.execute("PRAGMA foreign_key_check").fetchall():
                faults.append(f"foreign_key_check: {broken[:3]}")
            for index in ("statement_search", "article_search", "actor_search"):
                db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            db.rollback()
            faults += articles_faults(db, reported)
        except sqlite3.DatabaseError as problem:
            faults.append(f"{type(problem).__name__}: {problem}")
    return faults


def articles_faults(db, reported):
    faults = []
    rows = db.execute("SELECT id, sha256, record FROM article").fetchall()
    times = collections.Counter(sha256[:16] for _, sha256, _ in rows)
    faults += [f"{name} is there {count} times" for name, count in times.items() if count != 1]
    faults += [f"{name} was reported and is not there" for name in reported if name not in times]
    for row, sha256, blob in rows:
        record = json.loads(zlib.decompress(blob))
        counts = [db.execute(sql, (row,)).fetchone()[0] for sql in (
            "SELECT count(*) FROM statement WHERE article = ?", "SELECT count(*) FROM article_actor WHERE article = ?",
            "SELECT count(*) FROM role JOIN statement ON statement.id = role.statement WHERE article = ?")]
        roles = sum(len(statement[role] or ()) for statement in record["statements"]
                    for role in ("source", "cue", "content", "addressee", "condition"))
        wanted = [len(record["statements"]), len(record["actors"]), roles]
        if counts != wanted:
            faults.append(f"{sha256[:16]} is half written: {counts} of {wanted} statements, actors and roles")
        if db.execute("SELECT count(*) FROM sighting WHERE article = ?", (row,)).fetchone()[0] == 0:
            faults.append(f"{sha256[:16]} was seen nowhere")
    return faults


def usual(program, work, folder):
    """Seconds that a whole run takes; and from its first line on."""
    run = Run(program, os.path.join(work, "usual.db"), folder)
    run.begun.wait()
    first = time.monotonic() - run.started
    if run.end() != 0 or len(run.lines) != PAGES or any(line[0] != "stored" for line in run.lines):
        sys.exit(f"a run that was not killed did not store {PAGES} pages:\n{run.errors}{run.lines[:3]}")
    if faults := faults_of(os.path.join(work, "usual.db"), {line[2] for line in run.lines}):
        sys.exit("after a run that was not killed: " + "; ".join(faults[:5]))
    return run.seconds, run.seconds - first


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--kills", type=int, default=12)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("program")
    options = arguments.parse_args()
    dice = random.Random(options.seed)
    figures = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="hearsay-crash-") as work:
        folder = os.path.join(work, "pages")
        make_pages(folder, dice)
        whole, writing = usual(options.program, work, folder)
        reported, database = set(), 0
        while figures["kills"] < options.kills:
            path = os.path.join(work, f"{database}.db")
            run = Run(options.program, path, folder)
            if figures["runs"] % 2 == 0:
                status = run.end(after=dice.uniform(0, whole))
            else:
                status = run.end(after_first=dice.uniform(0, writing))
            figures["runs"] += 1
            if status not in (0, -9):
                sys.exit(f"run {figures['runs']} ended with {status}: {run.errors}")
            figures["kills"] += status == -9
            figures["while it wrote"] += status == -9 and bool(run.lines) and len(run.lines) < PAGES
            figures["stored lines"] += sum(line[0] == "stored" for line in run.lines)
            again = [line[2] for line in run.lines if line[0] == "stored" and line[2] in reported]
            reported |= {line[2] for line in run.lines if line[0] in ("stored", "seen")}
            faults = faults_of(path, reported) + [f"{name} was stored twice" for name in again]
            faults += [f"{line[1]} failed: {line[2]}" for line in run.lines if line[0] == "failed"]
            if faults:
                sys.exit(f"after run {figures['runs']} (seed {options.seed}): " + "; ".join(faults[:5]))
            if len(reported) == PAGES:
                figures["databases filled"] += 1
                reported, database = set(), database + 1
    print("; ".join(f"{count} {what}" for what, count in figures.items()) +
          f"; a whole run took {whole:.1f} s; nothing lost, nothing twice, nothing half written")


if __name__ == "__main__":
    main()
