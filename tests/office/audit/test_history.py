"""The history of one record, as its own page shows it."""

import pytest
from django.template.loader import render_to_string
from tests.office.audit.cast import person

from opora_web.audit.actions import record, record_export, record_view
from opora_web.audit.presenters import history

pytestmark = pytest.mark.django_db


def shown(about):
    return render_to_string("audit/history.html", {"history": history(about)})


def test_changes_of_this_record_the_newest_first():
    anna, boris = person(), person("Борисов Борис", "borisov@example.org")
    record("created", anna, by=boris)
    record("changed", anna, by=boris, before={"post": ""}, after={"post": "методист"})
    record("changed", boris, by=boris, title="чужое")
    assert [line.verb for line in history(anna)] == ["изменение", "создание"]
    assert "должность: <del>—</del> → <ins>методист</ins>" in shown(anna)


def test_who_looked_is_not_history():
    anna = person()
    record_view(anna, by=anna)
    record_export(anna, by=anna)
    assert history(anna) == []
    assert "Пока изменений не было" in shown(anna)
