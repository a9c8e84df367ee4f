package dev.pgwright.twin.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Indexes, and what can be learned of their inside by reads alone.
///
/// The height of a B-tree is in what the planner asks for descending it: with every operator at a
/// cost of 1 a scan begins at the logarithm of the number of rows, which is below 50, plus 50 for
/// each level (`btcostestimate`). Where the planner prefers another index of the same order, the
/// height stays unknown.
final class Indexes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int COST_OF_A_LEVEL = 50;

  /// A session in which the planner takes an index of the right order wherever there is one.
  private static final String PREFER_INDEXES =
      """
      select pg_catalog.set_config('cpu_operator_cost', '1', true),
        pg_catalog.set_config('statement_timeout', '2000', true),
        pg_catalog.set_config('max_parallel_workers_per_gather', '0', true),
        pg_catalog.set_config(name, 'off', true)
      from pg_catalog.pg_settings
      where name in ('enable_seqscan', 'enable_sort', 'enable_incremental_sort',
        'enable_bitmapscan', 'enable_tidscan', 'enable_partition_pruning')
      """;

  private final Session session;
  private final List<String> notes;
  private final Map<String, Ends> known = new LinkedHashMap<>();
  private final List<String> slow = new ArrayList<>();

  /// The smallest and the largest value of a key.
  private record Ends(@Nullable String first, @Nullable String last) {}

  /// What was learned of a B-tree.
  private record Inside(@Nullable Integer level, Ends ends) {}

  /// A B-tree that can be asked.
  private record Tree(
      String table,
      QualifiedName name,
      String order,
      @Nullable String condition,
      String leading,
      boolean asked,
      String smaller,
      String larger) {}

  Indexes(Session session, List<String> notes) {
    this.session = session;
    this.notes = notes;
  }

  List<IndexStatistics> read() throws SQLException {
    List<IndexStatistics> indexes =
        session
            .attempt(
                () -> session.list(Queries.indexes(Queries.PAGES_NOW), StatisticsReader::index))
            .orElse(List.of());
    if (indexes.isEmpty()) {
      indexes = session.list(Queries.indexes(Queries.PAGES_RECORDED), StatisticsReader::index);
    }
    FirstPages pages = FirstPages.read(session);
    Map<QualifiedName, Inside> inside = session.undone(() -> inside(pages.levels()));
    return indexes.stream()
        .map(it -> with(it, inside.get(it.name()), pages.counters().get(it.name())))
        .toList();
  }

  private static IndexStatistics with(
      IndexStatistics it, @Nullable Inside inside, IndexStatistics.@Nullable Gin gin) {
    return new IndexStatistics(
        it.name(),
        it.table(),
        it.method(),
        it.pages(),
        it.recordedPages(),
        it.recordedRows(),
        inside == null ? null : inside.level(),
        gin,
        inside == null ? null : inside.ends().first(),
        inside == null ? null : inside.ends().last(),
        it.scans());
  }

  /// @param levels that are known already
  private Map<QualifiedName, Inside> inside(Map<QualifiedName, Integer> levels)
      throws SQLException {
    List<Tree> trees = session.list(Queries.KEYS + Queries.BTREES, Indexes::tree);
    session.execute(PREFER_INDEXES);
    var found = new LinkedHashMap<QualifiedName, Inside>();
    for (Tree tree : trees) {
      Integer level = levels.get(tree.name());
      if (level == null) {
        level = session.attempt(() -> level(tree)).flatMap(it -> it).orElse(null);
      }
      found.put(tree.name(), new Inside(level, ends(tree)));
    }
    if (!slow.isEmpty()) {
      notes.add(
          "the smallest and largest values could not be read in time: "
              + StatisticsReader.some(slow));
    }
    return found;
  }

  private static Tree tree(ResultSet row) throws SQLException {
    return new Tree(
        row.getString(1),
        QualifiedName.of(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        row.getString(8),
        row.getString(9));
  }

  private Optional<Integer> level(Tree tree) throws SQLException {
    String where = tree.condition() == null ? "" : " where " + tree.condition();
    String json =
        session.text(
            "explain (format json) select 1 from only "
                + tree.table()
                + where
                + " order by "
                + tree.order());
    JsonNode plan = plan(json);
    boolean asked = plan.path("Index Name").asText().equals(tree.name().name().value());
    int level = (int) (plan.path("Startup Cost").asDouble() / COST_OF_A_LEVEL) - 1;
    return asked && level >= 0 ? Optional.of(level) : Optional.empty();
  }

  private static JsonNode plan(String json) {
    try {
      return JSON.readTree(json).path(0).path("Plan");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  /// The planner asks for the ends of an index over all rows where a constant is near the end of a
  /// histogram.
  private Ends ends(Tree tree) throws SQLException {
    if (!tree.asked()) {
      return new Ends(null, null);
    }
    Ends before = known.get(tree.table() + " " + tree.leading());
    if (before != null) {
      return before;
    }
    Optional<Ends> ends =
        session.attempt(() -> new Ends(end(tree, tree.smaller()), end(tree, tree.larger())));
    if (ends.isEmpty()) {
      slow.add(tree.name().toString());
    }
    Ends result = ends.orElse(new Ends(null, null));
    known.put(tree.table() + " " + tree.leading(), result);
    return result;
  }

  private @Nullable String end(Tree tree, String operator) throws SQLException {
    return session.one(
        "select "
            + tree.leading()
            + "::text as pgwright_end from only "
            + tree.table()
            + " where "
            + tree.leading()
            + " is not null order by "
            + tree.leading()
            + " using operator("
            + operator
            + ") limit 1");
  }
}
