"""Addresses of the analysis of tasks."""

from django.urls import path

from opora_web.diagnosis.views import tasks

task_patterns = [
    path("diagnostika/umeniya/", tasks.tasks, name="tasks"),
    path("diagnostika/umeniya/<int:pk>/", tasks.work_tasks, name="work_tasks"),
]
