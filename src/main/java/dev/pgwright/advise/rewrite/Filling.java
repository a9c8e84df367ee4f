package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.SplittableRandom;

/// Rows of few values, the same for the same seed.
final class Filling {

  private static final int ROWS = 30;

  /// One literal a line, for any type that takes it.
  private static final String USUAL =
      """
      0
      1
      2
      3
      4
      5
      -1
      1.5
      a
      b
      abc

      t
      f
      {}
      [1]
      10.0.0.1
      1 day
      12:00
      00000000-0000-0000-0000-000000000001
      {1,2}
      6
      7
      8
      9
      10
      11
      00000000-0000-0000-0000-000000000002
      00000000-0000-0000-0000-000000000003
      00000000-0000-0000-0000-000000000004
      00000000-0000-0000-0000-000000000005
      {"a": 1}
      (1,2)
      [1,5)
      """;

  private final Schema schema;
  private final Connection connection;
  private final List<String> constants;
  private final Map<String, List<String>> pools = new LinkedHashMap<>();
  private final Map<String, String> checked;
  private final SequencedSet<String> near = new LinkedHashSet<>();

  /// @param texts whose constants are among the values
  /// @param checked what is known of literals and types; is added to
  Filling(Schema schema, Connection connection, String texts, Map<String, String> checked) {
    this.checked = checked;
    this.schema = schema;
    this.connection = connection;
    var found = new LinkedHashSet<String>();
    for (Token it : Script.tokens(texts)) {
      if (List.of(TokenKind.STRING, TokenKind.INTEGER, TokenKind.NUMERIC).contains(it.kind())) {
        String value = it.text().replaceAll("^'|'$", "").replace("''", "'");
        found.add(value.endsWith("%") ? value.substring(0, value.length() - 1) : value);
      }
    }
    this.constants = List.copyOf(found);
  }

  /// Empties tables and fills them again, about a dozen rows each, sometimes fewer or none.
  void fill(List<Table> tables, int seed) throws SQLException {
    var random = new Random(seed * 7919L + 1);
    for (Table it : tables) {
      run("delete from " + it.name().sql());
    }
    for (Table it : tables) {
      int wanted = random.nextInt(8) == 0 ? 0 : 3 + random.nextInt(ROWS);
      fill(it, wanted, random, seed);
    }
  }

  private void fill(Table table, int wanted, Random random, int seed) throws SQLException {
    List<Column> columns =
        table.columns().stream()
            .filter(it -> !(it.fill() instanceof Column.Fill.Generated))
            .toList();
    var names = columns.stream().map(it -> it.name().sql()).toList();
    String head =
        "insert into "
            + table.name().sql()
            + " ("
            + String.join(", ", names)
            + ") overriding system value values ";
    var chosen = new ArrayList<List<String>>();
    var nulls = new ArrayList<Boolean>();
    for (Column it : columns) {
      chosen.add(some(pool(it.type()), key(table, it), random, seed));
      nulls.add(it.notNull() == null && random.nextInt(3) > 0);
    }
    var rows = new ArrayList<String>();
    for (int i = 0; i < wanted; i++) {
      var values = new ArrayList<String>();
      for (int c = 0; c < columns.size(); c++) {
        boolean none = chosen.get(c).isEmpty() || (nulls.get(c) && random.nextInt(4) == 0);
        values.add(none ? "null" : chosen.get(c).get(random.nextInt(chosen.get(c).size())));
      }
      rows.add("(" + String.join(", ", values) + ")");
    }
    if (!rows.isEmpty() && insert(head + String.join(", ", rows) + " on conflict do nothing") < 0) {
      for (String it : rows) {
        insert(head + it + " on conflict do nothing");
      }
    }
  }

  /// Fewer values than there are, the same ones for all columns of a fill, so that rows meet; those
  /// that the statements compare with more often than others.
  private List<String> some(List<String> pool, boolean all, Random random, int seed) {
    int count = all ? Math.max(9, pool.size() / 2) : 3 + random.nextInt(5);
    return pool.stream()
        .sorted(Comparator.comparingDouble(it -> place(it, seed)))
        .limit(count)
        .toList();
  }

  private double place(String value, int seed) {
    String bare = value.replaceAll("::[^']*$", "");
    double place = new SplittableRandom(bare.hashCode() * 31L + seed).nextDouble();
    return near.contains(bare) ? place / 10 : place;
  }

  private boolean key(Table table, Column column) {
    return schema
        .all(Constraint.class)
        .anyMatch(
            it ->
                it.table().equals(table.name())
                    && it.type().indexed()
                    && it.columns().equals(List.of(column.name())));
  }

  /// Values of a type as SQL: what is usual, and what the statements compare with, with neighbours.
  private List<String> pool(String type) throws SQLException {
    List<String> known = pools.get(type);
    if (known != null) {
      return known;
    }
    SequencedSet<String> usual = usual(type);
    var literals = new LinkedHashSet<String>();
    boolean time = type.startsWith("timestamp") || type.equals("date");
    for (String it : constants) {
      String literal = new Literal(it).sql();
      literals.add(literal);
      if (time) {
        literals.add("(" + literal + "::timestamptz + interval '1 day')");
        literals.add("(" + literal + "::timestamptz - interval '1 second')");
        literals.add("(" + literal + "::timestamptz + interval '31 days')");
        literals.add("(now() - " + literal + "::interval - interval '1 second')");
        literals.add("(now() - " + literal + "::interval + interval '1 minute')");
        literals.add("(now() + " + literal + "::interval)");
      } else if (it.matches("\\d{1,9}")) {
        literals.add("'" + (Long.parseLong(it) + 1) + "'");
        literals.add("'" + (Long.parseLong(it) - 1) + "'");
      } else {
        literals.add(new Literal(it + "x").sql());
      }
    }
    SequencedSet<String> said = new LinkedHashSet<>(literals);
    literals.addAll(usual);
    var values = new ArrayList<String>();
    for (String it : literals) {
      String value = valid(it, type);
      if (!value.isEmpty() && !values.contains(value)) {
        values.add(value);
        if (said.contains(it)) {
          near.add(value.replaceAll("::[^']*$", ""));
        }
      }
    }
    pools.put(type, values);
    return values;
  }

  private SequencedSet<String> usual(String type) {
    var all = new LinkedHashSet<String>();
    schema
        .all(EnumType.class)
        .filter(it -> it.name().sql().equals(type) || it.name().toString().equals(type))
        .forEach(it -> it.labels().forEach(label -> all.add(new Literal(label).sql())));
    if (!all.isEmpty()) {
      return all;
    }
    if (type.startsWith("timestamp") || type.equals("date")) {
      all.addAll(
          List.of("now()", "(now() - interval '40 days')", "'2024-02-29'", "'2000-01-01 12:30'"));
      return all;
    }
    USUAL.lines().forEach(it -> all.add("'" + it + "'"));
    return all;
  }

  /// The literal with its type where the type takes it; empty where it does not.
  private String valid(String literal, String type) throws SQLException {
    String sql =
        literal.startsWith("(") || literal.startsWith("n") ? literal : literal + "::" + type;
    String typed = "(" + sql + ")::" + type;
    String known = checked.get(typed);
    if (known == null) {
      known = asked(typed, type);
      checked.put(typed, known);
    }
    return known;
  }

  private String asked(String typed, String type) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery("select (" + typed + ")::text")) {
        row.next();
        String text = row.getString(1);
        return text == null ? "" : new Literal(text).sql() + "::" + type;
      }
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("08")) {
        throw e;
      }
      return "";
    }
  }

  private int insert(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("08")) {
        throw e;
      }
      return -1;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
