"""Files people have → outcomes and problems, and tables back.

Begin at ``read_files``: every file is opened, each of its rows is taken for what it says, and
the rows of all files are assembled into one ``Intake``.

- opening: ``file_bytes`` tells the kind of file, ``workbook`` and ``text_file`` give its rows as
  ``sheet``, ``column`` finds headers in them; ``opened_file`` does all of it, ``filled_rows``
  for small tables that people fill in;
- taking rows: ``template`` reads our own template, ``text`` running text; both give ``row_taken``
  with its place (``where``), by means of ``cell_values``, ``figures`` and how far they are
  believed (``believed_figures``), ``procedure_checks``, ``personal_columns`` and ``total_row``;
- ``pupils`` counts rows of pupils by school for every layout that has such; ``vpr`` reads
  protocols of ВПР;
- assembling: ``assembly`` calls the rest; ``schools`` tells which mentions are one school,
  ``merging`` makes an outcome of all rows (``procedure_groups``) that tell one result
  (``agreed_figures``), ``stable_id`` names it, ``intake`` accounts for every row,
  ``account`` sums that up;
- ``rules``: what may be remarked, grouped by subject; ``rules.catalogue`` has them all;
- ``decisions``: what people decided about names and about contradictory numbers;
- ``lists``: lists of schools, received or computed, to be compared;
- ``outcomes``: the Parquet file of outcomes, written and read;
- tables back: ``csv_table``, ``xlsx_table`` and ``problems_file``, whole or not at all
  (``atomic_file``).
"""
