package dev.pgwright.search.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.search.SearchQuery;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Documents on a throwaway server, and queries over them.
final class Bench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 500;

  /// A statement that takes longer is not worth waiting for.
  private static final String PATIENCE = "120s";

  private final Connection connection;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Bench(Connection connection) {
    this.connection = connection;
    run("set statement_timeout = '" + PATIENCE + "'");
    run("set client_min_messages = 'error'");
    run("set jit = off");
  }

  /// Runs a statement of ours.
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e, sql);
    }
  }

  private static PgwrightException failed(SQLException e, String sql) {
    String state = String.valueOf(e.getSQLState());
    boolean full = state.equals("53100");
    return PgwrightException.of(
            full ? Code.FILES : Code.SANDBOX,
            "the throwaway server failed: "
                + e.getMessage()
                + " ["
                + state
                + "] in "
                + sql.lines().findFirst().orElse(""))
        .hint(full ? "make room, or copy fewer rows with --rows" : "try --rows with fewer rows")
        .because(e);
  }

  /// Numbers documents by their keys, in this order.
  void know(List<String> keys) {
    keys.forEach(it -> numbers.put(it, numbers.size()));
  }

  /// Copies documents into a table.
  ///
  /// @param columns names as SQL: the key, the texts, then the language and the embedding where
  ///   they are wanted
  void fill(
      String table,
      List<String> columns,
      List<Document> documents,
      boolean language,
      boolean embedding) {
    String copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      var text = new StringBuilder();
      for (Document it : documents.subList(from, Math.min(documents.size(), from + AT_ONCE))) {
        know(List.of(it.key()));
        text.append(escaped(it.key()));
        it.texts().forEach(value -> text.append('\t').append(escaped(value)));
        if (language) {
          text.append('\t').append(escaped(it.language()));
        }
        if (embedding) {
          text.append('\t').append(escaped(vector(it.embedding())));
        }
        text.append('\n');
      }
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(copy, new StringReader(text.toString()));
      } catch (SQLException e) {
        throw failed(e, copy);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static @Nullable String vector(float @Nullable [] values) {
    return values == null ? null : Arrays.toString(values).replace(" ", "");
  }

  private static String escaped(@Nullable String value) {
    return value == null
        ? "\\N"
        : value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }

  /// What a query finds for each of the texts.
  List<Ranked> find(SearchQuery query, List<Judged> asked, int limit) {
    var all = new ArrayList<Ranked>();
    String sql = query.text(SearchQuery.Driver.JDBC);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Judged it : asked) {
        bind(statement, query.parameters(), it, limit);
        try (ResultSet rows = statement.executeQuery()) {
          all.add(ranked(rows));
        }
      }
      return all;
    } catch (SQLException e) {
      throw failed(e, sql);
    }
  }

  private Ranked ranked(ResultSet rows) throws SQLException {
    var documents = new ArrayList<Integer>();
    var scores = new ArrayList<Double>();
    while (rows.next()) {
      documents.add(Objects.requireNonNull(numbers.get(rows.getString(1))));
      scores.add(rows.getDouble(2));
    }
    return new Ranked(
        documents.stream().mapToInt(Integer::intValue).toArray(),
        scores.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void bind(
      PreparedStatement statement, List<String> parameters, Judged asked, int limit)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      switch (parameters.get(i)) {
        case "query" -> statement.setString(i + 1, asked.text());
        case "embedding" -> statement.setString(i + 1, vector(asked.embedding()));
        default -> statement.setInt(i + 1, limit);
      }
    }
  }

  /// The one number that a statement answers with.
  double number(String sql, String... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    } catch (SQLException e) {
      throw failed(e, sql);
    }
  }

  /// The texts of the first column of an answer.
  List<String> texts(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw failed(e, sql);
    }
  }

  /// The server's milliseconds for a query, planning included, and its plan.
  Timed time(SearchQuery query, Judged asked, int limit) {
    String sql =
        "explain (analyze, timing off, format json) " + query.text(SearchQuery.Driver.JDBC);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, query.parameters(), asked, limit);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        JsonNode plan = JSON.readTree(rows.getString(1)).path(0);
        return new Timed(
            plan.path("Execution Time").asDouble() + plan.path("Planning Time").asDouble(),
            plan.toString());
      }
    } catch (SQLException e) {
      throw failed(e, sql);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  /// One run of a query.
  record Timed(double ms, String plan) {}
}
