package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// Statements that make objects.
final class CreateEffects {

  private CreateEffects() {}

  static void add(Create create, Tally tally) {
    switch (create) {
      case Create.CreateTable table -> table(table, tally);
      case Create.CreateTableAs table -> Effects.reads(table.source(), tally);
      case Create.CreateView view -> {
        Effects.reads(view.query(), tally);
        QualifiedName name = tally.world.resolve(view.name());
        if (view.orReplace() && tally.world.relation(name).isPresent()) {
          tally.lock(name, Lock.ACCESS_EXCLUSIVE);
        }
      }
      case Create.CreateIndex index -> index(index, tally);
      case Create.CreatePolicy policy ->
          tally.lock(tally.world.resolve(policy.table()), Lock.ACCESS_EXCLUSIVE);
      case Create.CreateStatistics statistics ->
          Walk.all(statistics, dev.pgwright.sql.ast.FromItem.Relation.class)
              .forEach(
                  it -> tally.lock(tally.world.resolve(it.name()), Lock.SHARE_UPDATE_EXCLUSIVE));
      case Create.CreatePublication publication ->
          publication
              .objects()
              .forEach(
                  it -> {
                    if (it.table() != null) {
                      tally.lock(tally.world.resolve(it.table()), Lock.SHARE_UPDATE_EXCLUSIVE);
                    }
                  });
      case CreateCode.CreateTrigger trigger ->
          tally.lockFamily(tally.world.resolve(trigger.table()), Lock.SHARE_ROW_EXCLUSIVE);
      case CreateCode.CreateRule rule ->
          tally.lock(tally.world.resolve(rule.table()), Lock.ACCESS_EXCLUSIVE);
      case CreateCode.CreateRoutine _, CreateType _ -> {}
      case Create.CreateSequence _, Create.CreateSchema _, Create.CreateExtension _ -> {}
    }
  }

  private static void table(Create.CreateTable table, Tally tally) {
    QualifiedName name =
        tally.world.created(table.name(), table.persistence() == Create.Persistence.TEMPORARY);
    if (table.ifNotExists() && tally.world.relation(name).isPresent()) {
      tally.because(name + " exists and nothing is done");
      return;
    }
    Walk.all(table, Constraint.ForeignKey.class)
        .forEach(
            key -> {
              QualifiedName other = tally.world.resolve(key.references());
              if (!other.equals(name)) {
                tally.lockFamily(other, Lock.SHARE_ROW_EXCLUSIVE);
                tally.because("a foreign key locks " + other);
              }
            });
    table
        .inherits()
        .forEach(it -> tally.lock(tally.world.resolve(it), Lock.SHARE_UPDATE_EXCLUSIVE));
    Walk.all(table, dev.pgwright.sql.ast.TableElement.Like.class)
        .forEach(it -> tally.lock(tally.world.resolve(it.table()), Lock.ACCESS_SHARE));
    if (table.partitionOf() != null) {
      partition(tally.world.resolve(table.partitionOf()), tally);
    }
  }

  private static void partition(QualifiedName parent, Tally tally) {
    tally.lock(parent, Lock.ACCESS_EXCLUSIVE);
    tally.because("a new partition locks its parent and the default partition");
    tally.world.assumed(parent).limits().stream()
        .flatMap(it -> Optional.ofNullable(it.references()).stream())
        .forEach(it -> tally.lockFamily(it, Lock.SHARE_ROW_EXCLUSIVE));
    for (Relation sibling : tally.world.children(parent)) {
      if (sibling.bound() == Relation.Bound.DEFAULT) {
        tally.lock(sibling.name(), Lock.ACCESS_EXCLUSIVE);
        tally.work(sibling.name(), Work.SCAN);
      }
    }
  }

  private static void index(Create.CreateIndex index, Tally tally) {
    QualifiedName table = tally.world.resolve(index.table());
    Lock mode = index.concurrently() ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.SHARE;
    boolean exists =
        index.ifNotExists()
            && index.name() != null
            && tally.world.index(table.sibling(index.name().value())).isPresent();
    List<Relation> all =
        index.only() ? List.of(tally.world.assumed(table)) : tally.world.family(table);
    boolean parent = all.getFirst().kind() == Relation.Kind.PARTITIONED;
    if (!parent && !exists) {
      tally.lock(table, mode);
      tally.work(table, Work.INDEX_BUILD);
      return;
    }
    if (exists) {
      tally.lock(table, mode);
      tally.because("the index exists and is kept, valid or not");
      return;
    }
    for (Relation relation : all) {
      tally.lock(relation.name(), mode);
      if (relation.kind() != Relation.Kind.PARTITIONED) {
        tally.work(relation.name(), Work.INDEX_BUILD);
      }
    }
    if (index.concurrently()) {
      tally.fails("cannot create index on partitioned table \"" + table.name() + "\" concurrently");
    }
  }
}
