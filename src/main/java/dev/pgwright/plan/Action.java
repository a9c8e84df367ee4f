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
/// @param prepare as in [Step#prepare()]
/// @param ties what it means to other actions
record Action(
    String title,
    Stage stage,
    List<Operation> up,
    List<Operation> prepare,
    List<Operation> down,
    List<Held> locks,
    Ties ties,
    Way way) {

  /// What an action means to others.
  ///
  /// @param creates objects and columns that exist afterwards and did not before
  /// @param drops objects and columns that are gone afterwards
  /// @param alters objects and columns that differ afterwards
  /// @param uses objects and columns that have to exist before it
  /// @param releases objects that something needs until it is done
  /// @param after actions that have to come first, whatever the catalogs say
  record Ties(
      List<ObjectId> creates,
      List<ObjectId> drops,
      List<ObjectId> alters,
      List<ObjectId> uses,
      List<ObjectId> releases,
      List<Action> after) {

    static final Ties NONE =
        new Ties(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Ties {
      creates = List.copyOf(creates);
      drops = List.copyOf(drops);
      alters = List.copyOf(alters);
      uses = List.copyOf(uses);
      releases = List.copyOf(releases);
      after = List.copyOf(after);
    }
  }

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
    /// Columns change places: catalogs only, with nothing else but what stands in the way.
    SWAP,
    /// With nothing else under a lock in its transaction, because it takes long.
    LONG,
    /// Views, routines and triggers that go and come back around other work, in its transaction.
    BESIDE,
    /// Reads rows under a weak lock.
    VALIDATE
  }

  Action {
    up = List.copyOf(up);
    prepare = List.copyOf(prepare);
    down = List.copyOf(down);
    locks = List.copyOf(locks);
  }

  static Action of(String title, Stage stage, List<Operation> up, List<Operation> down) {
    return new Action(title, stage, up, List.of(), down, List.of(), Ties.NONE, REVERSIBLE);
  }

  List<ObjectId> creates() {
    return ties.creates();
  }

  List<ObjectId> drops() {
    return ties.drops();
  }

  List<ObjectId> alters() {
    return ties.alters();
  }

  /// The same action with more to do at the end, and more to undo at the end of the way back.
  Action saying(List<Operation> more, List<Operation> moreDown) {
    return new Action(
        title, stage, join(up, more), prepare, join(down, moreDown), locks, ties, way);
  }

  /// The same action with something else at its start, in both directions.
  Action preceded(List<Operation> first, List<Operation> firstDown) {
    return new Action(
        title, stage, join(first, up), prepare, join(firstDown, down), locks, ties, way);
  }

  /// The same action with something built before the way back, outside its transaction.
  Action preparing(List<Operation> built) {
    return new Action(title, stage, up, join(prepare, built), down, locks, ties, way);
  }

  Action creating(ObjectId... ids) {
    return creating(List.of(ids));
  }

  Action creating(List<ObjectId> ids) {
    return tied(
        new Ties(
            join(ties.creates, ids),
            ties.drops,
            ties.alters,
            ties.uses,
            ties.releases,
            ties.after));
  }

  Action dropping(ObjectId... ids) {
    return dropping(List.of(ids));
  }

  Action dropping(List<ObjectId> ids) {
    return tied(
        new Ties(
            ties.creates,
            join(ties.drops, ids),
            ties.alters,
            ties.uses,
            ties.releases,
            ties.after));
  }

  Action altering(ObjectId... ids) {
    return tied(
        new Ties(
            ties.creates,
            ties.drops,
            join(ties.alters, List.of(ids)),
            ties.uses,
            ties.releases,
            ties.after));
  }

  Action using(ObjectId... ids) {
    return tied(
        new Ties(
            ties.creates,
            ties.drops,
            ties.alters,
            join(ties.uses, List.of(ids)),
            ties.releases,
            ties.after));
  }

  Action releasing(ObjectId... ids) {
    return tied(
        new Ties(
            ties.creates,
            ties.drops,
            ties.alters,
            ties.uses,
            join(ties.releases, List.of(ids)),
            ties.after));
  }

  Action after(Action... others) {
    return tied(
        new Ties(
            ties.creates,
            ties.drops,
            ties.alters,
            ties.uses,
            ties.releases,
            join(ties.after, List.of(others))));
  }

  private Action tied(Ties others) {
    return new Action(title, stage, up, prepare, down, locks, others, way);
  }

  Action locking(QualifiedName relation, Lock lock, Work work) {
    return locking(List.of(new Held(relation, lock, work)));
  }

  Action locking(List<Held> held) {
    return new Action(title, stage, up, prepare, down, join(locks, held), ties, way);
  }

  Action losing(String what, String keep) {
    return new Action(title, stage, up, prepare, down, locks, ties, new Way.LosesData(what, keep));
  }

  Action irreversible(String why) {
    return new Action(
        title, stage, up, List.of(), List.of(), locks, ties, new Way.Irreversible(why));
  }

  private static <T> List<T> join(List<T> one, List<T> two) {
    var all = new ArrayList<T>(one);
    all.addAll(two);
    return all;
  }
}
