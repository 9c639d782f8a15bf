"""The invented individual results of Ochyor: made by their script, with levels, nobody listed."""

from fractions import Fraction

from demo.make_individual import FILE, SCHOOLS, individual_results

from opora.exchange.read_files import read_files


def test_the_file_is_what_the_script_makes():
    assert FILE.read_text("utf-8") == individual_results()


def test_it_is_read_without_a_remark_and_lists_nobody():
    intake = read_files([FILE])
    assert intake.problems == ()
    assert {one.school.name: one.participants for one in intake.outcomes} == {
        name: pupils for name, (pupils, _) in SCHOOLS.items()
    }
    for one in intake.outcomes:
        assert one.share_below_minimum < Fraction(3, 10)
        summary = intake.scored[one.outcome_id].summary()
        assert {task.level for task in summary.tasks} == {"Б", "П", "В"}
