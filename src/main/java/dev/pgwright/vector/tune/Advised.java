package dev.pgwright.vector.tune;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.lab.Scan.Iteration;
import dev.pgwright.vector.live.Place;
import dev.pgwright.vector.tune.FilterAdvice.Tried;
import dev.pgwright.vector.tune.FilterAdvice.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements that follow from a result, with the user's names.
public final class Advised {

  private static final int LONGEST_NAME = 63;
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\s*([a-z_][a-z0-9_]*)\\s*(?:[<>]?=|[<>]|in\\b|between\\b)", Pattern.CASE_INSENSITIVE);

  private final TuneResult result;

  public Advised(TuneResult result) {
    this.result = result;
  }

  /// A class of queries.
  ///
  /// @param name what they have in common
  /// @param settings `SET LOCAL …`, for the transaction of the query
  /// @param sql with `$1` for the vector
  public record QueryClass(String name, List<String> settings, String sql) {
    public QueryClass {
      settings = List.copyOf(settings);
    }
  }

  /// An index that is to be made.
  ///
  /// @param name without quotes
  /// @param definition behind `CREATE INDEX … ON`
  /// @param memoryBytes of `maintenance_work_mem` for its build; 0 where it does not matter
  public record NewIndex(String name, String definition, long memoryBytes) {}

  /// The indexes of the answer: the chosen one, and those that conditions need.
  public List<NewIndex> indexes() {
    return indexes(result.found().table());
  }

  /// The same with another way to write the table.
  public List<NewIndex> indexes(String table) {
    var all = new ArrayList<NewIndex>();
    var names = new ArrayList<>(result.place().taken());
    var indexed = new ArrayList<>(result.place().leading());
    Design design = result.choice().design();
    VectorIndex index = design.index();
    if (index == null) {
      return all;
    }
    String using = design.using(table, result.columnName(), result.dimensions(), result.metric());
    all.add(new NewIndex(name(index.method(), names), using, memory()));
    for (FilterAdvice it : result.filters()) {
      Tried chosen = it.chosen();
      if (chosen != null && chosen.way() == Way.PARTIAL) {
        String partial = using + " WHERE " + it.sql();
        all.add(new NewIndex(name(index.method() + "_where", names), partial, memory()));
      }
      String column = chosen == null || chosen.way() != Way.EXACT ? null : compared(it.sql());
      if (column != null && !indexed.contains(column)) {
        indexed.add(column);
        all.add(new NewIndex(name(column, names), table + " (" + column + ")", 0));
      }
    }
    return all;
  }

  /// The column that a condition compares first; null where it is no plain one.
  private static @Nullable String compared(String condition) {
    Matcher matcher = COMPARED.matcher(condition);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /// What the build needs; never less than the server has.
  private long memory() {
    var plan = result.arithmetic();
    long needed = plan == null ? 0 : plan.build().neededBytes();
    return needed > result.found().workMemBytes() ? needed : 0;
  }

  /// A name that nothing valid has; broken leftovers of the name are dropped first.
  private String name(String end, List<String> taken) {
    String plain =
        (result.place().table().name().value() + "_" + result.columnName())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "_");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - end.length() - 4));
    String name = cut + "_" + end;
    for (int number = 2; taken.contains(name); number++) {
      name = cut + "_" + end + "_" + number;
    }
    taken.add(name);
    return name;
  }

  /// Statements that make the indexes, outside of a transaction, in a session of their own; of a
  /// table with partitions one for each, which are joined below one of their parent.
  public List<String> statements() {
    var lines = new ArrayList<String>();
    long memory = indexes().stream().mapToLong(NewIndex::memoryBytes).max().orElse(0);
    if (memory > 0) {
      lines.add("SET maintenance_work_mem = '" + ((memory + (1 << 20) - 1) >> 20) + "MB';");
    }
    for (NewIndex it : indexes()) {
      if (result.place().parts().isEmpty()) {
        alone(new QualifiedName(result.place().table().schema(), new Name(it.name())), it, lines);
      } else {
        partitioned(it, lines);
      }
    }
    if (memory > 0) {
      lines.add("RESET maintenance_work_mem;");
    }
    return lines;
  }

  private static void alone(QualifiedName name, NewIndex index, List<String> lines) {
    lines.add("DROP INDEX CONCURRENTLY IF EXISTS " + name.sql() + ";");
    lines.add("CREATE INDEX CONCURRENTLY " + name.name().sql() + " ON " + index.definition() + ";");
  }

  private void partitioned(NewIndex index, List<String> lines) {
    String behind = index.definition().substring(result.found().table().length());
    var names = new LinkedHashMap<QualifiedName, QualifiedName>();
    QualifiedName root = result.place().table();
    names.put(root, new QualifiedName(root.schema(), new Name(index.name())));
    lines.add(
        "CREATE INDEX " + new Name(index.name()).sql() + " ON ONLY " + root.sql() + behind + ";");
    String end = index.name().endsWith("_where") ? "where" : "vectors";
    for (Place.Part part : result.place().parts()) {
      String plain = part.name().name().value();
      String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - end.length() - 1));
      var name = new QualifiedName(part.name().schema(), new Name(cut + "_" + end));
      names.put(part.name(), name);
      if (part.leaf()) {
        alone(name, new NewIndex(name.name().value(), part.name().sql() + behind, 0), lines);
      } else {
        lines.add(
            "CREATE INDEX " + name.name().sql() + " ON ONLY " + part.name().sql() + behind + ";");
      }
      QualifiedName above = names.get(part.parent());
      if (above != null) {
        lines.add("ALTER INDEX " + above.sql() + " ATTACH PARTITION " + name.sql() + ";");
      }
    }
  }

  /// Every class of queries with its settings.
  public List<QueryClass> classes() {
    var all = new ArrayList<QueryClass>();
    Scan scan = result.choice().point().scan();
    all.add(
        new QueryClass(
            "without a condition",
            settings(result.choice().effort(), Iteration.OFF),
            sql(null, scan.iteration(), false)));
    for (FilterAdvice it : result.filters()) {
      Tried chosen = it.chosen();
      if (chosen == null) {
        continue;
      }
      Scan how = chosen.point().scan();
      boolean exact = chosen.way() == Way.EXACT;
      all.add(
          new QueryClass(
              it.sql(),
              exact ? List.of() : settings(how.effort(), how.iteration()),
              sql(it.sql(), how.iteration(), exact)));
    }
    return all;
  }

  private List<String> settings(int effort, Iteration iteration) {
    Design design = result.choice().design();
    if (design.index() == null) {
      return List.of();
    }
    var all = new ArrayList<String>();
    int most =
        switch (design.index()) {
          case Hnsw _ -> 1_000;
          case Ivfflat(int lists) -> lists;
        };
    all.add("SET LOCAL " + design.setting(Math.min(effort, most)) + ";");
    if (iteration != Iteration.OFF) {
      all.add(
          "SET LOCAL " + design.index().method() + ".iterative_scan = " + iteration.label() + ";");
    }
    if (!result.choice().planned()) {
      all.add("SET LOCAL enable_seqscan = off;");
    }
    return all;
  }

  private String sql(@Nullable String condition, Iteration iteration, boolean exact) {
    Design design = result.choice().design();
    String column = result.columnName();
    String order = column + " " + result.metric().operator() + " $1";
    String from = result.found().table() + (condition == null ? "" : " WHERE " + condition);
    int k = result.request().targets().k();
    if (exact) {
      return "SELECT * FROM " + from + " ORDER BY (" + order + ") + 0 LIMIT " + k + ";";
    }
    if (design.reranked()) {
      return ranked(design, from, order, k);
    }
    if (design.stored() != design.column()) {
      String cast = "::" + design.stored().label() + "(" + result.dimensions() + ")";
      order = column + cast + " " + result.metric().operator() + " $1" + cast;
    }
    if (iteration == Iteration.RELAXED_ORDER) {
      return "WITH near AS MATERIALIZED (SELECT *, "
          + order
          + " AS distance FROM "
          + from
          + " ORDER BY "
          + order
          + " LIMIT "
          + k
          + ") SELECT * FROM near ORDER BY distance + 0;";
    }
    return "SELECT * FROM " + from + " ORDER BY " + order + " LIMIT " + k + ";";
  }

  private String ranked(Design design, String from, String order, int k) {
    return "WITH near AS MATERIALIZED (SELECT * FROM "
        + from
        + " ORDER BY "
        + design.expression(result.columnName(), result.dimensions())
        + " <~> binary_quantize($1)::bit("
        + result.dimensions()
        + ") LIMIT "
        + result.choice().effort()
        + ") SELECT * FROM near ORDER BY "
        + order
        + " LIMIT "
        + k
        + ";";
  }
}
