package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import java.util.ArrayList;
import java.util.List;

/// What publications publish: tables with their heirs and partitions, and all tables of schemas.
public final class Published {

  /// Stands for every table of its schema, those that come later too.
  private static final Name EVERY = new Name("*");

  private Published() {}

  /// Tables and schemas as a publication keeps them.
  static List<QualifiedName> kept(List<Create.PublicationObject> objects, World world) {
    var kept = new ArrayList<QualifiedName>();
    for (Create.PublicationObject object : objects) {
      if (object.table() != null) {
        QualifiedName table = world.resolve(object.table());
        boolean partitioned = world.assumed(table).kind() == Relation.Kind.PARTITIONED;
        kept.addAll(partitioned ? List.of(table) : named(object, table, world));
      } else if (object.schema() != null) {
        kept.add(new QualifiedName(schema(object.schema(), world), EVERY));
      }
    }
    return kept;
  }

  /// The table itself, and what is below it; `only` says nothing of partitions.
  private static List<QualifiedName> named(
      Create.PublicationObject object, QualifiedName table, World world) {
    boolean alone = object.only() && world.assumed(table).kind() != Relation.Kind.PARTITIONED;
    return alone ? List.of(table) : world.family(table).stream().map(Relation::name).toList();
  }

  private static Name schema(Name named, World world) {
    return named.value().equals("current_schema")
        ? world.created(new ObjectName(new Span(1, 0, 0), List.of(named)), false).schema()
        : named;
  }

  /// The tables that are there now, heirs and partitions included.
  public static List<QualifiedName> tables(List<Create.PublicationObject> objects, World world) {
    var found = new ArrayList<QualifiedName>();
    for (Create.PublicationObject object : objects) {
      if (object.table() != null) {
        found.addAll(named(object, world.resolve(object.table()), world));
      } else if (object.schema() != null) {
        Name schema = schema(object.schema(), world);
        world.relations().stream()
            .map(Relation::name)
            .filter(it -> it.schema().equals(schema))
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  /// Whether a publication sends an operation on a table: on itself, its schema or, for a partition
  /// or heir, one above it.
  ///
  /// @param operation `update` or `delete`
  public static boolean sends(String operation, QualifiedName table, World world) {
    for (Thing each : world.things().of(ObjectClass.PUBLICATION)) {
      boolean covers = each.detail().startsWith("all ") || covers(each.uses(), table, world);
      if (covers && each.detail().contains(operation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(List<QualifiedName> kept, QualifiedName table, World world) {
    return kept.contains(table)
        || kept.contains(new QualifiedName(table.schema(), EVERY))
        || (world.assumed(table).partition()
            && world.assumed(table).parents().stream().anyMatch(it -> covers(kept, it, world)));
  }
}
