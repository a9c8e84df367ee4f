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
    String arguments = row.text("arguments");
    String result = row.optional("result");
    return new Routine(
        row.qualified(),
        row.flag("procedure"),
        arguments,
        "(" + arguments + ")" + (result == null ? "" : " returns " + result),
        row.text("definition").stripTrailing());
  }
}
