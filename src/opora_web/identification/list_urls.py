"""Addresses of lists, objections and the own school."""

from django.urls import path

from opora_web.identification.views import (
    adverse_lists,
    computed_lists,
    list_amendment,
    list_comparison,
    lists,
    objections,
    own_school,
    paper_answers,
    received_lists,
)

list_patterns = [
    path("spiski/", lists.lists, name="lists"),
    path("spiski/poluchennyj/", received_lists.new_received, name="new_received"),
    path("spiski/po-raschyotu/", computed_lists.new_computed, name="new_computed"),
    path("spiski/po-formam/", adverse_lists.new_adverse, name="new_adverse"),
    path("spiski/sverka/", list_comparison.compare_lists, name="compare_lists"),
    path("spiski/vozrazheniya/", objections.objections, name="objections"),
    path("spiski/vozrazheniya/<int:pk>/", objections.objection, name="objection"),
    path("spiski/vozrazheniya/<int:pk>/fail/", objections.objection_file, name="objection_file"),
    path("spiski/vozrazheniya/<int:pk>/pismo/", objections.letter, name="objection_letter"),
    path("spiski/vozrazheniya/<int:pk>/reshenie/", objections.decide, name="decide_objection"),
    path("spiski/vozrazheniya/<int:pk>/otpravka/", objections.forward, name="forward_objection"),
    path(
        "spiski/vozrazheniya/<int:pk>/otvet/", objections.register_answer, name="answer_objection"
    ),
    path("spiski/<int:pk>/", lists.school_list, name="list"),
    path("spiski/<int:pk>/shkoly/", received_lists.matching, name="matching"),
    path("spiski/<int:pk>/soglasie/", received_lists.accept, name="accept_list"),
    path("spiski/<int:pk>/izveschenie/", computed_lists.hear, name="hear"),
    path("spiski/<int:pk>/utverzhdenie/", computed_lists.approve, name="approve"),
    path("spiski/<int:pk>/redakciya/", list_amendment.amend, name="amend"),
    path("spiski/<int:pk>/dokument/", lists.add_act_to_list, name="add_act"),
    path("spiski/<int:pk>/otzyv/", lists.withdraw, name="withdraw_list"),
    path(
        "spiski/<int:pk>/shkoly/<int:entry>/isklyuchenie/",
        computed_lists.leave_out_entry,
        name="leave_out",
    ),
    path(
        "spiski/<int:pk>/shkoly/<int:entry>/vozvrat/", computed_lists.take_in_entry, name="take_in"
    ),
    path(
        "spiski/<int:pk>/shkoly/<int:entry>/otvet/",
        paper_answers.paper_answer,
        name="paper_answer",
    ),
    path("moya-shkola/", own_school.own_school, name="own_school"),
    path("moya-shkola/izveschenie/<int:pk>/", own_school.notice, name="notice"),
    path("moya-shkola/izveschenie/<int:pk>/net/", own_school.no_objection, name="no_objection"),
    path(
        "moya-shkola/izveschenie/<int:pk>/vozrazhenie/",
        own_school.write_objection,
        name="write_objection",
    ),
    path(
        "moya-shkola/izveschenie/<int:pk>/podacha/",
        own_school.submit,
        name="submit_objection",
    ),
]
