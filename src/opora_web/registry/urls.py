"""Addresses of the registry."""

from django.urls import path

from opora_web.registry.views import (
    acts,
    context_forms,
    people,
    school_changes,
    school_imports,
    schools,
    territories,
)

app_name = "registry"

urlpatterns = [
    path("shkoly/", schools.schools, name="schools"),
    path("shkoly/novaya/", schools.new_school, name="new_school"),
    path("shkoly/zagruzka/", school_imports.imports, name="school_imports"),
    path("shkoly/zagruzka/shablon/", school_imports.template, name="school_template"),
    path("shkoly/zagruzka/<int:pk>/", school_imports.school_import, name="school_import"),
    path("shkoly/zagruzka/<int:pk>/soglasie/", school_imports.consent, name="consent_to_import"),
    path("shkoly/zagruzka/<int:pk>/otmena/", school_imports.undo, name="undo_import"),
    path("shkoly/<int:pk>/", schools.school, name="school"),
    path("shkoly/<int:pk>/dvojnik/otmena/", school_changes.part_records, name="part_records"),
    path("shkoly/<int:pk>/<slug:change>/", school_changes.change_school, name="change_school"),
    path("shkoly/proekty/<int:pk>/otmena/", school_changes.withdraw, name="withdraw_project"),
    path("shkoly/konteksty/<int:pk>/", context_forms.context_form, name="context_form"),
    path("akty/", acts.acts, name="acts"),
    path("akty/novyj/", acts.new_act, name="new_act"),
    path("akty/<int:pk>/", acts.act, name="act"),
    path("akty/<int:pk>/fail/", acts.act_file, name="act_file"),
    path("territorii/", territories.territories, name="territories"),
    path("territorii/regiony/novyj/", territories.new_region, name="new_region"),
    path("territorii/regiony/<int:pk>/", territories.region_change, name="change_region"),
    path("territorii/municipalitety/novyj/", territories.new_municipality, name="new_municipality"),
    path(
        "territorii/municipalitety/<int:pk>/",
        territories.municipality_change,
        name="change_municipality",
    ),
    path("ludi/", people.people, name="people"),
    path("ludi/novyj/", people.new_membership, name="new_membership"),
    path("ludi/<int:pk>/okonchanie/", people.membership_end, name="end_membership"),
]
