package dev.pgwright.job.search;

import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.Additions;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.report.Report;
import dev.pgwright.search.SearchTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Migration files that add what a search needs, planned and proven as any others.
///
/// @param script statements that add it to the table's schema
/// @param labels of what they make
/// @param backfills values of existing rows by label of a column
record SearchMigration(
    SearchTable table,
    List<String> script,
    List<String> labels,
    SequencedMap<String, String> backfills) {

  Report write(Setup setup, WantedFiles wanted) {
    SequencedMap<String, Long> rows = new LinkedHashMap<>();
    rows.put(ObjectId.of(ObjectKind.TABLE, table.table().name()).label(), Math.round(table.rows()));
    return new Additions(
            table.schema(),
            script,
            labels,
            List.of(),
            backfills,
            labels,
            rows,
            new LinkedHashMap<>())
        .write(setup, wanted);
  }
}
