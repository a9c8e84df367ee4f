package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table, view, sequence or other relation.
///
/// @param known whether the columns and constraints here are all there are
/// @param born the unit that created it, see [World#unit]; 0 for what existed before all of them
/// @param columns in order
/// @param parents the partitioned table it is a partition of, or the tables it inherits from
/// @param bound of a partition; null otherwise
/// @param uses the relations that a view reads
/// @param rowSecurity whether row security is enabled
/// @param traits what only some of its kind have
public record Relation(
    QualifiedName name,
    Kind kind,
    boolean known,
    boolean temporary,
    int born,
    List<Attribute> columns,
    List<Limit> limits,
    List<QualifiedName> parents,
    @Nullable Bound bound,
    List<QualifiedName> uses,
    List<Name> policies,
    boolean rowSecurity,
    Traits traits) {

  /// What a relation is.
  public enum Kind {
    TABLE,
    PARTITIONED,
    VIEW,
    MATERIALIZED_VIEW,
    FOREIGN_TABLE,
    SEQUENCE,
    UNKNOWN
  }

  /// What a partition holds.
  public enum Bound {
    DEFAULT,
    VALUES
  }

  public Relation {
    columns = List.copyOf(columns);
    limits = List.copyOf(limits);
    parents = List.copyOf(parents);
    uses = List.copyOf(uses);
    policies = List.copyOf(policies);
  }

  /// A relation without anything.
  public static Relation of(QualifiedName name, Kind kind, boolean known, int born) {
    return new Relation(
        name,
        kind,
        known,
        false,
        born,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        false,
        Traits.NONE);
  }

  public Optional<Attribute> column(Name column) {
    for (Attribute each : columns) {
      if (each.name().equals(column)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public Optional<Limit> limit(Name constraint) {
    for (Limit each : limits) {
      if (each.name().equals(constraint)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// Whether it is a table that holds rows of its own or of its partitions.
  public boolean table() {
    return kind == Kind.TABLE
        || kind == Kind.PARTITIONED
        || kind == Kind.FOREIGN_TABLE
        || kind == Kind.UNKNOWN;
  }

  /// Whether replication can tell its rows apart, as far as is known; a table of which it cannot
  /// takes no updates and deletes that are published.
  public boolean identified() {
    if (kind != Kind.TABLE || temporary || traits.unlogged()) {
      return true;
    }
    return switch (traits.identity()) {
      case "nothing" -> false;
      case "default" ->
          !known || limits.stream().anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY);
      default -> true;
    };
  }

  /// The same relation with other columns.
  public Relation columns(List<Attribute> others) {
    return new Relation(
        name,
        kind,
        known,
        temporary,
        born,
        others,
        limits,
        parents,
        bound,
        uses,
        policies,
        rowSecurity,
        traits);
  }

  /// The same relation with a column put in the place of the one of its name, or at the end.
  public Relation column(Attribute column) {
    var all = new ArrayList<>(columns);
    int at = -1;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(column.name())) {
        at = i;
      }
    }
    if (at < 0) {
      all.add(column);
    } else {
      all.set(at, column);
    }
    return columns(all);
  }

  /// The same relation with other constraints.
  public Relation limits(List<Limit> others) {
    return new Relation(
        name,
        kind,
        known,
        temporary,
        born,
        columns,
        others,
        parents,
        bound,
        uses,
        policies,
        rowSecurity,
        traits);
  }

  /// The same relation with one constraint more.
  public Relation limit(Limit limit) {
    var all = new ArrayList<>(limits);
    all.removeIf(it -> it.name().equals(limit.name()));
    all.add(limit);
    return limits(all);
  }

  /// The same relation under another name.
  public Relation named(QualifiedName other) {
    return new Relation(
        other,
        kind,
        known,
        temporary,
        born,
        columns,
        limits,
        parents,
        bound,
        uses,
        policies,
        rowSecurity,
        traits);
  }

  /// The same relation below other parents.
  public Relation below(List<QualifiedName> others, @Nullable Bound part) {
    return new Relation(
        name,
        kind,
        known,
        temporary,
        born,
        columns,
        limits,
        others,
        part,
        uses,
        policies,
        rowSecurity,
        traits);
  }

  /// The same relation that is temporary or not.
  public Relation temporary(boolean now) {
    return new Relation(
        name,
        kind,
        known,
        now,
        born,
        columns,
        limits,
        parents,
        bound,
        uses,
        policies,
        rowSecurity,
        traits);
  }

  /// The same view over other relations.
  public Relation using(List<QualifiedName> others) {
    return new Relation(
        name,
        kind,
        known,
        temporary,
        born,
        columns,
        limits,
        parents,
        bound,
        others,
        policies,
        rowSecurity,
        traits);
  }

  /// The same table with other policies.
  public Relation secured(List<Name> others, boolean enabled) {
    return new Relation(
        name, kind, known, temporary, born, columns, limits, parents, bound, uses, others, enabled,
        traits);
  }

  /// The same relation with other traits.
  public Relation with(Traits others) {
    return new Relation(
        name,
        kind,
        known,
        temporary,
        born,
        columns,
        limits,
        parents,
        bound,
        uses,
        policies,
        rowSecurity,
        others);
  }

  /// Whether it is a partition.
  public boolean partition() {
    return bound != null;
  }
}
