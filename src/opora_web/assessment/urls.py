"""Addresses of assessment."""

from django.urls import path

from opora_web.assessment.views import (
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
]
