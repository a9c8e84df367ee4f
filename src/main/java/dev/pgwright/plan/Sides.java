package dev.pgwright.plan;

import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Side.Sort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds what is on columns that get twins, in both schemas.
///
/// @param there twins that lead to the newer schema
/// @param back twins that lead to the older one
/// @param newer enum types that change with the columns, as they are to be
/// @param older the same types as they are
/// @param going what is dropped or called otherwise
record Sides(
    Draft draft,
    List<Twin> there,
    List<Twin> back,
    List<Sort> newer,
    List<Sort> older,
    Set<ObjectId> going) {

  static final String NEW = "new";
  static final String OLD = "old";

  Expansion expansion() {
    Set<ObjectId> before = touching(draft.old);
    Set<ObjectId> after = touching(draft.now);
    Set<ObjectId> later = later();
    after.removeAll(later);
    var stays = new TreeSet<ObjectId>(before);
    stays.removeIf(it -> after.contains(it) || going.contains(it));
    var parts = parts(draft.after, after, newerCalled(), NEW, later);
    if (!stays.isEmpty()) {
      parts.addAll(parts(draft.before, stays, olderCalled(there, newer), NEW, later));
    }
    int version = draft.after.serverVersion();
    var forward = new Side(draft.now, there, parts, newer, NEW, version);
    var backward =
        new Side(
            draft.old,
            back,
            parts(draft.before, before, olderCalled(back, older), OLD, later),
            older,
            OLD,
            version);
    return new Expansion(draft, forward, backward, tables(forward, backward), later);
  }

  /// What gets its wanted form after the swap, by itself: what comes to the columns or leaves them
  /// while it keeps its name, and what needs something else that is new, or the name or place of
  /// something that is not on the columns.
  Set<ObjectId> later() {
    Set<ObjectId> before = touching(draft.old);
    Set<ObjectId> after = touching(draft.now);
    var held = new TreeSet<String>();
    for (ObjectId it : draft.before.objects().keySet()) {
      if (!before.contains(it)) {
        held.addAll(Order.slots(draft.old, it));
      }
    }
    var later = new TreeSet<ObjectId>();
    for (ObjectId it : after) {
      boolean comes = draft.before.find(it).isPresent() && !before.contains(it);
      boolean waits = Order.slots(draft.now, it).stream().anyMatch(held::contains);
      boolean needs = draft.now.of(it).stream().anyMatch(on -> !stands(draft.before, on));
      if (comes || waits || needs || open(it)) {
        later.add(it);
      }
    }
    before.stream()
        .filter(it -> draft.after.find(it).isPresent() && !after.contains(it))
        .forEach(later::add);
    return later;
  }

  /// Whether it is a primary key over a column that rows may have no value in, which the server
  /// would have to read them all for.
  private boolean open(ObjectId id) {
    return draft.after.find(id).orElse(null) instanceof Constraint it
        && it.type() == Constraint.Type.PRIMARY_KEY
        && it.columns().stream()
            .flatMap(name -> draft.before.table(it.table()).flatMap(on -> on.column(name)).stream())
            .anyMatch(column -> column.notNull() == null);
  }

  private static boolean stands(Schema schema, ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> schema.hasColumn(id);
      case INDEX -> schema.hasIndex(id);
      default -> schema.find(id).isPresent();
    };
  }

  /// Constraints and indexes on the columns, ordered; of constraints only those that are modelled.
  private Set<ObjectId> touching(Needs needs) {
    var ids = new TreeSet<ObjectId>();
    for (Twin twin : there) {
      for (ObjectId it : needs.on(Draft.column(twin.table(), twin.from().name()))) {
        if ((it.kind() == ObjectKind.CONSTRAINT || it.kind() == ObjectKind.INDEX)
            && needs.schema().objects().containsKey(it)
            && !inherited(needs.schema().objects().get(it))) {
          ids.add(it);
        }
      }
    }
    return ids;
  }

  /// Whether it is a check that follows that of a parent by itself.
  private static boolean inherited(@Nullable SchemaObject object) {
    return object instanceof Constraint it
        && it.type() == Constraint.Type.CHECK
        && it.origin() == Origin.INHERITED;
  }

  /// The parts of one side; what changes by itself later has other names for the time between.
  private static List<Part> parts(
      Schema schema, Set<ObjectId> ids, Schema called, String purpose, Set<ObjectId> later) {
    var parts = new ArrayList<Part>();
    for (ObjectId id : ids) {
      SchemaObject renamed = called.find(id).orElseThrow();
      String end = later.contains(id) ? purpose + "er" : purpose;
      parts.add(Part.of(schema.find(id).orElseThrow(), renamed, end));
    }
    return parts;
  }

  private Schema newerCalled() {
    return draft.judge.newerBetween(renames(there, newer, true), renames(there, newer, false));
  }

  private Schema olderCalled(List<Twin> twins, List<Sort> types) {
    return draft.judge.olderBetween(renames(twins, types, true), renames(twins, types, false));
  }

  private static List<String> renames(List<Twin> twins, List<Sort> types, boolean away) {
    var statements = new ArrayList<String>();
    for (Twin it : twins) {
      if (it.given()) {
        continue;
      }
      Name own = it.to().name();
      statements.add(away ? rename(it, own, it.name()) : rename(it, it.name(), own));
    }
    for (Sort it : types) {
      QualifiedName own = it.wanted().name();
      statements.add(away ? rename(own, it.aside()) : rename(it.aside(), own));
    }
    return statements;
  }

  static String rename(QualifiedName type, QualifiedName to) {
    return "ALTER TYPE " + type.sql() + " RENAME TO " + to.name().sql();
  }

  private static String rename(Twin twin, Name from, Name to) {
    return Ddl.alter(twin.table(), "RENAME COLUMN " + from.sql() + " TO " + to.sql()).getFirst();
  }

  /// All tables of the swap: referenced ones first, since that is the order in which everything of
  /// ours locks them, then by name.
  private static List<QualifiedName> tables(Side forward, Side backward) {
    var tables = new TreeSet<QualifiedName>();
    forward.twins().forEach(it -> tables.add(it.table()));
    var keys = new ArrayList<Constraint>();
    for (Side side : List.of(forward, backward)) {
      for (Part part : side.parts()) {
        if (part instanceof Part.Rule(var it, _) && side.inward(it)) {
          keys.add(it);
          tables.add(it.table());
        }
      }
    }
    var ordered = new LinkedHashSet<QualifiedName>();
    tables.forEach(it -> visit(it, tables, keys, new TreeSet<>(), ordered));
    return List.copyOf(ordered);
  }

  private static void visit(
      QualifiedName table,
      Set<QualifiedName> tables,
      List<Constraint> keys,
      Set<QualifiedName> open,
      Set<QualifiedName> ordered) {
    if (!open.add(table)) {
      return;
    }
    for (Constraint key : keys) {
      if (key.table().equals(table) && tables.contains(key.references())) {
        visit(Objects.requireNonNull(key.references()), tables, keys, open, ordered);
      }
    }
    ordered.add(table);
  }
}
