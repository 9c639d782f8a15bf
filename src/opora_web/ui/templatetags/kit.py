"""What the components need beside plain templates: ``{% load kit %}``."""

from collections.abc import Iterator

from django import template
from django.core.paginator import Page

from opora_web.ui import glossary
from opora_web.ui.tones import SHAPES, Tone

register = template.Library()


@register.filter
def shape(tone: str) -> str:
    """The icon that goes with a tone; an unknown tone is a mistake of the page and raises."""
    return SHAPES[Tone(tone)]


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    """Numbers of pages with gaps: 1 2 … 7 8 9 … 20."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def glossary_term(word: str) -> glossary.Term:
    """The term of the glossary by its key or by its Russian word; an unknown one raises."""
    return glossary.term_of(word)
