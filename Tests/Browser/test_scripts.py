"""The scripts mean the same to Chromium 69 as to the Chromium that runs these tests, run under a
policy that allows nothing but themselves, and never read a name as markup."""

import esprima
import pytest

from written import OUTPUT, SCRIPTS

# What has a name that came later, or means something else there; with the Chromium that knows it.
MEMBERS = {
    "at": 92,
    "findLast": 97,
    "findLastIndex": 97,
    "toSorted": 110,
    "toReversed": 110,
    "toSpliced": 110,
    "with": 110,
    "replaceAll": 85,
    "matchAll": 73,
    "fromEntries": 73,
    "groupBy": 117,
    "hasOwn": 93,
    "allSettled": 76,
    "any": 85,
    "withResolvers": 119,
    "replaceChildren": 86,
    "isWellFormed": 111,
    "showPopover": 114,
    "inert": 102,
    "ariaSort": 81,
    "ariaLabel": 81,
    "checkVisibility": 105,
    "scheduler": 94,
    "requestSubmit": 76,
    "randomUUID": 92,
}
GLOBALS = {"globalThis": 71, "structuredClone": 98, "queueMicrotask": 71, "WeakRef": 84, "AggregateError": 85}
KNOWN_FROM = 69
# What would run words or read them as markup, ask for more than scripts, or leave something behind.
FORBIDDEN = {
    "eval", "Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "DOMParser",
    "createContextualFragment", "setHTML", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon",
    "importScripts", "Worker", "localStorage", "sessionStorage", "cookie", "indexedDB",
}  # fmt: skip


def nodes(node):
    if isinstance(node, list):
        for inner in node:
            yield from nodes(inner)
    elif isinstance(node, esprima.nodes.Node):
        yield node
        for name, inner in vars(node).items():
            if name not in ("range", "loc", "errors", "comments", "tokens"):
                yield from nodes(inner)


def findings(text):
    try:
        # Classic scripts of ES2017: no module, and nothing that came later.
        program = esprima.parseScript(text)
    except esprima.Error as error:
        yield f"not understood: {error}"
        return
    for node in nodes(program):
        if node.type == "Identifier" and node.name in FORBIDDEN:
            yield f"{node.name} is not for pages"
        if node.type == "Identifier" and GLOBALS.get(node.name, 0) > KNOWN_FROM:
            yield f"{node.name} is known from {GLOBALS[node.name]}"
        if node.type == "MemberExpression":
            name = node.property.value if node.computed else node.property.name
            if isinstance(name, str) and name in FORBIDDEN:
                yield f"{name} is not for pages"
            if isinstance(name, str) and MEMBERS.get(name, 0) > KNOWN_FROM:
                yield f".{name} is known from {MEMBERS[name]}"
        if node.type == "Import":
            yield "modules do not load from a file"
        if node.type == "CallExpression" and getattr(node.callee, "name", "") in ("setTimeout", "setInterval"):
            if node.arguments[0].type == "Literal":
                yield "words run as a script"


@pytest.mark.parametrize("script", SCRIPTS)
def test_chromium_69_knows_it_all(script):
    unknown = list(findings((OUTPUT / script).read_text(encoding="utf-8")))
    assert not unknown, "\n".join(unknown)


def test_there_are_scripts():
    assert {"assets/site.js", "assets/tables.js", "assets/search.js", "search/1.js"} <= set(SCRIPTS)


@pytest.mark.parametrize(
    "text",
    [
        "a?.b",
        "a ?? b",
        "a ||= b",
        "x = 1_000",
        "class A { #b = 1 }",
        "class A { b = 1 }",
        "import('x.js')",
        "export const a = 1",
        "try { f() } catch { }",
        "x = 10n",
        "s.replaceAll('a', 'b')",
        "list.at(-1)",
        "e.replaceChildren()",
        "structuredClone(a)",
        "e.innerHTML = name",
        "e['innerHTML'] = name",
        "fetch('x')",
        "eval('x')",
        "new Function('x')",
        "setTimeout('f()', 1)",
    ],
)
def test_what_is_too_new_or_unsafe_is_seen(text):
    assert list(findings(text))


@pytest.mark.parametrize("text", ["const f = async ([a, ...b]) => `${a}`;", "for (const a of b) if (a in c) f(...a);"])
def test_what_is_known_passes(text):
    assert not list(findings(text))
