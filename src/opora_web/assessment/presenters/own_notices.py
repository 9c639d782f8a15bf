"""What a reader of a result should know of a territory's own scale or minimum."""

from opora.exchange.rules.about_pupils import OWN_MINIMUM_APPLIED, OWN_SCALE_APPLIED
from opora_web.assessment.models import Remark, Result

_RULES = (OWN_SCALE_APPLIED.code, OWN_MINIMUM_APPLIED.code)


def own_notices(result: Result) -> list[str]:
    """Sentences that name territory and source; everybody who sees the result may read them.

    Other remarks of the upload may speak of other schools: they stand on the page of the upload.
    """
    told = Remark.objects.filter(
        upload=result.upload_id, rule__in=_RULES, key__in=result.remark_keys
    )
    return list(told.order_by("rule").values_list("message", flat=True))
