package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Objects that stand in the way of a change and have to be made again after it.
///
/// @param schema the schema they are in
/// @param inTheWay ordered so that what depends on another comes after it
record Rebuild(Schema schema, List<SchemaObject> inTheWay) {

  /// Everything that has to go before columns are retyped or objects are dropped, the roots left
  /// out.
  static Rebuild around(Schema schema, Collection<ObjectId> roots) {
    Needs needs = Needs.of(schema);
    var found = new TreeSet<ObjectId>();
    var open = new ArrayDeque<ObjectId>(roots);
    while (!open.isEmpty()) {
      ObjectId on = open.remove();
      for (ObjectId id : needs.on(on)) {
        if (!roots.contains(id) && blocks(on.kind(), id.kind()) && found.add(id)) {
          open.add(id);
        }
      }
    }
    return new Rebuild(schema, order(schema, found, needs));
  }

  /// Whether an object of one kind keeps another from being dropped or retyped, so that it has to
  /// be made again; the server itself carries indexes and constraints over a change of type.
  private static boolean blocks(ObjectKind on, ObjectKind dependent) {
    return switch (dependent) {
      case VIEW, MATERIALIZED_VIEW, FUNCTION, PROCEDURE, TRIGGER -> true;
      case INDEX -> on != ObjectKind.COLUMN && on != ObjectKind.TABLE;
      case CONSTRAINT -> on != ObjectKind.COLUMN && on != ObjectKind.TABLE;
      case SCHEMA, EXTENSION, ENUM, DOMAIN, SEQUENCE, TABLE, COLUMN, DOMAIN_CONSTRAINT -> false;
    };
  }

  private static List<SchemaObject> order(
      Schema schema, NavigableSet<ObjectId> found, Needs needs) {
    var order = new ArrayDeque<ObjectId>();
    var seen = new TreeSet<ObjectId>();
    for (ObjectId id : found.descendingSet()) {
      visit(id, found, needs, seen, order);
    }
    return order.stream().map(id -> schema.find(id).orElse(null)).filter(Objects::nonNull).toList();
  }

  private static void visit(
      ObjectId id, Set<ObjectId> found, Needs needs, Set<ObjectId> seen, Deque<ObjectId> order) {
    if (!seen.add(id)) {
      return;
    }
    for (ObjectId dependent : needs.on(id)) {
      if (found.contains(dependent)) {
        visit(dependent, found, needs, seen, order);
      }
    }
    order.addFirst(id);
  }

  /// Drops all of it, dependents first.
  List<Operation> drops() {
    return inTheWay.reversed().stream().map(Rebuild::drop).toList();
  }

  List<String> dropSql() {
    return drops().stream().flatMap(it -> Ddl.of(it).stream()).toList();
  }

  /// Makes all of it again, with its comments.
  List<Operation> creations() {
    var operations = new ArrayList<Operation>();
    for (SchemaObject object : inTheWay) {
      operations.addAll(creation(object));
      String comment = schema.comments().get(object.id());
      if (comment != null) {
        operations.add(Comments.operation(object.id(), comment));
      }
    }
    return operations;
  }

  private static Operation drop(SchemaObject object) {
    return switch (object) {
      case View it -> CodePlans.drop(it);
      case Routine it -> CodePlans.drop(it);
      case Trigger it -> CodePlans.drop(it);
      case Constraint it -> ConstraintPlans.drop(it);
      case Index it -> new Operation.DropIndex(it.name(), it.table(), false, false);
      default -> throw new IllegalStateException("not in the way: " + object.id());
    };
  }

  private static List<Operation> creation(SchemaObject object) {
    return switch (object) {
      case View it -> CodePlans.creation(it);
      case Routine it -> List.of(CodePlans.creation(it));
      case Trigger it -> CodePlans.creation(it);
      case Constraint it -> List.of(new Operation.AddConstraint(it, false));
      case Index it -> List.of(new Operation.CreateIndex(it, false));
      default -> throw new IllegalStateException("not in the way: " + object.id());
    };
  }
}
