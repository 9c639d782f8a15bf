"""Files of an upload: what each is, where its rows went, and what a person says of it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.uploads import read_again
from opora_web.assessment.forms.facts_form import FactsForm
from opora_web.assessment.intake.office_words import asks_for_facts
from opora_web.assessment.intake.said_facts import facts_in_words, said_facts
from opora_web.assessment.models import Upload, UploadedFile, UploadState
from opora_web.assessment.permissions import may_feed
from opora_web.assessment.presenters.upload_parts import Part, parts_of
from opora_web.assessment.views.own_upload import fed_upload, seen_upload
from opora_web.registry.views.form_page import posted

_FOR_ALL = "all"


@require_http_methods(["GET", "HEAD", "POST"])
def files(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the files; say of them what they do not tell, and let them be read again."""
    shown = fed_upload(request, pk) if request.method == "POST" else seen_upload(request, pk)
    of_files = _forms(request, shown)
    for_all = FactsForm(posted(request)[0], prefix=_FOR_ALL)
    if request.method == "POST" and all(form.is_valid() for form in (for_all, *of_files.values())):
        return _read_again(request, shown, _said(of_files, for_all))
    context = {
        "files": [_line(file, form) for file, form in of_files.items()],
        "for_all": for_all,
        "may_say": may_feed(request.user, shown.territory)
        and shown.standing in {UploadState.PREVIEW, UploadState.FAILED},
        **parts_of(shown, request.user, Part.FILES),
    }
    wrong = any(form.errors for form in (for_all, *of_files.values()))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "assessment/uploaded_files.html", context, status=status)


def _forms(request: HttpRequest, shown: Upload) -> dict[UploadedFile, FactsForm]:
    return {
        file: FactsForm(
            posted(request)[0],
            prefix=f"file-{file.pk}",
            initial=FactsForm.filled_in(said_facts(file.said)),
        )
        for file in shown.files.order_by("position")
    }


def _line(file: UploadedFile, form: FactsForm) -> tuple[UploadedFile, FactsForm, str, bool]:
    return file, form, facts_in_words(said_facts(file.said)), asks_for_facts(file.refusals)


def _said(
    of_files: dict[UploadedFile, FactsForm], for_all: FactsForm
) -> dict[UploadedFile, FileFacts]:
    """What is said of all files stands where nothing is said of the file itself."""
    common = vars(for_all.facts())
    said = {}
    for file, form in of_files.items():
        own = vars(form.facts())
        said[file] = FileFacts(
            **{name: common[name] if value is None else value for name, value in own.items()}
        )
    return said


def _read_again(
    request: HttpRequest, shown: Upload, said: dict[UploadedFile, FileFacts]
) -> HttpResponse:
    try:
        read_again(by=request.user, upload=shown, said=said)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    return redirect("assessment:upload", pk=shown.pk)
