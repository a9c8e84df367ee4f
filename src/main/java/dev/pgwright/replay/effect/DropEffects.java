package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import java.util.Optional;

/// Statements that drop objects.
///
/// Source: `claims/table.sql`, `claims/index.sql`, `claims/trigger.sql`.
final class DropEffects {

  private DropEffects() {}

  static void add(Drop drop, Tally tally) {
    World world = tally.world;
    for (ObjectRef object : drop.objects()) {
      QualifiedName name = world.resolve(object.name());
      if (drop.ifExists() && Existence.missing(drop.kind(), object, world)) {
        tally.because(object.name() + " does not exist and nothing is done");
        continue;
      }
      switch (drop.kind()) {
        case TABLE, FOREIGN_TABLE -> table(name, drop, tally);
        case VIEW, MATERIALIZED_VIEW -> {
          tally.lock(name, Lock.ACCESS_EXCLUSIVE);
          users(name, drop, tally);
        }
        case SEQUENCE -> DropObjects.sequence(name, drop, tally);
        case INDEX -> index(name, drop, tally);
        case TRIGGER, POLICY, RULE -> part(drop.kind(), object, tally);
        case SCHEMA -> DropObjects.schema(object, drop, tally);
        case TYPE, DOMAIN -> DropObjects.type(name, drop, tally);
        case STATISTICS -> DropObjects.statistics(name, tally);
        case FUNCTION, PROCEDURE, ROUTINE -> DropObjects.routine(name, drop, tally);
        case SERVER -> DropObjects.server(object.name().name(), drop, tally);
        case FOREIGN_DATA_WRAPPER -> DropObjects.wrapper(drop, tally);
        case PUBLICATION, ACCESS_METHOD, AGGREGATE, ASSERTION, CAST, COLLATION, COLUMN -> {}
        case CONSTRAINT, CONVERSION, DATABASE, DEFAULT_PRIVILEGES, DOMAIN_CONSTRAINT -> {}
        case EVENT_TRIGGER, EXTENSION, LANGUAGE, LARGE_OBJECT, OPERATOR -> {}
        case OPERATOR_CLASS, OPERATOR_FAMILY, PARAMETER, ROLE, SUBSCRIPTION -> {}
        case TABLESPACE, TEXT_SEARCH_CONFIGURATION -> {}
        case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE -> {}
        case TRANSFORM, USER_MAPPING -> {}
      }
    }
  }

  /// A trigger for each row is one of every partition too.
  private static void part(ObjectClass kind, ObjectRef object, Tally tally) {
    if (object.on() == null) {
      return;
    }
    QualifiedName table = tally.world.resolve(object.on());
    boolean alone =
        kind != ObjectClass.TRIGGER
            || tally
                .world
                .things()
                .find(kind, Thing.global(object.name().name()), table)
                .map(it -> !it.detail().equals("row"))
                .orElse(false)
            || tally.world.assumed(table).kind() == Relation.Kind.TABLE;
    if (alone) {
      tally.lock(table, Lock.ACCESS_EXCLUSIVE);
    } else {
      tally.lockFamily(table, Lock.ACCESS_EXCLUSIVE);
    }
  }

  static void table(QualifiedName name, Drop drop, Tally tally) {
    World world = tally.world;
    for (Relation relation : world.family(name)) {
      tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
      boolean heir = !relation.partition() && !relation.name().equals(name);
      if (heir && !drop.cascade() && !named(drop, relation.name(), world)) {
        tally.fails("cannot drop table " + name.name() + " because other objects depend on it");
      }
      for (Limit limit : relation.limits()) {
        boolean own = !relation.partition() || !above(relation, limit, world);
        if (limit.references() != null && own) {
          Dependents.referenced(limit.references(), false, tally);
          tally.because("its foreign key locks " + limit.references());
        }
      }
    }
    partition(world.assumed(name), tally);
    for (World.Reference it : world.references(name)) {
      Relation other = it.from();
      if (!other.name().equals(name) && !(other.partition() && below(other, name, world))) {
        tally.lockFamily(other.name(), Lock.ACCESS_EXCLUSIVE);
        if (!drop.cascade() && !named(drop, other.name(), world)) {
          tally.fails("cannot drop table " + name.name() + " because other objects depend on it");
        } else {
          tally.because("the foreign key of " + other.name() + " goes too");
          QualifiedName root = it.limit().references();
          if (root != null && !root.equals(name)) {
            Dependents.referenced(root, true, tally);
          }
        }
      }
    }
    users(name, drop, tally);
  }

  private static boolean below(Relation partition, QualifiedName table, World world) {
    return world.family(table).stream().anyMatch(it -> it.name().equals(partition.name()));
  }

  /// Whether a foreign key of a partition is that of its parent.
  private static boolean above(Relation partition, Limit limit, World world) {
    return partition.parents().stream()
        .anyMatch(it -> world.assumed(it).limit(limit.name()).isPresent());
  }

  private static void partition(Relation dropped, Tally tally) {
    if (dropped.partition()) {
      for (QualifiedName parent : dropped.parents()) {
        tally.lock(parent, Lock.ACCESS_EXCLUSIVE);
        defaultPartition(parent, tally);
        tally.because("dropping a partition locks its parent");
      }
    }
  }

  private static void defaultPartition(QualifiedName parent, Tally tally) {
    for (Relation sibling : tally.world.children(parent)) {
      if (sibling.bound() == Relation.Bound.DEFAULT) {
        tally.lock(sibling.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }

  static void users(QualifiedName name, Drop drop, Tally tally) {
    for (QualifiedName view : Dependents.closure(tally.world.users(name), tally.world)) {
      if (!named(drop, view, tally.world)) {
        tally.lock(view, Lock.ACCESS_EXCLUSIVE);
        if (drop.cascade()) {
          tally.because("the view " + view + " goes too");
        } else {
          tally.fails("cannot drop " + name.name() + " because other objects depend on it");
        }
      }
    }
  }

  private static boolean named(Drop drop, QualifiedName relation, World world) {
    return drop.objects().stream().anyMatch(it -> world.resolve(it.name()).equals(relation));
  }

  private static void concurrently(Drop drop, Tally tally) {
    if (drop.concurrently() && drop.objects().size() > 1) {
      tally.fails("DROP INDEX CONCURRENTLY does not support dropping multiple objects");
    } else if (drop.concurrently() && drop.cascade()) {
      tally.fails("DROP INDEX CONCURRENTLY does not support CASCADE");
    }
  }

  private static void index(QualifiedName name, Drop drop, Tally tally) {
    Lock mode = drop.concurrently() ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    concurrently(drop, tally);
    Optional<IndexEntry> index = tally.world.index(name);
    if (index.isEmpty()) {
      tally.lock(name, mode);
      tally.because("the table of the index is locked too");
      return;
    }
    QualifiedName table = index.get().table();
    for (Relation relation : tally.world.family(table)) {
      tally.lock(relation.name(), mode);
    }
    tally.lock(name, mode);
    boolean part =
        tally.world.assumed(table).partition()
            && tally.world.assumed(table).parents().stream()
                .flatMap(it -> tally.world.indexesOf(it).stream())
                .anyMatch(
                    it ->
                        it.valid()
                            && it.keys().equals(index.get().keys())
                            && it.plain() == index.get().plain());
    if (part && !index.get().constraint()) {
      tally.fails("cannot drop index " + name.name() + " because the parent's index requires it");
    }
    if (index.get().constraint()) {
      tally.fails(
          "cannot drop index "
              + name.name()
              + " because constraint "
              + name.name()
              + " on table "
              + table.name()
              + " requires it");
    } else if (drop.concurrently()
        && tally.world.assumed(table).kind() == Relation.Kind.PARTITIONED) {
      tally.fails("cannot drop partitioned index \"" + name.name() + "\" concurrently");
    }
  }
}
