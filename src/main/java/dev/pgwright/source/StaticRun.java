package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicError;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.alembic.reading.Step;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An Alembic history that is read, and whose SQL is run without Python.
record StaticRun(List<StaticRevision> revisions) {

  /// Whether reading may help where running failed so: the project cannot be imported here.
  static boolean helps(PgwrightException failure) {
    if (!(failure.getCause() instanceof AlembicError error)) {
      return failure.getCause() == null
          && failure.code() == PgwrightException.Code.INPUT
          && String.valueOf(failure.getMessage()).startsWith("no Python ");
    }
    return switch (error.kind()) {
      case IMPORT, NO_DRIVER, SETTINGS -> true;
      default -> false;
    };
  }

  /// Reads the history.
  ///
  /// @param revision an id, or `heads`
  /// @param failure why it could not be run
  /// @throws PgwrightException the failure, with [Unread] as its cause, when some lines were not
  ///   understood
  static StaticRun of(Prepared.History project, String revision, PgwrightException failure) {
    StaticHistory history = StaticHistory.read(project.ini(), project.section());
    var run =
        new StaticRun(revision.equals("heads") ? history.revisions() : history.path(revision));
    List<String> unclear = run.unclear();
    if (!unclear.isEmpty()) {
      String hint = failure.hint() == null ? "" : failure.hint() + " ";
      throw failure
          .hint(
              hint
                  + "Reading the revisions without running them does not tell what happens in "
                  + unclear.getFirst()
                  + (unclear.size() == 1
                      ? ""
                      : ", and in " + (unclear.size() - 1) + " more places"))
          .because(new Unread(failure, unclear));
    }
    return run;
  }

  private List<String> unclear() {
    var places = new ArrayList<String>();
    for (StaticRevision revision : revisions) {
      for (Step step : revision.upgrade()) {
        String at =
            revision.path()
                + (step.line() == step.endLine()
                    ? ":" + step.line()
                    : ":" + step.line() + "-" + step.endLine());
        switch (step) {
          case Step.Run _ -> {}
          case Step.Opaque(var reason, _, _) -> places.add(at + ": " + reason);
          case Step.Raise(var what, _, _) -> places.add(at + ": " + what);
        }
      }
    }
    return places;
  }

  void run(Connection connection, MissingRoles roles) throws SQLException {
    for (StaticRevision revision : revisions) {
      var group = new ArrayList<Part>();
      boolean transactional = true;
      for (Step step : revision.upgrade()) {
        if (step instanceof Step.Run run) {
          if (run.transactional() != transactional) {
            send(revision, group, transactional, connection, roles);
            group.clear();
            transactional = run.transactional();
          }
          group.addAll(parts(revision, run));
        }
      }
      send(revision, group, transactional, connection, roles);
    }
  }

  private static List<Part> parts(StaticRevision revision, Step.Run run) {
    var parts = new ArrayList<Part>();
    for (Part part : SqlFiles.within(revision.path(), () -> Script.split(sql(run)))) {
      if (part instanceof Part.Statement(var span, var text)) {
        int line = run.textLine() == 0 ? run.line() : run.textLine() + span.line() - 1;
        parts.add(new Part.Statement(new Span(line, span.start(), span.end()), text));
      }
    }
    return parts;
  }

  private static String sql(Step.Run run) {
    return run.checked() && run.sql().startsWith("CREATE")
        ? "DO $pgwright$ BEGIN "
            + run.sql()
            + "; EXCEPTION WHEN duplicate_object THEN NULL; END $pgwright$"
        : run.sql();
  }

  private static void send(
      StaticRevision revision,
      List<Part> parts,
      boolean transactional,
      Connection connection,
      MissingRoles roles) {
    if (!parts.isEmpty()) {
      ScriptRun.Prepared script = ScriptRun.prepare(revision.path(), parts, roles);
      new ScriptRun(script.file(), connection, roles)
          .inTransactions(transactional)
          .run(script.pieces());
    }
  }
}
