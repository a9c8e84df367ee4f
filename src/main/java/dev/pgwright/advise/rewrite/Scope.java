package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// The relations of one SELECT, and those around it.
final class Scope {

  private final Schema schema;
  private final @Nullable Scope outer;
  private final SequencedSet<Name> hidden;
  private final List<Relation> relations = new ArrayList<>();

  /// @param hidden names of common table expressions
  Scope(Schema schema, @Nullable Scope outer, SequencedSet<Name> hidden, Query.Select select) {
    this.schema = schema;
    this.outer = outer;
    this.hidden = hidden;
    select.from().forEach(it -> add(it, it, false));
  }

  /// A column and the relation that has it.
  record Found(Relation relation, Column column, boolean own) {}

  List<Relation> relations() {
    return List.copyOf(relations);
  }

  Schema schema() {
    return schema;
  }

  private void add(FromItem item, FromItem top, boolean optional) {
    switch (item) {
      case FromItem.Relation it -> {
        FromItem.Alias alias = it.alias();
        boolean renamed = alias != null && !alias.columns().isEmpty();
        Name name = alias == null || alias.name() == null ? it.name().name() : alias.name();
        relations.add(
            new Relation(name, renamed ? null : table(it.name()).orElse(null), top, optional));
      }
      case FromItem.Subselect it -> other(it.alias(), top);
      case FromItem.Function it -> other(it.alias(), top);
      case FromItem.Join it -> {
        boolean full = it.kind() == FromItem.JoinKind.FULL;
        add(it.left(), top, optional || full || it.kind() == FromItem.JoinKind.RIGHT);
        add(it.right(), top, optional || full || it.kind() == FromItem.JoinKind.LEFT);
        if (it.alias() != null) {
          other(it.alias(), top);
        }
      }
    }
  }

  private void other(FromItem.@Nullable Alias alias, FromItem top) {
    Name name = alias == null || alias.name() == null ? new Name("?") : alias.name();
    relations.add(new Relation(name, null, top, true));
  }

  private Optional<Table> table(ObjectName name) {
    if (name.schema().isPresent()) {
      return schema.table(new QualifiedName(name.schema().get(), name.name()));
    }
    if (hidden.contains(name.name())) {
      return Optional.empty();
    }
    Optional<Table> own = schema.table(QualifiedName.of("public", name.name().value()));
    List<Table> all =
        schema.all(Table.class).filter(it -> it.name().name().equals(name.name())).toList();
    return own.isPresent() ? own : all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// What a name means; empty where that is no column of a table, or cannot be told.
  Optional<Found> find(Expr.Column column) {
    if (column.parts().size() > 2) {
      return Optional.empty();
    }
    boolean opaque = false;
    Found found = null;
    for (Relation it : relations) {
      boolean named = column.parts().size() == 1 || column.parts().getFirst().equals(it.name());
      if (named && it.table() == null) {
        opaque = true;
      } else if (named && it.column(column.name()).isPresent()) {
        if (found != null) {
          return Optional.empty();
        }
        found = new Found(it, it.column(column.name()).get(), true);
      } else if (named && column.parts().size() == 2) {
        return Optional.empty();
      }
    }
    if (opaque) {
      return Optional.empty();
    }
    return found != null
        ? Optional.of(found)
        : outer == null
            ? Optional.empty()
            : outer.find(column).map(it -> new Found(it.relation(), it.column(), false));
  }

  /// The column that an expression is.
  Optional<Found> column(Expr value) {
    return value instanceof Expr.Column it ? find(it) : Optional.empty();
  }

  /// Whether a value is never NULL: a column that may not be, and that no outer join fills up.
  boolean neverNull(Expr value) {
    return switch (value) {
      case Expr.Constant it -> it.kind() != Expr.ConstantKind.NULL;
      case Expr.Column it ->
          find(it)
              .filter(found -> !found.relation().optional())
              .filter(found -> neverNull(found.relation(), found.column().name()))
              .isPresent();
      default -> false;
    };
  }

  private boolean neverNull(Relation relation, Name column) {
    Table table = relation.table();
    if (table == null) {
      return false;
    }
    boolean said =
        table.column(column).map(Column::notNull).filter(Column.NotNull::validated).isPresent();
    return said || primary(table).stream().anyMatch(column::equals);
  }

  private List<Name> primary(Table table) {
    return schema
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()))
        .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
        .findFirst()
        .map(Constraint::columns)
        .orElse(List.of());
  }

  /// The columns of a key of the table among some columns, all of which are never NULL; empty where
  /// there is no such key.
  List<Name> key(Relation relation, Collection<Name> among) {
    Table table = relation.table();
    if (table == null) {
      return List.of();
    }
    var keys = new ArrayList<List<Name>>();
    schema
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()) && !it.deferrable())
        .filter(
            it -> it.type() == Constraint.Type.PRIMARY_KEY || it.type() == Constraint.Type.UNIQUE)
        .filter(it -> !it.definition().contains("WITHOUT OVERLAPS"))
        .forEach(it -> keys.add(it.columns()));
    schema
        .all(Index.class)
        .filter(it -> it.table().equals(table.name()) && it.unique() && it.valid())
        .filter(it -> it.predicate() == null)
        .forEach(it -> names(table, it).ifPresent(keys::add));
    for (List<Name> key : keys) {
      boolean known = key.stream().allMatch(it -> among.contains(it) && neverNull(relation, it));
      if (known && !key.isEmpty()) {
        return key;
      }
    }
    return List.of();
  }

  private static Optional<List<Name>> names(Table table, Index index) {
    var names = new ArrayList<Name>();
    for (String key : index.keys()) {
      Optional<Column> column =
          table.columns().stream().filter(it -> it.name().sql().equals(key)).findFirst();
      if (column.isEmpty()) {
        return Optional.empty();
      }
      names.add(column.get().name());
    }
    return Optional.of(names);
  }

  /// The own relations whose columns are in an expression, queries inside not looked into; empty
  /// where a name cannot be told.
  Optional<SequencedSet<Relation>> of(Node expression) {
    var used = new LinkedHashSet<Relation>();
    for (Node node : Walk.all(expression)) {
      if (node instanceof Expr.Subquery || node instanceof Expr.Star) {
        return Optional.empty();
      }
      if (node instanceof Expr.Column column) {
        Optional<Found> found = find(column);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        if (found.get().own()) {
          used.add(found.get().relation());
        }
      }
    }
    return Optional.of(used);
  }
}
