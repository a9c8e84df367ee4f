package dev.pgwright.vector.lab;

import dev.pgwright.PgwrightException;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A scratch database with rows, queries and at most one index on each of its tables.
///
/// The table `items (id, v, f0, f1, …)` has all rows, `items_1000` a thousand of them; `f0` says
/// whether the first filter holds. Times are the server's own.
public final class Laboratory implements AutoCloseable {

  private static final int BUFFERED = 1 << 20;

  private static final String RUN =
      """
      create function run(statement text, first integer, behind integer)
      returns table (query integer, ms double precision, ids bigint[], distances float8[])
      language plpgsql as $$
      declare
        one record;
        start timestamptz;
      begin
        for one in select id, v from queries where id >= first and id < behind order by id loop
          start := clock_timestamp();
          execute statement using one.v into ids, distances;
          ms := extract(epoch from clock_timestamp() - start) * 1000;
          query := one.id;
          return next;
        end loop;
      end $$
      """;

  private final Sandbox sandbox;
  private final ScratchDatabase database;
  private final Connection connection;
  private final int dimensions;
  private final Statements statements;
  private final int filters;
  private final boolean prewarm;

  private Laboratory(Sandbox sandbox, VectorType type, int dimensions, Metric metric, int filters)
      throws SQLException {
    this.sandbox = sandbox;
    this.database = sandbox.create("vectors");
    this.connection = database.connect();
    this.dimensions = dimensions;
    this.statements = new Statements(metric, dimensions);
    this.filters = filters;
    this.prewarm = sandbox.offers("pg_prewarm");
    execute("create extension vector");
    if (prewarm) {
      execute("create extension pg_prewarm");
    }
    String column = type.label() + "(" + dimensions + ")";
    execute("create table items (id bigint, v " + column + flags(" boolean") + ")");
    execute("create table queries (id integer primary key, v " + column + ")");
    execute(RUN);
  }

  /// Makes the database.
  ///
  /// @throws PgwrightException SANDBOX where the server does not have pgvector
  public static Laboratory open(
      Sandbox sandbox, VectorType type, int dimensions, Metric metric, int filters) {
    try {
      return new Laboratory(sandbox, type, dimensions, metric, filters);
    } catch (SQLException e) {
      throw Failure.of("no scratch database for vectors", e, sandbox);
    }
  }

  private String flags(String end) {
    var columns = new StringBuilder();
    for (int i = 0; i < filters; i++) {
      columns.append(", f").append(i).append(end);
    }
    return columns.toString();
  }

  /// Rows on their way in.
  public final class Loader {

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder();

    private Loader(String table) throws SQLException {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin");
    }

    /// Adds a row.
    ///
    /// @param value as the server writes it
    /// @param flags a bit for each filter that holds
    public void add(long id, byte[] value, long flags) {
      text.append(id).append('\t').append(new String(value, StandardCharsets.US_ASCII));
      for (int i = 0; i < filters; i++) {
        text.append('\t').append((flags >> i & 1) == 1 ? 't' : 'f');
      }
      text.append('\n');
      if (text.length() > BUFFERED) {
        flush();
      }
    }

    private void flush() {
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      text.setLength(0);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw failed("rows cannot be copied", e);
      }
    }

    private void end() throws SQLException {
      flush();
      copy.endCopy();
    }
  }

  /// What fills the table.
  public interface Filling {
    void fill(Loader loader);
  }

  /// Copies rows into `items`.
  public void load(Filling filling) {
    try {
      Loader loader = new Loader("items");
      try {
        filling.fill(loader);
        loader.end();
      } finally {
        if (loader.copy.isActive()) {
          loader.copy.cancelCopy();
        }
      }
      execute("alter table items set (parallel_workers = " + processors() + ")");
      execute("vacuum (analyze) items");
    } catch (SQLException e) {
      throw failed("rows cannot be copied", e);
    }
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Stores the queries; their numbers begin at 0.
  public void queries(List<String> values) {
    try {
      var text = new StringBuilder();
      for (int i = 0; i < values.size(); i++) {
        text.append(i).append('\t').append(values.get(i)).append('\n');
      }
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy queries from stdin", new java.io.StringReader(text.toString()));
      execute("analyze queries");
    } catch (SQLException e) {
      throw failed("queries cannot be stored", e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes the rows of a table as they stream by.
  public interface Taker {
    void take(long id, byte[] value, long flags);
  }

  /// Reads the rows of a table.
  public void rows(String table, Taker taker) {
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(200);
        try (ResultSet rows =
            statement.executeQuery("select id, v" + flags("") + " from " + table)) {
          while (rows.next()) {
            long bits = 0;
            for (int i = 0; i < filters; i++) {
              bits |= rows.getBoolean(3 + i) ? 1L << i : 0;
            }
            taker.take(rows.getLong(1), rows.getBytes(2), bits);
          }
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failed("rows cannot be read", e);
    }
  }

  /// Makes a table of some of the rows, the same for the same number.
  ///
  /// @param copy a table for each of them
  /// @return its name
  public String part(int rows, int copy) {
    String name = "items_" + rows + "_" + copy;
    try {
      execute(
          "create table if not exists "
              + name
              + " as select * from items order by hashint8extended(id, 7), id limit "
              + rows);
      execute("alter table " + name + " set (parallel_workers = " + processors() + ")");
      execute("vacuum (analyze) " + name);
      return name;
    } catch (SQLException e) {
      throw failed("a part of the rows cannot be copied", e);
    }
  }

  /// An index that is to be built.
  ///
  /// @param table a different one for each
  /// @param memory of the session that builds, bytes
  public record Order(String table, Design design, long memory) {}

  /// Builds an index in the place of the one before.
  ///
  /// @param memory of the session that builds, bytes
  /// @param condition behind WHERE; empty for none
  public Built build(String table, Design design, Metric metric, long memory, String condition) {
    try {
      return building(connection, metric).run(new Order(table, design, memory), condition);
    } catch (SQLException e) {
      throw failed(design.label() + " cannot be built", e);
    }
  }

  /// Builds several indexes, as many at a time as there are processors.
  ///
  /// @return in the order they were wanted
  public List<Built> build(List<Order> orders, Metric metric) {
    if (orders.size() == 1) {
      Order only = orders.getFirst();
      return List.of(build(only.table(), only.design(), metric, only.memory(), ""));
    }
    try (var threads = Executors.newFixedThreadPool(Math.min(processors(), orders.size()))) {
      List<CompletableFuture<Built>> running =
          orders.stream()
              .map(it -> CompletableFuture.supplyAsync(() -> alone(it, metric), threads))
              .toList();
      return running.stream().map(Laboratory::joined).toList();
    }
  }

  private static Built joined(CompletableFuture<Built> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof PgwrightException known) {
        throw known;
      }
      throw e;
    }
  }

  /// In a session of its own.
  private Built alone(Order order, Metric metric) {
    try (Connection own = database.connect()) {
      return building(own, metric).run(order, "");
    } catch (SQLException e) {
      throw failed(order.design().label() + " cannot be built", e);
    }
  }

  private IndexBuild building(Connection with, Metric metric) {
    return new IndexBuild(with, dimensions, metric, prewarm);
  }

  /// Runs a statement that makes something.
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Makes or drops something besides vector indexes.
  public void change(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw failed("the laboratory refuses " + sql, e);
    }
  }

  /// The only number of an answer.
  public long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Another session for queries at the same time.
  public Session session() {
    return new Session(database.connect(), statements, sandbox);
  }

  /// Runs some of the queries.
  ///
  /// @param first the number of the first, `behind` that after the last
  public List<Hits> run(String table, Design design, Scan scan, int limit, int first, int behind) {
    return new Session(connection, statements, sandbox)
        .run(table, design, scan, limit, first, behind);
  }

  /// The name of the index that the planner takes for a query; empty where it takes none.
  public String planned(String table, Design design, Scan scan, int limit) {
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String setting : Statements.settings(design, scan)) {
          statement.execute(setting);
        }
        String query =
            statements
                .nearest(table, design, scan, limit)
                .replace("$1", "(select v from queries where id = 0)");
        var plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + query)) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
        String index = table + "_v";
        return plan.toString().contains("Index Scan using " + index + " ") ? index : "";
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed("a query cannot be explained", e);
    }
  }

  private PgwrightException failed(String what, SQLException e) {
    return Failure.of(what, e, sandbox);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("the laboratory cannot be closed", e);
    } finally {
      database.close();
    }
  }
}
