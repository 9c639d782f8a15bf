"""Papers of an analysis of causes."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.actions import record_export
from opora_web.diagnosis.actions.cause_papers import ask_for_cause_paper
from opora_web.diagnosis.cause_permissions import may_sign_causes
from opora_web.diagnosis.forms.cause_forms import CausePaperForm
from opora_web.diagnosis.models import CausePaper
from opora_web.diagnosis.presenters.causes_page import offered_particulars
from opora_web.diagnosis.views.causes import address_of, seen_analysis
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_cause_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Say the particulars and ask for the paper."""
    shown = seen_analysis(request, pk)
    require(may_sign_causes(request.user, shown))
    form = CausePaperForm(posted(request)[0], offered=offered_particulars(request.user))

    def ask(**_told: object) -> str:
        ask_for_cause_paper(by=request.user, analysis=shown, details=form.told())
        return address_of(shown)

    page = FormPage(
        title=f"Справка о причинах: {shown.school}",
        button="Составить справку",
        back=address_of(shown),
        back_title="Анализ причин",
        act=ask,
        done="Справка готовится: через минуту она появится на странице анализа.",
        explanation="Строки возьмём из подписанного анализа. Впишите то, чего он не знает.",
    )
    return answer(request, form, page)


@require_safe
def cause_paper_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as an attachment; the journal hears who took it."""
    seen = CausePaper.objects.visible_to(request.user)
    paper = get_object_or_404(seen.select_related("analysis__school__municipality__region"), pk=pk)
    if not paper.file:
        raise Http404
    record_export(paper, by=request.user)
    return FileResponse(paper.file.open("rb"), as_attachment=True, filename=paper.file_name)
