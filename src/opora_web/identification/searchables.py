"""What of identification the search of the office finds."""

from typing import Any

from django.urls import reverse

from opora.domain.school_year import SchoolYear
from opora.domain.search_query import fits, search_query
from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import ruleset_document, ruleset_ids
from opora_web.identification.found_by_words import lists_found, runs_found
from opora_web.identification.models import Run, SchoolList
from opora_web.identification.models.school_list import SchoolListQuerySet
from opora_web.registry.models import OfTerritoryQuerySet
from opora_web.ui.search import Hit, Searchable


def _runs(user: Any, words: str) -> OfTerritoryQuerySet:
    found = runs_found(Run.objects.visible_to(user), words)
    return found.select_related("region", "municipality", "by", "job").order_by("-pk")


def _run(run: Run) -> Hit:
    kind = "Сценарий, " if run.is_scenario else ""
    title = str(run)
    about = f"{run.territory}, {SchoolYear(run.year)} учебный год: {run.rule.get('title', '')}"
    address = reverse("identification:run", args=[run.pk])
    return Hit(title[:1].upper() + title[1:], address, f"{kind}{about}")


def _lists(user: Any, words: str) -> SchoolListQuerySet:
    return lists_found(SchoolList.objects.visible_to(user), words).in_order()


def _list(one: SchoolList) -> Hit:
    kind = f"{one.get_category_display()}, {one.get_origin_display()} список, {one.territory}"
    address = reverse("identification:list", args=[one.pk])
    return Hit(one.title, address, f"{kind}: {one.get_state_display()}")


def _rules(_user: Any, words: str) -> list[RulesetDocument]:
    """Rules are open to everybody who is signed in."""
    query = search_query(words)
    documents = (ruleset_document(ruleset_id) for ruleset_id in ruleset_ids())
    return [one for one in documents if fits(query, f"{one.data['title']} {_basis(one)}")]


def _rule(document: RulesetDocument) -> Hit:
    address = reverse("identification:rule", args=[document.ruleset_id])
    return Hit(document.data["title"], address, _basis(document))


def _basis(document: RulesetDocument) -> str:
    return " ".join(str(document.data["basis"]).split())


SEARCHABLES = (
    Searchable(title="Расчёты", icon="scale", position=50, find=_runs, present=_run),
    Searchable(title="Списки школ", icon="list-check", position=55, find=_lists, present=_list),
    Searchable(title="Правила отбора", icon="book-2", position=58, find=_rules, present=_rule),
)
