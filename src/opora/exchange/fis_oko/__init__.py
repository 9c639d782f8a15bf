"""Workbooks of ФИС ОКО: reports on a ВПР by school, and the form that schools fill in.

A report begins with a head that all of them share; beneath it stand territories and their schools,
or pupils. ``reports.py`` knows which report is read by what, ``layouts.py`` offers them to the
reading of files.
"""
