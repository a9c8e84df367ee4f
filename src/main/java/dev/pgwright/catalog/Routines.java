package dev.pgwright.catalog;

import dev.pgwright.model.Routine;
import java.sql.SQLException;

/// Functions and procedures from `pg_proc`.
final class Routines {

  private Routines() {}

  static void read(Scan scan) {
    scan.each("routines", row -> scan.add(Address.ROUTINE, row.number("oid"), routine(row)));
  }

  private static Routine routine(Row row) throws SQLException {
    String signature = "(" + row.text("parameters") + ")";
    long defaults = row.number("defaults");
    String result = row.optional("result");
    return new Routine(
        row.qualified(),
        row.flag("procedure"),
        row.text("arguments"),
        signature
            + (result == null ? "" : " returns " + result)
            + (defaults == 0 ? "" : " defaults " + defaults),
        row.text("definition").stripTrailing());
  }
}
