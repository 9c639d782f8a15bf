"""Addressed recommendations of the справка, by what brought a school there."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from opora.documents.content import Block, Column, Paragraph, Row, Table
from opora.documents.spravka_scope import results_under, school_names, with_verdict
from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import Finding
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.language.enumeration import joined
from opora.rulesets.criterion import Criterion, Over
from opora.rulesets.ruleset import Reading

_SEVERAL_PROCEDURES = (
    (
        "разобрать каждую процедуру с низким результатом: какие задания не выполнены, в каких"
        " классах, у скольких участников"
    ),
    "найти, что у этих результатов общего: состав класса, смысловое чтение, повторение, пропуски",
    (
        "внести в антирисковую программу меры по каждому подтверждённому риску с показателем,"
        " сроком и ответственным"
    ),
)
_EVERY_YEAR = (
    "сопоставить результаты двух лет и выяснить, что из принятого ранее не сработало",
    "разобрать устойчивые причины: кадры, методическая подготовка, внутренняя оценка качества",
    "запланировать сопровождение на два учебных года или дольше с промежуточными показателями",
)
_SAME_PROCEDURE = (
    (
        "разобрать преподавание предмета, результат по которому низок два года подряд: программу,"
        " содержание уроков, оценивание"
    ),
    "организовать учителям предмета адресную методическую помощь и работу с наставником",
    "провести входную диагностику участников следующего года и составить план работы с ними",
)
_NOT_ASSESSABLE = (
    "представить недостающие результаты с числом участников и числом не преодолевших минимум",
    "до этого не считать школу ни благополучной, ни показавшей низкие результаты",
)
_RISK_ZONE = (
    "предупредить школу и предложить ей самодиагностику рисков",
    "включить школу в методические мероприятия муниципалитета по желанию",
)
_MUNICIPALITY = (
    "ознакомить школы с их данными и рассмотреть возражения до утверждения списка",
    "разрешить противоречия в данных по первичным документам и записать, кто и почему решил",
    "назначить каждой школе списка куратора; у каждого решения указать ответственного и срок",
)


_COLUMNS = (
    Column("Кому", 5),
    Column("Рекомендация", 9),
    Column("Ответственный", 4),
    Column("Срок", 3),
)
_INTRODUCTION = (
    "Рекомендации следуют из того, по какому критерию школа включена. Ответственных и сроки "
    "назначает тот, кто подписывает справку."
)


def recommendations(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """To the schools by what brought them there, then to the municipality; each school once."""
    rows = tuple(
        Row((f"{addressee}:" if number == 0 else "", text, "", ""))
        for addressee, texts in _addressed(run, results_under(run, reading))
        for number, text in enumerate(texts)
    )
    return Paragraph(_INTRODUCTION), Table("Адресные рекомендации", _COLUMNS, rows)


def _addressed(
    run: Identification, results: Sequence[SchoolResult]
) -> Iterator[tuple[str, Sequence[str]]]:
    for criteria, schools in _by_criteria(with_verdict(results, Verdict.LISTED)):
        texts = [text for criterion in criteria for text in _by_kind(criterion)]
        yield f"школам, включённым {_by_what(criteria)} ({school_names(run, schools)})", texts
    others = (
        ("школам, по которым не хватает данных", Verdict.NOT_ASSESSABLE, _NOT_ASSESSABLE),
        ("школам зоны риска", Verdict.RISK_ZONE, _RISK_ZONE),
    )
    for whom, verdict, texts_of_verdict in others:
        if schools := with_verdict(results, verdict):
            yield f"{whom} ({school_names(run, schools)})", texts_of_verdict
    yield "муниципалитетам" if len(run.municipalities) > 1 else "муниципалитету", _MUNICIPALITY


def _by_criteria(
    listed: Sequence[SchoolResult],
) -> list[tuple[tuple[Criterion, ...], tuple[SchoolResult, ...]]]:
    """Schools grouped by the set of criteria that they meet, in the order of the criteria."""

    def codes(result: SchoolResult) -> list[str]:
        return [finding.criterion.code for finding in result.with_finding(Finding.MET)]

    groups = []
    for _, members in groupby(sorted(listed, key=codes), key=codes):
        schools = tuple(members)
        met = schools[0].with_finding(Finding.MET)
        groups.append((tuple(finding.criterion for finding in met), schools))
    return groups


def _by_what(criteria: tuple[Criterion, ...]) -> str:
    """«по критерию 1», «по критериям 1 и 2», «по критерию „Включение в список“»."""
    names = [criterion.title.removeprefix("Критерий ") for criterion in criteria]
    told = [
        name if name != criterion.title else f"«{name}»"
        for name, criterion in zip(names, criteria, strict=True)
    ]
    return f"по критери{'ю' if len(told) == 1 else 'ям'} {joined(told)}"


def _by_kind(criterion: Criterion) -> tuple[str, ...]:
    if criterion.same_procedure:
        return _SAME_PROCEDURE
    return _EVERY_YEAR if criterion.over is Over.EACH_YEAR else _SEVERAL_PROCEDURES
