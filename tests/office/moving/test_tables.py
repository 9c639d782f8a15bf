"""Every table of the office travels, or the page of tables says why it stays."""

from django.apps import apps
from django.contrib.auth import get_user_model

from opora_web.config.moving.columns import keys_into
from opora_web.config.moving.tables import BY_LABEL, STAYING, TABLES


def labels():
    """Tables of this office, and those that only an office with OpenID Connect has."""
    return {model._meta.label for model in apps.get_models() if "sample" not in model.__module__}


def test_every_table_is_told_of_once():
    unsaid = labels() - set(BY_LABEL) - set(STAYING)
    assert not unsaid, f"say in config/moving/tables.py whether these travel: {sorted(unsaid)}"
    assert not set(BY_LABEL) & set(STAYING)
    assert len(BY_LABEL) == len(TABLES)


def test_nothing_is_told_of_a_table_that_is_gone():
    known = labels()
    gone = {one for one in {*BY_LABEL, *STAYING} - known if not one.startswith("socialaccount.")}
    assert not gone


def test_every_reason_is_a_reason():
    assert all(len(reason.split()) >= 3 for reason in STAYING.values())


def test_keys_lead_to_tables_above_or_may_be_empty():
    people = get_user_model()
    for place, table in enumerate(TABLES):
        above = {one.label for one in TABLES[: place + 1]}
        for column, other in keys_into(table):
            assert other.label in above, f"{table.label}.{column.name}"
        for column in table.model._meta.concrete_fields:
            target = column.related_model
            travels = target is None or target is people or target._meta.label in BY_LABEL
            assert travels or column.null, f"{table.label}.{column.name} leads to what stays"
