package dev.pgwright.guard.client;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.alembic.reading.Step;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.statement.SqlSession;
import java.nio.file.Path;
import java.util.List;

/// Migrations as texts, before they are written.
public final class MigrationText {

  private MigrationText() {}

  /// What a migration would lose or block; nothing for files that are none.
  public static List<Found> found(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    var session = new SqlSession();
    if (name.endsWith(".sql")) {
      session.script(text, true, _ -> {});
    } else if (name.endsWith(".py") && text.contains("down_revision")) {
      try {
        StaticRevision.parse(file, text).ifPresent(it -> upgrade(it, session));
      } catch (PgwrightException _) {
        return List.of();
      }
    }
    return session.found().stream().filter(it -> it.risk() == Risk.DANGER).toList();
  }

  private static void upgrade(StaticRevision revision, SqlSession session) {
    for (Step step : revision.upgrade()) {
      if (step instanceof Step.Run run) {
        session.text(run.sql());
      }
    }
  }
}
