package dev.pgwright.diff;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What separates two schemas.
///
/// @param changes ordered by kind and name of their targets; columns follow their table
public record Diff(List<Change> changes) {

  public Diff {
    changes = List.copyOf(changes);
  }

  /// Compares by catalog content; the order of columns, versions of extensions that nobody stated
  /// and whether materialized views are filled do not count.
  public static Diff between(Schema before, Schema after) {
    var ids = new TreeSet<ObjectId>(before.objects().keySet());
    ids.addAll(after.objects().keySet());
    if (!AccessDiff.comparesGrants(before, after)) {
      ids.removeIf(it -> it.kind() == ObjectKind.DEFAULT_PRIVILEGES);
    }
    Map<ObjectId, SchemaObject> renames = renames(before, after);
    var renamed = new TreeSet<ObjectId>();
    renames.values().forEach(it -> renamed.add(it.id()));
    var changes = new ArrayList<Change>();
    for (ObjectId id : ids) {
      SchemaObject old = own(before.objects().get(id), after.objects().get(id));
      SchemaObject now = own(after.objects().get(id), old);
      if (old == null && now != null) {
        if (!renamed.contains(id) && !leftBehind(after, now)) {
          changes.add(new Change.Create(now));
        }
      } else if (now == null && old != null) {
        SchemaObject to = renames.get(id);
        changes.add(to == null ? new Change.Drop(old) : new Change.Rename(old, to));
      } else if (old != null && now != null) {
        if (!leftBehind(after, now)) {
          compare(old, now, changes);
        }
      }
    }
    changes.removeIf(it -> it instanceof Change.AlterColumn column && follows(column, renames));
    comments(before, after, renames, changes);
    AccessDiff.add(before, after, changes);
    return new Diff(changes);
  }

  /// Whether only the name of a sequence differs that the default has by its identity.
  private static boolean follows(Change.AlterColumn change, Map<ObjectId, SchemaObject> renames) {
    if (!(change.before().fill() instanceof Fill.Expression(var sql))) {
      return false;
    }
    String text = sql;
    for (var it : renames.entrySet()) {
      if (it.getValue() instanceof Sequence to) {
        text = text.replace(counting(it.getKey().qualified()), counting(to.name()));
      }
    }
    Column called = change.before().filled(new Fill.Expression(text));
    return !text.equals(sql) && own(called).equals(own(change.after()));
  }

  private static String counting(QualifiedName sequence) {
    return "nextval(" + new Literal(sequence.sql()).sql() + "::regclass)";
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// The object, unless it is a constraint that a table has from its parent and that has no
  /// counterpart of its own on the other side; those come and go with the parent's.
  private static @Nullable SchemaObject own(
      @Nullable SchemaObject object, @Nullable SchemaObject other) {
    boolean alone = other == null || passedDown(other) || other.equals(object);
    return object != null && passedDown(object) && alone ? null : object;
  }

  /// Whether it is an index that a build left behind unfinished, which nobody wants.
  private static boolean leftBehind(Schema schema, SchemaObject object) {
    return object instanceof Index it
        && !it.valid()
        && schema.table(it.table()).filter(Table::partitioned).isEmpty();
  }

  private static boolean passedDown(SchemaObject object) {
    return object instanceof Constraint it
        && it.origin() == Origin.INHERITED
        && it.partOf() == null;
  }

  private static void compare(SchemaObject old, SchemaObject now, List<Change> changes) {
    switch (old) {
      case Table table -> tables(table, (Table) now, changes);
      case Extension extension -> {
        if (!sameExtension(extension, (Extension) now)) {
          changes.add(new Change.Alter(old, now));
        }
      }
      case Constraint constraint -> {
        if (!sameConstraint(constraint, (Constraint) now)) {
          changes.add(new Change.Alter(old, now));
        }
      }
      case Index index when !index.table().equals(((Index) now).table()) -> {
        changes.add(new Change.Drop(old));
        changes.add(new Change.Create(now));
      }
      case Index index -> {
        if (!index.with(partOf(index, (Index) now)).equals(now)) {
          changes.add(new Change.Alter(old, now));
        }
      }
      case View view -> {
        if (!view.populated(true).equals(((View) now).populated(true))) {
          changes.add(new Change.Alter(old, now));
        }
      }
      default -> {
        if (!old.equals(now)) {
          changes.add(new Change.Alter(old, now));
        }
      }
    }
  }

  /// A version that nobody asked for is whatever the server has.
  private static boolean sameExtension(Extension a, Extension b) {
    return a.schema().equals(b.schema()) && (b.stated() == null || b.stated().equals(a.version()));
  }

  /// The index that the newer one is part of, where the older one is part of one at all: its name
  /// may have changed.
  private static @Nullable QualifiedName partOf(Index old, Index now) {
    return old.partOf() == null ? null : now.partOf();
  }

  private static void tables(Table old, Table now, List<Change> changes) {
    if (!bare(old).equals(bare(now))) {
      changes.add(new Change.Alter(old, now));
    }
    for (Column column : old.columns()) {
      if (now.column(column.name()).isEmpty()) {
        changes.add(new Change.DropColumn(old.name(), column));
      }
    }
    for (Column column : now.columns()) {
      Column before = old.column(column.name()).orElse(null);
      if (before == null) {
        changes.add(new Change.AddColumn(old.name(), column));
      } else if (!own(before).equals(own(column))) {
        changes.add(new Change.AlterColumn(old.name(), before, column));
      }
    }
  }

  /// The table without its columns and without what follows from the bounds of others.
  private static Table bare(Table table) {
    return table.descent() instanceof Descent.PartitionOf(var parent, var bound, _)
        ? table.with(List.of()).with(new Descent.PartitionOf(parent, bound, null))
        : table.with(List.of());
  }

  /// The column; whether a parent has what is its own too shows in the parent.
  private static Column own(Column column) {
    NotNull notNull = column.notNull();
    Column own = column.origin() == Origin.MERGED ? column.with(Origin.LOCAL) : column;
    return notNull != null && notNull.origin() == Origin.MERGED
        ? own.notNull(notNull.with(Origin.LOCAL))
        : own;
  }

  /// The text of the index behind a key says nothing more than the constraint does.
  private static boolean sameConstraint(Constraint a, Constraint b) {
    return a.definition().equals(b.definition())
        && a.type() == b.type()
        && a.validated() == b.validated()
        && a.enforced() == b.enforced()
        && a.indexOptions().equals(b.indexOptions())
        && Objects.equals(a.indexTablespace(), b.indexTablespace())
        && a.clustered() == b.clustered()
        && (a.origin() == Origin.INHERITED) == (b.origin() == Origin.INHERITED)
        && (a.partOf() == null) == (b.partOf() == null);
  }

  /// Pairs objects that differ in nothing but their name, each at most once, in order.
  private static Map<ObjectId, SchemaObject> renames(Schema before, Schema after) {
    var gone = new LinkedHashMap<Object, SchemaObject>();
    for (SchemaObject object : before.objects().values()) {
      if (!after.objects().containsKey(object.id())) {
        Object shape = nameless(object);
        if (shape != null) {
          gone.putIfAbsent(shape, object);
        }
      }
    }
    var pairs = new LinkedHashMap<ObjectId, SchemaObject>();
    for (SchemaObject object : after.objects().values()) {
      Object shape = before.objects().containsKey(object.id()) ? null : nameless(object);
      SchemaObject old = shape == null ? null : gone.remove(shape);
      if (old != null) {
        pairs.put(old.id(), object);
      }
    }
    return pairs;
  }

  private record Shape(ObjectKind kind, String of, String definition, List<String> more) {}

  /// Everything but the name, for objects that hold no rows; null where a rename needs an intent.
  private static @Nullable Shape nameless(SchemaObject object) {
    return switch (object) {
      case Constraint it when !passedDown(it) ->
          new Shape(
              ObjectKind.CONSTRAINT,
              it.table().toString(),
              it.definition(),
              List.of(
                  it.indexOptions().toString(),
                  it.clustered() + " " + it.indexTablespace(),
                  Boolean.toString(it.partOf() == null)));
      case Index it when it.valid() ->
          new Shape(
              ObjectKind.INDEX,
              it.table().toString(),
              it.definition().replaceFirst(" INDEX .*? ON ", " INDEX ON "),
              List.of(it.clustered() + " " + it.tablespace() + " " + it.statistics()));
      case Sequence it when it.ownedBy() != null ->
          new Shape(
              ObjectKind.SEQUENCE,
              it.ownedBy().toString(),
              new Sequence(
                      it.name().sibling("sequence"),
                      it.type(),
                      it.start(),
                      it.increment(),
                      it.min(),
                      it.max(),
                      it.cache(),
                      it.cycle(),
                      null,
                      it.logged())
                  .toString(),
              List.of());
      default -> null;
    };
  }

  private static void comments(
      Schema before, Schema after, Map<ObjectId, SchemaObject> renames, List<Change> changes) {
    var old = new LinkedHashMap<ObjectId, String>();
    before
        .comments()
        .forEach(
            (id, text) -> {
              SchemaObject to = renames.get(id);
              old.put(to == null ? id : to.id(), text);
            });
    var ids = new TreeSet<ObjectId>(old.keySet());
    ids.addAll(after.comments().keySet());
    for (ObjectId id : ids) {
      String was = old.get(id);
      String is = after.comments().get(id);
      if (is == null ? was != null && stands(after, id) : !is.equals(was)) {
        changes.add(new Change.Comment(id, was, is));
      }
    }
  }

  /// Whether the newer schema still has what a comment was on.
  private static boolean stands(Schema schema, ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> schema.hasColumn(id);
      case DOMAIN_CONSTRAINT ->
          schema.find(ObjectId.of(ObjectKind.DOMAIN, id.qualified())).orElse(null)
                  instanceof Domain it
              && (it.checks().stream().anyMatch(check -> check.name().equals(id.partName()))
                  || id.partName().value().equals(it.notNull()));
      case INDEX -> schema.hasIndex(id);
      case CONSTRAINT ->
          schema.find(id).isPresent()
              || schema.hasNotNull(id)
              || schema.find(ObjectId.of(ObjectKind.FOREIGN_TABLE, id.qualified())).isPresent();
      default -> schema.find(id).isPresent();
    };
  }
}
