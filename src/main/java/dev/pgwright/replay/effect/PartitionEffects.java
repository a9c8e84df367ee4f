package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Partition;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Partitions that come and go.
///
/// Source: PostgreSQL 18 documentation, `ALTER TABLE`; measured by `EffectsTest`.
final class PartitionEffects {

  private PartitionEffects() {}

  static void attachIndex(AlterAction.AttachPartition attach, QualifiedName index, Tally tally) {
    World world = tally.world;
    for (QualifiedName it : List.of(index, world.resolve(attach.partition()))) {
      world.index(it).ifPresent(known -> tally.lock(known.table(), Lock.ACCESS_SHARE));
    }
  }

  static void attach(AlterAction.AttachPartition attach, Relation parent, Tally tally) {
    World world = tally.world;
    Relation child = world.assumed(world.resolve(attach.partition()));
    for (Relation relation : world.family(child.name())) {
      tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
    }
    Partition.Bound bound = attach.bound();
    boolean remainder = bound != null && bound.kind() == Partition.BoundKind.DEFAULT;
    if (bound != null && (remainder ? !apart(child, parent, world) : !proven(child, bound))) {
      tally.scan(child);
      tally.because("rows of " + child.name() + " must fit the bound");
    }
    for (Relation sibling : world.children(parent.name())) {
      if (sibling.bound() == Relation.Bound.DEFAULT && !sibling.name().equals(child.name())) {
        tally.lock(sibling.name(), Lock.ACCESS_EXCLUSIVE);
        if (bound == null || !proven(sibling, bound)) {
          tally.scan(sibling);
        }
      }
    }
    for (IndexEntry index : world.indexesOf(parent.name())) {
      boolean there =
          world.indexesOf(child.name()).stream().anyMatch(it -> it.keys().equals(index.keys()));
      if (!there) {
        tally.work(child.name(), Work.INDEX_BUILD);
        tally.because("an index like " + index.name().name() + " is built on " + child.name());
      }
    }
    keys(parent, child, tally);
  }

  /// The foreign keys of a parent, which its new partition gets, and those that point at it.
  private static void keys(Relation parent, Relation child, Tally tally) {
    for (Limit limit : parent.limits()) {
      if (limit.references() != null) {
        boolean same =
            child.limits().stream()
                .anyMatch(
                    it ->
                        limit.references().equals(it.references())
                            && it.columns().equals(limit.columns()));
        tally.lockFamily(
            limit.references(), same ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_ROW_EXCLUSIVE);
        if (!same) {
          tally.work(child.name(), Work.VALIDATE);
        }
      }
    }
    tally.world.references(parent.name()).stream()
        .filter(it -> !it.from().name().equals(parent.name()))
        .forEach(it -> tally.lock(it.from().name(), pointing(tally.world)));
  }

  /// The lock on tables whose foreign keys point at a parent that gets a partition.
  static Lock pointing(World world) {
    return world.version() < 15 ? Lock.ACCESS_SHARE : Lock.SHARE_ROW_EXCLUSIVE;
  }

  /// Whether a valid CHECK names every value of the bound, as one that implies it does. Whether a
  /// new default partition need not be read: it has no siblings, or a CHECK keeps their rows out.
  private static boolean apart(Relation child, Relation parent, World world) {
    boolean first =
        parent.known()
            && world.children(parent.name()).stream()
                .allMatch(it -> it.name().equals(child.name()));
    return first
        || child.limits().stream()
            .filter(it -> it.kind() == Limit.Kind.CHECK && it.valid())
            .flatMap(it -> Optional.ofNullable(it.check()).stream())
            .anyMatch(check -> Walk.all(check, Expr.Not.class).findAny().isPresent());
  }

  private static boolean proven(Relation table, Partition.Bound bound) {
    List<String> values =
        Stream.concat(bound.values().stream(), bound.to().stream())
            .flatMap(it -> Walk.all(it, Expr.Constant.class))
            .map(Expr.Constant::value)
            .toList();
    return !values.isEmpty()
        && table.limits().stream()
            .filter(it -> it.kind() == Limit.Kind.CHECK && it.valid())
            .flatMap(it -> Optional.ofNullable(it.check()).stream())
            .anyMatch(
                check ->
                    Walk.all(check, Expr.Constant.class)
                        .map(Expr.Constant::value)
                        .toList()
                        .containsAll(values));
  }

  static void detach(AlterAction.DetachPartition detach, Relation parent, Tally tally) {
    World world = tally.world;
    QualifiedName child = world.resolve(detach.partition());
    boolean waits = detach.concurrently() || detach.finalizing();
    boolean weak = !waits && world.version() < 14;
    tally.lock(child, waits || weak ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
    if (waits) {
      tally.lock(child, Lock.ACCESS_EXCLUSIVE);
    } else if (!weak) {
      tally.lockFamily(child, Lock.ACCESS_EXCLUSIVE);
    }
    world.references(parent.name()).stream()
        .filter(it -> !it.from().name().equals(parent.name()))
        .forEach(it -> tally.lock(it.from().name(), Lock.ACCESS_EXCLUSIVE));
    for (Relation sibling : world.children(parent.name())) {
      if (sibling.bound() == Relation.Bound.DEFAULT && !sibling.name().equals(child)) {
        if (detach.concurrently()) {
          tally.fails("cannot detach partitions concurrently when a default partition exists");
        } else {
          tally.lock(sibling.name(), Lock.ACCESS_EXCLUSIVE);
        }
      }
    }
    for (Limit limit : parent.limits()) {
      if (limit.references() != null) {
        tally.lock(limit.references(), Lock.SHARE_ROW_EXCLUSIVE);
      }
    }
  }
}
