package dev.pgwright.job;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stays although the wanted schema lacks it.
final class Keeps {

  private Keeps() {}

  /// The plan without a word about objects that stay on purpose.
  ///
  /// @param labels as people type them; those that name nothing change nothing
  static Plan without(Plan plan, List<String> labels) {
    return new Plan(
        plan.steps(),
        plan.kept().stream().filter(it -> !named(labels, it.label())).toList(),
        plan.refusals(),
        plan.preconditions(),
        plan.approvals().stream().filter(it -> !named(labels, it.label())).toList(),
        plan.questions(),
        plan.concerns().stream().filter(it -> !about(labels, it)).toList(),
        plan.additions());
  }

  /// Whether a concern is that a part of a type stays.
  private static boolean about(List<String> labels, String concern) {
    int end = concern.indexOf(" stays: ");
    return end > 0 && named(labels, concern.substring(0, end));
  }

  /// The schema `public` may be left out.
  private static boolean named(List<String> labels, String full) {
    return labels.contains(full) || labels.contains(full.replaceFirst("^([^:]*):public\\.", "$1:"));
  }

  /// Whether nobody has approved that an object goes, or one that it is a part of.
  static boolean stays(Plan plan, SchemaObject object) {
    QualifiedName table = table(object);
    return stays(plan, object.id())
        || (table != null && stays(plan, ObjectId.of(ObjectKind.TABLE, table)));
  }

  /// Whether a column stays, or that of a parent that it is.
  static boolean stays(Plan plan, Schema schema, QualifiedName table, Name column) {
    return stays(plan, ObjectId.part(ObjectKind.COLUMN, table, column))
        || schema.table(table).stream()
            .flatMap(it -> it.parents().stream())
            .anyMatch(parent -> stays(plan, schema, parent, column));
  }

  /// Whether an object is a part of a parent's that stays.
  static boolean stays(Plan plan, Schema schema, SchemaObject object) {
    return stays(plan, object)
        || switch (object) {
          case Index it when it.partOf() != null ->
              stays(plan, ObjectId.of(ObjectKind.INDEX, it.partOf()))
                  || inKept(plan, schema, it.table());
          case Index it -> inKept(plan, schema, it.table());
          case Constraint it ->
              inKept(plan, schema, it.table())
                  || (it.partOf() != null
                      && schema.table(it.table()).stream()
                          .flatMap(table -> table.parents().stream())
                          .anyMatch(
                              parent ->
                                  stays(
                                      plan,
                                      ObjectId.part(ObjectKind.CONSTRAINT, parent, it.partOf()))));
          case Trigger it -> inKept(plan, schema, it.table());
          case Table it -> inKept(plan, schema, it.name());
          default -> false;
        };
  }

  private static boolean inKept(Plan plan, Schema schema, QualifiedName table) {
    return stays(plan, ObjectId.of(ObjectKind.TABLE, table))
        || schema
            .table(table)
            .filter(it -> it.descent() instanceof Table.Descent.PartitionOf)
            .filter(it -> inKept(plan, schema, it.parents().getFirst()))
            .isPresent();
  }

  /// Whether nobody has approved that an object goes.
  static boolean stays(Plan plan, ObjectId id) {
    return plan.kept().contains(id)
        || plan.approvals().stream().anyMatch(it -> it.object().equals(id));
  }

  private static @Nullable QualifiedName table(SchemaObject object) {
    return switch (object) {
      case Constraint it -> it.table();
      case Index it -> it.table();
      case Trigger it -> it.table();
      case Sequence it -> it.ownedBy() == null ? null : it.ownedBy().qualified();
      default -> null;
    };
  }
}
