"""Taking an answer of which nobody can tell whose it is."""

import secrets
from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import F, Q

from opora_web.diagnosis.models import CampaignPart, SurveyAnswer, SurveyCode
from opora_web.diagnosis.policies.about_answers import check_is_an_answer
from opora_web.diagnosis.policies.about_campaigns import (
    check_can_be_answered,
    refuse_second_answer,
)


@transaction.atomic
def take_answer(*, code: SurveyCode, options: Mapping[str, int], today: date) -> None:
    """Use the code up and fill one of the empty places, in one transaction and for ever.

    Nobody is named: there is no `by` and no entry in the journal, whose time would tell who
    answered when. The lock of the part makes answers wait for one another; the condition on
    `used` is what forbids the second one.
    """
    part = CampaignPart.objects.select_for_update().get(pk=code.part_id)
    check_can_be_answered(part.campaign, code, today)
    check_is_an_answer(part.questionnaire.asked, options)
    codes = SurveyCode.objects.filter(part=part)
    if not codes.filter(pk=code.pk, used=False).update(used=True):
        refuse_second_answer()
    places = SurveyAnswer.objects.filter(part=part)
    place = secrets.choice(list(places.empty().values_list("pk", flat=True)))
    places.filter(pk=place).update(options=dict(options))
    # PostgreSQL marks each row with the transaction that wrote it last: one mark on a code and on
    # an answer would tie them together. Written anew together, all of a part carry the same.
    codes.filter(Q(used=True)).update(used=True)
    places.filled().update(options=F("options"))
    CampaignPart.objects.filter(pk=part.pk).update(answered=F("answered") + 1)
