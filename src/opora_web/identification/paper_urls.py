"""Addresses of the papers of runs."""

from django.urls import path

from opora_web.identification.views import run_papers

app_name = "papers"

urlpatterns = [
    path("raschyoty/<int:run_pk>/bumagi/", run_papers.papers, name="papers"),
    path("raschyoty/<int:run_pk>/bumagi/spravka/", run_papers.new_spravka, name="new_spravka"),
    path("raschyoty/<int:run_pk>/bumagi/tablicy/", run_papers.new_tables, name="new_tables"),
    path("raschyoty/bumagi/<int:pk>/fail/", run_papers.paper_file, name="paper_file"),
]
