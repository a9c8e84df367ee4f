package dev.pgwright.advise.shape;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// The tables that names of columns can mean at a place of a statement.
final class Scope {

  private final Schema schema;
  private final @Nullable Scope outer;
  private final SequencedSet<Name> hidden;
  private final Map<Name, Item> items = new LinkedHashMap<>();

  /// @param outer null for the statement itself
  /// @param hidden names of common table expressions
  Scope(Schema schema, @Nullable Scope outer, SequencedSet<Name> hidden) {
    this.schema = schema;
    this.outer = outer;
    this.hidden = hidden;
  }

  /// A column of a table in use.
  record Found(TableUse use, Name column) {}

  /// @param use null for what is no table
  private record Item(@Nullable TableUse use, @Nullable Table table) {}

  SequencedSet<Name> hidden() {
    return new LinkedHashSet<>(hidden);
  }

  List<TableUse> uses() {
    var uses = new ArrayList<TableUse>();
    for (Item item : items.values()) {
      if (item.use() != null) {
        uses.add(item.use());
      }
    }
    return uses;
  }

  /// Adds a relation; the use of its table where it is one.
  Optional<TableUse> add(FromItem.Relation relation) {
    FromItem.Alias alias = relation.alias();
    Name named = alias == null || alias.name() == null ? relation.name().name() : alias.name();
    Optional<Table> table = table(relation.name());
    if (table.isEmpty() || (alias != null && !alias.columns().isEmpty())) {
      items.put(named, new Item(null, null));
      return Optional.empty();
    }
    var use = new TableUse(table.get().name());
    items.put(named, new Item(use, table.get()));
    return Optional.of(use);
  }

  /// Adds what is no table.
  void add(@Nullable Name alias) {
    if (alias != null) {
      items.put(alias, new Item(null, null));
    }
  }

  private Optional<Table> table(ObjectName name) {
    if (name.schema().isPresent()) {
      return schema.table(new QualifiedName(name.schema().get(), name.name()));
    }
    if (hidden.contains(name.name())) {
      return Optional.empty();
    }
    Optional<Table> own = schema.table(QualifiedName.of("public", name.name().value()));
    if (own.isPresent()) {
      return own;
    }
    List<Table> all =
        schema.all(Table.class).filter(it -> it.name().name().equals(name.name())).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// What a name means; empty where that is no column of a table, or not known.
  Optional<Found> find(Expr.Column column) {
    Name name = column.name();
    if (column.parts().size() > 1) {
      Name qualifier = column.parts().get(column.parts().size() - 2);
      Item item = items.get(qualifier);
      if (item == null) {
        return outer == null ? Optional.empty() : outer.find(column);
      }
      return found(item, name);
    }
    for (Item item : items.values()) {
      Optional<Found> found = found(item, name);
      if (found.isPresent()) {
        return found;
      }
    }
    boolean opaque = items.values().stream().anyMatch(it -> it.use() == null);
    return outer == null || opaque ? Optional.empty() : outer.find(column);
  }

  private static Optional<Found> found(Item item, Name name) {
    return item.use() != null && item.table() != null && item.table().column(name).isPresent()
        ? Optional.of(new Found(item.use(), name))
        : Optional.empty();
  }

  boolean owns(TableUse use) {
    return items.values().stream().anyMatch(it -> use.equals(it.use()));
  }
}
