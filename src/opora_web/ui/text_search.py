"""Seeking words in a column of folded text, the same on every database."""

from functools import reduce
from operator import or_

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Concat, Replace, StrIndex
from django.db.models.lookups import GreaterThan

from opora.domain.search_query import search_query
from opora.language.word_forms import WordForms


def stands_in(field: str, words: str) -> Q:
    """Rows in whose text every word stands in some form; all rows for no word.

    The column holds words as `name_key` leaves them, texts parted by spaces or lines. LIKE was
    rejected: on SQLite it is a function of ours and twenty times slower than the search for a
    part, which both databases have.
    """
    # PostgreSQL is told every type: it does not join texts of different ones.
    told = TextField()
    space = Value(" ", output_field=told)
    line = Value("\n", output_field=told)
    text = Concat(
        space, Replace(F(field), line, space, output_field=told), space, output_field=told
    )
    sought = Q()
    for word in search_query(words):
        sought &= _one_of(text, word)
    return sought


def _one_of(text: Concat, word: WordForms) -> Q:
    patterns = [f" {beginning}" for beginning in word.beginnings]
    patterns += [f" {whole} " for whole in word.words]
    found = (Q(GreaterThan(StrIndex(text, Value(pattern)), 0)) for pattern in patterns)
    return reduce(or_, found)
