"""What of this app the search of the office finds: what is called by the words comes first."""

from typing import Any

from django.urls import reverse
from django.utils.html import strip_tags

from opora.domain.search_query import fits, search_query
from opora_web.ui.glossary import Term, terms_by_section
from opora_web.ui.help_pages import HelpPage, help_stages
from opora_web.ui.search import SHOWN_OF_EXPLANATIONS, Hit, Searchable


def _terms(_user: Any, words: str) -> list[Term]:
    query = search_query(words)
    terms = (term for section in terms_by_section() for term in section.terms)
    found = [term for term in terms if fits(query, f"{term.word} {term.meaning}")]
    return sorted(found, key=lambda term: not fits(query, term.word))


def _term(term: Term) -> Hit:
    return Hit(term.word, f"{reverse('ui:glossary')}#{term.key}", term.meaning)


def _pages(_user: Any, words: str) -> list[HelpPage]:
    query = search_query(words)
    pages = (page for stage in help_stages() for page in stage.pages)
    found = [page for page in pages if fits(query, f"{page.title} {strip_tags(page.in_index)}")]
    return sorted(found, key=lambda page: not fits(query, page.title))


def _page(page: HelpPage) -> Hit:
    return Hit(page.title, f"{reverse('ui:help')}#{page.key}")


HELP = Searchable(
    title="Справка",
    icon="help-circle",
    position=890,
    find=_pages,
    present=_page,
    shown=SHOWN_OF_EXPLANATIONS,
)
GLOSSARY = Searchable(
    title="Словарь",
    icon="book-2",
    position=900,
    find=_terms,
    present=_term,
    shown=SHOWN_OF_EXPLANATIONS,
)
