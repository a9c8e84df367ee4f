package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The relations that a query reads, and the columns it gives.
public final class Reads {

  private Reads() {}

  /// Every relation below a node, without the names of its common table expressions.
  public static List<QualifiedName> of(Node node, World world) {
    return items(node).stream().map(it -> world.resolve(it.name())).distinct().toList();
  }

  /// The items of `from` that name relations, without those that name common table expressions.
  public static List<FromItem.Relation> items(Node node) {
    List<Node> nodes = Walk.all(node);
    var common = new LinkedHashSet<String>();
    for (Node it : nodes) {
      if (it instanceof Query.CommonTable table) {
        common.add(table.name().value());
      }
    }
    var found = new ArrayList<FromItem.Relation>();
    for (Node it : nodes) {
      if (it instanceof FromItem.Relation relation
          && (relation.name().schema().isPresent()
              || !common.contains(relation.name().name().value()))) {
        found.add(relation);
      }
    }
    return found;
  }

  /// What a query uses of each relation; more than it does where names could be those of several.
  static List<Traits.Use> uses(Node query, World world) {
    var columns = new LinkedHashMap<QualifiedName, SequencedSet<Name>>();
    var whole = new LinkedHashSet<QualifiedName>();
    List<FromItem.Relation> items = items(query);
    items.forEach(
        it -> columns.computeIfAbsent(world.resolve(it.name()), _ -> new LinkedHashSet<>()));
    for (Node node : Walk.all(query)) {
      switch (node) {
        case Expr.Column(_, var parts) -> column(parts, items, columns, whole, world);
        case Expr.Star(_, var of) ->
            items.stream()
                .filter(it -> of.isEmpty() || called(it, of.getLast()))
                .forEach(it -> whole.add(world.resolve(it.name())));
        case FromItem.Join join ->
            join.using().forEach(name -> column(List.of(name), items, columns, whole, world));
        default -> {}
      }
    }
    var uses = new ArrayList<Traits.Use>();
    columns.forEach(
        (relation, names) ->
            uses.add(new Traits.Use(relation, List.copyOf(names), whole.contains(relation))));
    return uses;
  }

  private static void column(
      List<Name> parts,
      List<FromItem.Relation> items,
      Map<QualifiedName, SequencedSet<Name>> columns,
      SequencedSet<QualifiedName> whole,
      World world) {
    for (FromItem.Relation item : items) {
      QualifiedName relation = world.resolve(item.name());
      boolean mine = parts.size() == 1 || called(item, parts.get(parts.size() - 2));
      Relation known = world.assumed(relation);
      SequencedSet<Name> names = columns.get(relation);
      if (names != null && mine && (!known.known() || known.column(parts.getLast()).isPresent())) {
        names.add(parts.getLast());
      }
      if (parts.size() == 1 && called(item, parts.getFirst()) && item.alias() != null) {
        whole.add(relation);
      }
    }
  }

  private static boolean called(FromItem.Relation item, Name name) {
    return name(item).equals(name);
  }

  /// The name that a query calls an item by.
  public static Name name(FromItem.Relation item) {
    Name alias = item.alias() == null ? null : item.alias().name();
    return alias == null ? item.name().name() : alias;
  }

  /// The columns that a query gives; empty where they are not known here.
  static Optional<List<Attribute>> columns(Query query, List<Name> named, World world) {
    if (!(query.body() instanceof Query.Select select)) {
      return query.body() instanceof Query.SetOperation set
          ? columns(set.left(), named, world)
          : Optional.empty();
    }
    var columns = new ArrayList<Attribute>();
    for (Query.Target target : select.targets()) {
      if (target.value() instanceof Expr.Star star) {
        Optional<List<Attribute>> all = star(star, select, world);
        if (all.isEmpty()) {
          return Optional.empty();
        }
        columns.addAll(all.get());
      } else {
        columns.add(attribute(target, select, world));
      }
    }
    for (int i = 0; i < named.size() && i < columns.size(); i++) {
      columns.set(i, columns.get(i).named(named.get(i)));
    }
    return Optional.of(columns);
  }

  private static Attribute attribute(Query.Target target, Query.Select select, World world) {
    Name name =
        switch (target.value()) {
          case Expr.Column column -> column.name();
          case Expr.Call call -> call.function().name();
          case Expr.Cast(_, Expr.Column column, _, _) -> column.name();
          default -> new Name("?column?");
        };
    Optional<Attribute> from =
        target.value() instanceof Expr.Column(_, var parts)
            ? select.from().stream()
                .flatMap(it -> items(it).stream())
                .filter(it -> parts.size() == 1 || called(it, parts.get(parts.size() - 2)))
                .flatMap(it -> world.relation(world.resolve(it.name())).stream())
                .flatMap(it -> it.column(parts.getLast()).stream())
                .findFirst()
            : Optional.empty();
    return new Attribute(
        target.alias() == null ? name : target.alias(),
        from.map(Attribute::type).orElse(null),
        Attribute.Validity.NONE,
        Attribute.Fill.NOTHING);
  }

  private static Optional<List<Attribute>> star(Expr.Star star, Query.Select select, World world) {
    var columns = new ArrayList<Attribute>();
    for (FromItem item : select.from()) {
      for (FromItem.Relation relation : items(item)) {
        if (star.of().isEmpty() || called(relation, star.of().getLast())) {
          Relation known = world.assumed(world.resolve(relation.name()));
          if (!known.known()) {
            return Optional.empty();
          }
          known
              .columns()
              .forEach(
                  it ->
                      columns.add(
                          new Attribute(
                              it.name(),
                              it.type(),
                              Attribute.Validity.NONE,
                              Attribute.Fill.NOTHING)));
        }
      }
      boolean plain = Walk.all(item).stream().noneMatch(Reads::other);
      if (!plain) {
        return Optional.empty();
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  private static boolean other(Node node) {
    return node instanceof FromItem.Subselect
        || node instanceof FromItem.Function
        || (node instanceof FromItem.Join join && (join.natural() || !join.using().isEmpty()));
  }
}
