package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Column;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the way from one schema to another.
public final class Planner {

  private Planner() {}

  /// Plans what separates two schemas.
  ///
  /// @param judge answers for the server; asked only where the catalogs cannot tell
  public static Plan plan(Schema before, Schema after, Policy policy, Judge judge) {
    Moves moves = Moves.of(before, after, judge);
    return moves.then(from(moves.before(), after, policy, moves.judge()));
  }

  static Plan from(Schema before, Schema after, Policy policy, Judge judge) {
    return Partitioning.of(before, after)
        .map(it -> it.plan(before, after, policy, judge))
        .filter(it -> it.refusals().isEmpty())
        .filter(it -> judge.onBefore(Later.up(it.steps())).isPresent())
        .orElseGet(() -> otherwise(before, after, policy, judge));
  }

  private static Plan otherwise(Schema before, Schema after, Policy policy, Judge judge) {
    Plan direct = whole(before, after, policy, judge);
    return Refills.of(before, after, direct)
        .flatMap(it -> it.plan(after, policy, judge))
        .orElseGet(() -> copied(before, after, direct, policy, judge));
  }

  private static Plan copied(Schema before, Schema after, Plan direct, Policy policy, Judge judge) {
    return Copying.of(before, after, direct)
        .map(it -> it.plan(direct, policy, judge))
        .orElse(direct);
  }

  /// Plans all of it in one go.
  static Plan whole(Schema before, Schema after, Policy policy, Judge judge) {
    Departures departures = Departures.of(before, after, policy, judge);
    var draft = new Draft(departures.before(), after, departures.policy(), judge);
    Newer.refuse(draft);
    List<Change> changes = Diff.between(departures.before(), after).changes();
    List<Change> approved =
        Computed.around(draft, Approvals.sort(draft, Implied.without(draft, changes)));
    Optional<Doubles> doubles = Doubles.of(draft, approved);
    return doubles.isEmpty()
        ? whole(draft, departures, approved)
        : doubles
            .get()
            .then(
                draft,
                departures.steps(),
                whole(doubles.get().before(), after, departures.policy(), judge));
  }

  private static Plan whole(Draft draft, Departures departures, List<Change> approved) {
    Expansions expansions = Expansions.of(draft, approved);
    Replacements replaced =
        Replacements.of(draft, expansions.left(approved), expansions.subjects());
    draft.awaiting(expansions.commit(), () -> replaced.dropped().forEach(it -> drop(draft, it)));
    for (Change change : replaced.changes()) {
      if (!PartitionedIndexes.late(draft, change)) {
        draft.awaiting(expansions.before(change), () -> plan(draft, change));
      }
    }
    Rewrites.plan(draft);
    replaced.created().forEach(it -> create(draft, it));
    Attachments.plan(draft);
    for (Change change : replaced.changes()) {
      if (change instanceof Change.Create(Index it) && PartitionedIndexes.late(draft, change)) {
        PartitionedIndexes.createLate(draft, it);
      }
    }
    var steps = new ArrayList<Step>();
    if (draft.refusals.isEmpty()) {
      var locks = new LockOrder(Needs.of(departures.from()), draft.now);
      departures.steps().forEach(it -> steps.add(locks.of(it)));
      steps(draft).forEach(it -> steps.add(locks.of(it)));
    }
    return new Plan(
        draft.refusals.isEmpty() ? steps : List.of(),
        draft.kept,
        draft.refusals,
        draft.preconditions,
        draft.approvals,
        List.of(),
        draft.concerns,
        new Plan.Additions(draft.indexes, draft.constraints));
  }

  private static List<Step> steps(Draft draft) {
    try {
      draft.actions.addAll(0, draft.restoring);
      return Schedule.steps(draft.actions, draft.old, draft.now);
    } catch (Schedule.Circle circle) {
      draft.refuse(
          draft.subject(circle.actions()),
          "these changes wait for each other: " + circle.getMessage(),
          "make one of them by itself first: plan to a schema in between, then on to this one");
      return List.of();
    }
  }

  private static void plan(Draft draft, Change change) {
    switch (change) {
      case Change.Create(var object) -> create(draft, object);
      case Change.Drop(var object) -> drop(draft, object);
      case Change.Alter(var before, var after) -> alter(draft, before, after);
      case Change.Rename(var before, var after) -> rename(draft, before, after);
      case Change.AddColumn(var table, Column column) -> ColumnPlans.add(draft, table, column);
      case Change.DropColumn(var table, Column column) -> ColumnPlans.drop(draft, table, column);
      case Change.AlterColumn(var table, Column old, Column now) ->
          ColumnChanges.alter(draft, table, old, now);
      case Change.Comment it -> Comments.plan(draft, it);
      case Change.Owner it -> AccessPlans.plan(draft, it);
      case Change.Grants it -> AccessPlans.plan(draft, it);
    }
  }

  private static void create(Draft draft, SchemaObject object) {
    switch (object) {
      case Namespace it -> TypePlans.create(draft, it);
      case Extension it -> ExtensionPlans.create(draft, it);
      case EnumType it -> TypePlans.create(draft, it);
      case Domain it -> TypePlans.create(draft, it);
      case CompositeType it -> CompositePlans.create(draft, it);
      case Sequence it -> SequencePlans.create(draft, it);
      case Table it -> TablePlans.create(draft, it);
      case Constraint it -> ConstraintPlans.create(draft, it);
      case Index it -> IndexPlans.create(draft, it);
      case View it -> CodePlans.create(draft, it);
      case Routine it -> CodePlans.create(draft, it);
      case Trigger it -> TriggerPlans.create(draft, it);
      case Defined it -> DefinedPlans.create(draft, it);
    }
  }

  private static void drop(Draft draft, SchemaObject object) {
    switch (object) {
      case Namespace it -> TypePlans.drop(draft, it);
      case Extension it -> ExtensionPlans.drop(draft, it);
      case EnumType it -> TypePlans.drop(draft, it);
      case Domain it -> TypePlans.drop(draft, it);
      case CompositeType it -> CompositePlans.drop(draft, it);
      case Sequence it -> SequencePlans.drop(draft, it);
      case Table it -> TablePlans.drop(draft, it);
      case Constraint it -> ConstraintPlans.drop(draft, it);
      case Index it -> IndexPlans.drop(draft, it);
      case View it -> CodePlans.drop(draft, it);
      case Routine it -> CodePlans.drop(draft, it);
      case Trigger it -> TriggerPlans.drop(draft, it);
      case Defined it -> DefinedPlans.drop(draft, it);
    }
  }

  private static void alter(Draft draft, SchemaObject old, SchemaObject now) {
    switch (now) {
      case Namespace _ -> throw new IllegalStateException("schemas have nothing to alter");
      case Extension it -> ExtensionPlans.alter(draft, (Extension) old, it);
      case EnumType it -> EnumPlans.alter(draft, (EnumType) old, it);
      case Domain it -> TypePlans.alter(draft, (Domain) old, it);
      case CompositeType it -> CompositePlans.alter(draft, (CompositeType) old, it);
      case Sequence it -> SequencePlans.alter(draft, (Sequence) old, it);
      case Table it -> TablePlans.alter(draft, (Table) old, it);
      case Constraint it -> ConstraintPlans.alter(draft, (Constraint) old, it);
      case Index it -> IndexPlans.alter(draft, (Index) old, it);
      case View it -> CodePlans.alter(draft, (View) old, it);
      case Routine it -> CodePlans.alter(draft, (Routine) old, it);
      case Trigger it -> TriggerPlans.alter(draft, (Trigger) old, it);
      case Defined it -> DefinedPlans.alter(draft, (Defined) old, it);
    }
  }

  private static void rename(Draft draft, SchemaObject old, SchemaObject now) {
    switch (now) {
      case Constraint it -> ConstraintPlans.rename(draft, (Constraint) old, it);
      case Index it -> IndexPlans.rename(draft, (Index) old, it);
      case Sequence it -> SequencePlans.rename(draft, (Sequence) old, it);
      case Namespace _,
          Extension _,
          EnumType _,
          Domain _,
          CompositeType _,
          Table _,
          View _,
          Routine _,
          Trigger _,
          Defined _ ->
          throw new IllegalStateException("renamed without an intent: " + now.id());
    }
  }

  /// The statement that would drop an object, for approvals.
  static String dropStatement(SchemaObject object) {
    ObjectId id = object.id();
    return switch (object) {
      case Constraint it -> Ddl.of(ConstraintPlans.drop(it)).getFirst();
      case Namespace _,
          Extension _,
          EnumType _,
          Domain _,
          CompositeType _,
          Sequence _,
          Table _,
          Index _,
          View _,
          Routine _,
          Trigger _,
          Defined _ ->
          "DROP " + id.sql();
    };
  }
}
