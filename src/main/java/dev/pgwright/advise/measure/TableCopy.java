package dev.pgwright.advise.measure;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.model.Access;
import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.View;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.query.ReadSession;
import dev.pgwright.query.ReadSession.Copied;
import dev.pgwright.source.Sources;
import dev.pgwright.twin.PlannerSettings;
import dev.pgwright.twin.Statistics;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A copy of some tables of a database on a throwaway server: the schema, and rows as they were at
/// one moment.
public final class TableCopy {

  /// Rows between two reports of progress.
  private static final int STEP = 10_000;

  private final Statistics statistics;
  private final Connection to;
  private final Progress progress;
  private final List<Rows> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private TableCopy(Statistics statistics, Connection to, Progress progress) {
    this.statistics = statistics;
    this.to = to;
    this.progress = progress;
  }

  /// How much is copied.
  ///
  /// @param rows the most of one table
  /// @param bytes the most of all tables together, as text
  public record Most(int rows, long bytes) {}

  /// The rows of one table that were copied.
  ///
  /// @param whole whether that is every row
  public record Rows(QualifiedName table, long count, boolean whole) {}

  /// What was copied.
  ///
  /// @param notes what is not as in the database, one sentence each
  public record Result(List<Rows> rows, List<String> notes) {
    public Result {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /// Makes the schema, copies rows, counts them, and takes over settings of the planner.
  ///
  /// @param from reads of the database
  /// @param to a database without objects
  /// @throws PgwrightException as [ReadSession#copy]
  public static Result make(
      Statistics statistics,
      List<QualifiedName> tables,
      Most most,
      ReadSession from,
      Connection to,
      Progress progress)
      throws SQLException {
    var copy = new TableCopy(statistics, to, progress);
    copy.schema();
    copy.rows(Sample.of(statistics, tables, most.rows()), most, from);
    copy.settle(tables);
    return new Result(copy.rows, copy.notes);
  }

  private void schema() throws SQLException {
    progress.at("making the tables", 0, 0);
    Schema schema = statistics.schema();
    execute(Sources.stubs(schema.access()));
    for (String sql : SchemaSql.statements(schema.with(Access.NONE).anyVersions())) {
      execute(sql);
    }
  }

  private void rows(List<Sample.Part> parts, Most most, ReadSession from) throws SQLException {
    execute("set session_replication_role = replica");
    double all = parts.stream().mapToDouble(Sample.Part::expected).sum();
    long bytes = 0;
    long done = 0;
    for (Sample.Part part : parts) {
      Copied copied = copy(part, most.bytes() - bytes, from, done, all);
      bytes += copied.bytes();
      done += copied.rows();
      boolean whole = part.whole() && !copied.more() && copied.rows() <= most.rows();
      rows.add(new Rows(part.table().name(), copied.rows(), whole));
      if (!whole) {
        notes.add(note(part, copied));
      }
    }
    execute("set session_replication_role = origin");
  }

  private static String note(Sample.Part part, Copied copied) {
    return String.format(
        Locale.ROOT,
        "%,d rows of %s were copied, not all%s",
        copied.rows(),
        part.table().name(),
        copied.more() ? ": they are large" : "");
  }

  private Copied copy(Sample.Part part, long bytes, ReadSession from, long done, double all)
      throws SQLException {
    String columns = part.columns().stream().map(Name::sql).collect(Collectors.joining(", "));
    if (columns.isEmpty() || bytes <= 0) {
      return new Copied(0, 0, bytes <= 0);
    }
    String label = "copying rows of " + part.table().name();
    int total = (int) Math.min(Integer.MAX_VALUE, all);
    progress.at(label, (int) Math.min(done, total), total);
    CopyIn in =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + part.table().name().sql() + " (" + columns + ") from stdin");
    var counted = new long[1];
    try {
      Copied copied =
          from.copy(
              part.select(),
              bytes,
              line -> {
                in.writeToCopy(line, 0, line.length);
                if (++counted[0] % STEP == 0) {
                  progress.at(label, (int) Math.min(done + counted[0], total), total);
                }
              });
      in.endCopy();
      return copied;
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private void refresh(View view) {
    try {
      execute("refresh materialized view " + view.name().sql());
    } catch (SQLException e) {
      notes.add(view.name() + " is empty: " + e.getMessage());
    }
  }

  /// Counters go on behind the rows, materialized views are filled, the planner's settings are
  /// those of the database.
  private void settle(List<QualifiedName> tables) throws SQLException {
    progress.at("counting the rows", 0, 0);
    for (QualifiedName name : tables) {
      Optional<Table> table = statistics.schema().table(name);
      if (table.isPresent()) {
        counters(table.get());
      }
    }
    for (View view : statistics.schema().all(View.class).toList()) {
      if (view.materialized() && view.populated()) {
        refresh(view);
      }
    }
    execute("vacuum (analyze)");
    PlannerSettings.apply(statistics, to);
  }

  private void counters(Table table) throws SQLException {
    for (Column column : table.columns()) {
      boolean counted =
          column.fill() instanceof Column.Fill.Identity
              || (column.fill() instanceof Column.Fill.Expression it
                  && it.sql().startsWith("nextval("));
      if (counted) {
        execute(
            String.format(
                Locale.ROOT,
                "select setval(s, m) from (select pg_get_serial_sequence('%s', '%s')::regclass s)"
                    + " x, (select max(%s)::bigint m from %s) y where s is not null and m > 0",
                quoted(table.name().sql()),
                quoted(column.name().value()),
                column.name().sql(),
                table.name().sql()));
      }
    }
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
