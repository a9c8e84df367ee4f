package dev.pgwright.verify;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.TreeMap;

/// Schemas as they are when every constraint has been validated: nothing makes a constraint NOT
/// VALID again, so the way back of a validation restores everything but that.
final class Flat {

  private static final String NOT_VALID = " NOT VALID";

  private Flat() {}

  static Schema validated(Schema schema) {
    var objects = new TreeMap<ObjectId, SchemaObject>(schema.objects());
    objects.replaceAll((_, object) -> validated(object));
    return new Schema(
        schema.serverVersion(),
        objects,
        schema.comments(),
        schema.dependencies(),
        schema.unhandled());
  }

  private static SchemaObject validated(SchemaObject object) {
    return switch (object) {
      case Constraint it when it.enforced() -> constraint(it);
      case Table it -> it.with(it.columns().stream().map(Flat::column).toList());
      case Domain it ->
          new Domain(
              it.name(),
              it.type(),
              it.collation(),
              it.defaultSql(),
              it.notNull(),
              it.checks().stream()
                  .map(check -> new Domain.Check(check.name(), valid(check.definition()), true))
                  .toList());
      default -> object;
    };
  }

  private static Constraint constraint(Constraint it) {
    return new Constraint(
        it.table(),
        it.name(),
        it.type(),
        valid(it.definition()),
        it.columns(),
        it.references(),
        it.referencedColumns(),
        it.deferrable(),
        it.deferred(),
        true,
        true,
        it.indexDefinition(),
        it.indexOptions());
  }

  private static Column column(Column column) {
    Column.NotNull it = column.notNull();
    return it == null
        ? column
        : column.notNull(new Column.NotNull(it.name(), true, it.inheritable()));
  }

  private static String valid(String definition) {
    return definition.endsWith(NOT_VALID)
        ? definition.substring(0, definition.length() - NOT_VALID.length())
        : definition;
  }
}
