package dev.pgwright.twin.build;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.twin.Candidate;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.size.IndexShape;
import dev.pgwright.twin.size.IndexSize;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Indexes that exist only on a copy: real ones, built while their table is empty, with files of
/// the size they would have.
public final class Candidates {

  /// The table and, where it is partitioned, everything below it.
  private static final String BELOW =
      """
      select c.oid::int8, pg_relation_filenode(c.oid)::int8, c.relpages, c.reltuples,
        c.relallvisible
      from pg_class c
      where c.oid = to_regclass(?) or c.oid in (select relid from pg_partition_tree(to_regclass(?)))
      """;

  private static final String SET_TABLE =
      """
      update pg_class set relfilenode = ?::int8::oid, relpages = ?, reltuples = ?::real,
        relallvisible = ? where oid = ?::int8::oid
      """;

  private static final String MADE =
      """
      select c.oid::int8, n.nspname, c.relname, t.relname, tn.nspname, m.amname,
        pg_relation_filepath(c.oid), c.relkind::text
      from pg_class c
      join pg_index i on i.indexrelid = c.oid
      join pg_class t on t.oid = i.indrelid
      join pg_am m on m.oid = c.relam
      join pg_namespace n on n.oid = c.relnamespace
      join pg_namespace tn on tn.oid = t.relnamespace
      where c.relkind in ('i', 'I') and c.xmin = pg_current_xact_id()::xid
        and not (c.oid::int8 = any (?))
      order by c.oid
      """;

  /// A table as it is.
  private record Table(long number, long node, int pages, float rows, int visible) {}

  /// An index that was just made.
  private record Made(
      long number,
      QualifiedName name,
      QualifiedName table,
      String method,
      @Nullable String path,
      IndexShape.@Nullable Size size,
      double rows) {}

  private final Connection connection;
  private final Clone clone;
  private final Shapes shapes;
  private final Map<Candidate, List<Long>> numbers = new LinkedHashMap<>();
  private final SequencedSet<Long> on = new LinkedHashSet<>();
  private final SequencedSet<Long> off = new LinkedHashSet<>();
  private final Map<QualifiedName, Long> known = new LinkedHashMap<>();

  /// Candidates over a session of a copy.
  public Candidates(Connection connection, Clone clone, Statistics statistics) {
    this.connection = connection;
    this.clone = clone;
    this.shapes = new Shapes(connection, statistics);
  }

  /// Makes indexes.
  ///
  /// @throws PgwrightException INPUT for the first that is refused; none is made then
  public List<Candidate> add(List<String> statements) {
    try {
      var made = new LinkedHashMap<Candidate, List<Made>>();
      var added = new ArrayList<Candidate>();
      connection.setAutoCommit(false);
      try {
        List<List<Made>> all = make(statements);
        for (int i = 0; i < all.size(); i++) {
          var sized = new ArrayList<Made>();
          for (Made it : all.get(i)) {
            sized.add(sized(it));
          }
          Candidate candidate = candidate(statements.get(i), sized);
          made.put(candidate, sized);
          added.add(candidate);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
      for (var entry : made.entrySet()) {
        grow(entry.getValue());
        valid(entry.getValue(), true);
        List<Long> own = entry.getValue().stream().map(Made::number).toList();
        numbers.put(entry.getKey(), own);
        on.addAll(own);
      }
      return added;
    } catch (SQLException e) {
      throw PgwrightException.of(Code.INPUT, e.getMessage() + " [" + e.getSQLState() + "]")
          .because(e);
    }
  }

  /// Makes indexes while their tables have next to no pages.
  private List<List<Made>> make(List<String> statements) throws SQLException {
    var small = new LinkedHashMap<Long, Table>();
    var names = new LinkedHashSet<String>();
    var all = new ArrayList<List<Made>>();
    var before = new ArrayList<Long>(made(List.of()).stream().map(Made::number).toList());
    for (String sql : statements) {
      Create.CreateIndex parsed = parsed(sql);
      String name = parsed.table().sql();
      for (Table table : names.add(name) ? tables(name) : List.<Table>of()) {
        if (small.putIfAbsent(table.number(), table) == null) {
          Long node = clone.small().get(table.number());
          set(table, node == null ? table.node() : node, 0, -1, 0);
        }
      }
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(withoutConcurrently(sql, parsed.span()));
      }
      List<Made> indexes = made(before);
      if (indexes.isEmpty()) {
        throw PgwrightException.of(Code.INPUT, "no index was made: " + sql);
      }
      indexes.forEach(it -> before.add(it.number()));
      valid(indexes, false);
      all.add(indexes);
    }
    for (Table table : small.values()) {
      set(table, table.node(), table.pages(), table.rows(), table.visible());
    }
    return all;
  }

  /// The planner opens valid indexes only; one that it has opened is in a buffer.
  private void valid(List<Made> indexes, boolean valid) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update pg_index set indisvalid = ? where indexrelid = ?::int8::oid")) {
      for (Made it : indexes) {
        update.setBoolean(1, valid);
        update.setLong(2, it.number());
        update.executeUpdate();
      }
    }
  }

  private static Create.CreateIndex parsed(String sql) {
    var parsed = Parser.parse(sql, Dialect.SERVER);
    if (parsed.units().size() == 1
        && parsed.units().getFirst().statement() instanceof Create.CreateIndex it) {
      return it;
    }
    throw PgwrightException.of(Code.INPUT, "not one CREATE INDEX: " + sql);
  }

  private static String withoutConcurrently(String sql, Span span) {
    String text = span.of(sql);
    for (Token token : Script.tokens(text)) {
      if (token.is("on")) {
        return text;
      }
      if (token.is("concurrently")) {
        return text.substring(0, token.span().start()) + text.substring(token.span().end());
      }
    }
    return text;
  }

  private List<Table> tables(String name) throws SQLException {
    var tables = new ArrayList<Table>();
    try (PreparedStatement query = connection.prepareStatement(BELOW)) {
      query.setString(1, name);
      query.setString(2, name);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tables.add(
              new Table(
                  rows.getLong(1),
                  rows.getLong(2),
                  rows.getInt(3),
                  rows.getFloat(4),
                  rows.getInt(5)));
        }
      }
    }
    return tables;
  }

  private void set(Table table, long node, int pages, float rows, int visible) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SET_TABLE)) {
      update.setLong(1, node);
      update.setInt(2, pages);
      update.setFloat(3, rows);
      update.setInt(4, visible);
      update.setLong(5, table.number());
      update.executeUpdate();
    }
  }

  private List<Made> made(List<Long> before) throws SQLException {
    var made = new ArrayList<Made>();
    try (PreparedStatement query = connection.prepareStatement(MADE)) {
      query.setArray(1, connection.createArrayOf("int8", before.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          boolean whole = rows.getString(8).equals("I");
          made.add(
              new Made(
                  rows.getLong(1),
                  QualifiedName.of(rows.getString(2), rows.getString(3)),
                  QualifiedName.of(rows.getString(5), rows.getString(4)),
                  rows.getString(6),
                  whole ? null : rows.getString(7),
                  null,
                  0));
        }
      }
    }
    return made;
  }

  private Made sized(Made made) throws SQLException {
    if (made.path() == null) {
      return made;
    }
    IndexShape shape = shapes.of(made.number());
    IndexShape.Size size = IndexSize.of(shape);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update pg_class set relpages = ?, reltuples = ?::real where oid = ?::int8::oid")) {
      update.setLong(1, size.pages());
      update.setDouble(2, shape.rows());
      update.setLong(3, made.number());
      update.executeUpdate();
    }
    return new Made(
        made.number(), made.name(), made.table(), made.method(), made.path(), size, shape.rows());
  }

  /// The first index is the one that the statement names, the others belong to partitions.
  private static Candidate candidate(String sql, List<Made> indexes) {
    Made first = indexes.getFirst();
    long pages = 0;
    int level = 0;
    double rows = 0;
    for (Made it : indexes) {
      if (it.size() != null) {
        pages += it.size().pages();
        level = Math.max(level, it.size().level());
        rows += it.rows();
      }
    }
    return new Candidate(sql, first.name(), first.table(), first.method(), pages, level, rows);
  }

  /// A B-tree that was just built is on disk and in no buffer: its first pages are changed there.
  private void grow(List<Made> indexes) {
    for (Made it : indexes) {
      if (it.path() == null || it.size() == null) {
        continue;
      }
      PageFiles files = clone.files();
      if (it.method().equals("btree") && it.size().pages() > 1) {
        byte[] head = MetaPages.btree(files.read(it.path()), it.size().level());
        files.write(it.path(), it.path(), head, it.size().pages());
      } else {
        files.grow(it.path(), it.size().pages());
      }
    }
  }

  /// Lets the planner see some candidates, and all other indexes but some.
  public void use(Collection<Candidate> chosen, Collection<QualifiedName> hidden) {
    if (!numbers.keySet().containsAll(chosen)) {
      throw new IllegalArgumentException("a candidate of another twin");
    }
    var wanted = new LinkedHashSet<Long>();
    chosen.forEach(it -> wanted.addAll(numbers.getOrDefault(it, List.of())));
    try {
      List<Long> away = oids(hidden);
      var show = new LinkedHashSet<>(wanted);
      show.removeAll(on);
      off.stream().filter(it -> !away.contains(it)).forEach(show::add);
      var hide = new LinkedHashSet<>(on);
      hide.removeAll(wanted);
      away.stream().filter(it -> !off.contains(it)).forEach(hide::add);
      switchTo(show, true);
      switchTo(hide, false);
      on.clear();
      on.addAll(wanted);
      off.clear();
      off.addAll(away);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void switchTo(Collection<Long> indexes, boolean valid) throws SQLException {
    if (!indexes.isEmpty()) {
      String list = indexes.stream().map(String::valueOf).collect(Collectors.joining(", "));
      try (Statement update = connection.createStatement()) {
        update.execute(
            "update pg_index set indisvalid = " + valid + " where indexrelid in (" + list + ")");
      }
    }
  }

  /// The numbers of indexes of the database; those that are not valid there stay as they are.
  private List<Long> oids(Collection<QualifiedName> names) throws SQLException {
    var all = new ArrayList<Long>();
    for (QualifiedName name : names) {
      Long number = known.get(name);
      if (number == null) {
        try (PreparedStatement query =
            connection.prepareStatement("select to_regclass(?)::oid::int8")) {
          query.setString(1, name.sql());
          try (ResultSet row = query.executeQuery()) {
            row.next();
            number = row.getLong(1);
          }
        }
        known.put(name, number);
      }
      if (number != 0) {
        all.add(number);
      }
    }
    return all;
  }
}
