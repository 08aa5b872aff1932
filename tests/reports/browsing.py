"""A report in Chromium, driven by Playwright, as somebody uses it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SERIOUS = ("serious", "critical")


@dataclass
class Browsed:
    """One open report, and what the browser said and asked for meanwhile."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)

    @property
    def shown(self) -> list[dict[str, str]]:
        """What the findings that are shown say of themselves, in their order."""
        found: list[dict[str, str]] = self.page.eval_on_selector_all(
            "#cards > li:not([hidden])", "cards => cards.map(card => ({id: card.id, ...card.dataset}))"
        )
        return found

    @property
    def is_wider_than_its_window(self) -> bool:
        """Whether one would have to scroll sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))

    def violations(self) -> list[tuple[str, str]]:
        """Serious and critical violations that axe finds: rule and first element."""
        from axe_playwright_python.sync_playwright import Axe

        found: list[dict[str, Any]] = Axe().run(self.page).response["violations"]
        return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in SERIOUS]


@contextmanager
def browsing(report: Path, width: int = 1400, scheme: Literal["light", "dark"] = "light") -> Iterator[Browsed]:
    """Open a report in a window of some width."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        browsed = Browsed(page)
        page.on("console", lambda message: browsed.said.append(message.text))
        page.on("pageerror", lambda error: browsed.said.append(str(error)))
        page.on("request", lambda request: browsed.asked_for.append(request.url))
        page.goto(report.as_uri())
        page.wait_for_function("!document.querySelector('.tools')?.hidden")
        yield browsed
        browser.close()
