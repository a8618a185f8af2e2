"""Makes about 500 files of mixed formats from Debian's documentation packages, to try `yiju add` on.

    apt-get install apache2-doc postgresql-doc-15 debian-handbook python3.11-doc \
        libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui pandoc
    python3 evaluation/corpora/make_files.py OUT

writes OUT/files/FORMAT/NAME.FORMAT and OUT/sources.jsonl, a line a document: {"file","part","format",
"text"}, the text that was put in. Then

    ./yiju add --kb KB --no-vectors --json OUT/files > OUT/added.json
    python3 evaluation/corpora/score_files.py OUT KB
"""

import email.message
import gzip
import html
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile
from html.parser import HTMLParser

DOC = pathlib.Path("/usr/share/doc")
SITES = {
    "pg": (DOC / "postgresql-doc-15/html", "*.html", r'<div [^>]*class="(?:sect1|refentry|chapter)"'),
    "py": (DOC / "python3.11-doc/html/library", "*.html", r'<div [^>]*class="body" role="main"'),
    "hb": (DOC / "debian-handbook/html/en-US", "*.html", r"<body"),
    "zh": (DOC / "debian-handbook/html/zh-CN", "*.html", r"<body"),
    "tw": (DOC / "debian-handbook/html/zh-TW", "*.html", r"<body"),
}
DROPPED = {"script", "style", "nav", "head", "svg"}
BLOCKS = set("p div h1 h2 h3 h4 h5 h6 li dt dd tr pre table ul ol dl section br td th".split())


class Text(HTMLParser):
    """The words between the tags."""

    def __init__(self):
        super().__init__()
        self.out, self.skipped = [], 0

    def handle_starttag(self, tag, attrs):
        self.skipped += tag in DROPPED
        if tag in BLOCKS:
            self.out.append("\n")

    def handle_endtag(self, tag):
        self.skipped -= tag in DROPPED and self.skipped > 0
        if tag in BLOCKS:
            self.out.append("\n")

    def handle_data(self, data):
        if not self.skipped:
            self.out.append(data)


def text_of(page):
    parser = Text()
    parser.feed(page)
    lines = ("".join(parser.out)).split("\n")
    return "\n".join(line for line in (re.sub(r"\s+", " ", l).strip() for l in lines) if line)


def clean(page, start):
    """The main part of a manual's page without its navigation, as a page of its own."""
    title = html.unescape(re.search(r"<title>(.*?)</title>", page, re.S).group(1)).strip()
    at = re.search(start, page)
    body = page[at.start():] if at else page
    end = re.search(r'<(?:div|ul|table) [^>]*class="(?:navfooter|docnav|related|sphinxsidebar|clearer)"', body)
    for drop in (r'<ul class="docnav top">.*?</ul>', r'<div [^>]*class="navheader".*?</div>'):
        body = re.sub(drop, "", body, flags=re.S)
    if end and end.start() > len(body) // 3:
        body = body[: end.start()]
    body = re.sub(r"<(script|style|img|link|meta)\b.*?(</\1>|>)", "", body, flags=re.S)
    body = re.sub(r"</?(body|html)[^>]*>", "", body)
    return title, f"<html><head><meta charset='utf-8'><title>{html.escape(title)}</title></head><body>{body}</body></html>"


def sources(limits):
    """A sample of pages that are neither tiny nor books, the same every time."""
    found = []
    for site, (folder, pattern, start) in SITES.items():
        paths, taken = sorted(folder.glob(pattern)), 0
        random.Random(1).shuffle(paths)
        for path in paths:
            raw = path.read_text("utf-8", "replace")
            if taken == limits[site] or not 4_000 < len(raw) < 250_000:
                continue
            title, page = clean(raw, start)
            words = text_of(page)
            if len(words) > 1_500:
                taken += 1
                page = {"name": f"{site}-{path.stem}", "path": path, "title": title, "html": page, "text": words}
                found.append((site, page))
    return found


class Maker:
    def __init__(self, out):
        self.out, self.lines = out, []
        shutil.rmtree(out, ignore_errors=True)
        (out / "work").mkdir(parents=True)

    def path(self, kind, name):
        path = self.out / "files" / kind / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def note(self, path, kind, text, part=""):
        line = {"file": str(path.relative_to(self.out)), "part": part, "format": kind, "text": text}
        self.lines.append(json.dumps(line, ensure_ascii=False))

    def office(self, kind, filter_, infilter, pages, source="html"):
        """LibreOffice converts many files in one go; what it does not make is missing from the corpus."""
        work = self.out / "work" / kind
        work.mkdir()
        inputs = []
        for p in pages:
            file = work / f"{p['name']}.{source}"
            if source == "html":
                file.write_text(p["html"], "utf-8")
            else:
                shutil.copy(self.path(source, f"{p['name']}.{source}"), file)
            inputs.append(str(file))
        made = self.path(kind, "x").parent
        command = ["soffice", "--headless", "--convert-to", f"{kind}:{filter_}", "--outdir", str(made)]
        command += [f"--infilter={infilter}"] if infilter else []
        for i in range(0, len(inputs), 10):
            subprocess.run(command + inputs[i : i + 10], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
        for p in pages:
            if (made / f"{p['name']}.{kind}").exists():
                self.note(made / f"{p['name']}.{kind}", kind, p["text"])

    def pandoc(self, kind, to, pages):
        for p in pages:
            path = self.path(kind, f"{p['name']}.{kind}")
            command = ["pandoc", "-f", "html", "-t", to, "--metadata", f"title={p['title']}", "-s", "-o", str(path)]
            done = subprocess.run(command, input=p["html"].encode(), stderr=subprocess.DEVNULL)
            if done.returncode == 0:
                self.note(path, kind, p["text"])

    def originals(self, pages):
        for p in pages:
            path = self.path("html", p["name"] + ".html")
            shutil.copy(p["path"], path)
            self.note(path, "html", p["text"])

    def texts(self, kind, charset, pages):
        for p in pages:
            path = self.path(kind, p["name"] + ".txt")
            path.write_bytes(p["text"].encode(charset, "ignore"))
            self.note(path, kind, p["text"].encode(charset, "ignore").decode(charset))

    def mails(self, pages):
        for p, attached in zip(pages[::2], pages[1::2]):
            mail = email.message.EmailMessage()
            mail["Subject"], mail["From"], mail["To"] = p["title"].replace("\n", " "), "a@example.org", "b@example.org"
            mail.set_content("The page is below.")
            mail.add_alternative(p["html"], subtype="html")
            mail.add_attachment(attached["text"].encode(), maintype="text", subtype="plain", filename=attached["name"] + ".txt")
            path = self.path("eml", p["name"] + ".eml")
            path.write_bytes(bytes(mail))
            self.note(path, "eml", p["text"])
            self.note(path, "eml", attached["text"], attached["name"] + ".txt")

    def zips(self, pages):
        for i in range(0, len(pages), 4):
            path = self.path("zip", f"manuals-{i}.zip")
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for p in pages[i : i + 4]:
                    archive.writestr(f"pages/{p['name']}.txt", p["text"])
                    self.note(path, "zip", p["text"], f"pages/{p['name']}.txt")

    def warcs(self, pages):
        for i in range(0, len(pages), 20):
            path = self.path("warc.gz", f"crawl-{i}.warc.gz")
            with open(path, "wb") as file:
                for p in pages[i : i + 20]:
                    url = f"http://manuals.example/{p['name']}.html"
                    body = p["path"].read_bytes()
                    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
                    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n" \
                        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(self.lines):012d}>\r\n" \
                        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
                    file.write(gzip.compress(head.encode() + http + b"\r\n\r\n"))
                    self.note(path, "warc.gz", p["text"], url)

    def lines_of_json(self, pages):
        path = self.path("jsonl", "manuals.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for p in pages:
                print(json.dumps({"id": "jsonl:" + p["name"], "title": p["title"], "html": p["html"]}, ensure_ascii=False), file=file)
                self.note(path, "jsonl", p["text"], "jsonl:" + p["name"])

    def damaged(self, pages):
        """What users have, too: cut off, empty, misnamed, encrypted, nothing but pictures."""
        made = self.out / "files"
        for kind in ("pdf", "docx", "doc", "pptx", "xlsx", "epub"):
            whole = sorted((made / kind).glob("*." + kind))
            if whole:
                data = whole[0].read_bytes()
                self.path("damaged", f"cut.{kind}").write_bytes(data[: len(data) // 2])
                self.path("damaged", f"empty.{kind}").write_bytes(b"")
        self.path("damaged", "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
        self.path("damaged", "page.doc").write_text(pages[0]["html"], "utf-8")
        self.path("damaged", "letter.docx").write_bytes(sorted((made / "doc").glob("*.doc"))[0].read_bytes())


def main():
    out = pathlib.Path(sys.argv[1]).resolve()
    found = sources({"pg": 200, "py": 120, "hb": 50, "zh": 50, "tw": 20})
    english = [p for site, p in found if site in ("pg", "py", "hb")]
    chinese = [p for site, p in found if site == "zh"]
    taiwan = [p for site, p in found if site == "tw"]
    random.Random(2).shuffle(english)
    tables = [p for p in english if p["html"].count("<tr") > 8]
    make = Maker(out)
    taken = 0

    def take(count, han=0):
        nonlocal taken
        pages = [english[(taken + i) % len(english)] for i in range(count - han)]
        taken += count - han
        return pages + random.Random(taken).sample(chinese, han)

    make.originals(take(50, 10))
    make.pandoc("md", "gfm", take(40, 8))
    make.pandoc("epub", "epub3", take(35, 7))
    make.pandoc("pptx", "pptx", take(25, 5))
    make.texts("txt-utf-8", "utf-8", take(15, 5))
    make.texts("txt-gb18030", "gb18030", chinese[:20])
    make.texts("txt-big5", "big5", taiwan[:15])
    make.texts("txt-utf-16", "utf-16", take(10, 5))
    make.mails(take(40, 8))
    make.zips(take(40, 8))
    make.warcs(take(60, 10))
    make.lines_of_json(take(40, 10))
    web = "HTML (StarWriter)"
    make.office("docx", "MS Word 2007 XML", web, take(50, 10))
    make.office("doc", "MS Word 97", web, take(50, 10))
    make.office("pdf", "writer_pdf_Export", web, take(60, 12))
    make.office("odt", "writer8", web, take(15, 3))
    make.office("rtf", "Rich Text Format", web, take(15, 3))
    make.office("xlsx", "Calc MS Excel 2007 XML", "HTML (StarCalc)", tables[:20])
    make.office("xls", "MS Excel 97", "HTML (StarCalc)", tables[20:40])
    slides = [{**p} for p in english + chinese if (out / "files/pptx" / (p["name"] + ".pptx")).exists()]
    make.office("ppt", "MS PowerPoint 97", None, slides[:20], "pptx")
    make.damaged(english)
    (out / "sources.jsonl").write_text("\n".join(make.lines) + "\n", "utf-8")
    shutil.rmtree(out / "work")
    for folder in sorted((out / "files").iterdir()):
        print(f"{len(list(folder.iterdir())):4} {folder.name}")


if __name__ == "__main__":
    main()
