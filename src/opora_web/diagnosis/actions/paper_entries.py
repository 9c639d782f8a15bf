"""Entering what was counted from paper sheets."""

from collections.abc import Mapping

from django.db import transaction

from opora.diagnosis.paper_counts import PaperCounts
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.models import CampaignPart, PaperEntry
from opora_web.diagnosis.policies.about_campaigns import check_takes_paper
from opora_web.diagnosis.survey_verbs import SurveyVerb
from opora_web.ui.refused import Refused


@transaction.atomic
def enter_paper(
    *, by: Actor, part: CampaignPart, counts: PaperCounts, left_out: Mapping[str, int]
) -> PaperEntry:
    """Keep the counts of all sheets of the school; entered again, they take the place of these."""
    part = CampaignPart.objects.locked(part.pk)
    check_takes_paper(part)
    refusals = counts.refusals(part.questionnaire.asked, left_out)
    if refusals:
        raise Refused(*refusals)
    earlier = PaperEntry.objects.filter(part=part).first()
    entry, _ = PaperEntry.objects.update_or_create(
        part=part,
        defaults={
            "sheets": counts.sheets,
            "counts": {name: list(options) for name, options in counts.counts.items()},
            "left_out": dict(left_out),
        },
    )
    before = {"собрано анкет": earlier.sheets} if earlier else None
    after = {"собрано анкет": entry.sheets}
    record(SurveyVerb.PAPER_ENTERED, part, by=by, before=before, after=after, title=str(part))
    return entry
