"""The upload that an address names, for those who may see it or change it."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from opora_web.assessment.models import Upload
from opora_web.assessment.permissions import may_feed
from opora_web.registry.permissions import require


def seen_upload(request: HttpRequest, pk: int) -> Upload:
    """Within the territory of the person; anywhere else there is no such upload."""
    uploads = Upload.objects.visible_to(request.user).select_related(
        "municipality__region", "region", "job", "by", "consented_by"
    )
    return get_object_or_404(uploads, pk=pk)


def fed_upload(request: HttpRequest, pk: int) -> Upload:
    """For those who bring results of the territory in; whoever only looks is refused."""
    upload = seen_upload(request, pk)
    require(may_feed(request.user, upload.territory))
    return upload
