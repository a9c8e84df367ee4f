package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Way;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;

/// A part of a plan that has not found its place yet.
///
/// @param title as in [Step#title()]
/// @param creates objects and columns that exist afterwards and did not before
/// @param drops objects and columns that are gone afterwards
/// @param alters objects and columns that differ afterwards
/// @param uses objects and columns that have to exist before it
/// @param after actions that have to come first, whatever the catalogs say
record Action(
    String title,
    Stage stage,
    List<Operation> up,
    List<Operation> down,
    List<Held> locks,
    List<ObjectId> creates,
    List<ObjectId> drops,
    List<ObjectId> alters,
    List<ObjectId> uses,
    List<Action> after,
    Way way) {

  static final Way REVERSIBLE = new Way.Reversible();

  /// What may share a transaction; declared in the order in which they are preferred.
  enum Stage {
    /// Alone in its transaction, before everything else that is ready.
    ENUM,
    /// Catalog changes.
    NORMAL,
    /// Outside a transaction block.
    CONCURRENT,
    /// Batches of rows.
    BACKFILL,
    /// Alone in its transaction, because it takes long.
    LONG,
    /// Reads rows under a weak lock.
    VALIDATE
  }

  Action {
    up = List.copyOf(up);
    down = List.copyOf(down);
    locks = List.copyOf(locks);
    creates = List.copyOf(creates);
    drops = List.copyOf(drops);
    alters = List.copyOf(alters);
    uses = List.copyOf(uses);
    after = List.copyOf(after);
  }

  static Action of(String title, Stage stage, List<Operation> up, List<Operation> down) {
    return new Action(
        title,
        stage,
        up,
        down,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        REVERSIBLE);
  }

  /// The same action with more to do at the end, and more to undo at the end of the way back.
  Action saying(List<Operation> more, List<Operation> moreDown) {
    return new Action(
        title,
        stage,
        join(up, more),
        join(down, moreDown),
        locks,
        creates,
        drops,
        alters,
        uses,
        after,
        way);
  }

  Action creating(ObjectId... ids) {
    return creating(List.of(ids));
  }

  Action creating(List<ObjectId> ids) {
    return new Action(
        title, stage, up, down, locks, join(creates, ids), drops, alters, uses, after, way);
  }

  Action dropping(ObjectId... ids) {
    return dropping(List.of(ids));
  }

  Action dropping(List<ObjectId> ids) {
    return new Action(
        title, stage, up, down, locks, creates, join(drops, ids), alters, uses, after, way);
  }

  Action altering(ObjectId... ids) {
    return new Action(
        title,
        stage,
        up,
        down,
        locks,
        creates,
        drops,
        join(alters, List.of(ids)),
        uses,
        after,
        way);
  }

  Action using(ObjectId... ids) {
    return new Action(
        title,
        stage,
        up,
        down,
        locks,
        creates,
        drops,
        alters,
        join(uses, List.of(ids)),
        after,
        way);
  }

  Action after(Action... others) {
    return new Action(
        title,
        stage,
        up,
        down,
        locks,
        creates,
        drops,
        alters,
        uses,
        join(after, List.of(others)),
        way);
  }

  Action locking(QualifiedName relation, Lock lock, Work work) {
    return locking(List.of(new Held(relation, lock, work)));
  }

  Action locking(List<Held> held) {
    return new Action(
        title, stage, up, down, join(locks, held), creates, drops, alters, uses, after, way);
  }

  Action losing(String what, String keep) {
    return new Action(
        title,
        stage,
        up,
        down,
        locks,
        creates,
        drops,
        alters,
        uses,
        after,
        new Way.LosesData(what, keep));
  }

  private static <T> List<T> join(List<T> one, List<T> two) {
    var all = new ArrayList<T>(one);
    all.addAll(two);
    return all;
  }
}
