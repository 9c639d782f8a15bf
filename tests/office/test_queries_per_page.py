"""How often a page asks the database: a bound for every page, whatever the number of rows.

A stage adds its pages to BOUNDS and its rows to many_rows; a page that is not here fails. Of each
bound four are spent before the page begins: session, person, roles, second factor.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse
from tests.office.many_rows import add_rows

from opora_web.registry.roles import Role

pytestmark = pytest.mark.django_db

BOUNDS = {
    "assessment:board": 11,
    "assessment:calendar": 10,
    "assessment:contradictions": 8,
    "assessment:new_entry": 9,
    "assessment:new_upload": 8,
    "assessment:reference": 9,
    "assessment:results": 11,
    "assessment:uploads": 9,
    "audit:journal": 7,
    "diagnosis:ask_markers": 4,
    "diagnosis:campaigns": 9,
    "diagnosis:causes": 8,
    "diagnosis:checks": 9,
    "diagnosis:conditions": 10,
    "diagnosis:enter_code": 0,
    "diagnosis:factors": 4,
    "diagnosis:new_analysis": 7,
    "diagnosis:new_campaign": 9,
    "diagnosis:new_check": 7,
    "diagnosis:new_profile": 6,
    "diagnosis:new_received_markers": 9,
    "diagnosis:objectivity": 14,
    "diagnosis:own_checks": 7,
    "diagnosis:profiles": 9,
    "diagnosis:questionnaires": 6,
    "diagnosis:risk_groups": 9,
    "diagnosis:sections": 4,
    "diagnosis:tasks": 9,
    "diagnosis:teachers": 10,
    "diagnosis:thanks": 0,
    "identification:compare_lists": 6,
    "identification:lists": 9,
    "identification:new_adverse": 7,
    "identification:new_computed": 7,
    "identification:new_received": 7,
    "identification:new_run": 7,
    "identification:new_scenario": 7,
    "identification:objections": 6,
    "identification:own_school": 4,
    "identification:rules": 4,
    "identification:runs": 6,
    "jobs:jobs": 7,
    "portal:home": 16,
    "portal:interface": 4,
    "registry:acts": 6,
    "registry:new_act": 6,
    "registry:new_membership": 7,
    "registry:new_municipality": 6,
    "registry:new_region": 4,
    "registry:new_school": 8,
    "registry:people": 6,
    "registry:school_imports": 7,
    "registry:school_template": 5,
    "registry:schools": 9,
    "registry:territories": 7,
    "ui:glossary": 4,
    "ui:help": 4,
    "ui:samples": 4,
    "ui:search": 4,
}
BOUND_OF_A_SCHOOL = 16
BOUND_OF_ITS_YEARS = 20
# Signing in and the own account show one person; whoever watches over the server has no rows;
# programs are answered page by page.
ELSEWHERE = ("accounts:", "account_", "mfa_", "usersessions_", "health", "interface:")


def names_of_pages(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names_of_pages(pattern.url_patterns, inside)
        elif pattern.name:
            yield f"{namespace}{pattern.name}"


def stands_alone(name):
    try:
        return bool(reverse(name))
    except NoReverseMatch:
        return False


PAGES = {
    name
    for name in names_of_pages(get_resolver().url_patterns)
    if stands_alone(name) and not name.startswith(ELSEWHERE)
}


def queries_of(browser, address):
    with CaptureQueriesContext(connection) as queries:
        browser.get(address)
    return len(queries)


def measured(browser, school):
    counted = {name: queries_of(browser, reverse(name)) for name in PAGES}
    of_school = queries_of(browser, reverse("registry:school", args=[school.pk]))
    of_years = queries_of(browser, reverse("portal:school_years", args=[school.pk]))
    return counted | {"a school": of_school, "its years": of_years}


def test_every_page_of_the_office_has_a_bound():
    assert set(BOUNDS) == PAGES, "a page begins or ends: mend BOUNDS"


def test_pages_ask_as_seldom_of_thirty_rows_as_of_three(cast, signed_in):
    person = cast.own.person(Role.REGION)
    add_rows(cast.own, seen_by=person, rows=range(3))
    browser = signed_in(person)
    with_three = measured(browser, cast.own.school)
    add_rows(cast.own, seen_by=person, rows=range(3, 30))
    with_thirty = measured(browser, cast.own.school)
    grown = {name: asked for name, asked in with_thirty.items() if asked > with_three[name]}
    assert grown == {}
    bounds = BOUNDS | {"a school": BOUND_OF_A_SCHOOL, "its years": BOUND_OF_ITS_YEARS}
    assert {name: asked for name, asked in with_three.items() if asked > bounds[name]} == {}
