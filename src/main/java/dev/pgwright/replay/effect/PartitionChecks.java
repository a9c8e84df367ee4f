package dev.pgwright.replay.effect;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Partition;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether partitions and heirs can come and go.
final class PartitionChecks {

  private PartitionChecks() {}

  static void attach(AlterAction.AttachPartition attach, Relation parent, Tally tally) {
    Relation child = existing(attach.partition(), tally);
    if (child == null) {
      return;
    }
    if (child.partition()) {
      tally.fails("\"" + child.name().name() + "\" is already a partition");
    } else if (!child.parents().isEmpty()) {
      tally.fails("cannot attach inheritance child as partition");
    } else {
      fits(child, parent, tally);
    }
    if (attach.bound() != null) {
      overlap(attach.bound(), parent, child.name(), tally);
    }
  }

  /// The relation of a name; null, and a failure, where there is none.
  private static @Nullable Relation existing(ObjectName name, Tally tally) {
    if (Existence.missing(name, tally.world)) {
      tally.fails("relation \"" + name.sql() + "\" does not exist");
      return null;
    }
    return tally.world.assumed(tally.world.resolve(name));
  }

  private static void fits(Relation child, Relation parent, Tally tally) {
    if (!child.known() || !parent.known()) {
      return;
    }
    for (Attribute column : parent.columns()) {
      if (child.column(column.name()).isEmpty()) {
        tally.fails("child table is missing column \"" + column.name() + "\"");
      } else if (other(child.column(column.name()).get(), column)) {
        tally.fails(
            "child table \""
                + child.name().name()
                + "\" has different type for column \""
                + column.name()
                + "\"");
      } else if (column.notNull() == Attribute.Validity.VALID
          && child.column(column.name()).get().notNull() != Attribute.Validity.VALID) {
        tally.fails("column \"" + column.name() + "\" in child table must be marked NOT NULL");
      }
    }
    for (Limit limit : parent.limits()) {
      if (limit.kind() == Limit.Kind.CHECK
          && !limit.noInherit()
          && child.limit(limit.name()).isEmpty()) {
        tally.fails("child table is missing constraint \"" + limit.name() + "\"");
      }
    }
    for (Attribute column : child.columns()) {
      if (parent.column(column.name()).isEmpty() && parent.kind() == Relation.Kind.PARTITIONED) {
        tally.fails(
            "table \""
                + child.name().name()
                + "\" contains column \""
                + column.name()
                + "\" not found in parent \""
                + parent.name().name()
                + "\"");
      }
    }
  }

  private static boolean other(Attribute one, Attribute column) {
    return one.type() != null && column.type() != null && !one.type().equals(column.type());
  }

  static void detach(AlterAction.DetachPartition detach, Relation parent, Tally tally) {
    Relation child = existing(detach.partition(), tally);
    if (child == null) {
      return;
    }
    if (child.kind() != Relation.Kind.UNKNOWN && !child.parents().contains(parent.name())) {
      tally.fails(
          "relation \""
              + child.name().name()
              + "\" is not a partition of relation \""
              + parent.name().name()
              + "\"");
    }
  }

  static void inherit(AlterAction.Inherit action, Relation table, Tally tally) {
    Relation parent = existing(action.parent(), tally);
    if (parent == null) {
      return;
    }
    if (table.partition()) {
      tally.fails("cannot change inheritance of a partition");
    } else if (table.kind() == Relation.Kind.PARTITIONED) {
      tally.fails("cannot change inheritance of partitioned table");
    } else if (table.traits().typed()) {
      tally.fails("cannot change inheritance of typed table");
    } else if (action.no()) {
      if (table.known() && !table.parents().contains(parent.name())) {
        tally.fails(
            "relation \""
                + parent.name().name()
                + "\" is not a parent of relation \""
                + table.name().name()
                + "\"");
      }
    } else if (parent.kind() == Relation.Kind.PARTITIONED) {
      tally.fails("cannot inherit from partitioned table \"" + parent.name().name() + "\"");
    } else if (table.parents().contains(parent.name())) {
      tally.fails(
          "relation \"" + parent.name().name() + "\" would be inherited from more than once");
    } else if (tally.world.family(table.name()).stream()
        .anyMatch(it -> it.name().equals(parent.name()))) {
      tally.fails("circular inheritance not allowed");
    } else {
      fits(table, parent, tally);
    }
  }

  /// A partition whose rows would be those of another.
  static void overlap(
      Partition.Bound bound, Relation parent, @Nullable QualifiedName itself, Tally tally) {
    for (Relation sibling : tally.world.children(parent.name())) {
      Partition.Bound other = sibling.traits().bound();
      if (other == null || sibling.name().equals(itself)) {
        continue;
      }
      if (bound.kind() == Partition.BoundKind.DEFAULT
          && other.kind() == Partition.BoundKind.DEFAULT) {
        tally.fails(
            "partition conflicts with existing default partition \""
                + sibling.name().name()
                + "\"");
      } else if (Bounds.overlap(bound, other)) {
        tally.fails("partition would overlap partition \"" + sibling.name().name() + "\"");
      }
    }
  }

  /// The constants of a bound's values.
  static List<String> constants(List<Expr> values) {
    return values.stream()
        .flatMap(it -> Walk.all(it, Expr.Constant.class))
        .map(Expr.Constant::value)
        .toList();
  }
}
