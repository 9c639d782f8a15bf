"""What the pages say of themselves: a small template beside each, found by the name of its address.

``templates/<app>/help/<url_name>.html`` extends ``help_layout`` and fills the blocks ``title``,
``shows`` (what stands on the page), ``first`` (what to do first) and ``terms``. The same file is
drawn on the page itself and in the index of all help.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.apps import AppConfig, apps
from django.template.loader import get_template
from django.utils.safestring import SafeString

_LAST = 100


@dataclass(frozen=True)
class HelpPage:
    """The help of one page: the app, and the name of the address without it."""

    app: str
    url_name: str

    @property
    def key(self) -> str:
        """What the place in the index is called."""
        return f"{self.app}-{self.url_name}"

    @property
    def address_name(self) -> str:
        """The address as `reverse` takes it."""
        return f"{self.app}:{self.url_name}"

    @property
    def title(self) -> str:
        """What the page is called."""
        return " ".join(_drawn(self, "title").split())

    @property
    def on_page(self) -> SafeString:
        """Closed until somebody asks, under the heading of the page."""
        return _drawn(self, "on_page")

    @property
    def in_index(self) -> SafeString:
        """The same text in the index of all help."""
        return _drawn(self, "in_index")


@dataclass(frozen=True)
class HelpStage:
    """The help of one part of the work, pages by title."""

    title: str
    pages: tuple[HelpPage, ...]


@cache
def help_stages() -> tuple[HelpStage, ...]:
    """All help. Apps that name a ``help_position`` come first, by it; the others as installed.

    ``help_title`` says what a part of the work is called where the name of the app says less.
    """
    configs = sorted(apps.get_app_configs(), key=lambda one: getattr(one, "help_position", _LAST))
    stages = (HelpStage(_title(one), _pages_of(one)) for one in configs)
    return tuple(stage for stage in stages if stage.pages)


def help_of(app: str, url_name: str) -> HelpPage | None:
    """The help of the page at an address, ``None`` where nothing is written."""
    page = HelpPage(app, url_name)
    return page if page in _known() else None


@cache
def _known() -> frozenset[HelpPage]:
    return frozenset(page for stage in help_stages() for page in stage.pages)


@cache
def _drawn(page: HelpPage, layout: str) -> SafeString:
    """Once for all: help says the same to everybody, and every page carries its own."""
    template = get_template(f"{page.app}/help/{page.url_name}.html")
    return template.render({"help_layout": f"ui/help_layouts/{layout}.html"})


def _title(config: AppConfig) -> str:
    return getattr(config, "help_title", "") or str(config.verbose_name)


def _pages_of(config: AppConfig) -> tuple[HelpPage, ...]:
    folder = Path(config.path) / "templates" / config.label / "help"
    pages = (HelpPage(config.label, path.stem) for path in folder.glob("*.html"))
    return tuple(sorted(pages, key=lambda page: page.title))
