"""Puts the passages that written/*.jsonl speak of into the cache, cut from where they stand; and what
written/dev-*.jsonl and written/pairs/dev-*.jsonl hold as sets of questions (dev-*.jsonl) and claims (dev-claims-*.jsonl), those about
manuals also with their whole pages (manuals-*.jsonl). Pages of manuals: `./yiju extract --batch PAGES/NAME --out PAGES/NAME.jsonl`, NAME being
apache-en and apache-zh (manual/en and manual/zh-cn of the Debian 12 package apache2-doc), debmake-zh (*.zh-cn.html of
debmake-doc), handbook-en and handbook-zh (en-US and zh-CN of debian-handbook), python (python3.11-doc) and sqlite (sqlite3-doc), files are named without their folders."""
import argparse
import glob
import hashlib
import json
import os

import data


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


class Sources:
    def __init__(self, root, pages):
        self.root, self.pages, self.known = root, pages, {}

    def text(self, row):
        """The whole text that a row's start and end count in, and its title."""
        source, name = row["source"], row.get("id")
        if source.startswith("docs/"):
            _, source, name = source.split("/", 2)
            read = lambda: {os.path.basename(r["file"]): ("\n".join(x for x in r["text"].split("\n") if x.strip()), r["title"]) for r in lines(os.path.join(self.pages, source + ".jsonl"))}
        else:
            read = lambda: {r["id"]: (r.get("text") or r["passage"], r.get("title", "")) for r in data.read(self.root, source)}
        if source not in self.known:
            self.known[source] = read()
        return self.known[source].get(name, ("", ""))


def find(text, row):
    """The passage by its hash: where it stood, or moved, since another extraction keeps more or less of what comes before it."""
    length = row["end"] - row["start"]
    for start in sorted(range(max(1, len(text) - length + 1)), key=lambda at: abs(at - row["start"])):
        cut = text[start:start + length]
        if hashlib.sha1(cut.encode()).hexdigest()[:12] == row["passage"]:
            return cut
    return None


def questions(row, passage):
    base = {"lang": row["lang"], "passage": passage["text"], "title": passage["title"]}
    for i, (question, answer) in enumerate(row["answered"]):
        yield {"id": f"{row['passage']}-{i}", "question": question, "answers": [answer], "answerable": True, **base}
    for i, question in enumerate(row["unanswered"]):
        yield {"id": f"{row['passage']}-no-{i}", "question": question, "answers": [], "answerable": False, **base}


def claims(row, passage):
    base = {"lang": row["lang"], "premise": passage["text"]}
    for kind, label in (("supported", "entailment"), ("refuted", "contradiction"), ("unsaid", "neutral")):
        for i, item in enumerate(row[kind]):
            yield {"id": f"{row['passage']}-{kind}-{i}", "hypothesis": item if isinstance(item, str) else item[0], "label": label, **base}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", default="../shared/data")
    p.add_argument("--pages", required=True, help="folder with NAME.jsonl of extracted pages")
    p.add_argument("--cache", required=True)
    args = p.parse_args()
    sources, passages, lost = Sources(args.data, args.pages), [], 0
    for path in sorted(glob.glob(os.path.join(os.path.dirname(__file__), "written", "*.jsonl"))):
        asked, claimed, manuals = [], [], []
        for row in lines(path):
            text, title = sources.text(row)
            cut = find(text, row)
            if cut is None:
                lost += 1
                continue
            passages.append({"passage": row["passage"], "title": title, "text": cut})
            asked += questions(row, passages[-1])
            claimed += claims(row, passages[-1])
            if row["source"].startswith("docs/"):
                manuals += questions(row, {"title": title, "text": text})
        name = os.path.basename(path)
        if name.startswith("dev-"):
            for row in lines(os.path.join(os.path.dirname(path), "pairs", name)):
                row = {"lang": name[4:6], "passage": hashlib.sha1(row["text"].encode()).hexdigest()[:12], "answered": [], "unanswered": []} | row
                asked += questions(row, {"title": "", "text": row["text"]})
                claimed += claims(row, {"title": "", "text": row["text"]})
            write(os.path.join(args.cache, name), asked)
            write(os.path.join(args.cache, name.replace("dev-", "dev-claims-")), claimed)
            write(os.path.join(args.cache, name.replace("dev-", "manuals-")), manuals)
    write(os.path.join(args.cache, "passages.jsonl"), passages)
    print(len(passages), "passages;", lost, "not found as they were written for: another version of the page or of the extraction")


if __name__ == "__main__":
    main()
