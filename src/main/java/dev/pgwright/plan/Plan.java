package dev.pgwright.plan;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/// The way from one schema to another.
///
/// @param steps in the order they must run
/// @param kept objects that only the old schema has and that no approval names, ordered
/// @param refusals differences without a safe way; the steps are empty when there is one
/// @param preconditions what the existing rows must satisfy for the steps to succeed
/// @param approvals drops that wait for an approval, in the order of `kept`
/// @param questions what only a person can answer
/// @param concerns what a person should know before running it
/// @param additions indexes and constraints that come into being, for the report
public record Plan(
    List<Step> steps,
    List<ObjectId> kept,
    List<Refusal> refusals,
    List<Precondition> preconditions,
    List<Approval> approvals,
    List<String> questions,
    List<String> concerns,
    Additions additions) {

  /// A difference we see and have no safe way for.
  ///
  /// @param object what it is about
  /// @param difference what differs
  /// @param remedy what a person can do
  public record Refusal(ObjectId object, String difference, String remedy) {}

  /// Something about rows that cannot be known from a schema.
  ///
  /// @param why what fails otherwise
  /// @param violations a query for the offending rows' `ctid` in `table`; returns no row when all
  ///   is well
  /// @param clearing columns of the table that a row satisfies it with when they are NULL; empty
  ///   where there are none
  public record Precondition(
      QualifiedName table, String why, String violations, List<Name> clearing) {

    /// What no NULL satisfies.
    public Precondition(QualifiedName table, String why, String violations) {
      this(table, why, violations, List.of());
    }

    public Precondition {
      clearing = List.copyOf(clearing);
    }
  }

  /// A drop that nobody has approved.
  ///
  /// @param token bound to the statement and to the definition of what is dropped
  /// @param object what would be dropped
  /// @param label what people type to approve it: that of the object, or of a part of a type such
  ///   as `value:public.mood.sad`
  /// @param statement the statement that would drop it
  /// @param why why it would be dropped
  public record Approval(
      String token, ObjectId object, String label, String statement, String why) {

    /// An approval of a whole object.
    public Approval(String token, ObjectId object, String statement, String why) {
      this(token, object, object.label(), statement, why);
    }
  }

  /// What the mission's report lists.
  public record Additions(List<AddedIndex> indexes, List<AddedConstraint> constraints) {
    public Additions {
      indexes = List.copyOf(indexes);
      constraints = List.copyOf(constraints);
    }
  }

  /// An index that the plan creates.
  public record AddedIndex(QualifiedName table, String column, String type, String reason) {}

  /// A constraint that the plan creates.
  public record AddedConstraint(
      QualifiedName table, String constraint, String type, String definition) {}

  public Plan {
    steps = List.copyOf(steps);
    kept = List.copyOf(kept);
    refusals = List.copyOf(refusals);
    preconditions = List.copyOf(preconditions);
    approvals = List.copyOf(approvals);
    questions = List.copyOf(questions);
    concerns = List.copyOf(concerns);
  }

  /// The plan with other steps.
  public Plan with(List<Step> others) {
    return new Plan(
        others, kept, refusals, preconditions, approvals, questions, concerns, additions);
  }

  /// The plan with steps that come before its own, and what is to be known about them.
  Plan behind(List<Step> first, List<String> told) {
    return new Plan(
        Stream.concat(first.stream(), steps.stream()).toList(),
        kept,
        refusals,
        preconditions,
        approvals,
        questions,
        Stream.concat(told.stream(), concerns.stream()).distinct().toList(),
        additions);
  }
}
