"""Giving out links, and reminding the school that has them."""

from datetime import date

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.models import CampaignPart, SurveyAnswer, SurveyCode
from opora_web.diagnosis.policies.about_campaigns import check_can_be_reminded, check_gives_codes
from opora_web.diagnosis.survey_code_text import digest_of, new_code
from opora_web.diagnosis.survey_verbs import SurveyVerb


@transaction.atomic
def issue_codes(*, by: Actor, part: CampaignPart, number: int) -> tuple[str, ...]:
    """New codes, told here and never again: the database keeps their digests.

    An empty place for an answer is made with each, so that an answer adds no row.
    """
    part = CampaignPart.objects.locked(part.pk)
    check_gives_codes(part, number)
    codes = tuple(new_code() for _ in range(number))
    SurveyCode.objects.bulk_create(SurveyCode(part=part, digest=digest_of(one)) for one in codes)
    SurveyAnswer.objects.bulk_create(SurveyAnswer(part=part) for _ in codes)
    part.issued += number
    part.save(update_fields=["issued"])
    record(SurveyVerb.CODES_ISSUED, part, by=by, after={"ссылок": number}, title=str(part))
    return codes


@transaction.atomic
def remind_school(*, by: Actor, part: CampaignPart, today: date) -> None:
    """Leave a notice for the school; the letter is sent by who called."""
    part = CampaignPart.objects.locked(part.pk)
    check_can_be_reminded(part, today)
    part.reminded_on = today
    part.save(update_fields=["reminded_on"])
    record(SurveyVerb.SCHOOL_REMINDED, part, by=by, title=str(part))
