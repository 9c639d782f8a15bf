"""The benchmarks of the office let people in, walk, and would notice an error."""

import urllib.error
from contextlib import nullcontext

import pytest
from benchmarks.office_visitor import EMPTY_PAGE, Visitor, people_offered

from benchmarks import office_crowd, office_pages


@pytest.fixture(scope="module")
def address():
    with office_crowd.demo_office() as opened:
        yield opened


@pytest.mark.enable_socket
def test_a_visitor_reads_every_page_of_the_menu(address):
    visitor = Visitor(address)
    visitor.sign_in(people_offered(address)[1])
    visitor.walk(1)
    paths = {path for path, _ in visitor.waited}
    assert {"/", "/shkoly/", "/akty/", EMPTY_PAGE} <= paths


@pytest.mark.enable_socket
def test_a_page_that_fails_ends_the_run(address):
    visitor = Visitor(address)
    visitor.sign_in(people_offered(address)[1])
    with pytest.raises(urllib.error.HTTPError):
        visitor.read("/net-takoj-stranicy/")


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("benchmark", "small"), [(office_crowd, {"PEOPLE": 3}), (office_pages, {})]
)
def test_the_benchmarks_run(monkeypatch, address, benchmark, small):
    for name, value in {**small, "ROUNDS": 1}.items():
        monkeypatch.setattr(benchmark, name, value)
    monkeypatch.setattr(benchmark, "demo_office", lambda: nullcontext(address))
    monkeypatch.setattr(office_crowd, "p95", max)
    monkeypatch.setattr(office_pages, "p95", max)
    measured = benchmark.measure()
    assert measured.peer_name == "p95 of an empty page"
