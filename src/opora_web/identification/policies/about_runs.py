"""Which runs can be made, and what may become of them."""

from collections.abc import Collection, Iterable

from opora.domain.school_year import SchoolYear
from opora.identification.scenario import Scenario
from opora.language.enumeration import joined
from opora.rulesets.document import RulesetDocument
from opora_web.identification.models import Run, RunState
from opora_web.identification.unknown_numbers import unknown_numbers
from opora_web.ui.refused import Refused


def check_is_official(document: RulesetDocument, year: SchoolYear) -> None:
    """A draft, or a year that the rule was not made for, is for scenarios only."""
    title = document.data["title"]
    if document.is_draft:
        raise Refused(
            f"«{title}» — черновик: часть его чисел не опубликована, и официально он не "
            "применяется. Посмотреть, что было бы, можно в сценарии «что, если»."
        )
    if year not in document.valid_years:
        years = joined([str(valid) for valid in document.valid_years])
        raise Refused(
            f"«{title}» действует для учебного года {years}, а выбран {year}. Выберите другой год "
            "или другое правило; посмотреть, что было бы, можно в сценарии «что, если»."
        )


def check_is_complete(scenario: Scenario) -> None:
    """A scenario of a draft says every number that the draft leaves out."""
    unknown = unknown_numbers(scenario.changed())
    if unknown:
        raise Refused(f"Задайте числа, которых в черновике нет: {'; '.join(unknown.values())}.")


def check_risk_zones_are_known(codes: Iterable[str], known: Collection[str]) -> None:
    """Definitions come with the program; another version may have had others."""
    if any(code not in known for code in codes):
        raise Refused("Такого определения зоны риска в программе нет. Выберите из предложенных.")


def check_there_are_results(number: int, years: Iterable[SchoolYear]) -> None:
    """A run about nothing would say of every school that nothing is known of it."""
    if not number:
        raise Refused(
            f"Ни одного результата за учебные годы {joined([str(year) for year in years])} на этой "
            "территории нет. Загрузите файлы с результатами на странице «Загрузки»."
        )


def check_is_done(run: Run) -> None:
    """What is not finished, or failed, says nothing of schools."""
    if run.state != RunState.DONE:
        raise Refused(f"Расчёт «{run}» {run.course.label}: пользоваться им пока нельзя.")


def check_may_become_a_list(run: Run) -> None:
    """Only an official run that is done is made a list of and approved; a scenario never."""
    check_is_done(run)
    if run.is_scenario:
        raise Refused(
            f"«{run}» — сценарий «что, если»: из него список не делают и его не утверждают. "
            "Сделайте официальный расчёт."
        )


def check_ruleset_is_the_same(run: Run, document: RulesetDocument) -> None:
    """A rule that was changed since would give another list under the same name."""
    if run.ruleset_sha256 and run.ruleset_sha256 != document.sha256:
        raise Refused(
            f"Набор правил «{document.data['title']}» с тех пор изменился: контрольная сумма "
            "другая. Тот же список этой версией программы не получить; сохранённые решения "
            "показаны такими, какими были."
        )


def check_input_is_the_same(run: Run, fingerprint: str) -> None:
    """What was kept is what went in."""
    if run.fingerprint != fingerprint:
        raise Refused(
            f"Сохранённые данные расчёта «{run}» изменились или повреждены: отпечаток другой. "
            "Восстановите папку с файлами из резервной копии."
        )


def check_result_is_the_same(run: Run, digest: str) -> None:
    """The program reckons as it did."""
    if run.digest != digest:
        raise Refused(
            f"Эта версия программы по данным расчёта «{run}» приходит к другим решениям. "
            "Сохранённые решения показаны такими, какими были; сообщите об этом администратору."
        )
