"""What the components need beside plain templates: ``{% load kit %}``."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.template import Context

from opora_web.ui import glossary
from opora_web.ui.help_pages import help_of
from opora_web.ui.narrowing import narrowing_words
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
def narrowing(form: BaseForm) -> str:
    """What a filter narrows the page to; empty where it narrows nothing."""
    return narrowing_words(form)


@register.filter
def glossary_term(word: str) -> glossary.Term:
    """The term of the glossary by its key or by its Russian word; an unknown one raises."""
    return glossary.term_of(word)


@register.simple_tag(takes_context=True)
def page_help(context: Context) -> str:
    """The help of the page that is being shown; nothing where nothing is written of it."""
    match = getattr(context.get("request"), "resolver_match", None)
    page = help_of(match.namespace, match.url_name) if match else None
    return page.on_page if page else ""


@register.inclusion_tag("ui/help_layouts/terms.html")
def help_terms(*names: str) -> dict[str, Any]:
    """The words of the glossary that a page speaks in: ``{% help_terms "shnor" "porog" %}``."""
    return {"terms": [glossary.term_of(name) for name in names]}
