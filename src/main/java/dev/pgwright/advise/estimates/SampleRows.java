package dev.pgwright.advise.estimates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.copy.SchemaCopy;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.query.ReadSession;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.snapshot.ComputedStatistics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A database on a throwaway server with some rows of some tables: as many as ANALYZE would look
/// at.
final class SampleRows implements AutoCloseable {

  /// As ANALYZE at the default target.
  private static final int ROWS = 30_000;

  /// Larger tables are read by some of their pages, not row by row.
  private static final long PAGES_READ = 32_768;

  /// Of the rows of the pages that are read, one of so many is taken.
  private static final int ONE_OF = 10;

  /// Where nobody has counted rows, so many are expected in a page.
  private static final int PER_PAGE = 60;

  private static final long BYTES = 128L << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Statistics statistics;
  private final SchemaCopy copy;
  private final Connection connection;
  private final Map<QualifiedName, Taken> taken = new LinkedHashMap<>();

  private SampleRows(Statistics statistics, SchemaCopy copy) {
    this.statistics = statistics;
    this.copy = copy;
    this.connection = copy.connection();
  }

  /// The rows of a table that are here.
  ///
  /// @param columns whose values are here
  /// @param rows of the whole table
  /// @param whole whether all of them are here
  record Taken(List<Name> columns, long count, double rows, boolean whole) {
    static final Taken NONE = new Taken(List.of(), 0, 0, false);

    Taken {
      columns = List.copyOf(columns);
    }
  }

  /// A database with the tables and without rows.
  ///
  /// @throws PgwrightException SANDBOX where they cannot be made
  static SampleRows on(Statistics statistics, Sandbox sandbox) {
    var sample = new SampleRows(statistics, SchemaCopy.on(sandbox, "sample"));
    try {
      for (String sql : sample.copy.prepare(statistics.schema())) {
        if (!sql.startsWith("CREATE INDEX") && !sql.startsWith("CREATE UNIQUE INDEX")) {
          sample.attempt(sql);
        }
      }
      sample.execute("set session_replication_role = replica; set statement_timeout = '30s'");
      return sample;
    } catch (SQLException e) {
      sample.close();
      throw PgwrightException.of(Code.SANDBOX, "no place for sampled rows: " + e.getMessage())
          .because(e);
    }
  }

  /// Takes rows of a table.
  ///
  /// @param columns that are needed
  /// @throws PgwrightException as [ReadSession#copy]
  Taken take(TableStatistics table, Collection<Name> columns, ReadSession from)
      throws SQLException {
    Taken known = taken.get(table.name());
    Table is = statistics.schema().table(table.name()).orElse(null);
    if (known != null || is == null) {
      return known == null ? Taken.NONE : known;
    }
    List<Name> list = relax(is, columns);
    double expected = table.rows() > 0 ? table.rows() : table.pages() * (double) PER_PAGE;
    double share = expected <= 1.2 * ROWS ? 1 : ROWS / expected;
    CopyIn in =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + is.name().sql() + " (" + names(list) + ") from stdin");
    try {
      ReadSession.Copied copied =
          from.copy(
              select(is, list, share, table.pages()),
              BYTES,
              line -> in.writeToCopy(line, 0, line.length));
      in.endCopy();
      boolean whole = share >= 1 && !copied.more() && copied.rows() < 4L * ROWS;
      double counted = whole ? copied.rows() : copied.rows() / share;
      boolean near = table.rows() > counted / 2 && table.rows() < counted * 2;
      Taken now = new Taken(list, copied.rows(), whole || !near ? counted : table.rows(), whole);
      taken.put(table.name(), now);
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
    execute("analyze " + is.name().sql());
    return taken.getOrDefault(table.name(), Taken.NONE);
  }

  /// Lets columns that are not copied be empty.
  ///
  /// @return the columns that are copied
  private List<Name> relax(Table table, Collection<Name> columns) throws SQLException {
    SequencedSet<Name> wanted = new LinkedHashSet<>(columns);
    statistics
        .schema()
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()))
        .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
        .forEach(it -> wanted.addAll(it.columns()));
    if (wanted.isEmpty()) {
      wanted.add(table.columns().getFirst().name());
    }
    for (Column it : table.columns()) {
      boolean named = wanted.contains(it.name());
      if (named && it.fill() instanceof Column.Fill.Generated how && !how.stored()) {
        table.columns().stream()
            .map(Column::name)
            .filter(own -> how.sql().contains(own.sql()))
            .forEach(wanted::add);
      }
    }
    var list = new ArrayList<Name>();
    for (Column it : table.columns()) {
      boolean computed = it.fill() instanceof Column.Fill.Generated;
      if (computed && (!wanted.contains(it.name()) || !plain(table, it))) {
        continue;
      }
      if (wanted.contains(it.name())) {
        list.add(it.name());
      } else if (it.notNull() != null) {
        execute(
            "alter table " + table.name().sql() + " alter " + it.name().sql() + " drop not null");
      }
    }
    return list;
  }

  /// Lets a generated column take values as others do.
  ///
  /// @return whether it can: not where it has none of its own
  private boolean plain(Table table, Column column) {
    return attempt(
        "alter table " + table.name().sql() + " alter " + column.name().sql() + " drop expression");
  }

  private static String names(List<Name> columns) {
    return columns.stream().map(Name::sql).collect(Collectors.joining(", "));
  }

  private static String select(Table table, List<Name> columns, double share, long pages) {
    String only = table.partitioned() ? "" : "only ";
    String from = "select " + names(columns) + " from " + only + table.name().sql();
    String sampled = "";
    if (share < 1 && (pages <= PAGES_READ || table.partitioned())) {
      sampled =
          String.format(Locale.ROOT, " tablesample bernoulli (%.6f) repeatable (1)", 100 * share);
    } else if (share < 1) {
      sampled =
          String.format(
              Locale.ROOT,
              " tablesample system (%.6f) repeatable (1) where"
                  + " pg_catalog.abs(pg_catalog.hashtextextended(ctid::text, 0) %% %d) = 0",
              Math.min(100, 100 * share * ONE_OF),
              ONE_OF);
    }
    return from + sampled + " limit " + 4 * ROWS;
  }

  /// The rows of a table; null where none were taken.
  @Nullable Taken of(QualifiedName table) {
    return taken.get(table);
  }

  /// The tables that rows were taken of.
  List<QualifiedName> tables() {
    return taken.entrySet().stream()
        .filter(it -> it.getValue().count() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// How many of the rows here meet a condition.
  long matching(QualifiedName table, String condition) throws SQLException {
    return number("select count(*) from " + from(table) + " where " + condition);
  }

  /// How many rows of those here the planner of this server expects.
  double expected(QualifiedName table, String condition) throws SQLException {
    return planned("select 1 from " + from(table) + " where " + condition);
  }

  /// How many groups it expects.
  double expectedGroups(QualifiedName table, String condition, String keys) throws SQLException {
    return planned(grouped(from(table), condition, keys));
  }

  static String grouped(String from, String condition, String keys) {
    return "select 1 from "
        + from
        + (condition.isEmpty() ? "" : " where " + condition)
        + " group by "
        + keys;
  }

  private double planned(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("explain (format json) " + sql)) {
      row.next();
      return JSON.readTree(row.getString(1)).path(0).path("Plan").path("Plan Rows").asDouble();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  /// Distinct values of some keys together.
  Counts counts(QualifiedName table, String condition, String keys) throws SQLException {
    String sql =
        "select coalesce(sum(n), 0), count(*), count(*) filter (where n = 1) from (select count(*)"
            + " as n from "
            + from(table)
            + (condition.isEmpty() ? "" : " where " + condition)
            + " group by "
            + keys
            + ") as g";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  private String from(QualifiedName table) {
    boolean whole = statistics.schema().table(table).filter(Table::partitioned).isPresent();
    return (whole ? "" : "only ") + table.sql();
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// What the server has computed over the rows.
  ComputedStatistics computed() throws SQLException {
    return ComputedStatistics.read(connection);
  }

  /// The schema as it is here.
  Schema schema() {
    return Catalog.read(connection);
  }

  void execute(String sql) throws SQLException {
    copy.execute(sql);
  }

  /// Runs a statement that may fail, and says whether the server did it.
  boolean attempt(String sql) {
    try {
      execute(sql);
      return true;
    } catch (SQLException _) {
      // A table that cannot be made here has no rows here, and none of them is asked for.
      return false;
    }
  }

  @Override
  public void close() {
    copy.close();
  }
}
