"""Addresses of the analysis why schools got on lists."""

from django.urls import path

from opora_web.diagnosis.views import cause_papers, causes

_ALL = "diagnostika/prichiny/"
_ONE = f"{_ALL}<int:pk>/"

cause_patterns = [
    path(_ALL, causes.causes, name="causes"),
    path(f"{_ALL}novyj/", causes.new_analysis, name="new_analysis"),
    path(f"{_ALL}spravki/<int:pk>/", cause_papers.cause_paper_file, name="cause_paper_file"),
    path(_ONE, causes.cause_analysis, name="cause_analysis"),
    path(f"{_ONE}prichina/", causes.new_cause, name="new_cause"),
    path(f"{_ONE}prichina/<int:cause>/udalenie/", causes.remove_cause, name="remove_cause"),
    path(f"{_ONE}obnovlenie/", causes.refresh, name="refresh_causes"),
    path(f"{_ONE}peredacha/", causes.submit, name="submit_causes"),
    path(f"{_ONE}podpis/", causes.sign, name="sign_causes"),
    path(f"{_ONE}vozvrat/", causes.give_back, name="return_causes"),
    path(f"{_ONE}redakciya/", causes.amend, name="amend_causes"),
    path(f"{_ONE}spravka/", cause_papers.new_cause_paper, name="new_cause_paper"),
]
