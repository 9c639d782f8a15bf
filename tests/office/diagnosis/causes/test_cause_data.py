"""Of what an analysis of causes is made: every record of the school, nothing of later days."""

from datetime import date

from tests.office.diagnosis.causes.analysed import by_of, computed_run, entry_in_force, started
from tests.office.diagnosis.checks.held import found, held
from tests.office.identification.kamenka import school

from opora_web.diagnosis.actions.cause_analyses import start_analysis
from opora_web.identification.models import ListEntry
from opora_web.registry.actions.duplicates import merge_duplicates


def test_what_a_check_found_after_the_letter_caused_nothing(cast):
    for until in (date(2023, 12, 26), date(2023, 12, 27)):
        check = held(cast.own, title=f"Проверка {until}", until=until)
        found(check, by_of(cast.own), cast.own.school)
    analysis = started(cast.own)
    assert analysis.causes.get().source.startswith("проверка «Проверка 2023-12-26»")


def test_every_record_of_the_school_is_asked(cast):
    run, by = computed_run(cast.own), by_of(cast.own)
    second = school(cast.own.municipality, "МОУ СОШ села Кикино")
    found(held(cast.own), by, second)
    entry = entry_in_force(cast.own)
    type(entry).objects.filter(pk=entry.pk).update(school=second)
    merge_duplicates(by=by, duplicate=second, into=cast.own.school, reason="одна школа")
    analysis = start_analysis(by=by, entry=ListEntry.objects.get(pk=entry.pk))
    assert analysis.verdict.run == run
    assert analysis.causes.filter(text__startswith="Выявлено проверкой").exists()
