"""Rows of pupils, whatever the layout they come from, and their counting by school.

A reader of a layout makes a ``PupilRow`` of each row of its sheet; ``taken_rows`` gives each a
mark, counts the rows of each school, and hands them to the assembly as ``RowTaken``.
"""
