"""Addressed recommendations of the справка, by what brought a school there."""

from opora.documents.content import Block, Heading, Items, Paragraph
from opora.documents.spravka_scope import results_under, school_names
from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import Finding
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.rulesets.criterion import Criterion, Over
from opora.rulesets.ruleset import Reading

_SEVERAL_PROCEDURES = (
    (
        "разобрать каждую процедуру с низким результатом: какие задания не выполнены, в каких"
        " классах, у скольких участников;"
    ),
    "найти, что у этих результатов общего: состав класса, смысловое чтение, повторение, пропуски;",
    (
        "внести в антирисковую программу меры по каждому подтверждённому риску с показателем,"
        " сроком и ответственным."
    ),
)
_EVERY_YEAR = (
    "сопоставить результаты двух лет и выяснить, что из принятого ранее не сработало;",
    "разобрать устойчивые причины: кадры, методическая подготовка, внутренняя оценка качества;",
    "запланировать сопровождение на два учебных года или дольше с промежуточными показателями.",
)
_SAME_PROCEDURE = (
    (
        "разобрать преподавание предмета, результат по которому низок два года подряд: программу,"
        " содержание уроков, оценивание;"
    ),
    "организовать учителям предмета адресную методическую помощь и работу с наставником;",
    "провести входную диагностику участников следующего года и составить план работы с ними.",
)
_NOT_ASSESSABLE = (
    "представить недостающие результаты с числом участников и числом не преодолевших минимум;",
    "до этого не считать школу ни благополучной, ни показавшей низкие результаты.",
)
_RISK_ZONE = (
    "предупредить школу и предложить ей самодиагностику рисков;",
    "включить школу в методические мероприятия муниципалитета по желанию.",
)
_MUNICIPALITY = (
    "ознакомить школы с их данными и рассмотреть возражения до утверждения списка;",
    "разрешить противоречия в данных по первичным документам и записать, кто и почему решил;",
    "назначить каждой школе списка куратора; у каждого решения указать ответственного и срок.",
)


def recommendations(run: Identification, reading: Reading) -> tuple[Block, ...]:
    """To the schools by criterion, then to the municipality; nobody named gets nothing."""
    results = results_under(run, reading)
    blocks: list[Block] = []
    for criterion in run.terms.ruleset.criteria_under(reading):
        if schools := _listed_by(results, criterion):
            title = f"Школам, включённым по условию «{criterion.title}»"
            blocks += _addressed(title, schools, _by_kind(criterion))
    others = (
        ("Школам, по которым не хватает данных", Verdict.NOT_ASSESSABLE, _NOT_ASSESSABLE),
        ("Школам зоны риска", Verdict.RISK_ZONE, _RISK_ZONE),
    )
    for title, verdict, texts in others:
        if schools := tuple(r for r in results if r.verdict is verdict):
            blocks += _addressed(title, schools, texts)
    return (*blocks, Heading(2, "Муниципалитету"), Items(_MUNICIPALITY))


def _by_kind(criterion: Criterion) -> tuple[str, ...]:
    if criterion.same_procedure:
        return _SAME_PROCEDURE
    return _EVERY_YEAR if criterion.over is Over.EACH_YEAR else _SEVERAL_PROCEDURES


def _listed_by(results: tuple[SchoolResult, ...], criterion: Criterion) -> tuple[SchoolResult, ...]:
    return tuple(
        result
        for result in results
        if result.verdict is Verdict.LISTED
        and criterion in {f.criterion for f in result.with_finding(Finding.MET)}
    )


def _addressed(
    title: str, schools: tuple[SchoolResult, ...], texts: tuple[str, ...]
) -> tuple[Block, ...]:
    return Heading(2, title), Paragraph(f"{school_names(schools)}:"), Items(texts)
