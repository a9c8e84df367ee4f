package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan.AddedConstraint;
import dev.pgwright.plan.Plan.AddedIndex;
import dev.pgwright.plan.Plan.Approval;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Plan.Refusal;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A plan while it is being made: what is known, and what has been decided so far.
final class Draft {

  final Schema before;
  final Schema after;
  final Policy policy;
  final Judge judge;

  final List<Action> actions = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<Precondition> preconditions = new ArrayList<>();
  final List<Approval> approvals = new ArrayList<>();
  final List<ObjectId> kept = new ArrayList<>();
  final List<String> concerns = new ArrayList<>();
  final List<AddedIndex> indexes = new ArrayList<>();
  final List<AddedConstraint> constraints = new ArrayList<>();

  /// The last action that makes a column NOT NULL, by column.
  final Map<ObjectId, Action> notNull = new TreeMap<>();

  private final Set<QualifiedName> existing = new TreeSet<>();
  private final Set<QualifiedName> again = new TreeSet<>();

  Draft(Schema before, Schema after, Policy policy, Judge judge) {
    this.before = before;
    this.after = after;
    this.policy = policy;
    this.judge = judge;
    for (ObjectId id : before.objects().keySet()) {
      if (id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.MATERIALIZED_VIEW) {
        existing.add(id.qualified());
      }
    }
  }

  /// Whether a relation stood before the plan, so that others may be using it.
  boolean stands(QualifiedName relation) {
    return existing.contains(relation) && !again.contains(relation);
  }

  /// These relations are dropped and created again, so that nobody uses the new ones yet.
  void madeAgain(List<QualifiedName> relations) {
    again.addAll(relations);
  }

  /// The lock as a list; empty for a relation that nobody else knows yet.
  List<Held> held(QualifiedName relation, Lock lock, Work work) {
    return existing.contains(relation) ? List.of(new Held(relation, lock, work)) : List.of();
  }

  List<Held> exclusive(QualifiedName relation) {
    return held(relation, Lock.ACCESS_EXCLUSIVE, Work.CATALOG);
  }

  /// Takes an action in, with the comments of what it makes again in either direction.
  ///
  /// @return the action that others wait for
  Action add(Action action) {
    actions.add(Comments.carried(this, action));
    return actions.getLast();
  }

  void refuse(ObjectId object, String difference, String remedy) {
    refusals.add(new Refusal(object, difference, remedy));
  }

  static ObjectId column(QualifiedName table, Name column) {
    return ObjectId.part(ObjectKind.COLUMN, table, column);
  }

  static ObjectId table(QualifiedName table) {
    return ObjectId.of(ObjectKind.TABLE, table);
  }

  /// The name for titles: without the schema `public`.
  static String brief(QualifiedName name) {
    return name.schema().value().equals("public") ? name.name().value() : name.toString();
  }
}
