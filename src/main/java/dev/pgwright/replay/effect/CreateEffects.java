package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// Statements that make objects.
final class CreateEffects {

  private CreateEffects() {}

  static void add(Create create, Tally tally) {
    switch (create) {
      case Create.CreateTable table -> table(table, tally);
      case Create.CreateTableAs table -> {
        if (table.withData()) {
          ReadEffects.query(table.source(), tally);
        } else {
          ReadEffects.named(table.source(), tally);
        }
      }
      case Create.CreateView view -> {
        ReadEffects.named(view.query(), tally);
        QualifiedName name = tally.world.resolve(view.name());
        if (view.orReplace() && tally.world.relation(name).isPresent()) {
          tally.lock(name, Lock.ACCESS_EXCLUSIVE);
        }
      }
      case Create.CreateIndex index -> index(index, tally);
      case Create.CreatePolicy policy -> {
        tally.lock(tally.world.resolve(policy.table()), Lock.ACCESS_EXCLUSIVE);
        ReadEffects.named(policy, tally);
      }
      case Create.CreateStatistics statistics ->
          Walk.all(statistics, dev.pgwright.sql.ast.FromItem.Relation.class)
              .forEach(
                  it -> tally.lock(tally.world.resolve(it.name()), Lock.SHARE_UPDATE_EXCLUSIVE));
      case Create.CreatePublication publication -> published(publication.objects(), tally);
      case CreateCode.CreateTrigger trigger -> trigger(trigger, tally);
      case CreateCode.CreateRule rule -> {
        rule.actions().forEach(it -> ReadEffects.named(it, tally));
        tally.lock(tally.world.resolve(rule.table()), Lock.ACCESS_EXCLUSIVE);
      }
      case CreateCode.CreateRoutine routine ->
          routine.body().forEach(it -> ReadEffects.named(it, tally));
      case Create.CreateSequence sequence -> owner(sequence.options(), tally);
      case CreateType _, Create.CreateSchema _, Create.CreateExtension _ -> {}
    }
  }

  /// Tables that are published, with their heirs; partitions are with their parent.
  static void published(List<Create.PublicationObject> objects, Tally tally) {
    for (Create.PublicationObject object : objects) {
      if (object.table() != null) {
        QualifiedName table = tally.world.resolve(object.table());
        boolean heirs =
            !object.only() && tally.world.assumed(table).kind() != Relation.Kind.PARTITIONED;
        if (heirs) {
          tally.lockFamily(table, Lock.SHARE_UPDATE_EXCLUSIVE);
        } else {
          tally.lock(table, Lock.SHARE_UPDATE_EXCLUSIVE);
        }
      }
    }
  }

  /// The table that a sequence is made to belong to.
  static void owner(List<SequenceOption> options, Tally tally) {
    for (SequenceOption option : options) {
      ObjectName object = option.object();
      if (option.name().equals("owned by") && object != null && object.parts().size() > 1) {
        var table =
            new ObjectName(object.span(), object.parts().subList(0, object.parts().size() - 1));
        tally.lock(tally.world.resolve(table), Lock.ACCESS_SHARE);
        if (!StatementChecks.relation(table, tally)) {
          StatementChecks.columns(table, List.of(object.name()), tally);
        }
      }
    }
  }

  private static void trigger(CreateCode.CreateTrigger trigger, Tally tally) {
    QualifiedName table = tally.world.resolve(trigger.table());
    boolean cloned =
        trigger.forEachRow() && tally.world.assumed(table).kind() == Relation.Kind.PARTITIONED;
    if (cloned) {
      tally.lockFamily(table, Lock.SHARE_ROW_EXCLUSIVE);
    } else {
      tally.lock(table, Lock.SHARE_ROW_EXCLUSIVE);
    }
    if (trigger.references() != null) {
      tally.lock(tally.world.resolve(trigger.references()), Lock.ACCESS_SHARE);
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
    tally.world.references(parent).stream()
        .filter(it -> !it.from().name().equals(parent))
        .forEach(it -> tally.lock(it.from().name(), PartitionEffects.pointing(tally.world)));
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
      all.forEach(it -> tally.lock(it.name(), mode));
      tally.because("the index exists and is kept, valid or not");
      return;
    }
    for (Relation relation : all) {
      tally.lock(relation.name(), mode);
      if (relation.kind() != Relation.Kind.PARTITIONED && !spare(index, relation, tally.world)) {
        tally.work(relation.name(), Work.INDEX_BUILD);
      }
    }
    if (index.concurrently()) {
      tally.fails("cannot create index on partitioned table \"" + table.name() + "\" concurrently");
    }
  }

  /// Whether a partition has such an index that belongs to none of its parent yet.
  private static boolean spare(Create.CreateIndex index, Relation partition, World world) {
    List<Name> keys = Elements.keys(index.elements());
    boolean ordinary =
        keys.size() == index.elements().size()
            && index.elements().stream()
                .allMatch(it -> it.collation() == null && it.operatorClass() == null)
            && index.include().isEmpty()
            && index.nullsNotDistinct() == null
            && index.where() == null;
    return ordinary
        && alike(index, keys, partition.name(), world)
            > alike(index, keys, world.resolve(index.table()), world);
  }

  private static long alike(
      Create.CreateIndex index, List<Name> keys, QualifiedName table, World world) {
    String method = index.method() == null ? "btree" : index.method().value();
    return world.indexesOf(table).stream()
        .filter(it -> it.plain() && it.keys().equals(keys))
        .filter(it -> it.unique() == index.unique() && it.method().equals(method))
        .count();
  }
}
