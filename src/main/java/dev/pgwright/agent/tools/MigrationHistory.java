package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.read.Querying;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `migration_history`: the revisions of an Alembic project, and where the database stands.
final class MigrationHistory implements Tool<MigrationHistory.Input, MigrationHistory.Found> {

  /// The newest that are listed.
  private static final int MOST = 50;

  /// Where projects keep their `alembic.ini`.
  private static final List<String> USUAL = List.of(".", "backend", "server", "api", "db");

  record Input(
      @Says("Folder with alembic.ini, or the file; found by itself where it is usual")
          @Nullable String dir,
      @Says("Ask the database for its revision too") boolean database) {}

  record Line(String id, List<String> parents, String file, String message) {}

  record Flaw(String kind, String file, int line, String message, String hint) {}

  /// @param revisions the newest last
  /// @param branches labels of branches
  /// @param flaws missing parents, duplicate ids and files that cannot be read
  /// @param databaseRevisions null where nobody asked
  /// @param diverged whether the database has revisions that the files lack; null where nobody
  ///   asked
  record Found(
      String historyId,
      String dir,
      int total,
      List<String> heads,
      List<String> bases,
      List<String> branches,
      List<Flaw> flaws,
      List<Line> revisions,
      @Nullable List<String> databaseRevisions,
      @Nullable Boolean diverged) {}

  @Override
  public ToolInfo<Input, Found> info() {
    return new ToolInfo<>(
        "migration_history",
        "Read the migration history",
        "Read the Alembic revisions of the project without running them: heads, bases, branches,"
            + " missing parents, duplicates; on demand the database's own revision. Call it before"
            + " planning a migration.",
        Input.class,
        Found.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Found call(Input input, Call call) {
    Path dir = dir(input, call);
    StaticHistory.Flawed read = StaticHistory.readFlawed(dir, "alembic");
    StaticHistory history = read.history();
    List<StaticRevision> all = history.revisions();
    var branches = new TreeSet<String>();
    all.forEach(it -> branches.addAll(it.branchLabels()));
    List<String> there = input.database() ? database(call) : null;
    List<String> ids = all.stream().map(StaticRevision::id).toList();
    return new Found(
        call.visit().saw("history", ids.toString()),
        shown(dir, call),
        all.size(),
        history.heads(),
        all.stream().filter(it -> it.downRevisions().isEmpty()).map(StaticRevision::id).toList(),
        List.copyOf(branches),
        read.flaws().stream().map(it -> flaw(it, call)).toList(),
        all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
            .map(it -> line(it, call))
            .toList(),
        there,
        there == null ? null : !ids.containsAll(there));
  }

  private static Path dir(Input input, Call call) {
    if (input.dir() != null) {
      return call.place().file(input.dir());
    }
    for (String usual : USUAL) {
      Path folder = call.place().folder().resolve(usual).normalize();
      if (Files.isRegularFile(folder.resolve("alembic.ini"))) {
        return folder;
      }
    }
    throw PgwrightException.of(Code.INPUT, "there is no alembic.ini in " + String.join(", ", USUAL))
        .hint("name its folder with dir");
  }

  private static List<String> database(Call call) {
    var place = call.place();
    var request =
        new QueryRequest(
            "select version_num from alembic_version order by version_num",
            place.url(),
            place.env(),
            place.config(),
            100,
            null,
            false,
            place.clock().instant());
    var ids = new ArrayList<String>();
    Querying.run(request).rows().forEach(row -> ids.add(Objects.toString(row.getFirst(), "")));
    return ids;
  }

  private static Line line(StaticRevision it, Call call) {
    return new Line(
        it.id(), it.downRevisions(), shown(it.path(), call), Reads.cut(it.doc().strip()));
  }

  private static Flaw flaw(StaticHistory.Flaw it, Call call) {
    return new Flaw(
        it.kind().name().toLowerCase(java.util.Locale.ROOT),
        shown(it.file(), call),
        it.line(),
        it.message(),
        it.hint());
  }

  private static String shown(Path path, Call call) {
    Path folder = call.place().folder();
    Path full = path.toAbsolutePath().normalize();
    String text = (full.startsWith(folder) ? folder.relativize(full) : full).toString();
    return text.isEmpty() ? "." : text.replace('\\', '/');
  }
}
