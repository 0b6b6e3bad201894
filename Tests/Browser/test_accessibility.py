"""axe finds nothing, on a desk and on a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from written import OUTPUT, of_each_kind

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
axe = Axe()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", of_each_kind())
def test_axe_finds_nothing(page, name, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    results = axe.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    findings = [
        f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in results.response["violations"]
        for node in violation["nodes"][:3]
    ]
    assert not findings, "\n".join(findings)
