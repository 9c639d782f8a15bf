"""Evidence for tests, told as shortly as a table tells it."""

from fractions import Fraction

from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.domain.school_year import SchoolYear
from opora.reference.provenance import Provenance
from opora.reference.risk_factor import RiskCatalogue, RiskFactor, SignificanceCuts
from opora.reference.status import Status

CUTS = SignificanceCuts(Fraction(1, 3), Fraction(2, 3))
INDICATOR, QUESTIONNAIRE = EvidenceKind.INDICATOR, EvidenceKind.QUESTIONNAIRE


def evidence(
    risk: str | None, kind: EvidenceKind = INDICATOR, factor_id: str = "parents", weakness: str = ""
) -> Evidence:
    return Evidence(
        factor_id=factor_id,
        kind=kind,
        asked="контекстная форма" if kind is INDICATOR else "анкета родителей",
        title=f"риск {risk}",
        risk=None if risk is None else Fraction(risk),
        told="Сказано с числом.",
        source="форма 2022/23",
        weakness=weakness,
    )


def told_evidence(printed: str, kind: EvidenceKind) -> Evidence:
    """«7/10», «8/10*» with a weakness, «—» for a source that says nothing."""
    if printed == "—":
        return evidence(None, kind)
    return evidence(printed.rstrip("*"), kind, weakness="мало ответов" * printed.endswith("*"))


def told_case(case: dict) -> list[Evidence]:
    return [
        *(told_evidence(one, INDICATOR) for one in case["indicators"]),
        *(told_evidence(one, QUESTIONNAIRE) for one in case["questionnaires"]),
    ]


def catalogue(*factor_ids: str) -> RiskCatalogue:
    return RiskCatalogue(
        catalogue_id="made",
        title="Придуманный перечень",
        factors=tuple(
            RiskFactor(factor_id, f"фактор {factor_id}", Status.PUBLIC) for factor_id in factor_ids
        ),
        cuts=CUTS,
        provenance=Provenance(
            source="тест", status=Status.UNVERIFIED, valid_years=(SchoolYear(2023),)
        ),
        sha256="0" * 64,
    )
