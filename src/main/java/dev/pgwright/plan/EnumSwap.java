package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An enum type with other labels under the same name, by a new type and new columns.
///
/// The only way PostgreSQL has to take a label away: every table that uses the type is written
/// again.
final class EnumSwap {

  private EnumSwap() {}

  /// The columns of the type or of arrays of it, ordered.
  static List<ObjectId> columns(Needs needs, EnumType type) {
    return needs.on(type.id()).stream()
        .filter(it -> it.kind() == ObjectKind.COLUMN)
        .filter(it -> column(needs.schema(), it).filter(at -> uses(at, type)).isPresent())
        .sorted()
        .toList();
  }

  private static boolean uses(Column column, EnumType type) {
    return column.type().equals(type.name().sql())
        || column.type().equals(type.name().sql() + "[]");
  }

  static Optional<Column> column(Schema schema, ObjectId id) {
    return schema.table(id.qualified()).flatMap(it -> it.column(id.partName()));
  }

  /// What stands in the way of a swap.
  static Rebuild around(Needs needs, EnumType type) {
    var roots = new ArrayList<ObjectId>();
    roots.add(type.id());
    List<ObjectId> columns = columns(needs, type);
    roots.addAll(columns);
    for (ObjectId column : columns) {
      needs.on(column).stream()
          .filter(it -> it.kind() == ObjectKind.CONSTRAINT)
          .filter(it -> ConstraintPlans.foreignKey(needs.schema(), it))
          .filter(it -> !roots.contains(it))
          .forEach(roots::add);
    }
    return Rebuild.around(needs, roots);
  }

  /// The whole swap in order, with all that stands in its way.
  ///
  /// @param needs the schema with everything that uses the type
  static List<Operation> whole(Needs needs, EnumType from, EnumType to) {
    Rebuild around = around(needs, from);
    var keys = new ArrayList<Operation>();
    var again = new ArrayList<Operation>();
    for (ObjectId id : foreignKeys(needs, from)) {
      needs
          .schema()
          .find(id)
          .ifPresent(
              it -> {
                var key = (dev.pgwright.model.Constraint) it;
                keys.add(ConstraintPlans.drop(key));
                again.addAll(ConstraintPlans.creation(key));
                again.addAll(Comments.of(needs, id));
              });
    }
    var operations = new ArrayList<Operation>(keys);
    operations.addAll(around.drops());
    operations.addAll(replacement(needs.schema(), needs.schema(), columns(needs, from), from, to));
    operations.addAll(around.creations());
    operations.addAll(again);
    return operations;
  }

  /// The foreign keys that touch columns of the type, ordered.
  static List<ObjectId> foreignKeys(Needs needs, EnumType type) {
    return columns(needs, type).stream()
        .flatMap(it -> needs.on(it).stream())
        .filter(it -> ConstraintPlans.foreignKey(needs.schema(), it))
        .distinct()
        .sorted()
        .toList();
  }

  /// The new type in place of the old one.
  ///
  /// @param now the schema that says which defaults the columns have
  /// @param defaults the schema that says which defaults they have afterwards
  static List<Operation> replacement(
      Schema now, Schema defaults, List<ObjectId> columns, EnumType from, EnumType to) {
    Name aside = Naming.aside(from.name().name(), "old");
    var operations = new ArrayList<Operation>();
    operations.add(
        new Operation.Execute("ALTER TYPE " + from.name().sql() + " RENAME TO " + aside.sql()));
    operations.add(new Operation.Execute(Ddl.createEnum(to)));
    for (ObjectId id : columns) {
      Column was = column(now, id).orElseThrow();
      operations.addAll(retype(id.qualified(), was, column(defaults, id).orElse(was)));
    }
    operations.add(
        new Operation.Execute("DROP TYPE " + from.name().schema().sql() + "." + aside.sql()));
    return operations;
  }

  private static List<Operation> retype(QualifiedName table, Column was, Column column) {
    String text = column.type().endsWith("[]") ? "::text[]::" : "::text::";
    var operations = new ArrayList<Operation>();
    if (was.fill() instanceof Fill.Expression) {
      operations.add(new Operation.SetDefault(table, column.name(), null));
    }
    operations.add(
        new Operation.SetType(
            table, column.name(), column.type(), null, column.name().sql() + text + column.type()));
    if (column.fill() instanceof Fill.Expression(var sql)) {
      operations.add(new Operation.SetDefault(table, column.name(), sql));
    }
    return operations;
  }
}
