package dev.pgwright.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Literal;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.twin.build.Candidates;
import dev.pgwright.twin.build.Clone;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An empty database whose planner believes that it is another one: it plans statements as that one
/// would, with the indexes it has and with others that nobody has built.
///
/// Nothing is ever executed on it. One thread at a time.
public final class Twin implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clone clone;
  private final Connection connection;
  private final Candidates candidates;
  private final int major;
  private final String usualMemory;
  private final @Nullable Sandbox own;

  private Twin(
      Statistics statistics,
      Clone clone,
      Connection connection,
      Candidates candidates,
      @Nullable Sandbox own) {
    this.clone = clone;
    this.connection = connection;
    this.candidates = candidates;
    this.major = statistics.major();
    this.usualMemory = statistics.settings().getOrDefault("work_mem", "4096");
    this.own = own;
  }

  /// A twin on a throwaway server of its own, which ends with it.
  ///
  /// @throws PgwrightException SANDBOX when there is no server of the same major version with the
  ///   same extensions
  public static Twin open(Statistics statistics, SandboxSettings settings) {
    var extensions = new LinkedHashSet<String>();
    statistics.schema().all(Extension.class).forEach(it -> extensions.add(it.name().value()));
    Sandbox sandbox =
        Sandbox.open(settings.withUrl(null).withMajor(statistics.major()), extensions);
    try {
      return open(statistics, sandbox, sandbox);
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  /// A twin on a throwaway server that others use too.
  ///
  /// @param sandbox of the same major version, started by us
  /// @throws PgwrightException REFUSED for a server of another version or one that is not ours
  public static Twin on(Statistics statistics, Sandbox sandbox) {
    return open(statistics, sandbox, null);
  }

  private static Twin open(Statistics statistics, Sandbox sandbox, @Nullable Sandbox own) {
    int major = sandbox.serverVersion() / 10_000;
    if (major != statistics.major()) {
      throw PgwrightException.of(
          Code.REFUSED,
          "the statistics are of PostgreSQL " + statistics.major() + ", the server is " + major);
    }
    Clone clone = Clone.of(statistics, sandbox);
    Connection connection = clone.database().connect();
    try {
      guard(connection);
      PlannerSettings.apply(statistics, connection);
      var candidates = new Candidates(connection, clone, statistics);
      return new Twin(statistics, clone, connection, candidates, own);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void guard(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '30s'");
      statement.execute("set allow_system_table_mods = on");
    }
  }

  /// What the copy lacks of the database, one sentence each.
  public List<String> notes() {
    return clone.notes();
  }

  /// The plan of a statement without parameters: what `EXPLAIN (FORMAT JSON)` prints, without the
  /// list around it.
  ///
  /// @param sql one query, INSERT, UPDATE, DELETE or MERGE
  /// @throws PgwrightException INPUT for what is none or what the server refuses
  public JsonNode plan(String sql) {
    return explained("explain (format json) " + one(sql));
  }

  /// The plan of a statement with values for `$1` and so on.
  ///
  /// @param values as text; null for NULL
  /// @throws PgwrightException as [#plan(String)]
  public JsonNode plan(String sql, List<@Nullable String> values) {
    return values.isEmpty() ? plan(sql) : prepared(sql, "force_custom_plan", values);
  }

  /// The plan that serves a statement with `$1` and so on whatever the values are.
  ///
  /// @param parameters how many there are
  /// @throws PgwrightException as [#plan(String)]; also where the server cannot tell the type of a
  ///   parameter
  public JsonNode generic(String sql, int parameters) {
    if (parameters == 0) {
      return plan(sql);
    }
    return major >= 16
        ? explained("explain (generic_plan, format json) " + one(sql))
        : prepared(
            sql, "force_generic_plan", Collections.<@Nullable String>nCopies(parameters, null));
  }

  private JsonNode prepared(String sql, String mode, List<? extends @Nullable String> values) {
    String list =
        values.stream()
            .map(it -> it == null ? "null" : new Literal(it).sql())
            .collect(Collectors.joining(", "));
    run("prepare pgwright_plan as " + one(sql));
    try {
      run("set plan_cache_mode = " + mode);
      return explained("explain (format json) execute pgwright_plan(" + list + ")");
    } finally {
      run("deallocate pgwright_plan; reset plan_cache_mode");
    }
  }

  /// Makes an index that exists on the twin only. It is used from then on, until [#use].
  ///
  /// @param createIndex `CREATE INDEX …`; CONCURRENTLY is passed over
  /// @throws PgwrightException INPUT for what is no such statement or what the server refuses
  public Candidate add(String createIndex) {
    return add(List.of(createIndex)).getFirst();
  }

  /// Makes several, which takes less time than one after the other.
  ///
  /// @throws PgwrightException INPUT for the first that is refused; none is made then
  public List<Candidate> add(List<String> createIndexes) {
    return candidates.add(createIndexes);
  }

  /// Lets the planner see these candidates and no others, and every index of the database.
  public void use(Collection<Candidate> chosen) {
    use(chosen, List.of());
  }

  /// Lets the planner see these candidates and no others, and every index of the database but some.
  ///
  /// @param hidden indexes of the database
  public void use(Collection<Candidate> chosen, Collection<QualifiedName> hidden) {
    candidates.use(chosen, hidden);
  }

  /// Plans with another `work_mem` from now on.
  ///
  /// @param kb 0 for that of the database
  public void workMemory(long kb) {
    run("set work_mem = " + (kb == 0 ? usualMemory : String.valueOf(kb)));
  }

  /// What an index would take on disk after `CREATE INDEX`, in bytes.
  public long sizeBytes(Candidate candidate) {
    return candidate.sizeBytes();
  }

  /// A statement, which is the only one of its text.
  private static String one(String sql) {
    Parsed parsed = Parser.parse(sql, Dialect.SERVER);
    if (parsed.units().size() != 1) {
      throw PgwrightException.of(
          Code.INPUT, parsed.units().size() + " statements where one is planned");
    }
    Parsed.Unit unit = parsed.units().getFirst();
    Statement statement = unit.statement();
    if (unit.problem() != null) {
      throw PgwrightException.of(Code.INPUT, unit.problem().message());
    }
    if (!(statement instanceof Query || statement instanceof Change)) {
      throw PgwrightException.of(Code.INPUT, "only queries and changes of rows have plans")
          .hint("give one SELECT, VALUES, TABLE, WITH, INSERT, UPDATE, DELETE or MERGE");
    }
    return unit.span().of(sql);
  }

  private JsonNode explained(String sql) {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return JSON.readTree(rows.getString(1)).path(0);
      }
    } catch (SQLException e) {
      throw refused(e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  private void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static PgwrightException refused(SQLException e) {
    return PgwrightException.of(Code.INPUT, e.getMessage() + " [" + e.getSQLState() + "]")
        .because(e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      clone.database().close();
      if (own != null) {
        own.close();
      }
    }
  }
}
