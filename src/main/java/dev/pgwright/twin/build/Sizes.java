package dev.pgwright.twin.build;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives relations files of the recorded sizes and says so in `pg_class`.
///
/// Every relation gets a new file, which no session and no buffer knows, and keeps its old one,
/// which holds next to nothing.
final class Sizes {

  /// Numbers of files that the server does not come to by itself.
  private static final long FIRST_FILE = 3_500_000_000L;

  private static final String RELATIONS =
      """
      select n.nspname, c.relname, c.oid::int8, c.relkind::text, pg_relation_filenode(c.oid)::int8,
        pg_relation_filepath(c.oid), m.amname, i.indrelid::int8
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_am m on m.oid = c.relam
      left join pg_index i on i.indexrelid = c.oid
      where c.relkind in ('r', 'm', 'p', 'f', 'i', 'I')
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      order by c.oid
      """;

  private static final String UPDATE =
      """
      update pg_class set relfilenode = ?::int8::oid, relpages = ?, reltuples = ?::real,
        relallvisible = ?, relispopulated = true where oid = ?::int8::oid
      """;

  /// A relation of the copy.
  ///
  /// @param node the number of its file
  /// @param path null for what has no file
  /// @param method null for what has none
  /// @param table of an index; 0 for a table
  record Relation(
      QualifiedName name,
      long number,
      String kind,
      long node,
      @Nullable String path,
      @Nullable String method,
      long table) {

    /// The path of another file in the same folder.
    String sibling(long other) {
      String own = String.valueOf(path);
      return own.substring(0, own.lastIndexOf('/') + 1) + other;
    }
  }

  private final Connection connection;
  private final PageFiles files;
  private final Map<Long, Long> small = new LinkedHashMap<>();
  private long next = FIRST_FILE;

  Sizes(Connection connection, PageFiles files) {
    this.connection = connection;
    this.files = files;
  }

  /// The files that tables had before, by the table's number.
  Map<Long, Long> small() {
    return small;
  }

  void apply(Statistics statistics) throws SQLException {
    var tables = new LinkedHashMap<QualifiedName, TableStatistics>();
    statistics.tables().forEach(it -> tables.put(it.name(), it));
    var indexes = new LinkedHashMap<QualifiedName, IndexStatistics>();
    statistics.indexes().forEach(it -> indexes.put(it.name(), it));
    Map<QualifiedName, Relation> relations = relations();
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Relation it : relations.values()) {
        TableStatistics table = tables.get(it.name());
        IndexStatistics index = indexes.get(it.name());
        if (table != null && it.table() == 0) {
          table(update, it, table);
        } else if (index != null && it.table() != 0) {
          TableStatistics on = tables.get(index.table());
          index(update, it, index, on == null ? 0 : on.pages());
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private Map<QualifiedName, Relation> relations() throws SQLException {
    var relations = new LinkedHashMap<QualifiedName, Relation>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        var it =
            new Relation(
                QualifiedName.of(rows.getString(1), rows.getString(2)),
                rows.getLong(3),
                rows.getString(4),
                rows.getLong(5),
                rows.getString(6),
                rows.getString(7),
                rows.getLong(8));
        relations.put(it.name(), it);
      }
    }
    return relations;
  }

  private void table(PreparedStatement update, Relation relation, TableStatistics table)
      throws SQLException {
    long node = relation.node();
    if (relation.path() != null) {
      small.put(relation.number(), node);
      node = next++;
      String path = relation.path();
      files.write(relation.sibling(node), path, files.read(path), table.pages());
    }
    update(
        update, relation, node, table.recordedPages(), table.recordedRows(), table.visiblePages());
  }

  private void index(
      PreparedStatement update, Relation relation, IndexStatistics index, long tablePages)
      throws SQLException {
    long node = relation.node();
    if (relation.path() != null) {
      node = next++;
      String path = relation.path();
      byte[] head = head(files.read(path), index, tablePages);
      files.write(relation.sibling(node), path, head, index.pages());
    }
    update(update, relation, node, index.recordedPages(), index.recordedRows(), 0);
  }

  private static byte[] head(byte[] file, IndexStatistics index, long tablePages) {
    return switch (index.method()) {
      case "btree" ->
          index.pages() < 2
              ? file
              : MetaPages.btree(
                  file, index.level() == null ? Levels.guess(index.pages()) : index.level());
      case "gin" -> index.gin() == null ? file : MetaPages.gin(file, index.gin());
      case "brin" -> MetaPages.brin(file, Levels.brinMap(tablePages, MetaPages.brinRange(file)));
      default -> file;
    };
  }

  private static void update(
      PreparedStatement update, Relation relation, long node, int pages, double rows, int visible)
      throws SQLException {
    update.setLong(1, node);
    update.setInt(2, pages);
    update.setDouble(3, rows);
    update.setInt(4, visible);
    update.setLong(5, relation.number());
    update.executeUpdate();
  }
}
