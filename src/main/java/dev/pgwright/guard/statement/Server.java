package dev.pgwright.guard.statement;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.ast.Session;
import java.util.List;

/// Statements that reach beyond tables.
final class Server {

  private static final List<String> GUARDING =
      List.of("session_replication_role", "zero_damaged_pages", "ignore_system_indexes");

  private final SqlSession session;

  Server(SqlSession session) {
    this.session = session;
  }

  void copy(Session.Copy it, StatementRisk risks) {
    if (it.program()) {
      session.add(
          Risk.DANGER,
          "copy-program",
          "COPY … PROGRAM runs a command on the server's machine",
          "COPY … TO STDOUT, and do the rest here");
    } else if (it.from()) {
      if (it.table() == null || !session.hasMade(it.table().sql())) {
        session.add(Risk.WRITE, "copy-from", "rows are added", null);
      }
    } else if (it.file() != null) {
      session.add(Risk.WRITE, "copy-to-file", "a file on the server's machine is written", null);
    }
    if (it.query() != null) {
      risks.of(it.query());
    }
  }

  void transaction(Session.Transaction it) {
    switch (it.kind()) {
      case PREPARE, COMMIT_PREPARED, ROLLBACK_PREPARED ->
          session.add(
              Risk.WRITE, "two-phase", "a prepared transaction is left, kept or thrown away", null);
      case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO -> {}
    }
  }

  void parameter(Session.SetParameter it) {
    if (GUARDING.contains(it.name()) && !it.reset()) {
      session.add(
          Risk.WRITE, "guarding-parameter", it.name() + " turns off what guards the data", null);
    }
  }
}
