package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.StaticEnvironment;
import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.alembic.reading.Step;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Own;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return both(revision, name.replace('\\', '/'), text, true, around(path));
  }

  /// The `env.py` of the project that a file of revisions belongs to; null when it is not found.
  private static @Nullable StaticEnvironment around(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int i = 0; folder != null && i < 4; i++) {
      var found = StaticEnvironment.read(folder);
      if (found.isPresent()) {
        return found.get();
      }
      folder = folder.getParent();
    }
    return null;
  }

  /// So many revisions without a way back are a habit, not an oversight.
  private static final int MANY = 3;

  /// A text read as if it were the revision; without what is wrong with the file as a whole.
  static List<Migration> parsed(Path path, String name, String text) {
    return StaticRevision.parse(path, text)
        .map(it -> both(it, name, text, true, around(path)))
        .orElse(List.of());
  }

  /// All revisions in the order they run; those up to `--since` are not reported.
  static List<Migration> history(Path path, CheckRequest request, List<Checked.Found> found) {
    StaticHistory.Flawed read = StaticHistory.readFlawed(path, "alembic");
    StaticHistory history = read.history();
    read.flaws().forEach(it -> found.add(flaw(it, request)));
    if (history.heads().size() > 1) {
      found.add(heads(history, read.flaws().isEmpty(), request));
    }
    StaticEnvironment environment = StaticEnvironment.read(history.scriptLocation()).orElse(null);
    if (environment != null && carries(environment) && history.revisions().size() > 1) {
      found.add(together(environment, request));
    }
    var all = new ArrayList<Migration>();
    boolean reported = request.since() == null;
    for (StaticRevision revision : history.revisions()) {
      String file = shown(revision.path(), request);
      all.addAll(both(revision, file, MigrationFiles.text(revision.path()), reported, environment));
      reported |= named(revision, request.since());
    }
    return oneWay(all, history, request, found);
  }

  /// The revisions of a project without any way back, which is said once.
  private static List<Migration> oneWay(
      List<Migration> all, StaticHistory history, CheckRequest request, List<Checked.Found> found) {
    List<Migration> ways =
        all.stream().filter(it -> !it.downgrade() && !it.pieces().isEmpty()).toList();
    boolean never =
        request.since() == null
            && ways.size() >= MANY
            && ways.stream().allMatch(it -> it.faulty(Own.MISSING_DOWNGRADE))
            && all.stream()
                .flatMap(it -> it.notes().stream())
                .noneMatch(it -> it.text().contains(Own.MISSING_DOWNGRADE.id()));
    if (!never) {
      return all;
    }
    found.add(
        new Checked.Found(
            Own.MISSING_DOWNGRADE,
            shown(history.configFile(), request),
            null,
            null,
            "none of the " + ways.size() + " revisions has a way back",
            "write it for the next one; alembic downgrade fails or does nothing until then"));
    return all.stream().map(it -> it.without(Own.MISSING_DOWNGRADE)).toList();
  }

  /// Branches with labels of their own are there to stay; other heads came by accident.
  private static Checked.Found heads(StaticHistory history, boolean sound, CheckRequest request) {
    String heads = String.join(", ", history.heads());
    boolean meant =
        sound
            && history.heads().stream()
                .allMatch(
                    head ->
                        history.path(head).stream().anyMatch(it -> !it.branchLabels().isEmpty()));
    var found =
        new Checked.Found(
            Own.SEVERAL_HEADS,
            shown(history.configFile(), request),
            null,
            null,
            "the heads "
                + heads
                + (meant
                    ? " are branches with labels; alembic upgrade head fails, upgrade heads runs all"
                    : " are not joined; alembic upgrade head fails"),
            meant ? "alembic upgrade heads, or LABEL@head" : "alembic merge heads");
    return meant ? found.asInfo() : found;
  }

  /// Whether locks of a revision last until the run of all has ended.
  private static boolean carries(@Nullable StaticEnvironment environment) {
    return environment != null
        && (environment.mode() == TransactionMode.SINGLE
            || environment.mode() == TransactionMode.EXTERNAL);
  }

  private static Checked.Found together(StaticEnvironment environment, CheckRequest request) {
    int line = Math.max(1, environment.line());
    return new Checked.Found(
        Own.ONE_TRANSACTION,
        shown(environment.file(), request),
        new Migration.Place(line, 1, line + 1, 1),
        null,
        "alembic upgrade runs all pending revisions in one transaction; what the first locks stays"
            + " locked until the last has ended",
        environment.mode() == TransactionMode.EXTERNAL
            ? "connect() in place of begin(), and transaction_per_migration=True in"
                + " context.configure()"
            : "transaction_per_migration=True in context.configure()");
  }

  private static Checked.Found flaw(StaticHistory.Flaw flaw, CheckRequest request) {
    RuleInfo rule =
        switch (flaw.kind()) {
          case DUPLICATE -> Own.DUPLICATE_REVISION;
          case MISSING_PARENT, CYCLE -> Own.MISSING_PARENT;
        };
    return new Checked.Found(
        rule,
        shown(flaw.file(), request),
        flaw.line() == 0 ? null : new Migration.Place(flaw.line(), 1, flaw.line() + 1, 1),
        null,
        flaw.message() + "; alembic does not load this history",
        flaw.hint());
  }

  /// Whether a revision does something else than its text from before did.
  static boolean edited(Path path, String before, String now) {
    try {
      StaticRevision old = StaticRevision.parse(path, before).orElse(null);
      StaticRevision next = StaticRevision.parse(path, now).orElse(null);
      return old == null
          || next == null
          || !old.id().equals(next.id())
          || !old.downRevisions().equals(next.downRevisions())
          || !said(old).equals(said(next));
    } catch (PgwrightException _) {
      return true;
    }
  }

  private static List<String> said(StaticRevision revision) {
    return revision.upgrade().stream()
        .map(
            it ->
                switch (it) {
                  case Step.Run run -> run.transactional() + run.sql();
                  case Step.Opaque opaque -> opaque.reason();
                  case Step.Raise raise -> raise.what();
                })
        .toList();
  }

  private static boolean named(StaticRevision revision, @Nullable String since) {
    return since != null
        && (revision.id().equals(since)
            || String.valueOf(revision.path().getFileName()).equals(since)
            || revision.path().toString().endsWith(since));
  }

  private static String shown(Path file, CheckRequest request) {
    return request.setup().shown(file.toAbsolutePath().normalize());
  }

  private static List<Migration> both(
      StaticRevision revision,
      String file,
      String text,
      boolean reported,
      @Nullable StaticEnvironment environment) {
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
    boolean outside =
        up.stream().anyMatch(it -> it instanceof Step.Run run && !run.transactional());
    if (outside && environment != null && environment.mode() == TransactionMode.EXTERNAL) {
      faults.add(
          new Migration.Fault(
              Own.CANNOT_RUN,
              revision.id()
                  + ": autocommit_block() fails, since env.py opens the transaction itself (line "
                  + environment.line()
                  + ")",
              "connect() in place of begin() in env.py"));
    }
    boolean wrapped = environment == null || environment.mode() != null;
    return List.of(
        new Migration(
            file, pieces(up), wrapped, false, reported, notes, faults, carries(environment)),
        new Migration(file, pieces(down), wrapped, true, reported, notes));
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

  private static int mark(String line) {
    for (String mark : List.of("# pgwright:", "# squawk-ignore", "# safety_assured")) {
      if (line.contains(mark)) {
        return line.indexOf(mark);
      }
    }
    return -1;
  }

  /// Comments for us and for programs like us, wherever they stand in a line.
  private static List<Migration.Note> notes(String text) {
    var notes = new ArrayList<Migration.Note>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      int at = mark(each);
      if (at >= 0) {
        notes.add(new Migration.Note(each.substring(at).strip(), line));
      }
    }
    return notes;
  }
}
