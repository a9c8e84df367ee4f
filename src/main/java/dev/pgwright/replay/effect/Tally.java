package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Runs;
import dev.pgwright.replay.effect.Effect.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The effect of a statement in the making.
final class Tally {

  final World world;
  private final Map<QualifiedName, Lock> locks = new LinkedHashMap<>();
  private final SequencedSet<Effect.Done> done = new LinkedHashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private Runs runs = Runs.OK;

  Tally(World world) {
    this.world = world;
  }

  /// A lock on one relation.
  void lock(QualifiedName relation, Lock mode) {
    locks.merge(relation, mode, Lock::strongest);
  }

  /// The same lock on a table and everything below it.
  void lockFamily(QualifiedName table, Lock mode) {
    world.family(table).forEach(it -> lock(it.name(), mode));
  }

  /// Work on a relation.
  void work(QualifiedName relation, Work work) {
    done.add(new Effect.Done(relation, work));
  }

  /// Every row of a table is written again, and its indexes are built again.
  void rewrite(Relation table) {
    if (!stored(table)) {
      return;
    }
    work(table.name(), Work.REWRITE);
    if (!world.indexesOf(table.name()).isEmpty()) {
      work(table.name(), Work.INDEX_BUILD);
    }
  }

  /// Every row of a table that has rows of its own is read.
  void scan(Relation table) {
    if (stored(table)) {
      work(table.name(), Work.SCAN);
    }
  }

  private static boolean stored(Relation table) {
    return switch (table.kind()) {
      case TABLE, MATERIALIZED_VIEW, UNKNOWN -> true;
      case PARTITIONED, VIEW, FOREIGN_TABLE, SEQUENCE -> false;
    };
  }

  boolean rewrites(QualifiedName table) {
    return done.contains(new Effect.Done(table, Work.REWRITE));
  }

  /// What a message says of objects that are there, or are not.
  private static final List<String> PRESENCE =
      List.of(
          " does not exist", " already exists", " are not allowed", "depend on it", " is not a ");

  /// It fails, with what the server says; it may, where that rests on objects which a statement
  /// that nobody could read may have made or dropped.
  void fails(String message) {
    if (world.doubtful() && PRESENCE.stream().anyMatch(message::contains)) {
      depends(message);
      return;
    }
    if (runs != Runs.ERROR) {
      reasons.clear();
    }
    runs = Runs.ERROR;
    reasons.add(message);
  }

  /// Whether it runs depends on something.
  void depends(String on) {
    if (runs == Runs.OK) {
      runs = Runs.UNKNOWN;
    }
    if (runs != Runs.ERROR) {
      reasons.add(on);
    }
  }

  /// A reason for what it does.
  void because(String reason) {
    if (runs != Runs.ERROR && !reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  Effect finish() {
    var held = new ArrayList<Effect.Held>();
    locks.forEach((relation, mode) -> held.add(new Effect.Held(relation, mode)));
    return new Effect(held, new ArrayList<>(done), runs, String.join("; ", reasons));
  }
}
