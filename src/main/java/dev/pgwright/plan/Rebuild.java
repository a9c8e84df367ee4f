package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Objects that stand in the way of a change and have to be made again after it.
///
/// @param needs the schema they are in
/// @param inTheWay ordered so that what depends on another comes after it
/// @param defaults columns whose default is in the way, ordered
/// @param obstacles what cannot be made again without loss, and what it needs
record Rebuild(
    Needs needs,
    List<SchemaObject> inTheWay,
    NavigableSet<ObjectId> defaults,
    Map<ObjectId, ObjectId> obstacles) {

  /// What does not go for the sake of something that it needs.
  private static final Set<ObjectKind> STAYS =
      EnumSet.of(
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.ENUM,
          ObjectKind.DOMAIN,
          ObjectKind.SEQUENCE,
          ObjectKind.TABLE,
          ObjectKind.COLUMN,
          ObjectKind.DOMAIN_CONSTRAINT,
          ObjectKind.COLLATION,
          ObjectKind.LANGUAGE,
          ObjectKind.PUBLICATION);

  /// What columns may be made of.
  private static final Set<ObjectKind> OBSTACLES =
      EnumSet.of(ObjectKind.DOMAIN, ObjectKind.DOMAIN_CONSTRAINT, ObjectKind.LANGUAGE);

  private static final Set<ObjectKind> OF_COLUMNS =
      EnumSet.of(
          ObjectKind.COMPOSITE,
          ObjectKind.RANGE,
          ObjectKind.BASE_TYPE,
          ObjectKind.COLLATION,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.FOREIGN_TABLE);

  /// Everything that has to go before columns are retyped or objects are dropped; a root only where
  /// another one stands in its way.
  static Rebuild around(Needs needs, Collection<ObjectId> roots) {
    var found = new TreeSet<ObjectId>();
    var defaults = new TreeSet<ObjectId>();
    var obstacles = new TreeMap<ObjectId, ObjectId>();
    var open = new ArrayDeque<ObjectId>(roots);
    while (!open.isEmpty()) {
      ObjectId on = open.remove();
      for (ObjectId id : needs.on(on)) {
        if (blocks(on.kind(), id.kind())) {
          if (found.add(id)) {
            open.add(id);
          }
        } else if (isOfType(needs, id, on)) {
          obstacles.put(id, on);
        } else if (!roots.contains(id)
            && id.kind() == ObjectKind.COLUMN
            && on.kind() != ObjectKind.TABLE
            && !inherits(needs, id, on)) {
          switch (fill(needs, id)) {
            case Column.Fill.Generated _ -> obstacles.put(id, on);
            case Column.Fill.Expression _ when on.kind() != ObjectKind.COLUMN -> defaults.add(id);
            case Column.Fill.Expression _, Column.Fill.Identity _, Column.Fill.Nothing _ -> {}
          }
        } else if (OBSTACLES.contains(id.kind())) {
          obstacles.put(id, on);
        }
      }
    }
    return new Rebuild(needs, order(needs, found), defaults, obstacles);
  }

  /// Whether it is a column whose values are made of what would have to go.
  private static boolean isOfType(Needs needs, ObjectId id, ObjectId on) {
    if (id.kind() != ObjectKind.COLUMN || !OF_COLUMNS.contains(on.kind())) {
      return false;
    }
    String name = on.qualified().sql();
    return needs
        .schema()
        .table(id.qualified())
        .flatMap(it -> it.column(id.partName()))
        .filter(it -> it.type().contains(name) || name.equals(it.collation()))
        .isPresent();
  }

  /// Whether it is the same column of a child, which changes with that of its parent.
  private static boolean inherits(Needs needs, ObjectId column, ObjectId on) {
    return on.kind() == ObjectKind.COLUMN
        && column.partName().equals(on.partName())
        && needs.children(on.qualified()).contains(column.qualified());
  }

  private static Column.Fill fill(Needs needs, ObjectId column) {
    return needs
        .schema()
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .map(Column::fill)
        .orElse(new Column.Fill.Nothing());
  }

  /// Whether an object of one kind keeps another from being dropped or retyped, so that it has to
  /// be made again; the server itself carries indexes and constraints over a change of type.
  private static boolean blocks(ObjectKind on, ObjectKind dependent) {
    return switch (dependent) {
      case INDEX, CONSTRAINT, STATISTICS -> on != ObjectKind.COLUMN && on != ObjectKind.TABLE;
      default -> !STAYS.contains(dependent);
    };
  }

  private static List<SchemaObject> order(Needs needs, NavigableSet<ObjectId> found) {
    var order = new ArrayDeque<ObjectId>();
    var seen = new TreeSet<ObjectId>();
    for (ObjectId id : found.descendingSet()) {
      visit(id, found, needs, seen, order);
    }
    return order.stream()
        .map(id -> needs.schema().find(id).orElse(null))
        .filter(Objects::nonNull)
        .toList();
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

  /// The same but for some objects, which others look after.
  Rebuild without(Collection<ObjectId> others) {
    return new Rebuild(
        needs,
        inTheWay.stream().filter(it -> !others.contains(it.id())).toList(),
        defaults,
        obstacles);
  }

  /// Drops all of it, dependents first.
  List<Operation> drops() {
    var operations = new ArrayList<Operation>();
    for (ObjectId id : defaults) {
      operations.add(new Operation.SetDefault(id.qualified(), id.partName(), null));
    }
    inTheWay.reversed().stream()
        .filter(this::goesAlone)
        .map(Rebuild::drop)
        .forEach(operations::add);
    return operations;
  }

  List<String> dropSql() {
    return drops().stream().flatMap(it -> Ddl.of(it).stream()).toList();
  }

  /// Makes all of it again, with its comments.
  List<Operation> creations() {
    var operations = new ArrayList<Operation>();
    for (SchemaObject object : inTheWay) {
      operations.addAll(creation(object));
      operations.addAll(Comments.of(needs, object.id()));
    }
    for (ObjectId id : defaults) {
      if (fill(needs, id) instanceof Column.Fill.Expression(var sql)) {
        operations.add(new Operation.SetDefault(id.qualified(), id.partName(), sql));
      }
    }
    return operations;
  }

  private boolean goesAlone(SchemaObject part) {
    return !goesWithView(part, inTheWay.stream().map(SchemaObject::id).toList());
  }

  /// Whether it is an index or trigger of a view that goes, and needs no statement of its own.
  static boolean goesWithView(SchemaObject part, Collection<ObjectId> going) {
    return switch (part) {
      case Index it -> going.contains(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, it.table()));
      case Trigger it -> going.contains(ObjectId.of(ObjectKind.VIEW, it.table()));
      case Defined it when it.id().kind() == ObjectKind.RULE ->
          going.contains(ObjectId.of(ObjectKind.VIEW, it.id().qualified()));
      default -> false;
    };
  }

  static Operation drop(SchemaObject object) {
    return switch (object) {
      case View it -> CodePlans.drop(it);
      case Routine it -> CodePlans.drop(it);
      case Trigger it -> TriggerPlans.drop(it);
      case Constraint it -> ConstraintPlans.drop(it);
      case Index it -> new Operation.DropIndex(it.name(), it.table(), false, false);
      case Defined it -> DefinedPlans.drop(it);
      case CompositeType it -> CompositePlans.drop(it);
      default -> throw new IllegalStateException("not in the way: " + object.id());
    };
  }

  /// What makes an object again.
  static List<Operation> creation(SchemaObject object) {
    return switch (object) {
      case View it -> CodePlans.creation(it);
      case Routine it -> List.of(CodePlans.creation(it));
      case Trigger it -> TriggerPlans.whole(it);
      case Constraint it -> ConstraintPlans.creation(it);
      case Index it -> IndexPlans.creation(it);
      case Defined it -> DefinedPlans.creation(it);
      case CompositeType it -> List.of(CompositePlans.creation(it));
      default -> throw new IllegalStateException("not in the way: " + object.id());
    };
  }
}
