package dev.pgwright.verify;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.TreeMap;

/// Schemas between two units, without what the way back of a unit may leave to the next: nothing
/// makes a constraint NOT VALID again, and a comment goes with the object it is on.
final class Flat {

  private static final String NOT_VALID = " NOT VALID";

  private Flat() {}

  /// The schema with every constraint validated, and comments only on what the first one has.
  static Schema between(Schema first, Schema schema) {
    var objects = new TreeMap<ObjectId, SchemaObject>(schema.objects());
    objects.replaceAll((_, object) -> validated(object));
    var comments = new TreeMap<ObjectId, String>(schema.comments());
    comments.keySet().removeIf(id -> !has(first, id));
    return new Schema(
        schema.serverVersion(), objects, comments, schema.dependencies(), schema.unhandled());
  }

  private static boolean has(Schema schema, ObjectId id) {
    return id.kind() == ObjectKind.COLUMN
        ? schema.table(id.qualified()).flatMap(it -> it.column(id.partName())).isPresent()
        : schema.objects().containsKey(id);
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
