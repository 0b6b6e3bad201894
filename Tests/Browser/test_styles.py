"""The style sheets mean the same to Chromium 69 as to the Chromium that runs these tests."""

import re

import pytest

from written import OUTPUT, STYLES

# With the Chromium that came to know them. A rule with a selector that is not known is lost whole.
SELECTORS = {
    r":is\(|:where\(|:not\([^()]*,": 88,
    r":has\(": 105,
    r":focus-visible": 86,
    r"::marker": 86,
    r":dir\(": 120,
    r"&": 112,
}
AT_RULES = {"layer": 99, "container": 105, "property": 85, "scope": 118, "starting-style": 117}
# Media queries that are not known are never true.
QUERIES = {r"[<>]": 104}
PROPERTIES = {
    r"inset(-.*)?": 87,
    r"aspect-ratio": 88,
    r"(margin|padding)-(inline|block)": 87,
    r"border-(inline|block)(-(color|style|width))?": 87,
    r"border-(start|end)-(start|end)-radius": 89,
    r"(translate|rotate|scale)": 104,
    r"text-underline-offset|text-decoration-thickness": 89,
    r"text-(wrap|spacing|box|autospace).*": 114,
    r"appearance": 84,
    r"backdrop-filter": 76,
    r"content-visibility|contain-intrinsic-.*": 85,
    r"scrollbar-(gutter|width|color)": 94,
    r"color-scheme|forced-color-adjust|accent-color": 81,
    r"mask(-.*)?": 120,
}
VALUES = {
    r"\d[dsl]v[hwib]\b|\d[dsl]v(min|max)\b": 108,
    r"\dcq(w|h|i|b|min|max)\b|\d(lh|rlh|cap|ic|rcap)\b": 105,
    r"\b(min|max|clamp)\(": 79,
    r"\b(color-mix|oklch|oklab|lch|lab|hwb|light-dark)\(": 111,
    r"\bclip\b(?!-)|\bsubgrid\b|\brevert(-layer)?\b": 90,
    r"\banywhere\b|\bbreak-spaces\b": 80,
}


def without_comments(text):
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    return re.sub(r"\"[^\"]*\"|'[^']*'", '""', text)


def blocks(text, start=0):
    """Yields (prelude, body) of each block at the outermost level."""
    prelude, depth = start, 0
    for at in range(start, len(text)):
        if text[at] == "{":
            depth += 1
            if depth == 1:
                opened = at
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                yield text[prelude:opened].rpartition(";")[2].strip(), text[opened + 1 : at]
                prelude = at + 1
    assert depth == 0, "a brace is left open"


def findings(text):
    for prelude, body in blocks(text):
        if prelude.startswith("@supports"):
            continue  # who does not know it does not read it
        if prelude.startswith("@"):
            name = re.match(r"@([\w-]+)", prelude)[1]
            if name in AT_RULES:
                yield f"@{name} is known from {AT_RULES[name]}"
            if name == "media":
                for query, version in QUERIES.items():
                    if re.search(query, prelude):
                        yield f"{prelude}: ranges are known from {version}"
                yield from findings(body)
            continue
        for selector, version in SELECTORS.items():
            if re.search(selector, prelude):
                yield f"{prelude}: known from {version}"
        if "{" in body:
            yield f"{prelude}: nested rules are known from 112"
        yield from declared(prelude, body)


def declared(prelude, body):
    earlier = {}
    for declaration in body.split(";"):
        name, colon, value = (part.strip() for part in declaration.partition(":"))
        if not colon or name.startswith(("--", "-webkit-")):
            continue
        versions = [v for known, v in PROPERTIES.items() if re.fullmatch(known, name)]
        if name not in earlier:  # an earlier value stands in for one that is not understood
            versions += [v for known, v in VALUES.items() if re.search(known, value)]
        grid = "grid" in earlier.get("display", "") or "columns" in earlier
        if name in ("gap", "row-gap", "column-gap") and not grid:
            versions.append(84)
        for version in versions:
            yield f"{prelude} {{ {name}: {value} }}: known from {version}"
        earlier[name] = value


@pytest.mark.parametrize("sheet", STYLES)
def test_chromium_69_knows_it_all(sheet):
    unknown = list(findings(without_comments((OUTPUT / sheet).read_text(encoding="utf-8"))))
    assert not unknown, "\n".join(unknown)


@pytest.mark.parametrize(
    "rule",
    [
        ".a:is(h1, h2) { color: red }",
        "a:focus-visible { outline: 0 }",
        ".row { display: flex; gap: 1em }",
        ".a { inset: 0 }",
        ".a { overflow: clip }",
        ".a { height: 100dvh }",
        ".a { margin-inline: auto }",
        ".a { .b { color: red } }",
        "@layer base { a { color: red } }",
        "@media (width >= 40em) { a { color: red } }",
        "@media print { .a { aspect-ratio: 1 } }",
    ],
)
def test_what_came_later_is_seen(rule):
    assert list(findings(rule))


@pytest.mark.parametrize(
    "rule",
    [
        ".a { height: 100vh; height: 100dvh }",
        "@supports (inset: 0) { .a { inset: 0 } }",
        ".a { display: grid; gap: 1em }",
        ":root { --gap: 1em } .a { margin: var(--gap) }",
        ".a { grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)) }",
    ],
)
def test_what_has_a_fallback_passes(rule):
    assert not list(findings(rule))
