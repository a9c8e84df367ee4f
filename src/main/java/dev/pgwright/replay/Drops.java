package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text drops.
final class Drops {

  private Drops() {}

  static void apply(Drop drop, World world) {
    for (ObjectRef object : drop.objects()) {
      QualifiedName name = world.resolve(object.name());
      Others.named(drop.kind(), object, world).forEach(world.things()::remove);
      switch (drop.kind()) {
        case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> relation(name, world);
        case INDEX -> world.removeIndex(name);
        case TYPE, DOMAIN -> world.removeType(name);
        case SCHEMA -> schema(object.name().name(), world);
        case POLICY -> policy(object, world);
        case ACCESS_METHOD, AGGREGATE, ASSERTION, CAST, COLLATION, COLUMN, CONSTRAINT -> {}
        case CONVERSION, DATABASE, DEFAULT_PRIVILEGES, DOMAIN_CONSTRAINT, EVENT_TRIGGER -> {}
        case EXTENSION, FOREIGN_DATA_WRAPPER, FUNCTION, LANGUAGE, LARGE_OBJECT, OPERATOR -> {}
        case OPERATOR_CLASS, OPERATOR_FAMILY, PARAMETER, PROCEDURE, PUBLICATION, ROLE -> {}
        case ROUTINE, RULE, SERVER, STATISTICS, SUBSCRIPTION, TABLESPACE, TRANSFORM -> {}
        case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_PARSER -> {}
        case TEXT_SEARCH_TEMPLATE, TRIGGER, USER_MAPPING -> {}
      }
    }
  }

  static void relation(QualifiedName name, World world) {
    for (Relation partition : world.children(name)) {
      if (partition.bound() != null) {
        relation(partition.name(), world);
      }
    }
    for (Relation other : world.referencing(name)) {
      world.put(
          other.limits(
              other.limits().stream().filter(it -> !name.equals(it.references())).toList()));
    }
    world.things().on(name).forEach(world.things()::remove);
    statistics(name, null, world);
    for (Relation view : world.users(name)) {
      relation(view.name(), world);
    }
    for (Relation sequence : world.relations()) {
      if (name.equals(sequence.traits().owner())) {
        world.remove(sequence.name());
      }
    }
    world.remove(name);
  }

  /// Statistics go with their table, and with any of their columns.
  ///
  /// @param column null for the table
  private static void statistics(QualifiedName table, @Nullable Name column, World world) {
    world.things().of(ObjectClass.STATISTICS).stream()
        .filter(it -> it.uses().contains(table))
        .filter(
            it -> column == null || List.of(it.detail().split(",", -1)).contains(column.value()))
        .forEach(world.things()::remove);
  }

  /// The sequence of an identity column goes with the identity.
  static void identity(Relation table, Name column, World world) {
    List<QualifiedName> owned =
        world.relations().stream()
            .filter(it -> table.name().equals(it.traits().owner()))
            .map(Relation::name)
            .toList();
    String usual = table.name().name().value() + "_" + column.value() + "_seq";
    owned.stream()
        .filter(it -> owned.size() == 1 || it.name().value().equals(usual))
        .forEach(world::remove);
  }

  private static void schema(Name schema, World world) {
    for (Relation relation : world.relations()) {
      if (relation.name().schema().equals(schema)) {
        relation(relation.name(), world);
      }
    }
  }

  private static void policy(ObjectRef object, World world) {
    if (object.on() != null) {
      Relation table = world.assumed(world.resolve(object.on()));
      var policies = new ArrayList<>(table.policies());
      policies.remove(object.name().name());
      world.put(table.secured(policies, table.rowSecurity()));
    }
  }

  /// The table without a column, and without what goes with it.
  static Relation column(Name column, Relation table, World world) {
    List<Attribute> columns =
        table.columns().stream().filter(it -> !it.name().equals(column)).toList();
    List<Limit> limits =
        table.limits().stream().filter(it -> !it.columns().contains(column)).toList();
    for (Relation view : world.users(table.name(), column)) {
      relation(view.name(), world);
    }
    for (IndexEntry index : world.indexesOf(table.name())) {
      if (index.touches().contains(column)) {
        world.removeIndex(index.name());
      }
    }
    statistics(table.name(), column, world);
    return table.columns(columns).limits(limits);
  }
}
