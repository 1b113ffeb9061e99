#!/usr/bin/env python3
"""Measure accuracy and compare it with the record. Python 3 standard library only.

usage: python3 .ci/accuracy.py [--update | --readme | --table]

Runs ../shared/eval/run.py and fails if a figure is more than half a point below .ci/accuracy.json.
Without ../shared it says so and passes.
  --update  raise the record to what was reached, and write the table in README.md anew
  --readme  measure nothing; fail if README.md does not show the record
  --table   measure nothing; write the table in README.md anew
"""
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(ROOT, "..", "shared")
RECORD = os.path.join(ROOT, ".ci", "accuracy.json")
README = os.path.join(ROOT, "README.md")
TOLERANCE = 0.005
FLOOR = 150_000  # words a CPU second

# What is recorded: rows of run.py, and what README calls them. Of the one article of seed, whether all is told that should be.
ROWS = {
    "polnear": {
        "source, exact span": "words of the source",
        "cue, exact span": "words of the cue",
        "content, exact span": "words that were said",
        "linked, all": "who said what, all attributions",
        "linked, speech": "who said what, speech",
        "linked, direct": "who said what, direct quotes",
        "linked, mixed": "who said what, mixed quotes",
        "linked, indirect speech": "who said what, indirect speech",
    },
    "gum": {
        "linked, all": "who said what",
        "speaker resolved, of linked": "the person behind “he” and “the minister”",
        "mention + kind": "names, with their kind",
        "coreference links": "which mentions are the same somebody",
    },
    "stance": {
        "stance, macro-F1": "stance, mean of the four",
        "stance + holder": "stance and whose it is",
        "stance + holder + target": "stance, whose, and on what",
    },
    "pages": {
        "body, fundus": "body of the article (1)",
        "body, scrapinghub": "body of the article (2)",
        "title, fundus": "title",
        "authors, fundus": "authors",
        "date, fundus": "date",
    },
    "paste": {
        "body, fundus": "body of the article (1)",
        "body, scrapinghub": "body of the article (2)",
    },
}
TASKS = {
    "polnear": "US political news",
    "gum": "Wikinews",
    "stance": "stances in news",
    "pages": "web pages",
    "paste": "pasted pages",
}
START, END = "<!-- accuracy: written by .ci/accuracy.py -->", "<!-- end of accuracy -->"


def measure():
    """Run every task. Return {"task: row": figure} and the words a CPU second on polnear."""
    with tempfile.TemporaryDirectory() as tmp:
        run = [sys.executable, os.path.join(SHARED, "eval", "run.py"), "--json", "--keep", tmp]
        report = json.loads(subprocess.run(run, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
        check = [sys.executable, os.path.join(SHARED, "seed", "check.py"), os.path.join(tmp, "seed.ndjson")]
        said = subprocess.run(check, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()
    figures = {}
    for task, rows in ROWS.items():
        found = {name: row for group in report[task].values() if isinstance(group, dict)
                 for name, row in group.items() if isinstance(row, dict)}
        for row in rows:
            figure = found.get(row, {})
            figures["%s: %s" % (task, row)] = figure.get("f1", figure.get("accuracy", 0.0))
    met = re.search(r"(\d+) of (\d+) met", said)
    figures["seed: expectations"] = round(int(met[1]) / int(met[2]), 4) if met else 0.0
    return figures, report["polnear"]["speed"]["words/cpu s"]


def table(record):
    """The figures for README, rounded to full points."""
    lines = ["| what | on | right |", "|---|---|---|"]
    for task, rows in ROWS.items():
        for row, name in rows.items():
            lines.append("| %s | %s | %.0f %% |" % (name, TASKS[task], 100 * record.get("%s: %s" % (task, row), 0)))
    return "\n".join([START] + lines + [END])


def readme(record, write):
    """Whether README shows the record; write makes it so."""
    with open(README, encoding="utf-8") as f:
        text = f.read()
    fresh = re.sub(re.escape(START) + ".*?" + re.escape(END), lambda _: table(record), text, flags=re.S)
    if START not in text:
        raise SystemExit("README.md has no table of accuracy")
    if write and fresh != text:
        with open(README, "w", encoding="utf-8") as f:
            f.write(fresh)
    return fresh == text


def main(args):
    with open(RECORD, encoding="utf-8") as f:
        record = json.load(f)
    if args in (["--readme"], ["--table"]):
        if not readme(record, args == ["--table"]) and args == ["--readme"]:
            raise SystemExit("README.md does not show .ci/accuracy.json: run python3 .ci/accuracy.py --table")
        return
    if args not in ([], ["--update"]):
        raise SystemExit(__doc__)
    if not os.path.exists(os.path.join(SHARED, "eval", "run.py")):
        print("no ../shared: accuracy is not measured")
        return
    figures, speed = measure()
    worse = []
    for name, figure in figures.items():
        was = record.get(name, 0.0)
        mark = ""
        if figure < was - TOLERANCE:
            worse.append(name)
            mark = "  worse"
        elif figure > was + TOLERANCE:
            mark = "  better"
        print("%-40s %.3f  record %.3f%s" % (name, figure, was, mark))
    print("words a CPU second: %d%s" % (speed, "" if speed >= FLOOR else ", below the floor of %d" % FLOOR))
    if args == ["--update"]:
        record = {name: max(figure, record.get(name, 0.0)) for name, figure in figures.items()}
        with open(RECORD, "w", encoding="utf-8") as f:
            f.write(json.dumps(record, indent=1) + "\n")
        readme(record, True)
    if worse:
        raise SystemExit("worse than .ci/accuracy.json by more than half a point: " + "; ".join(worse))


if __name__ == "__main__":
    main(sys.argv[1:])
