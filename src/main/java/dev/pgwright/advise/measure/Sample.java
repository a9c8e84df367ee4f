package dev.pgwright.advise.measure;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/// Which rows of tables are copied, so that what belongs together stays together.
///
/// Tables within the limit are copied whole. Of larger ones that refer to each other, the rows of
/// one are drawn by a hash of its key, and those of the others are the ones that refer to them; a
/// table that several refer to gives the rows that the larger one needs. The same rows are drawn
/// each time.
public final class Sample {

  /// Room for estimates that are a little low.
  private static final double ROOM = 0.9;

  private static final int PARTS = 1_000_000;

  private final Schema schema;
  private final Statistics statistics;
  private final int limit;
  private final SequencedSet<QualifiedName> large = new LinkedHashSet<>();
  private final Map<QualifiedName, Constraint> leaders = new LinkedHashMap<>();
  private final Map<QualifiedName, Constraint> followers = new LinkedHashMap<>();
  private final Map<QualifiedName, Double> shares = new LinkedHashMap<>();

  private Sample(Statistics statistics, int limit) {
    this.schema = statistics.schema();
    this.statistics = statistics;
    this.limit = limit;
  }

  /// The rows of one table.
  ///
  /// @param columns that are copied: all but generated ones
  /// @param select reads them, and one more than the limit where there are more
  /// @param whole whether that is every row
  /// @param expected rows, by the statistics
  public record Part(
      Table table, List<Name> columns, String select, boolean whole, double expected) {

    public Part {
      columns = List.copyOf(columns);
    }
  }

  /// What to read of each table.
  ///
  /// @param limit the most rows of a table
  public static List<Part> of(Statistics statistics, Collection<QualifiedName> tables, int limit) {
    var sample = new Sample(statistics, limit);
    var known = new ArrayList<Table>();
    tables.forEach(it -> statistics.schema().table(it).ifPresent(known::add));
    sample.plan(known);
    return known.stream().map(sample::part).toList();
  }

  private void plan(List<Table> tables) {
    tables.stream()
        .filter(it -> rows(it.name()) > limit)
        .sorted(Comparator.comparingDouble((Table it) -> -rows(it.name())))
        .forEach(it -> large.add(it.name()));
    for (QualifiedName table : large) {
      keysOf(table).stream()
          .filter(it -> !leads(table, parent(it)))
          .max(Comparator.comparingDouble(it -> rows(parent(it))))
          .ifPresent(it -> leaders.put(table, it));
    }
    for (QualifiedName table : large) {
      for (Constraint key : keysOf(table)) {
        QualifiedName other = parent(key);
        if (!key.equals(leaders.get(table)) && free(other) && !leads(other, table)) {
          followers.putIfAbsent(other, key);
        }
      }
    }
    large.forEach(it -> shares.merge(root(it), ROOM * limit / rows(it), Math::min));
  }

  private static QualifiedName parent(Constraint key) {
    return Objects.requireNonNull(key.references());
  }

  /// Foreign keys of a large table to other large ones.
  private List<Constraint> keysOf(QualifiedName table) {
    return schema
        .all(Constraint.class)
        .filter(it -> it.table().equals(table))
        .filter(it -> it.references() != null && !table.equals(it.references()))
        .filter(it -> large.contains(it.references()) && !it.referencedColumns().isEmpty())
        .toList();
  }

  /// Whether a table comes before another one, or is it.
  private boolean leads(QualifiedName first, QualifiedName then) {
    QualifiedName at = then;
    while (!at.equals(first)) {
      Constraint key = leaders.get(at);
      if (key == null) {
        return false;
      }
      at = parent(key);
    }
    return true;
  }

  /// Whether no other table's rows depend on which ones a table gives.
  private boolean free(QualifiedName table) {
    return !leaders.containsKey(table)
        && leaders.values().stream().noneMatch(it -> table.equals(it.references()));
  }

  private QualifiedName root(QualifiedName table) {
    Constraint key = leaders.get(table);
    return key == null ? table : root(parent(key));
  }

  private double rows(QualifiedName table) {
    double own = statistics.table(table).map(it -> Math.max(0, it.rows())).orElse(0.0);
    double parts =
        schema
            .all(Table.class)
            .filter(it -> it.parents().contains(table))
            .mapToDouble(it -> rows(it.name()))
            .sum();
    return Math.max(own, parts);
  }

  private Part part(Table table) {
    List<Name> columns =
        table.columns().stream()
            .filter(it -> !(it.fill() instanceof Column.Fill.Generated))
            .map(Column::name)
            .toList();
    boolean whole = !large.contains(table.name());
    String only = table.descent() instanceof Table.Descent.Inherits || heirs(table) ? "only " : "";
    String select =
        "select "
            + columns.stream().map(it -> "t0." + it.sql()).collect(Collectors.joining(", "))
            + " from "
            + only
            + table.name().sql()
            + " t0"
            + (whole ? "" : " where " + condition(table.name(), 0))
            + " limit "
            + (limit + 1L);
    return new Part(table, columns, select, whole, Math.min(limit, rows(table.name())));
  }

  /// Whether tables that are copied by themselves take their columns from this one.
  private boolean heirs(Table table) {
    return !table.partitioned()
        && schema.all(Table.class).anyMatch(it -> it.parents().contains(table.name()));
  }

  /// What holds for the rows of a table that are drawn, where it is called `t` and a number.
  private String condition(QualifiedName table, int number) {
    String here = "t" + number;
    Constraint leader = leaders.get(table);
    if (leader != null) {
      return exists(parent(leader), leader.referencedColumns(), leader.columns(), here, number + 1);
    }
    Constraint follower = followers.get(table);
    if (follower != null) {
      return exists(
          follower.table(), follower.columns(), follower.referencedColumns(), here, number + 1);
    }
    return String.format(
        Locale.ROOT,
        "pg_catalog.abs(pg_catalog.hashtextextended(pg_catalog.concat_ws('|', %s), 0) %% %d) < %d",
        key(table).stream().map(it -> here + "." + it).collect(Collectors.joining(", ")),
        PARTS,
        Math.round(PARTS * Math.min(1, shares.getOrDefault(table, 1.0))));
  }

  private String exists(
      QualifiedName other, List<Name> theirs, List<Name> ours, String here, int number) {
    String there = "t" + number;
    var equal = new ArrayList<String>();
    for (int i = 0; i < ours.size(); i++) {
      equal.add(there + "." + theirs.get(i).sql() + " = " + here + "." + ours.get(i).sql());
    }
    return "exists (select 1 from "
        + other.sql()
        + " "
        + there
        + " where "
        + String.join(" and ", equal)
        + " and "
        + condition(other, number)
        + ")";
  }

  /// The columns that tell rows apart; where there are none, the row's place.
  private List<String> key(QualifiedName table) {
    Optional<Constraint> key =
        schema
            .all(Constraint.class)
            .filter(it -> it.table().equals(table))
            .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
            .findFirst();
    return key.isPresent() ? key.get().columns().stream().map(Name::sql).toList() : List.of("ctid");
  }
}
