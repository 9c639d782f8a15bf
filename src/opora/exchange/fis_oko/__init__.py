"""Workbooks that ФИС ОКО gives out."""
