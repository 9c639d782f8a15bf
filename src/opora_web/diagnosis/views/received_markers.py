"""Markers that came with a letter: given and taken back."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from opora.domain.received_list import ReceivedEntry
from opora.language.plurals import counted, plural_form
from opora_web.assessment.permissions import may_feed, territories_fed_by
from opora_web.diagnosis.actions.received_markers import receive_markers, withdraw_received
from opora_web.diagnosis.forms.objectivity_forms import ReasonForm
from opora_web.diagnosis.forms.received_markers_form import ReceivedMarkersForm
from opora_web.diagnosis.models import ReceivedMarkers
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_received_markers(request: HttpRequest) -> HttpResponse:
    """Give a list of markers with its letter."""
    territories = territories_fed_by(request.user)
    require(bool(territories))
    form = ReceivedMarkersForm(*posted(request), territories=territories, user=request.user)
    back = reverse("diagnosis:objectivity")

    def receive(**told: Any) -> str:
        printed, file_name = form.read()
        names = ("territory", "act", "title", "school_year")
        kept = {name: told[name] for name in names}
        elsewhere = receive_markers(by=request.user, printed=printed, file_name=file_name, **kept)
        if elsewhere:
            messages.warning(request, _left_out(elsewhere))
        return back

    page = FormPage(
        title="Полученный перечень признаков",
        button="Прочитать и сохранить",
        back=back,
        back_title="Объективность",
        act=receive,
        done="Перечень сохранён. Признаки стоят на страницах школ отдельно от рассчитанных.",
        explanation=(
            "Признаки останутся такими, какими получены: программа их не проверяет и не меняет. "
            "Школы других муниципалитетов будут пропущены."
        ),
    )
    return answer(request, form, page)


def _left_out(elsewhere: Sequence[ReceivedEntry]) -> str:
    lines = counted(len(elsewhere), "строка", "строки", "строк")
    verb = plural_form(len(elsewhere), "Пропущена", "Пропущены", "Пропущено")
    schools = "; ".join(f"{one.name}, {one.municipality}" for one in elsewhere)
    return f"{verb} {lines} о школах других муниципалитетов: {schools}."


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_received_markers(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a list back for a reason."""
    seen = ReceivedMarkers.objects.visible_to(request.user)
    shown = get_object_or_404(seen.select_related("region", "municipality__region"), pk=pk)
    require(may_feed(request.user, shown.territory))
    back = reverse("diagnosis:objectivity")

    def withdraw(reason: str) -> str:
        withdraw_received(by=request.user, received=shown, reason=reason)
        return back

    page = FormPage(
        title="Снять перечень признаков",
        button="Снять перечень",
        back=back,
        back_title="Объективность",
        act=withdraw,
        done="Перечень снят: его признаков на страницах школ больше нет.",
        explanation=f"Снимается «{shown.title}», {shown.act}.",
    )
    return answer(request, ReasonForm(*posted(request)), page)
