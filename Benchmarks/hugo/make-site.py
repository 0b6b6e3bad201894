#!/usr/bin/env python3
"""make-site.py LEDGER SITE NEW: write a Hugo site of the ledger that make-ledger made.

LEDGER has the records, SITE is the site that Taizhang built of it: its `data/*.csv` give names
resolved, amounts exact, deadlines as days, statuses and stages. So Hugo is spared all parsing of
figures and dates, every check and the finding of quotes: it reads, groups, adds and renders.
NEW gets `content/`, `data/` and `static/`; layouts and configuration are copied from `site/`.
"""

import csv
import json
import shutil
import sys
from pathlib import Path

# What is counted: these kinds by 个, all others by 项.
PIECES = {"签约", "在建", "投产"}
# The order of the list of deadlines, and the words of each.
STATUSES = {
    "overdue": "时限已过，未见报送", "near": "临期", "on time": "未到期", "met": "已达到",
    "none": "无时限",
}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__.splitlines()[0])
    ledger, site, new = (Path(argument) for argument in sys.argv[1:])
    new.mkdir(parents=True)
    shutil.copytree(Path(__file__).parent / "site", new, dirs_exist_ok=True)
    shutil.copytree(ledger / "Templates" / "assets", new / "static" / "assets")
    Converter(ledger / "Content", site / "data", new).write()


class Converter:
    """The content, read once, and the passages of each announcement, collected on the way."""

    def __init__(self, content, data, new):
        self.content, self.new = content, new
        self.rows = table(data / "projects.csv")
        self.claims = table(data / "claims.csv")
        self.places, self.sectors, self.units, self.batches = (
            read_yaml(content / f"{name}.yaml") for name in ("places", "sectors", "units", "batches")
        )
        self.rules = read_yaml(content / "rules.yaml")
        self.kinds = [kind["名称"] for kind in self.rules["类别"]]
        self.stages = [stage["名称"] for stage in self.rules["阶段"]]
        self.indicators = [
            entry for file in sorted((content / "indicators").iterdir()) for entry in read_yaml(file)
        ]
        self.announcements = {
            file.stem: read_page(file) for file in sorted((content / "announcements").iterdir())
        }
        self.ids = {
            name: {entry["名称"]: entry["拼写"] for entry in getattr(self, name)}
            for name in ("places", "sectors", "units", "batches")
        }
        self.paths = {row["id"]: "/" + row["page"].removesuffix(".html") for row in self.rows}
        # Of each announcement: by quote, what rests on it (its role, path and title).
        self.passages = {name: {} for name in self.announcements}
        # Of each announcement: the number of each of its quotes, in the order of the text.
        self.numbers = {}

    def write(self):
        records = [self.record(row, weight) for weight, row in enumerate(self.rows, 1)]
        claims = [self.claim(row) for row in self.claims]
        for number, entry in enumerate(self.indicators, 1):
            rests = {"role": "指标", "path": "/indicators", "anchor": f"#i{number}"}
            self.quote(entry["来源"], entry["原文"], rests | {"title": entry["名称"]})
        for name, page in self.announcements.items():
            self.announcement(name, page)
        for path, fields, body in records:
            for quote in fields["quotes"] + fields["milestones"]:
                quote["passage"] = self.number(fields["announcements"][0], quote["text"])
            self.page(path, fields, body)
        for path, fields in claims:
            fields["passage"] = self.number(fields["announcement"], fields["quote"])
            self.page(path, fields)
        self.names()
        self.lists()
        self.data()

    def record(self, row, weight):
        fields, body = read_page(self.content / (row["page"].removesuffix(".html") + ".md"))
        source, name, path = row["announcement"], row["name"], self.paths[row["id"]]
        milestones = [
            {"what": entry["事项"], "date": entry["时间"], "stage": entry["阶段"], "text": entry["原文"]}
            for entry in fields.get("节点", [])
        ]
        quotes = [{"text": text, "line": int(row["line"])} for text in as_list(fields["原文"])]
        for quote in quotes + milestones:
            self.quote(source, quote["text"], {"role": "项目", "path": path, "title": name})
        lead = self.ids["units"][row["lead"]]
        responsible = [self.ids["units"][unit] for unit in row["responsible"].split(";") if unit]
        places = [self.ids["places"][place] for place in row["places"].split(";")]
        front = {
            "title": name, "weight": weight, "record": row["id"],
            "kind": row["kind"], "kind_rank": str(self.kinds.index(row["kind"]) + 1),
            "unit": "个" if row["kind"] in PIECES else "项",
            "sectors": [self.ids["sectors"][row["sector"]]],
            "places": places, "primary_place": places[0], "second_place": "".join(places[1:2]),
            "units": list(dict.fromkeys([lead] + responsible)),
            "lead": lead, "responsible": responsible,
            "announcements": [source],
            "amount_label": row["amount_label"], "amount_text": row["amount_text"],
            "qualifier": row["qualifier"], "count": int(row["count"]),
            "deadline_text": row["deadline_text"], "deadline": row["deadline"],
            "status": row["status"], "status_rank": str(list(STATUSES).index(row["status"]) + 1),
            "stage": row["stage"], "stage_rank": str(self.stages.index(row["stage"]) + 1),
            "target": fields.get("目标阶段", ""), "signed": fields["签约时间"],
            "investors": as_list(fields["投资方"]), "works": fields["建设内容"],
            "remark": fields["备注"],
            "related": [self.paths[id] for id in as_list(fields.get("关联", []))],
            "milestones": milestones, "quotes": quotes,
        }
        if row["amount_yuan"]:
            front["amount_fen"] = fen(row["amount_yuan"])
        return path, front, body

    def claim(self, row):
        source = row["announcement"]
        stated = next(
            entry for entry in self.announcements[source][0]["公布数"] if entry["原文"] == row["quote"]
        )
        path = f"/claims/{stated['编号']}"
        self.quote(source, row["quote"], {"role": "公布数", "path": path, "title": row["what"]})
        return path, {
            "title": row["what"], "announcement": source, "kinds": stated["范围"].get("类别", []),
            "quote": row["quote"], "stated": stated["个数"], "stated_amount": stated.get("金额", ""),
            "count": row["recorded_count"], "fen": fen(row["recorded_yuan"] or "0"),
            "verdict": row["verdict"], "reason": row["reason"],
        }

    def quote(self, source, text, rests):
        self.passages[source].setdefault(text, []).append(rests)

    def number(self, source, text):
        return self.numbers[source][text]

    def announcement(self, name, page):
        fields, body = page
        # Lines may be broken anywhere, within a quote, too.
        paragraphs = [text.replace("\n", "") for text in body.strip().split("\n\n")]
        whole = "\n\n".join(paragraphs)
        found = sorted((whole.find(text), text) for text in self.passages[name])
        if found and found[0][0] < 0:
            sys.exit(f"{name} does not hold: {found[0][1]}")
        marked, end = [], 0
        self.numbers[name] = {text: number for number, (_, text) in enumerate(found, 1)}
        for number, (start, text) in enumerate(found, 1):
            if start < end:
                sys.exit(f"{name}: quotes overlap: {text}")
            anchor = f'<a class="y" id="y{number}" href="#n{number}">{number}</a>'
            marked += [whole[end:start], f"{anchor}<mark>{text}</mark>"]
            end = start + len(text)
        marked.append(whole[end:])
        front = {
            "title": fields["标题"], "office": fields["发布机关"], "day": fields["日期"],
            "type_name": fields["类型"], "place": "/places/" + self.ids["places"][fields["属地"]],
            "weight": int(name.rpartition("-")[2]),
            "passages": [{"text": text, "uses": self.passages[name][text]} for _, text in found],
        }
        self.page(f"/announcements/{name}/_index", front, "".join(marked) + "\n")

    def names(self):
        """Pages of the terms and batches; what they list, Hugo finds."""
        for weight, place in enumerate(self.places, 1):
            parent = self.ids["places"].get(place.get("上级"), "")
            front = {"type_name": place["类型"], "parent": parent, "code": place.get("代码", "")}
            self.term("places", place, weight, front | {"outputs": ["html", "print"]})
        for weight, sector in enumerate(self.sectors, 1):
            self.term("sectors", sector, weight, {})
        for weight, unit in enumerate(self.units, 1):
            place = self.ids["places"].get(unit.get("属地"), "")
            front = {"type_name": unit["类型"], "place": place, "outputs": ["html", "calendar"]}
            self.term("units", unit, weight, front | {"aliases_written": as_list(unit.get("别名", []))})
        for weight, batch in enumerate(self.batches, 1):
            self.term("projects", batch, weight, {})

    def term(self, folder, entry, weight, front):
        self.page(f"/{folder}/{entry['拼写']}/_index", {"title": entry["名称"], "weight": weight} | front)

    def lists(self):
        titles = {
            "places": "县市园区", "sectors": "行业", "units": "责任单位", "projects": "项目",
            "announcements": "公告", "deadlines": "完成时限", "stages": "阶段",
            "print/deadlines": "完成时限表",
        }
        for folder, title in titles.items():
            self.page(f"/{folder}/_index", {"title": title})
        self.page("/indicators", {"title": "指标", "layout": "indicators"})
        self.page("/reconciliation", {"title": "核对单", "layout": "reconciliation"})
        papers = {
            "body": "关于项目推进情况的通报", "places": "县市园区情况", "sectors": "行业情况",
            "claims": "公布数核对",
        }
        for name, title in papers.items():
            self.page(f"/print/{name}", {"title": title, "layout": f"print-{name}"})
        self.page("/print/_index", {"title": "打印稿"})
        self.page("/claims/_index", {"title": "公布数", "build": {"render": "never"}})

    def data(self):
        site = read_yaml(self.content / "site.yaml")
        about = {
            "title": site["标题"], "office": site["编制单位"], "as_of": site["截至"], "note": site["说明"],
            "stages": self.stages, "kinds": self.kinds,
            "statuses": STATUSES,
        }
        indicators = [
            {
                "name": entry["名称"], "place": "/places/" + self.ids["places"][entry["属地"]],
                "period": entry["时段"], "figure": entry["数值"],
                "source": "/announcements/" + entry["来源"],
                "passage": self.number(entry["来源"], entry["原文"]),
            }
            for entry in self.indicators
        ]
        (self.new / "data").mkdir()
        for name, value in {"about": about, "indicators": indicators}.items():
            (self.new / "data" / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")

    def page(self, path, fields, body=""):
        file = self.new / "content" / (path[1:] + ".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        # A value of JSON is one of YAML: the records are YAML in the ledger, too.
        front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
        file.write_text(f"---\n{front}---\n{body}", "utf-8")


def fen(yuan):
    whole, _, rest = yuan.partition(".")
    return int(whole) * 100 + int((rest + "00")[:2])


def as_list(value):
    return value if isinstance(value, list) else [value]


def table(file):
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def read_page(file):
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    return parse_yaml(front), body


def read_yaml(file):
    return parse_yaml(file.read_text("utf-8"))


def parse_yaml(text):
    """The YAML that make-ledger writes: mappings and lists by indentation, plain one-line texts."""
    lines = [line for line in text.splitlines() if line.strip()]
    value, _ = parse_block(lines, 0, depth(lines[0]))
    return value


def parse_block(lines, at, indent):
    if lines[at].lstrip().startswith("- "):
        return parse_list(lines, at, indent)
    mapping = {}
    while at < len(lines) and depth(lines[at]) == indent and not lines[at].lstrip().startswith("- "):
        key, _, text = lines[at].strip().partition(":")
        at += 1
        if text.strip():
            mapping[key] = text.strip()
        else:
            mapping[key], at = parse_block(lines, at, depth(lines[at]))
    return mapping, at


def parse_list(lines, at, indent):
    entries = []
    while at < len(lines) and depth(lines[at]) == indent and lines[at].lstrip().startswith("- "):
        text = lines[at].strip()[2:]
        if ": " in text or text.endswith(":"):
            lines[at] = " " * (indent + 2) + text
            entry, at = parse_block(lines, at, indent + 2)
        else:
            entry, at = text, at + 1
        entries.append(entry)
    return entries, at


def depth(line):
    return len(line) - len(line.lstrip())


if __name__ == "__main__":
    main()
