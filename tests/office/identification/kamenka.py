"""The results of the demo district in the office, as an upload that was taken in."""

from datetime import UTC, datetime
from pathlib import Path

from opora.domain.outcome import Outcome
from opora.exchange.decisions.name_decisions import read_name_decisions
from opora.exchange.read_files import read_files
from opora_web.accounts.models import User
from opora_web.assessment.models import Result, Upload, UploadState
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import Municipality, School

FOLDER = Path(__file__).resolve().parents[3] / "demo" / "kamenka"
ARCHADA = "МОУ СОШ с. Покровская Арчада"
KIKINO = "МОУ СОШ с. Кикино"
GOLOVINSHCHINO = "МОУ СОШ им. А.И. Панкова с. Головинщино"


def kamenka_results(
    municipality: Municipality, by: User, *, file: str = "results.txt"
) -> dict[str, School]:
    """Read the file with the decisions about names and keep its results; schools by name."""
    intake = read_files([FOLDER / file], decisions=read_name_decisions(FOLDER / "names.csv"))
    upload = imported(municipality, by)
    schools = {name: school(municipality, name) for name in (ARCHADA, KIKINO, GOLOVINSHCHINO)}
    for outcome in intake.outcomes:
        kept(upload, schools[outcome.school.name], outcome)
    return schools


def imported(municipality: Municipality, by: User) -> Upload:
    """An upload that somebody consented to."""
    return Upload.objects.create(
        municipality=municipality,
        by=by,
        state=UploadState.IMPORTED,
        consented_by=by,
        consented_at=datetime(2023, 10, 31, tzinfo=UTC),
    )


def school(municipality: Municipality, name: str) -> School:
    """The school of that name, entered if there is none."""
    known = School.objects.filter(municipality=municipality, name=name).first()
    return known or open_school(by=SYSTEM, municipality=municipality, name=name)


def kept(upload: Upload, about: School, outcome: Outcome) -> Result:
    """The outcome as a row of the office."""
    procedure, printed = outcome.procedure, outcome.printed_share
    return Result.objects.create(
        upload=upload,
        school=about,
        outcome_id=outcome.outcome_id,
        source=outcome.source,
        kind=procedure.kind.value,
        subject=procedure.subject,
        grade=procedure.grade,
        participants_grade=procedure.participants_grade,
        year=procedure.year,
        season=procedure.season.value if procedure.season else "",
        school_year=procedure.school_year.closing,
        before_resits=outcome.before_resits,
        participants=outcome.participants,
        low=outcome.low,
        stated_low=outcome.stated_low,
        printed_share=str(printed.share) if printed else "",
        printed_decimals=printed.decimals if printed else None,
    )
