package dev.pgwright.advise.rewrite;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.copy.SchemaCopy;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Runs two texts of a statement on generated rows and compares what they give: in order where they
/// say an order, else as a multiset.
///
/// The rows satisfy NOT NULL, keys and checks; values are few, so that rows meet and repeat, and
/// are NULL wherever they may be; constants of the statement and their neighbours are among them.
public final class Equivalence implements AutoCloseable {

  private static final int FILLS = 8;
  private static final int MOST_ROWS = 20_000;

  private final Schema schema;
  private final SchemaCopy copy;
  private final Connection connection;
  private final Map<String, String> checked = new LinkedHashMap<>();

  private Equivalence(Schema schema, SchemaCopy copy) {
    this.schema = schema;
    this.copy = copy;
    this.connection = copy.connection();
  }

  /// What came out.
  public sealed interface Outcome {

    /// The same each time.
    ///
    /// @param fills how many times the tables were filled
    /// @param rows that came out of all of them
    record Same(int fills, int rows) implements Outcome {}

    /// Not the same.
    record Different(String how) implements Outcome {}

    /// Nothing can be said: no row came through, or the first text fails.
    record Unknown(String why) implements Outcome {}
  }

  /// An empty copy of a schema to compare on.
  ///
  /// @param sandbox of the same major version with the same extensions
  /// @throws PgwrightException SANDBOX where the schema cannot be made there
  public static Equivalence on(Schema schema, Sandbox sandbox) {
    SchemaCopy copy = SchemaCopy.on(sandbox, "equivalence");
    var equivalence = new Equivalence(schema, copy);
    try {
      for (String sql : copy.prepare(schema)) {
        copy.execute(sql);
      }
      copy.execute("set session_replication_role = replica; set statement_timeout = '10s'");
      return equivalence;
    } catch (SQLException e) {
      equivalence.close();
      throw PgwrightException.of(Code.SANDBOX, "no copy to compare texts on: " + e.getMessage())
          .because(e);
    }
  }

  /// Compares two texts without parameters.
  public Outcome compare(String before, String after) {
    Statement statement = Source.statement(before).orElse(null);
    if (!(statement instanceof Query || statement instanceof Change)) {
      return new Outcome.Unknown("it is no query");
    }
    List<Table> tables = tables(statement);
    var filling = new Filling(schema, connection, before + "\n" + after, checked);
    int rows = 0;
    int compared = 0;
    String why = "no generated row came through";
    try {
      for (int seed = 0; seed < FILLS; seed++) {
        filling.fill(tables, seed);
        Pair pair = pair(statement, before, after, tables);
        if (pair.failed() != null) {
          why = pair.failed();
        } else if (pair.different() != null) {
          return new Outcome.Different(pair.different());
        } else {
          compared++;
          rows += pair.rows();
        }
      }
    } catch (SQLException e) {
      return new Outcome.Unknown("rows cannot be generated: " + e.getMessage());
    }
    return rows == 0 ? new Outcome.Unknown(why) : new Outcome.Same(compared, rows);
  }

  private List<Table> tables(Statement statement) {
    var tables = new LinkedHashSet<Table>();
    Walk.all(statement, FromItem.Relation.class)
        .forEach(
            it ->
                schema
                    .all(Table.class)
                    .filter(own -> own.name().name().equals(it.name().name()))
                    .filter(own -> it.name().schema().map(own.name().schema()::equals).orElse(true))
                    .forEach(tables::add));
    return List.copyOf(tables);
  }

  /// @param failed why the first text gives nothing to compare with; null where it does
  /// @param different what differs; null for nothing
  private record Pair(
      @org.jspecify.annotations.Nullable String failed,
      @org.jspecify.annotations.Nullable String different,
      int rows) {}

  private Pair pair(Statement statement, String before, String after, List<Table> tables)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      List<String> first;
      try {
        first = rows(statement, before, tables);
      } catch (SQLException e) {
        return new Pair("it fails on generated rows: " + e.getMessage(), null, 0);
      }
      List<String> second;
      try {
        second = rows(statement, after, tables);
      } catch (SQLException e) {
        return new Pair(null, "the new text fails: " + e.getMessage(), 0);
      }
      if (first.equals(second) || (alike(first, second) && !cuts(statement))) {
        return new Pair(null, null, first.size() - 1);
      }
      if (cuts(statement) && statement instanceof Query) {
        return whole(statement, before, after, tables);
      }
      return new Pair(null, told(first, second), 0);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /// Compares without LIMIT and OFFSET: which of several rows that are alike come first is not
  /// said.
  private Pair whole(Statement statement, String before, String after, List<Table> tables)
      throws SQLException {
    List<String> first = rows(statement, uncut(before), tables);
    List<String> second = rows(statement, uncut(after), tables);
    return alike(first, second)
        ? new Pair(null, null, first.size() - 1)
        : new Pair(null, told(first, second), 0);
  }

  private static boolean cuts(Statement statement) {
    return statement instanceof Query it && (it.limit() != null || it.offset() != null);
  }

  private static String uncut(String sql) {
    Source source = new Source(sql);
    if (!(Source.statement(sql).orElse(null) instanceof Query query)) {
      return sql;
    }
    int from =
        query.order().isEmpty()
            ? source.end(query.body())
            : source.end(query.order().getLast().value());
    int end = query.span().end();
    int cut = end;
    for (String word : List.of("limit", "offset", "fetch")) {
      cut = Math.min(cut, source.first(word, from, end).map(it -> it.span().start()).orElse(end));
    }
    return sql.substring(0, cut);
  }

  private static boolean alike(List<String> first, List<String> second) {
    return first.getFirst().equals(second.getFirst())
        && first.stream().sorted().toList().equals(second.stream().sorted().toList());
  }

  private static String told(List<String> first, List<String> second) {
    if (!first.getFirst().equals(second.getFirst())) {
      return "columns " + first.getFirst() + ", then " + second.getFirst();
    }
    var more = new ArrayList<>(first);
    second.forEach(more::remove);
    var fewer = new ArrayList<>(second);
    first.forEach(fewer::remove);
    return String.format(
        Locale.ROOT,
        "%d rows, then %d%s%s",
        first.size() - 1,
        second.size() - 1,
        more.isEmpty() ? "" : "; missing " + more.getFirst(),
        fewer.isEmpty() ? "" : "; too many " + fewer.getFirst());
  }

  /// The names of the columns, then the rows; of a change all rows of its tables afterwards.
  private List<String> rows(Statement statement, String sql, List<Table> tables)
      throws SQLException {
    var savepoint = connection.setSavepoint();
    try {
      if (statement instanceof Query) {
        return read(sql);
      }
      copy.execute(sql);
      var all = new ArrayList<String>();
      for (Table it : tables) {
        all.addAll(read("select t.* from " + it.name().sql() + " t"));
      }
      return all;
    } finally {
      connection.rollback(savepoint);
    }
  }

  private List<String> read(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setMaxRows(MOST_ROWS);
      try (ResultSet rows = statement.executeQuery(sql)) {
        ResultSetMetaData columns = rows.getMetaData();
        var all = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          names.add(columns.getColumnLabel(i) + " " + columns.getColumnTypeName(i));
        }
        all.add(names.toString());
        while (rows.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.add(
                Optional.ofNullable(rows.getString(i)).map(it -> "'" + it + "'").orElse("null"));
          }
          all.add(row.toString());
        }
        return all;
      }
    }
  }

  @Override
  public void close() {
    copy.close();
  }
}
