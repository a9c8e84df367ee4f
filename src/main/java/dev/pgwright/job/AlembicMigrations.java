package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.alembic.reading.Step;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Own;
import dev.pgwright.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Revisions of Alembic, read without running them.
final class AlembicMigrations {

  private AlembicMigrations() {}

  /// Whether a path is a revision, or a project of Alembic.
  static boolean is(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".py")
        || name.endsWith(".ini")
        || Files.isRegularFile(path.resolve("alembic.ini"))
        || Files.isRegularFile(path.resolve("env.py"));
  }

  static List<Migration> read(
      Path path, String name, CheckRequest request, List<Checked.Found> found) {
    if (!String.valueOf(path.getFileName()).endsWith(".py")) {
      return history(path, request, found);
    }
    String text = MigrationFiles.text(path);
    StaticRevision revision =
        StaticRevision.parse(path, text)
            .orElseThrow(
                () ->
                    PgwrightException.of(Code.INPUT, "it has no variable `revision`")
                        .hint("name a revision of Alembic, or the folder that holds alembic.ini")
                        .at(path, 0));
    return both(revision, name.replace('\\', '/'), text, true);
  }

  /// A text read as if it were the revision; without what is wrong with the file as a whole.
  static List<Migration> parsed(Path path, String name, String text) {
    return StaticRevision.parse(path, text).map(it -> both(it, name, text, true)).orElse(List.of());
  }

  /// All revisions in the order they run; those up to `--since` are not reported.
  static List<Migration> history(Path path, CheckRequest request, List<Checked.Found> found) {
    StaticHistory history = StaticHistory.read(path, "alembic");
    if (history.heads().size() > 1) {
      found.add(
          new Checked.Found(
              Own.SEVERAL_HEADS,
              shown(history.configFile(), request),
              null,
              null,
              "the heads "
                  + String.join(", ", history.heads())
                  + " are not joined; alembic upgrade head fails",
              "alembic merge heads"));
    }
    var all = new ArrayList<Migration>();
    boolean reported = request.since() == null;
    for (StaticRevision revision : history.revisions()) {
      String file = shown(revision.path(), request);
      all.addAll(both(revision, file, MigrationFiles.text(revision.path()), reported));
      reported |= named(revision, request.since());
    }
    return all;
  }

  private static boolean named(
      StaticRevision revision, @org.jspecify.annotations.Nullable String since) {
    return since != null
        && (revision.id().equals(since)
            || String.valueOf(revision.path().getFileName()).equals(since)
            || revision.path().toString().endsWith(since));
  }

  private static String shown(Path file, CheckRequest request) {
    return request.setup().shown(file.toAbsolutePath().normalize());
  }

  private static List<Migration> both(
      StaticRevision revision, String file, String text, boolean reported) {
    List<Migration.Note> notes = notes(text);
    List<Step> up = revision.upgrade();
    List<Step> down = revision.downgrade();
    boolean back = down.stream().anyMatch(it -> !(it instanceof Step.Raise));
    var faults = new ArrayList<Migration.Fault>();
    if (!back && !up.isEmpty()) {
      faults.add(
          new Migration.Fault(
              Own.MISSING_DOWNGRADE,
              revision.id() + ": downgrade() does nothing, while upgrade() changes the schema",
              "write the way back, or say in downgrade() why there is none"));
    }
    return List.of(
        new Migration(file, pieces(up), true, false, reported, notes, faults, false),
        new Migration(file, pieces(down), true, true, reported, notes));
  }

  private static List<Migration.Piece> pieces(List<Step> steps) {
    var pieces = new ArrayList<Migration.Piece>();
    for (Step step : steps) {
      var place = new Migration.Place(step.line(), 1, step.endLine() + 1, 1);
      switch (step) {
        case Step.Run run ->
            pieces.add(
                new Migration.Piece(
                    run.sql(), Dialect.SERVER, place, run.textLine(), !run.transactional(), null));
        case Step.Opaque opaque ->
            pieces.add(new Migration.Piece("", Dialect.SERVER, place, 0, false, opaque.reason()));
        case Step.Raise _ -> {}
      }
    }
    return pieces;
  }

  /// Comments for us, wherever they stand in a line.
  private static List<Migration.Note> notes(String text) {
    var notes = new ArrayList<Migration.Note>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      int at = each.indexOf("# pgwright:");
      if (at >= 0) {
        notes.add(new Migration.Note(each.substring(at).strip(), line));
      }
    }
    return notes;
  }
}
