"""One outcome as a row of the file, in the order of the schema."""

from opora.domain.outcome import Outcome

Stored = str | int | float | bool | list[str] | None


def outcome_cells(outcome: Outcome) -> tuple[Stored, ...]:
    """The cells of an outcome; unknown values are ``None``."""
    school, procedure, marks = outcome.school, outcome.procedure, outcome.marks
    share = outcome.printed_share
    return (
        outcome.outcome_id,
        school.code,
        school.name,
        school.municipality,
        school.region,
        school.kind,
        procedure.year,
        procedure.season.value if procedure.season else None,
        procedure.school_year.closing,
        procedure.kind.value,
        procedure.subject,
        procedure.grade,
        procedure.participants_grade,
        outcome.before_resits,
        outcome.participants,
        outcome.low,
        *((marks.mark_2, marks.mark_3, marks.mark_4, marks.mark_5) if marks else (None,) * 4),
        outcome.mean_score,
        outcome.max_score,
        outcome.stated_low,
        float(share.share) if share else None,
        share.decimals if share else None,
        list(outcome.problem_ids),
        outcome.source,
    )
