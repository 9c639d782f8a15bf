"""What may happen to an analysis of causes by how far it has come."""

from collections.abc import Collection

from opora.language.enumeration import joined
from opora.reference.cause_heading import CauseCatalogue
from opora_web.diagnosis.models import AnalysisState, CauseAnalysis, KeptCause
from opora_web.identification.models import ListEntry, ListState
from opora_web.ui.refused import Refused

_STANDING = (ListState.IN_FORCE, ListState.SUPERSEDED)


def check_may_be_started(entry: ListEntry) -> None:
    """Of a list in force, of a school that is in it, once."""
    if entry.school is None:
        raise Refused("Сначала скажите, какая школа реестра названа в списке этой строкой.")
    if entry.is_left_out or entry.school_list.state not in _STANDING:
        raise Refused("Этот список не действует или школа из него исключена: разбирать нечего.")
    if CauseAnalysis.objects.filter(entry=entry).exists():
        raise Refused("Анализ причин по этому списку у школы уже есть: откройте его.")


def check_is_being_filled(analysis: CauseAnalysis) -> None:
    """What was handed in or signed is not rewritten."""
    if not analysis.is_being_filled:
        state = AnalysisState(analysis.state).label
        raise Refused(f"Менять строки сейчас нельзя: анализ {state}.")


def check_is_known_heading(catalogue: CauseCatalogue, heading_id: str) -> None:
    """Lines stand under headings of the year."""
    if heading_id not in {one.heading_id for one in catalogue.headings}:
        raise Refused("Такого раздела в анализе этого года нет: выберите из предложенных.")


def check_is_written_by_a_person(cause: KeptCause) -> None:
    """What data say is not deleted: a person writes beside it what is wrong with it."""
    if not cause.is_by_people:
        raise Refused(
            "Строка взята из данных, её не удаляют. Если данные ошибочны, напишите об этом "
            "рядом своей строкой."
        )


def check_says_something_everywhere(
    catalogue: CauseCatalogue, causes: Collection[KeptCause]
) -> None:
    """An empty heading is a question that nobody answered."""
    said = {one.heading_id for one in causes}
    silent = [one.title for one in catalogue.headings if one.heading_id not in said]
    if silent:
        raise Refused(
            f"Заполните разделы: {joined(silent)}. Если причин там нет, так и напишите: "
            "«причин не найдено, потому что …»."
        )


def check_is_submitted(analysis: CauseAnalysis) -> None:
    """The coordinator decides what the school handed in, once."""
    if analysis.state != AnalysisState.SUBMITTED:
        state = AnalysisState(analysis.state).label
        raise Refused(f"Решать сейчас нечего: анализ {state}. Откройте его заново.")


def check_is_signed(analysis: CauseAnalysis) -> None:
    """Amendments and papers are made of what was signed and is not replaced yet."""
    if analysis.state != AnalysisState.SIGNED:
        raise Refused("Это можно сделать, когда анализ подписан и не заменён новой редакцией.")


def check_is_not_being_amended(analysis: CauseAnalysis) -> None:
    """One new version at a time."""
    if CauseAnalysis.objects.filter(amends=analysis).exists():
        raise Refused("Новая редакция этого анализа уже готовится: откройте её.")
