"""The check of Boguchany in the demonstration against the facts of its paper, point by point."""

from pathlib import Path

import pytest
import yaml
from tests.office.identification.lists.papers import deadline

from opora_web.accounts.queries import user_by_email
from opora_web.diagnosis.models import (
    Check,
    CheckFinding,
    FollowUp,
    Recommendation,
    RecommendationSet,
    SchoolFinding,
)
from opora_web.identification.actions.received_lists import accept_received, receive_list
from opora_web.identification.models import ListCategory, ListOrigin
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.portal.demo.load_check import load_check
from opora_web.registry.demo.load_demo import load_demo
from opora_web.registry.models import Act, Municipality

DEMO = Path(__file__).resolve().parents[3] / "demo"
FACTS = Path(__file__).resolve().parents[4] / "shared" / "domain" / "scenarios.yaml"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not FACTS.is_file(), reason="фактов предметной области рядом нет"),
]


@pytest.fixture
def facts():
    return yaml.safe_load(FACTS.read_text(encoding="utf-8"))["boguchany"]


@pytest.fixture
def check(settings, tmp_path):
    """Loaded as the demonstration loads it, the lists of the other loader aside."""
    settings.MEDIA_ROOT = tmp_path
    load_demo(DEMO)
    place = Municipality.objects.get(name="Богучанский район")
    by = user_by_email("tayozhnaya@example.org")
    stages = yaml.safe_load((DEMO / "office" / "stages.yaml").read_text(encoding="utf-8"))
    told = next(one for one in stages["districts"] if one["folder"] == "boguchany")
    for one in told["lists"]:
        path = DEMO / "boguchany" / one["file"]
        made = receive_list(
            by=by,
            territory=place,
            category=ListCategory.LOW_RESULTS,
            origin=ListOrigin(one["origin"]),
            year=one["year"],
            title=one["title"],
            act=Act.objects.get(municipality=place),
            paper=ReceivedPaper.of_file(path.read_bytes(), path.name),
        )
        accept_received(by=by, school_list=made, objections_until=deadline())
    for _ in range(2):
        load_check(DEMO / "boguchany" / "check-2022-01.yaml", place, by)
    return Check.objects.get()


def test_matrix_recommendations_and_addressees_are_those_of_the_paper(check, facts):
    """One loading for all checks: it takes seconds."""
    check_the_matrix(check, facts)
    check_both_sets(check, facts)
    check_what_the_paper_leaves_out_is_left_open(check)


def check_the_matrix(check, facts):
    findings = CheckFinding.objects.filter(check_of=check).in_order()
    assert [one.wording for one in findings] == [one["what"] for one in facts["findings"]]
    for finding, told in zip(findings, facts["findings"], strict=True):
        found = SchoolFinding.objects.filter(finding=finding)
        schools = set(found.values_list("school__name", flat=True))
        if told["where"] == "все ШНОР":
            assert (finding.printed_to, schools) == ("все ШНОР", set())
            assert finding.is_open_question
        else:
            assert schools == set(told["where"])


def check_both_sets(check, facts):
    sets = RecommendationSet.objects.filter(check_of=check).in_order()
    for made, told in zip(sets, facts["recommendations"], strict=True):
        texts = made.recommendations.in_order().values_list("text", flat=True)
        assert list(texts) == told["what"]
        assert (made.printed_to, made.basis) == (told["to"], told.get("basis", ""))
    first, second = sets
    assert first.is_open_question
    assert not first.is_sent
    lists = facts["lists"]
    meant = set(lists["regional_november_2021"]) | set(lists["risk_zone"])
    sent = FollowUp.objects.filter(recommendation__set_of=second)
    assert set(sent.values_list("school__name", flat=True)) == meant
    assert sent.count() == len(meant) * len(facts["recommendations"][1]["what"])
    assert second.said_because.startswith("Вымышлено для демонстрации")


def check_what_the_paper_leaves_out_is_left_open(check):
    assert (check.since, check.until, check.checkers) == (None, None, "")
    assert check.get_planned_display() == "в документе не сказано"
    recommendations = Recommendation.objects.all()
    assert not recommendations.exclude(due=None, responsible="").exists()
    answered = FollowUp.objects.exclude(answer="")
    assert set(answered.values_list("state", flat=True)) == {"accepted", "answered", "returned"}
    assert all("вымышленный" in one.answer for one in answered)
