package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Judge.Footprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a column changes its type in place.
///
/// @param using the expression old values are converted by; null for the assignment cast
/// @param footprint what the server does; empty when it refuses every way
/// @param aside constraints and indexes that have to go before it, ordered
/// @param obstacle what is computed from the column and cannot be made again without loss; null for
///   nothing
record Typing(
    @Nullable String using,
    Optional<Footprint> footprint,
    List<ObjectId> aside,
    @Nullable ObjectId obstacle) {

  /// Whether values become others by way of their text only.
  boolean spelled() {
    return using != null && using.contains("::text::");
  }

  static Typing of(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, old.name());
    ObjectId computed = draft.computedFrom.get(id);
    Rebuild around =
        Rebuild.around(draft.old, computed == null ? List.of(id) : List.of(id, computed));
    var clear = new ArrayList<String>(around.dropSql());
    for (ObjectId it : around.obstacles().keySet()) {
      if (!draft.leaves(it)) {
        return new Typing(null, Optional.empty(), List.of(), it);
      }
      clear.addAll(Ddl.of(new Operation.DropColumn(it.qualified(), it.partName())));
    }
    if (computed != null) {
      clear.addAll(Ddl.of(new Operation.DropColumn(table, computed.partName())));
    }
    List<SchemaObject> keys = touching(draft, id, true);
    Typing first = attempt(draft, table, old, now, clear, List.of());
    if (first.footprint.isPresent() && (keys.isEmpty() || !first.footprint.get().rewrites())) {
      return first;
    }
    Typing second = keys.isEmpty() ? first : attempt(draft, table, old, now, clear, keys);
    if (second.footprint.isPresent()) {
      return second;
    }
    keys.addAll(touching(draft, id, false));
    return attempt(draft, table, old, now, clear, keys);
  }

  /// Foreign keys that touch the column, or the checks and indexes that the server may not be able
  /// to carry over.
  private static List<SchemaObject> touching(Draft draft, ObjectId column, boolean foreignKeys) {
    var ids = new TreeSet<ObjectId>(draft.old.on(column));
    return ids.stream()
        .map(it -> draft.before.objects().get(it))
        .filter(
            it ->
                foreignKeys
                    ? it instanceof Constraint key
                        && key.type() == Constraint.Type.FOREIGN_KEY
                        && key.origin() != Origin.INHERITED
                    : (it instanceof Constraint check && check.type() == Constraint.Type.CHECK)
                        || (it != null && it.id().kind() == ObjectKind.INDEX))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Typing attempt(
      Draft draft,
      QualifiedName table,
      Column old,
      Column now,
      List<String> clear,
      List<SchemaObject> aside) {
    List<ObjectId> ids = aside.stream().map(SchemaObject::id).toList();
    String name = old.name().sql();
    for (String using : ways(name, old.type(), now.type())) {
      var statements = new ArrayList<String>(newType(draft, now));
      aside.forEach(it -> statements.addAll(Ddl.of(Rebuild.drop(it))));
      statements.addAll(clear);
      retype(table, old, now, using).forEach(it -> statements.addAll(Ddl.of(it)));
      Optional<Footprint> footprint = draft.judge.onBefore(statements);
      if (footprint.isPresent()) {
        return new Typing(using, footprint, ids, null);
      }
    }
    return new Typing(null, Optional.empty(), ids, null);
  }

  private static List<@Nullable String> ways(String column, String from, String to) {
    String zoned = Conversion.withZone(from, to);
    return zoned == null
        ? Arrays.asList(null, column + "::" + to, column + "::text::" + to)
        : Arrays.asList(zoned.replace("%s", column));
  }

  /// What makes the type of a column, where a schema does not have it yet.
  static List<String> newType(Draft draft, Column now) {
    return LateChecks.of(draft, now).isEmpty()
        ? newType(draft.before, draft.after, now)
        : newType(draft.before, LateChecks.without(draft), now);
  }

  /// The same for the way back.
  static List<String> oldType(Draft draft, Column old) {
    return newType(/* before= */ draft.after, /* after= */ draft.before, old);
  }

  /// The same from one schema to another, whatever is planned.
  static List<String> newType(Schema before, Schema after, Column now) {
    String name = now.type().replaceFirst("(\\[])+$", "");
    var statements = new ArrayList<String>();
    for (SchemaObject type : after.objects().values()) {
      if (before.objects().containsKey(type.id())
          || !(type instanceof EnumType || type instanceof Domain)
          || !type.id().qualified().sql().equals(name)) {
        continue;
      }
      if (before.find(ObjectId.schema(type.id().qualified().schema())).isEmpty()) {
        statements.add("CREATE SCHEMA " + type.id().qualified().schema().sql());
      }
      statements.add(
          type instanceof EnumType it ? Ddl.createEnum(it) : Ddl.createDomain((Domain) type));
    }
    return statements;
  }

  /// The default is taken away first, since it may not fit the new type.
  static List<Operation> retype(
      QualifiedName table, Column from, Column to, @Nullable String using) {
    var operations = new ArrayList<Operation>();
    if (from.fill() instanceof Fill.Expression) {
      operations.add(new Operation.SetDefault(table, to.name(), null));
    }
    operations.add(new Operation.SetType(table, to.name(), to.type(), to.collation(), using));
    return operations;
  }

  /// Whether nothing but the catalogs changes.
  boolean quick() {
    return footprint.map(Footprint::catalogOnly).orElse(false);
  }

  /// The way back, where a conversion was needed on the way there.
  @Nullable String back(Column old, Column now) {
    String zoned = Conversion.withZone(now.type(), old.type());
    if (zoned != null) {
      return zoned.replace("%s", now.name().sql());
    }
    if (using == null) {
      return old.name().sql() + "::" + old.type();
    }
    return using.contains("::text::")
        ? now.name().sql() + "::text::" + old.type()
        : now.name().sql() + "::" + old.type();
  }
}
