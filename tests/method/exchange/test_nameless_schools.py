"""Schools that their sources know by codes alone."""

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.figures import Figures
from opora.exchange.intake import Intake
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.about_counts import ZERO_PARTICIPANTS
from opora.exchange.where import Where


def read(*mentions: SchoolMention, remarks=()) -> Intake:
    rows = []
    for number, mention in enumerate(mentions, 1):
        where = Where("а.xlsx", "", number)
        procedure = Procedure(2000 + number, None, ProcedureKind.EGE, "физика")
        result = ReadResult(where, mention, procedure, Figures(9, 3), remarks=remarks)
        rows.append(RowTaken(where, RowPurpose.RESULT, (result,), schools=(mention,)))
    return assembled(rows, NameDecisions(), Resolutions())


def schools_of(intake: Intake) -> list[tuple[str, str, str]]:
    found = {one.school for one in intake.outcomes}
    return sorted((one.code, one.name, one.municipality) for one in found)


def test_a_school_without_a_name_is_called_by_its_code():
    intake = read(SchoolMention("", code="edu990001"), SchoolMention("", code="edu990002"))
    assert schools_of(intake) == [
        ("edu990001", "edu990001", ""),
        ("edu990002", "edu990002", ""),
    ]
    assert intake.problems == ()


def test_a_name_known_from_elsewhere_is_taken():
    named = SchoolMention("СОШ № 1", "Район", code="edu990001")
    assert schools_of(read(SchoolMention("", code="edu990001"), named)) == [
        ("edu990001", "СОШ № 1", "Район")
    ]


def test_a_login_is_one_school_whatever_its_municipality_is_called():
    region, town = "Регион (региональное подчинение)", "город Н-47"
    places = ("reg99_m026", "reg99_m026", "reg99_m026", region, town, town)
    mentions = [SchoolMention("", place, code="edu990001") for place in places]
    intake = read(*mentions)
    assert schools_of(intake) == [("edu990001", "edu990001", "город Н-47")]
    assert intake.problems == ()


def test_a_login_of_a_municipality_is_better_than_nothing():
    mentions = [SchoolMention("", "reg99_m026", code="edu990001"), SchoolMention("", "", code="1")]
    assert schools_of(read(*mentions))[1] == ("edu990001", "edu990001", "reg99_m026")


def test_a_nameless_school_stays_its_code_even_where_the_code_is_not_trusted():
    # One code in two municipalities may be two schools; without names nothing tells them apart,
    # and making up a name for each municipality would run all such schools of it into one.
    mentions = [
        SchoolMention("", place, code=code) for code in ("101", "102") for place in ("А", "Б")
    ]
    assert [code for code, _, _ in schools_of(read(*mentions))] == ["101", "102"]


def test_remarks_about_schools_without_names_are_not_run_into_one():
    remark = ZERO_PARTICIPANTS.remark(value="0")
    where = Where("а.xlsx", "", 1)
    procedure = Procedure(2023, None, ProcedureKind.EGE, "физика")
    mentions = [SchoolMention("", "Район", code=code) for code in ("edu990001", "edu990002")]
    results = tuple(
        ReadResult(where, mention, procedure, Figures(0, 0), remarks=(remark,))
        for mention in mentions
    )
    row = RowTaken(where, RowPurpose.RESULT, results, schools=tuple(mentions))
    intake = assembled([row], NameDecisions(), Resolutions())
    assert [one.school for one in intake.problems] == ["edu990001", "edu990002"]
    (seen,) = intake.rows
    assert len(seen.outcome_ids) == 2, "a row that tells of two schools is in both outcomes"
    assert set(seen.outcome_ids) == {one.outcome_id for one in intake.outcomes}
