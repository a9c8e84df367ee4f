package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;

/// Objects that are no relations, and the relations that go with them.
final class DropObjects {

  private DropObjects() {}

  static void schema(ObjectRef object, Drop drop, Tally tally) {
    Name schema = object.name().name();
    String kept = "cannot drop schema " + schema + " because other objects depend on it";
    for (Relation relation : tally.world.relations()) {
      if (relation.name().schema().equals(schema)) {
        if (drop.cascade()) {
          DropEffects.table(relation.name(), drop, tally);
        } else {
          tally.fails(kept);
        }
      }
    }
    for (Thing routine : tally.world.things().of(ObjectClass.FUNCTION)) {
      if (routine.name().schema().equals(schema)) {
        if (drop.cascade()) {
          triggers(routine.name(), tally);
        } else {
          tally.fails(kept);
        }
      }
    }
    tally.world.types().stream()
        .filter(it -> it.name().schema().equals(schema))
        .forEach(it -> Dependents.typed(it.name().sql(), drop.cascade(), kept, tally));
  }

  static void type(QualifiedName name, Drop drop, Tally tally) {
    String kept = "type " + name.name();
    Dependents.typed(name.sql(), drop.cascade(), kept, tally);
    for (Relation relation : tally.world.relations()) {
      if (relation.traits().typed() && typedBy(relation, name, tally)) {
        if (drop.cascade()) {
          tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
        } else {
          tally.fails("cannot drop " + kept + " because other objects depend on it");
        }
      }
    }
  }

  /// Whether a typed table has the columns of a type.
  static boolean typedBy(Relation relation, QualifiedName type, Tally tally) {
    return tally
        .world
        .type(type)
        .map(
            it ->
                it.attributes().stream()
                    .map(dev.pgwright.replay.Attribute::name)
                    .toList()
                    .equals(
                        relation.columns().stream()
                            .map(dev.pgwright.replay.Attribute::name)
                            .toList()))
        .orElse(false);
  }

  static void statistics(QualifiedName name, Tally tally) {
    tally
        .world
        .things()
        .find(ObjectClass.STATISTICS, name, null)
        .ifPresent(it -> it.uses().forEach(on -> tally.lock(on, Lock.SHARE_UPDATE_EXCLUSIVE)));
  }

  static void routine(QualifiedName name, Drop drop, Tally tally) {
    boolean used =
        tally.world.things().of(ObjectClass.TRIGGER).stream()
            .anyMatch(it -> it.uses().contains(name));
    if (used && !drop.cascade()) {
      tally.fails("cannot drop function " + name + "() because other objects depend on it");
    } else {
      triggers(name, tally);
    }
  }

  private static void triggers(QualifiedName function, Tally tally) {
    for (Thing trigger : tally.world.things().of(ObjectClass.TRIGGER)) {
      if (trigger.uses().contains(function) && trigger.on() != null) {
        tally.lockFamily(trigger.on(), Lock.ACCESS_EXCLUSIVE);
        tally.because("the trigger " + trigger.name().name() + " goes too");
      }
    }
  }

  /// A sequence that a default of its owner uses.
  static void sequence(QualifiedName name, Drop drop, Tally tally) {
    tally.lock(name, Lock.ACCESS_EXCLUSIVE);
    QualifiedName owner = tally.world.assumed(name).traits().owner();
    if (owner == null || !name.name().value().endsWith("_seq") || !counts(owner, name, tally)) {
      return;
    }
    if (drop.cascade()) {
      tally.lock(owner, Lock.ACCESS_EXCLUSIVE);
    } else {
      tally.fails("cannot drop sequence " + name.name() + " because other objects depend on it");
    }
  }

  /// Whether a column of a table may still have its values from a sequence.
  private static boolean counts(QualifiedName owner, QualifiedName sequence, Tally tally) {
    Relation table = tally.world.assumed(owner);
    return !table.known()
        || table.columns().stream()
            .filter(it -> sequence.name().value().endsWith(it.name() + "_seq"))
            .anyMatch(it -> it.fill() != Attribute.Fill.NOTHING);
  }

  static void server(Name server, Drop drop, Tally tally) {
    for (Relation relation : tally.world.relations()) {
      if (server.equals(relation.traits().server())) {
        if (drop.cascade()) {
          tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
        } else {
          tally.fails("cannot drop server " + server + " because other objects depend on it");
        }
      }
    }
  }

  static void wrapper(Drop drop, Tally tally) {
    for (Relation relation : tally.world.relations()) {
      if (relation.kind() == Relation.Kind.FOREIGN_TABLE && drop.cascade()) {
        tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }
}
