package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import java.util.List;
import java.util.Optional;

/// Whether objects are there, in a world that is complete.
final class Existence {

  private static final List<String> OWN = List.of("public", "pg_catalog", "information_schema");

  private Existence() {}

  /// Whether an object is known not to exist.
  static boolean missing(ObjectClass kind, ObjectRef object, World world) {
    boolean relation =
        switch (kind) {
          case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> true;
          default -> false;
        };
    if (!world.complete() && !relation) {
      return false;
    }
    QualifiedName name = world.resolve(object.name());
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> missing(object.name(), world);
      case INDEX -> world.index(name).isEmpty() && missing(object.name(), world);
      case TYPE, DOMAIN -> type(object.name(), world);
      case SCHEMA -> schema(object.name().name(), world);
      case TRIGGER, RULE ->
          object.on() != null
              && !missing(object.on(), world)
              && world
                  .things()
                  .find(kind, Thing.global(object.name().name()), world.resolve(object.on()))
                  .isEmpty();
      case POLICY ->
          object.on() != null
              && world
                  .relation(world.resolve(object.on()))
                  .map(it -> !it.policies().contains(object.name().name()))
                  .orElse(false);
      case STATISTICS -> world.things().find(kind, name, null).isEmpty();
      case FUNCTION, PROCEDURE, ROUTINE -> routine(object.name(), world);
      case PUBLICATION, SERVER, FOREIGN_DATA_WRAPPER ->
          world.things().find(kind, Thing.global(object.name().name()), null).isEmpty();
      case EXTENSION ->
          !object.name().name().value().equals("plpgsql")
              && world.things().find(kind, Thing.global(object.name().name()), null).isEmpty();
      default -> false;
    };
  }

  /// Whether there is no relation of a name.
  static boolean missing(ObjectName name, World world) {
    QualifiedName resolved = world.resolve(name);
    return world.lacks(resolved) && !own(resolved) && world.index(resolved).isEmpty();
  }

  private static boolean own(QualifiedName name) {
    String schema = name.schema().value();
    return schema.startsWith("pg_")
        || schema.equals("information_schema")
        || name.name().value().startsWith("pg_");
  }

  static boolean schema(Name schema, World world) {
    return world.complete()
        && !OWN.contains(schema.value())
        && !schema.value().startsWith("pg_")
        && world.things().find(ObjectClass.SCHEMA, Thing.global(schema), null).isEmpty()
        && world.relations().stream().noneMatch(it -> it.name().schema().equals(schema))
        && !extended(world);
  }

  /// Whether a type is known not to exist; extensions bring types of their own.
  static boolean type(ObjectName name, World world) {
    return world.complete()
        && !extended(world)
        && world.type(world.resolve(name)).isEmpty()
        && world.relation(world.resolve(name)).isEmpty()
        && !name.schema().map(it -> it.value().startsWith("pg_")).orElse(false)
        && !dev.pgwright.facts.TypeNames.known(name.name().value());
  }

  /// Whether a routine is known not to exist; extensions bring routines of their own.
  static boolean routine(ObjectName name, World world) {
    return world.complete()
        && !extended(world)
        && !name.schema().map(it -> it.value().startsWith("pg_")).orElse(false)
        && !dev.pgwright.facts.Functions.known(name.name().value(), world.version())
        && world
            .things()
            .find(ObjectClass.FUNCTION, world.resolve(name), null)
            .or(() -> named(name, world))
            .isEmpty()
        && world.type(world.resolve(name)).isEmpty();
  }

  private static Optional<Thing> named(ObjectName name, World world) {
    return name.schema().isPresent()
        ? Optional.empty()
        : world.things().of(ObjectClass.FUNCTION).stream()
            .filter(it -> it.name().name().equals(name.name()))
            .findFirst();
  }

  /// Whether an extension may have brought objects that are not in the model.
  static boolean extended(World world) {
    return world.things().of(ObjectClass.EXTENSION).stream()
        .anyMatch(it -> !it.name().name().value().equals("plpgsql"));
  }

  /// The words the server has for a relation that is of another kind than said; empty when it is of
  /// that kind.
  static Optional<String> wrongKind(ObjectClass said, Relation relation) {
    boolean right =
        switch (relation.kind()) {
          case TABLE, PARTITIONED -> said == ObjectClass.TABLE;
          case VIEW -> said == ObjectClass.VIEW;
          case MATERIALIZED_VIEW -> said == ObjectClass.MATERIALIZED_VIEW;
          case FOREIGN_TABLE -> said == ObjectClass.FOREIGN_TABLE;
          case SEQUENCE -> said == ObjectClass.SEQUENCE;
          case UNKNOWN -> true;
        };
    String article = said == ObjectClass.INDEX ? "an " : "a ";
    return right
        ? Optional.empty()
        : Optional.of("\"" + relation.name().name() + "\" is not " + article + said.sql());
  }
}
