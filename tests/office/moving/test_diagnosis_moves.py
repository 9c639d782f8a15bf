"""Diagnosis in another office: answers without a trace, no links, a reckoning that is shared."""

import json

from tests.office.diagnosis.surveys import answered, running
from tests.office.moving.conftest import parts_of

from opora_web.config.moving.exporting import export_municipality
from opora_web.config.moving.importing import import_municipality
from opora_web.diagnosis.models import (
    Campaign,
    CampaignPart,
    MarkerReckoning,
    ReceivedMarkers,
    RiskProfile,
    SchoolMarkers,
    SurveyAnswer,
    SurveyCode,
)

ANSWERS = "tables/diagnosis.SurveyAnswer.jsonl"


def rows(part: bytes) -> list[dict]:
    return [json.loads(line) for line in part.splitlines()]


def test_answers_and_links_leave_no_trace(cast, district, tmp_path):
    going_on = running(cast.own, title="Ещё идёт", codes=4)
    for option, code in enumerate(reversed(going_on.codes[1:])):
        answered(going_on, code, option)
    Campaign.objects.filter(pk=going_on.campaign.pk).update(state="closed")
    still = running(cast.own, title="Не окончен")
    answered(still, still.codes[0])
    export_municipality(district, tmp_path / "d.zip")
    parts = parts_of(tmp_path / "d.zip")
    options = [one["options"] for one in rows(parts[ANSWERS]) if one["part"] == 2]
    assert options == sorted(options, key=lambda one: json.dumps(one, sort_keys=True))
    assert sum(one is not None for one in options) == 3
    assert all(set(one) == {"part", "options"} for one in rows(parts[ANSWERS]))
    told = b"".join(part for name, part in parts.items() if isinstance(part, bytes))
    campaigns = {one["title"] for one in rows(parts["tables/diagnosis.Campaign.jsonl"])}
    assert "Ещё идёт" in campaigns
    assert "Не окончен" not in campaigns
    assert SurveyCode.objects.count() == 3 + 4 + 3
    for digest in SurveyCode.objects.values_list("digest", flat=True):
        assert digest.encode() not in told


def test_what_was_diagnosed_stands_in_the_other_office(exported, elsewhere):
    import_municipality(exported)
    profile = RiskProfile.objects.get()
    assert (profile.state, profile.visits.count()) == ("in_force", 1)
    assert profile.factors.filter(answer="declined").count() == 1
    part = CampaignPart.objects.get()
    assert SurveyAnswer.objects.filter(part=part).filled().count() == part.answered == 1
    assert not SurveyCode.objects.exists()
    markers = SchoolMarkers.objects.get()
    assert (markers.note, markers.school) == ("Класс сильный.", profile.school)


def test_a_reckoning_that_is_there_already_is_shared(exported, elsewhere):
    told = json.loads(parts_of(exported)["tables/diagnosis.MarkerReckoning.jsonl"])
    here = MarkerReckoning.objects.create(
        region=elsewhere.own.region,
        school_year=2023,
        by=elsewhere.own.people[next(iter(elsewhere.own.people))],
    )
    MarkerReckoning.objects.filter(pk=here.pk).update(asked_at=told["asked_at"])
    import_municipality(exported)
    assert SchoolMarkers.objects.get().reckoning == here
    assert {one.region_id for one in ReceivedMarkers.objects.exclude(region=None)} == {
        elsewhere.own.region.pk
    }
