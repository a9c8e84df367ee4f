package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.Trigger.Firing;
import dev.pgwright.model.Trigger.Otherwise;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How triggers come, go and change.
///
/// A partition on which a trigger fires otherwise than on its parent is told so by itself, when the
/// trigger and the partition stand.
final class TriggerPlans {

  private TriggerPlans() {}

  static void create(Draft draft, Trigger it) {
    draft.add(
        Action.of(
                "create trigger " + it.name(),
                draft.stage(it.id()),
                creation(it),
                List.of(drop(it)))
            .creating(it.id())
            .locking(draft.heldByParts(it.table(), Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG)));
    otherwise(draft, new Trigger(it.table(), it.name(), it.definition(), it.firing()), it);
  }

  static void drop(Draft draft, Trigger it) {
    draft.add(
        Action.of("drop trigger " + it.name(), draft.stage(it.id()), List.of(drop(it)), whole(it))
            .dropping(it.id())
            .locking(draft.heldByParts(it.table(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG)));
  }

  static List<Operation> creation(Trigger it) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.Execute(it.definition()));
    if (it.firing() != Firing.ORIGIN) {
      operations.add(firing(it));
    }
    return operations;
  }

  /// The trigger with how it fires on each partition.
  static List<Operation> whole(Trigger it) {
    var operations = new ArrayList<Operation>(creation(it));
    it.otherwise().forEach(part -> operations.add(firing(it, part)));
    return operations;
  }

  static Operation drop(Trigger it) {
    return new Operation.Execute("DROP TRIGGER " + it.name().sql() + " ON " + it.table().sql());
  }

  private static Operation firing(Trigger it) {
    return new Operation.Execute(Ddl.alter(it.table(), words(it, it.firing())).getFirst());
  }

  private static Operation firing(Trigger it, Otherwise part) {
    return new Operation.Execute(
        "ALTER TABLE ONLY " + part.partition().sql() + " " + words(it, part.firing()));
  }

  private static String words(Trigger it, Firing firing) {
    return firing.verb().toUpperCase(Locale.ROOT) + " TRIGGER " + it.name().sql();
  }

  static void alter(Draft draft, Trigger old, Trigger now) {
    boolean same = old.definition().equals(now.definition());
    if (same && old.firing() == now.firing()) {
      otherwise(draft, old, now);
      return;
    }
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    if (same) {
      up.add(firing(now));
      down.add(firing(old));
    } else {
      up.add(drop(old));
      up.addAll(creation(now));
      down.add(drop(now));
      down.addAll(creation(old));
    }
    String title = (same ? "alter trigger " : "replace trigger ") + now.name();
    Lock lock = same ? Lock.SHARE_ROW_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    Action action =
        Action.of(title, Stage.NORMAL, up, down)
            .locking(draft.heldByParts(now.table(), lock, Work.CATALOG));
    before(draft, old, List.of());
    draft.add(same ? action.altering(now.id()) : action.creating(now.id()).dropping(old.id()));
    after(draft, now, List.of());
  }

  private static void otherwise(Draft draft, Trigger old, Trigger now) {
    before(draft, old, now.otherwise());
    after(draft, now, old.otherwise());
  }

  /// Forgets on which partitions it fires otherwise, so that the way back knows it again.
  ///
  /// @param stay what is left alone
  private static void before(Draft draft, Trigger old, List<Otherwise> stay) {
    for (Otherwise it : old.otherwise()) {
      if (!stay.contains(it)) {
        draft.add(
            firing(
                    draft,
                    old,
                    it,
                    List.of(firing(old, new Otherwise(it.partition(), old.firing()))),
                    List.of(firing(old, it)))
                .releasing(Draft.table(it.partition()), old.id()));
      }
    }
  }

  private static void after(Draft draft, Trigger now, List<Otherwise> stay) {
    for (Otherwise it : now.otherwise()) {
      if (!stay.contains(it) && !Attachments.attaches(draft, it.partition())) {
        draft.add(setting(draft, now, it).using(Draft.table(it.partition()), now.id()));
      }
    }
  }

  private static Action setting(Draft draft, Trigger now, Otherwise it) {
    Operation usual = firing(now, new Otherwise(it.partition(), now.firing()));
    return firing(draft, now, it, List.of(firing(now, it)), List.of(usual));
  }

  /// What partitions that have just got their parent do otherwise than it.
  static void attached(Draft draft) {
    for (Trigger now : draft.after.all(Trigger.class).toList()) {
      for (Otherwise it : now.otherwise()) {
        if (Attachments.attaches(draft, it.partition())) {
          ObjectId table = Draft.table(it.partition());
          List<Action> before =
              draft.actions.stream().filter(action -> action.alters().contains(table)).toList();
          draft.add(setting(draft, now, it).using(now.id()).after(before.toArray(Action[]::new)));
        }
      }
    }
  }

  private static Action firing(
      Draft draft, Trigger it, Otherwise part, List<Operation> up, List<Operation> down) {
    return Action.of(
            "alter trigger " + it.name() + " of " + Draft.brief(part.partition()),
            Stage.NORMAL,
            up,
            down)
        .locking(draft.heldAlone(part.partition(), Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG));
  }

  /// What makes triggers fire on a partition as they did before it left its parent.
  static List<Operation> ofPartition(Draft draft, Table table) {
    return draft
        .before
        .all(Trigger.class)
        .flatMap(
            it ->
                it.otherwise().stream()
                    .filter(part -> part.partition().equals(table.name()))
                    .map(part -> firing(it, part)))
        .toList();
  }
}
