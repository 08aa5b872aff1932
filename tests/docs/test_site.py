"""The built docs load nothing from elsewhere, as readers behind a wall and privacy officers will ask."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.reports.browsing import CHROMIUM

ROOT = Path(__file__).parents[2]
LOADED = {
    ("script", "src"), ("img", "src"), ("img", "srcset"), ("iframe", "src"), ("source", "src"), ("source", "srcset"),
    ("video", "src"), ("video", "poster"), ("audio", "src"), ("embed", "src"), ("object", "data"), ("input", "src"),
    ("image", "href"), ("use", "href"), ("form", "action"), ("base", "href"),
}  # fmt: skip
"""What a browser asks for by itself, or sends something to; links that a reader follows are not among it."""
NOT_LOADED = {"canonical", "next", "prev", "alternate", "author", "license"}
"""What a <link> may say without being asked for."""
OUTSIDE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?(?P<target>[^"')\s]+)""")
TRIED = ("index.html", "findings.html", "key_figures.html", "python.html", "tutorial.html")

pytestmark = pytest.mark.skipif(
    not os.environ.get("CI") and importlib.util.find_spec("mkdocs") is None,
    reason="mkdocs is not installed (pip install '.[docs]')",
)


class References(HTMLParser):
    """What one page asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.found += [value for name, value in known.items() if (tag, name) in LOADED]
        if tag == "link" and not set(known.get("rel", "").split()) & NOT_LOADED:
            self.found.append(known.get("href", ""))
        if tag == "meta" and known.get("http-equiv", "").lower() == "refresh":
            self.found.append(known.get("content", "").partition("=")[2])
        self.found += [found["target"] for found in IN_CSS.finditer(known.get("style", ""))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The docs, built as they are published."""
    folder = tmp_path_factory.mktemp("site")
    command = ["mkdocs", "build", "--quiet", "--strict", "--config-file", ".ci/mkdocs.yml", "--site-dir", str(folder)]
    subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, capture_output=True)
    return folder


def asked_for(text: str) -> list[str]:
    """What a page asks for that lies elsewhere."""
    page = References()
    page.feed(text)
    return [one for one in page.found if OUTSIDE.match(one)]


def test_a_page_that_would_load_something_is_told() -> None:
    there = "https://elsewhere.example/x"
    assert asked_for(f'<script src="{there}.js"></script><link rel="stylesheet" href="//elsewhere.example/x.css">')
    assert asked_for(f"<p style=\"background: url('{there}.png')\">") == [f"{there}.png"]
    assert asked_for(f'<a href="{there}">a link</a><link rel="canonical" href="{there}">') == []


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = {path: asked_for(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    assert len(pages) > 25
    assert {path.name: found for path, found in pages.items() if found} == {}


def test_no_style_sheet_loads_anything_from_elsewhere(site: Path) -> None:
    sheets = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert sheets
    assert [
        found["target"] for text in sheets for found in IN_CSS.finditer(text) if OUTSIDE.match(found["target"])
    ] == []


@pytest.mark.skipif(
    CHROMIUM is None or importlib.util.find_spec("playwright") is None, reason="Chromium or playwright is not installed"
)
@pytest.mark.xdist_group("browser")
def test_a_browser_asks_for_nothing_but_files_of_the_site(site: Path) -> None:
    from playwright.sync_api import sync_playwright

    asked: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        for name in TRIED:
            page.goto((site / name).as_uri())
            page.wait_for_load_state("networkidle")
            assert page.title()
        browser.close()
    assert len(asked) > len(TRIED)
    assert [url for url in asked if not url.startswith((site.as_uri(), "data:", "blob:"))] == []
