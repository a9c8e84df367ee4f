package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
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
      if (drop.ifExists()
          && world.complete()
          && world.relation(name).isEmpty()
          && drop.kind() == ObjectClass.TABLE) {
        tally.because(name + " does not exist and nothing is done");
        continue;
      }
      switch (drop.kind()) {
        case TABLE, FOREIGN_TABLE -> table(name, drop, tally);
        case VIEW, MATERIALIZED_VIEW -> {
          tally.lock(name, Lock.ACCESS_EXCLUSIVE);
          users(name, drop, tally);
        }
        case SEQUENCE -> tally.lock(name, Lock.ACCESS_EXCLUSIVE);
        case INDEX -> index(name, drop, tally);
        case TRIGGER, POLICY, RULE -> {
          if (object.on() != null) {
            tally.lockFamily(world.resolve(object.on()), Lock.ACCESS_EXCLUSIVE);
          }
        }
        case SCHEMA -> schema(object, drop, tally);
        case ACCESS_METHOD, AGGREGATE, ASSERTION, CAST, COLLATION, COLUMN, CONSTRAINT -> {}
        case CONVERSION, DATABASE, DEFAULT_PRIVILEGES, DOMAIN, DOMAIN_CONSTRAINT -> {}
        case EVENT_TRIGGER, EXTENSION, FOREIGN_DATA_WRAPPER, FUNCTION, LANGUAGE -> {}
        case LARGE_OBJECT, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, PARAMETER -> {}
        case PROCEDURE, PUBLICATION, ROLE, ROUTINE, SERVER, STATISTICS -> {}
        case SUBSCRIPTION, TABLESPACE, TEXT_SEARCH_CONFIGURATION -> {}
        case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE -> {}
        case TRANSFORM, TYPE, USER_MAPPING -> {}
      }
    }
  }

  private static void schema(ObjectRef object, Drop drop, Tally tally) {
    for (Relation relation : tally.world.relations()) {
      if (relation.name().schema().equals(object.name().name())) {
        if (!drop.cascade()) {
          tally.fails(
              "cannot drop schema " + object.name() + " because other objects depend on it");
        }
        tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }

  private static void table(QualifiedName name, Drop drop, Tally tally) {
    World world = tally.world;
    for (Relation relation : world.family(name)) {
      tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
      for (Limit limit : relation.limits()) {
        if (limit.references() != null) {
          tally.lock(limit.references(), Lock.ACCESS_EXCLUSIVE);
          tally.because("its foreign key locks " + limit.references());
        }
      }
    }
    Relation dropped = world.assumed(name);
    if (dropped.bound() != null) {
      for (QualifiedName parent : dropped.parents()) {
        tally.lock(parent, Lock.ACCESS_EXCLUSIVE);
        defaultPartition(parent, tally);
        tally.because("dropping a partition locks its parent");
      }
    }
    for (Relation other : world.referencing(name)) {
      tally.lock(other.name(), Lock.ACCESS_EXCLUSIVE);
      if (!drop.cascade() && !named(drop, other.name(), world)) {
        tally.fails("cannot drop table " + name.name() + " because other objects depend on it");
      } else {
        tally.because("the foreign key of " + other.name() + " goes too");
      }
    }
    users(name, drop, tally);
  }

  private static void defaultPartition(QualifiedName parent, Tally tally) {
    for (Relation sibling : tally.world.children(parent)) {
      if (sibling.bound() == Relation.Bound.DEFAULT) {
        tally.lock(sibling.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }

  private static void users(QualifiedName name, Drop drop, Tally tally) {
    for (Relation view : tally.world.users(name)) {
      if (!named(drop, view.name(), tally.world)) {
        tally.lock(view.name(), Lock.ACCESS_EXCLUSIVE);
        if (drop.cascade()) {
          tally.because("the view " + view.name() + " goes too");
          users(view.name(), drop, tally);
        } else {
          tally.fails("cannot drop " + name.name() + " because other objects depend on it");
        }
      }
    }
  }

  private static boolean named(Drop drop, QualifiedName relation, World world) {
    return drop.objects().stream().anyMatch(it -> world.resolve(it.name()).equals(relation));
  }

  private static void index(QualifiedName name, Drop drop, Tally tally) {
    Lock mode = drop.concurrently() ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
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
