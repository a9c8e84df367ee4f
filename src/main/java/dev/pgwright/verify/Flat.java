package dev.pgwright.verify;

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
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.TreeMap;

/// Schemas between two units, without what the way back of a unit may leave to the next.
final class Flat {

  private static final String NOT_VALID = " NOT VALID";

  private Flat() {}

  /// The schema with comments only on what another one has: a comment goes with the object it is
  /// on.
  static Schema uncommented(Schema schema, Schema first) {
    var comments = new TreeMap<ObjectId, String>(schema.comments());
    comments.keySet().removeIf(id -> !has(first, id));
    return new Schema(
        schema.serverVersion(),
        schema.objects(),
        comments,
        schema.dependencies(),
        schema.unhandled(),
        schema.access());
  }

  /// What was there, with every constraint proven that is proven now: nothing makes a constraint
  /// NOT VALID again, and it holds for new rows all the same.
  static Schema proven(Schema was, Schema found) {
    var objects = new TreeMap<ObjectId, SchemaObject>(was.objects());
    objects.replaceAll(
        (id, object) -> found.find(id).map(now -> proven(object, now)).orElse(object));
    return new Schema(
        was.serverVersion(),
        objects,
        was.comments(),
        was.dependencies(),
        was.unhandled(),
        was.access());
  }

  /// What is found on the way back, with the foreign keys proven whose referenced rows went with
  /// the way there: with rows, nothing else can be.
  ///
  /// @param was what there should be
  /// @param wanted where the way there led
  static Schema referring(Schema found, Schema was, Schema wanted) {
    var objects = new TreeMap<ObjectId, SchemaObject>(found.objects());
    objects.replaceAll(
        (id, object) ->
            object instanceof Constraint it
                    && it.enforced()
                    && it.dangling(wanted)
                    && was.find(id).filter(Flat::valid).isPresent()
                ? it.defined(valid(it.definition()), true)
                : object);
    return new Schema(
        found.serverVersion(),
        objects,
        found.comments(),
        found.dependencies(),
        found.unhandled(),
        found.access());
  }

  private static boolean valid(SchemaObject object) {
    return object instanceof Constraint it && it.validated();
  }

  private static boolean has(Schema schema, ObjectId id) {
    return id.kind() == ObjectKind.COLUMN
        ? schema.table(id.qualified()).flatMap(it -> it.column(id.partName())).isPresent()
        : schema.objects().containsKey(id);
  }

  private static SchemaObject proven(SchemaObject was, SchemaObject now) {
    return switch (was) {
      case Constraint it when now instanceof Constraint there && there.validated() ->
          it.enforced() ? it.defined(valid(it.definition()), true) : it;
      case Table it when now instanceof Table there ->
          it.with(it.columns().stream().map(column -> proven(column, there)).toList());
      case Domain it when now instanceof Domain there ->
          new Domain(
              it.name(),
              it.type(),
              it.collation(),
              it.defaultSql(),
              it.notNull(),
              it.checks().stream().map(check -> proven(check, there)).toList());
      case Constraint _, Table _, Domain _ -> was;
      case Namespace _, Extension _, EnumType _, CompositeType _, Sequence _ -> was;
      case Index _, View _, Routine _, Trigger _, Defined _ -> was;
    };
  }

  private static Domain.Check proven(Domain.Check was, Domain now) {
    var valid = new Domain.Check(was.name(), valid(was.definition()), true);
    return now.checks().contains(valid) ? valid : was;
  }

  private static Column proven(Column was, Table now) {
    Column.NotNull it = was.notNull();
    if (it == null) {
      return was;
    }
    var valid = new Column.NotNull(it.name(), true, it.inheritable(), it.origin());
    boolean there =
        now.column(was.name()).filter(column -> valid.equals(column.notNull())).isPresent();
    return there ? was.notNull(valid) : was;
  }

  private static String valid(String definition) {
    return definition.endsWith(NOT_VALID)
        ? definition.substring(0, definition.length() - NOT_VALID.length())
        : definition;
  }
}
