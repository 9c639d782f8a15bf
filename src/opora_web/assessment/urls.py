"""Addresses of assessment."""

from django.urls import path

from opora_web.assessment.views import (
    board,
    calendar,
    contradictions,
    reference,
    results,
    uploaded_files,
    uploaded_remarks,
    uploaded_results,
    uploaded_schools,
    uploads,
)

app_name = "assessment"

_ONE = "rezultaty/zagruzki/<int:pk>/"

urlpatterns = [
    path("rezultaty/zagruzki/", uploads.uploads, name="uploads"),
    path("rezultaty/zagruzki/novaya/", uploads.new_upload, name="new_upload"),
    path(_ONE, uploads.upload, name="upload"),
    path(f"{_ONE}soglasie/", uploads.consent, name="consent"),
    path(f"{_ONE}otmena/", uploads.revert_upload, name="revert_upload"),
    path(f"{_ONE}chtenie/", uploads.read_upload_again, name="read_upload_again"),
    path(f"{_ONE}udalenie/", uploads.discard_upload, name="discard_upload"),
    path(f"{_ONE}fajly/", uploaded_files.files, name="uploaded_files"),
    path(f"{_ONE}shkoly/", uploaded_schools.schools, name="uploaded_schools"),
    path(f"{_ONE}shkoly/ostalnye/", uploaded_schools.leave_out, name="leave_out_schools"),
    path(f"{_ONE}shkoly/sverka/", uploaded_schools.seek_again, name="seek_schools_again"),
    path(f"{_ONE}rezultaty/", uploaded_results.results, name="uploaded_results"),
    path(f"{_ONE}zamechaniya/", uploaded_remarks.remarks, name="uploaded_remarks"),
    path(
        f"{_ONE}zamechaniya/<slug:rule>/", uploaded_remarks.remarks_by_rule, name="remarks_by_rule"
    ),
    path(f"{_ONE}zamechaniya.<slug:form>", uploaded_remarks.remarks_file, name="remarks_file"),
    path("rezultaty/", results.results, name="results"),
    path("rezultaty/<int:pk>/", results.result, name="result"),
    path("rezultaty/shkoly/<int:pk>/", results.school_results, name="school_results"),
    path("rezultaty/sdacha/", board.board, name="board"),
    path("rezultaty/sdacha/shkoly/<int:pk>/", board.not_expected, name="not_expected"),
    path("rezultaty/sdacha/otmetki/<int:pk>/", board.expected_again, name="expected_again"),
    path("protivorechiya/", contradictions.contradictions, name="contradictions"),
    path("protivorechiya/<int:pk>/", contradictions.contradiction, name="contradiction"),
    path(
        "protivorechiya/<int:pk>/peresmotr/", contradictions.reopening, name="reopen_contradiction"
    ),
    path("kalendar/", calendar.calendar, name="calendar"),
    path("kalendar/novaya/", calendar.new_entry, name="new_entry"),
    path("kalendar/<int:pk>/", calendar.entry, name="entry"),
    path("kalendar/<int:pk>/izmenenie/", calendar.change_entry, name="change_entry"),
    path("kalendar/<int:pk>/otmena/", calendar.withdraw_entry, name="withdraw_entry"),
    path("spravochniki/", reference.reference, name="reference"),
    path("spravochniki/<slug:word>/novaya/", reference.new_reference, name="new_reference"),
    path("spravochniki/<slug:word>/<int:pk>/", reference.newer_reference, name="newer_reference"),
    path(
        "spravochniki/<slug:word>/<int:pk>/otmena/", reference.withdraw, name="withdraw_reference"
    ),
]
