package dev.pgwright.advise.shape;

import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Reads what a statement asks of tables.
public final class Shape {

  private final String text;
  private final Schema schema;
  private final List<TableUse> uses = new ArrayList<>();

  private Shape(String text, Schema schema) {
    this.text = text;
    this.schema = schema;
  }

  /// The places where a statement names tables of a schema, in the order of the text.
  ///
  /// @param text what the statement was parsed from
  public static List<TableUse> of(Statement statement, String text, Schema schema) {
    var shape = new Shape(text, schema);
    shape.statement(statement, null, new LinkedHashSet<>());
    return List.copyOf(shape.uses);
  }

  private void statement(Statement statement, @Nullable Scope outer, SequencedSet<Name> hidden) {
    switch (statement) {
      case Query query -> query(query, outer, hidden);
      case Change.Insert it -> {
        SequencedSet<Name> names = with(it.with(), outer, hidden);
        if (it.source() != null) {
          query(it.source(), outer, names);
        }
      }
      case Change.Update it -> {
        var scope = new Scope(schema, outer, with(it.with(), outer, hidden));
        changed(it.target(), scope);
        it.from().forEach(item -> from(item, scope));
        where(it.where(), scope);
        it.set().forEach(set -> expression(set.value(), scope));
      }
      case Change.Delete it -> {
        var scope = new Scope(schema, outer, with(it.with(), outer, hidden));
        changed(it.target(), scope);
        it.using().forEach(item -> from(item, scope));
        where(it.where(), scope);
      }
      case Change.Merge it -> {
        var scope = new Scope(schema, outer, with(it.with(), outer, hidden));
        changed(it.target(), scope);
        from(it.source(), scope);
        where(it.on(), scope);
      }
      default -> {}
    }
  }

  private void changed(FromItem.Relation target, Scope scope) {
    from(target, scope);
    scope.uses().forEach(TableUse::readsAll);
  }

  private SequencedSet<Name> with(
      Query.@Nullable With with, @Nullable Scope outer, SequencedSet<Name> hidden) {
    var names = new LinkedHashSet<>(hidden);
    if (with != null) {
      if (with.recursive()) {
        with.tables().forEach(it -> names.add(it.name()));
      }
      for (Query.CommonTable it : with.tables()) {
        statement(it.statement(), outer, new LinkedHashSet<>(names));
        names.add(it.name());
      }
    }
    return names;
  }

  private void query(Query query, @Nullable Scope outer, SequencedSet<Name> hidden) {
    body(query, query.body(), outer, with(query.with(), outer, hidden));
  }

  private void body(
      Query query, Query.Body body, @Nullable Scope outer, SequencedSet<Name> hidden) {
    switch (body) {
      case Query.Select select -> select(query, select, new Scope(schema, outer, hidden));
      case Query.SetOperation it -> {
        query(it.left(), outer, hidden);
        query(it.right(), outer, hidden);
      }
      case Query.TableRows it -> {
        var scope = new Scope(schema, outer, hidden);
        from(it.relation(), scope);
        scope.uses().forEach(TableUse::readsAll);
        order(query, List.of(), scope);
      }
      case Query.Values _ -> {}
    }
  }

  private void select(Query query, Query.Select select, Scope scope) {
    select.from().forEach(it -> from(it, scope));
    where(select.where(), scope);
    for (Query.Target target : select.targets()) {
      if (target.value() instanceof Expr.Star) {
        scope.uses().forEach(TableUse::readsAll);
      }
      expression(target.value(), scope);
    }
    if (select.having() != null) {
      expression(select.having(), scope);
    }
    select.groupBy().forEach(it -> it.values().forEach(value -> expression(value, scope)));
    query.order().forEach(it -> expression(it.value(), scope));
    group(select, scope);
    boolean plain = select.groupBy().isEmpty() && !select.distinct();
    if (plain) {
      order(query, select.targets(), scope);
    }
  }

  private void from(FromItem item, Scope scope) {
    switch (item) {
      case FromItem.Relation it -> scope.add(it).ifPresent(uses::add);
      case FromItem.Subselect it -> {
        scope.add(it.alias() == null ? null : it.alias().name());
        query(it.query(), it.lateral() ? scope : null, scope.hidden());
      }
      case FromItem.Function it -> {
        scope.add(it.alias() == null ? null : it.alias().name());
        it.calls().forEach(call -> expression(call, scope));
      }
      case FromItem.Join it -> {
        from(it.left(), scope);
        from(it.right(), scope);
        where(it.on(), scope);
        it.using().forEach(name -> using(name, scope));
      }
    }
  }

  private void using(Name name, Scope scope) {
    for (TableUse use : scope.uses()) {
      boolean has = schema.table(use.table()).flatMap(it -> it.column(name)).isPresent();
      if (has) {
        use.reads(name);
        use.filter(new Filter(Key.of(name), Filter.Kind.JOIN, "=", null, true, null));
      }
    }
  }

  private void where(@Nullable Expr condition, Scope scope) {
    if (condition != null) {
      new Conditions(text, scope).read(condition, true);
      expression(condition, scope);
    }
  }

  /// Notes the columns that are read, and reads queries inside.
  private void expression(Node node, Scope scope) {
    if (node instanceof Expr.Subquery it) {
      query(it.query(), scope, scope.hidden());
      return;
    }
    if (node instanceof Expr.Column column) {
      scope.find(column).ifPresent(it -> it.use().reads(it.column()));
      return;
    }
    if (node instanceof Expr.Star star && !star.of().isEmpty()) {
      scope.uses().forEach(TableUse::readsAll);
    }
    node.children().forEach(child -> expression(child, scope));
  }

  private void group(Query.Select select, Scope scope) {
    List<Expr> values = new ArrayList<>();
    if (select.distinct()) {
      select.targets().forEach(it -> values.add(it.value()));
    } else {
      select.groupBy().forEach(it -> values.addAll(it.values()));
    }
    var keys = new ArrayList<Key>();
    TableUse only = null;
    for (Expr value : values) {
      Expr meant = meant(value, select.targets());
      Optional<Conditions.Side> side = new Conditions(text, scope).side(meant);
      if (side.isEmpty() || (only != null && !only.equals(side.get().use()))) {
        return;
      }
      only = side.get().use();
      keys.add(side.get().key());
    }
    if (only != null) {
      only.groupBy(keys);
    }
  }

  private void order(Query query, List<Query.Target> targets, Scope scope) {
    var keys = new ArrayList<SortBy>();
    TableUse only = null;
    for (SortKey it : query.order()) {
      Expr meant = meant(it.value(), targets);
      String distance = null;
      if (meant instanceof Expr.Binary binary
          && binary.operator().symbol().startsWith("<")
          && binary.operator().symbol().endsWith(">")
          && binary.operator().symbol().length() > 2) {
        distance = binary.operator().symbol();
        meant =
            new Conditions(text, scope).side(binary.left()).isPresent()
                ? binary.left()
                : binary.right();
      }
      Optional<Conditions.Side> side = new Conditions(text, scope).side(meant);
      if (side.isEmpty() || (only != null && !only.equals(side.get().use()))) {
        return;
      }
      only = side.get().use();
      keys.add(new SortBy(side.get().key(), it.descending(), it.nullsFirst(), distance));
    }
    if (only != null && scope.owns(only)) {
      only.orderBy(keys, query.limit() != null);
    }
  }

  /// The target that a name or a number stands for.
  private static Expr meant(Expr value, List<Query.Target> targets) {
    if (value instanceof Expr.Constant it
        && it.kind() == Expr.ConstantKind.INTEGER
        && it.value().length() < 5) {
      int place = Integer.parseInt(it.value());
      return place >= 1 && place <= targets.size() ? targets.get(place - 1).value() : value;
    }
    if (value instanceof Expr.Column column && column.parts().size() == 1) {
      for (Query.Target target : targets) {
        if (column.name().equals(target.alias())) {
          return target.value();
        }
      }
    }
    return value;
  }

  /// Whether a value is the same for all rows: no column is in it, and no query.
  static boolean constant(Node value) {
    return Walk.all(value).stream()
        .noneMatch(it -> it instanceof Expr.Column || it instanceof Expr.Subquery);
  }
}
