package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.model.Trigger;
import dev.pgwright.plan.Plan.Approval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What only the older schema has stays, unless a person has approved that it goes.
final class Approvals {

  private Approvals() {}

  /// The changes without the drops that nobody approved, which become part of the draft.
  static List<Change> sort(Draft draft, List<Change> changes) {
    var going = new TreeSet<ObjectId>();
    var waiting = new LinkedHashMap<ObjectId, Change>();
    for (Change change : changes) {
      remade(draft, change).ifPresent(draft.remade::add);
      if (dropping(change)) {
        if (draft.policy.approves(change.target(), approval(draft, change).token())) {
          going.add(change.target());
        } else {
          waiting.put(change.target(), change);
        }
      }
    }
    along(draft, going, waiting);
    changes.stream()
        .filter(it -> carried(draft, going, it))
        .forEach(it -> draft.carried.add(it.target()));
    for (Change change : waiting.values()) {
      if (!carried(draft, going, change)
          && follows(draft, change).stream().noneMatch(waiting::containsKey)
          && !partOfKept(waiting.keySet(), change)) {
        draft.kept.add(change.target());
        draft.approvals.add(approval(draft, change));
      }
    }
    conflicts(draft, going);
    Holders.refuse(draft, changes, waiting.keySet());
    draft
        .before
        .all(Table.class)
        .filter(it -> it.descent() instanceof Descent.Inherits && going.contains(it.id()))
        .forEach(it -> draft.goneHeirs.add(it.name()));
    return changes.stream()
        .filter(it -> !(dropping(it) && waiting.containsKey(it.target())))
        .filter(it -> !carried(draft, going, it))
        .toList();
  }

  /// Moves what goes with something that goes, until nothing more does.
  private static void along(Draft draft, Set<ObjectId> going, Map<ObjectId, Change> waiting) {
    boolean more = true;
    while (more) {
      List<ObjectId> along =
          waiting.values().stream()
              .filter(it -> goesAlong(draft, going, it))
              .map(Change::target)
              .toList();
      going.addAll(along);
      more = waiting.keySet().removeAll(along);
    }
  }

  private static boolean dropping(Change change) {
    return change instanceof Change.Drop || change instanceof Change.DropColumn;
  }

  /// Whether nothing is lost beyond what is approved: a part of something that goes, or a sequence
  /// whose column gets its numbers in another way.
  private static boolean goesAlong(Draft draft, Set<ObjectId> going, Change change) {
    if (follows(draft, change).stream()
        .anyMatch(it -> going.contains(it) || draft.remade.contains(it))) {
      return true;
    }
    if (!(change instanceof Change.Drop(var object))) {
      return false;
    }
    return switch (object) {
      case Constraint it -> onGoing(going, it.table(), it.columns()) || toGoing(going, it);
      case Index it ->
          going.contains(Draft.table(it.table()))
              || going.contains(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, it.table()))
              || usesGoing(draft, going, it.id());
      case Trigger it ->
          going.contains(Draft.table(it.table()))
              || going.contains(ObjectId.of(ObjectKind.VIEW, it.table()));
      case Defined it when DefinedPlans.isPart(it) ->
          going.contains(Draft.table(it.relations().getFirst()))
              || going.contains(ObjectId.of(ObjectKind.VIEW, it.relations().getFirst()))
              || columnsOf(draft, going, it) > 0;
      case Sequence it -> it.ownedBy() != null && releases(draft, it.ownedBy());
      default -> false;
    };
  }

  /// What takes the object of a drop with it when it goes: the table that a partition is part of,
  /// or the index, key or column of the parent that it belongs to.
  static List<ObjectId> follows(Draft draft, Change change) {
    return switch (change) {
      case Change.DropColumn(var table, var column) when column.origin() == Origin.INHERITED ->
          parents(draft, table).map(it -> Draft.column(it, column.name())).toList();
      case Change.Drop(Index it) when it.partOf() != null ->
          List.of(ObjectId.of(ObjectKind.INDEX, it.partOf()));
      case Change.Drop(Constraint it) when it.partOf() != null ->
          parents(draft, it.table())
              .map(parent -> ObjectId.part(ObjectKind.CONSTRAINT, parent, it.partOf()))
              .toList();
      case Change.Drop(Table it) when it.descent() instanceof Descent.PartitionOf of ->
          List.of(Draft.table(of.parent()));
      case Change.Drop _,
          Change.DropColumn _,
          Change.Create _,
          Change.Alter _,
          Change.Rename _,
          Change.AddColumn _,
          Change.AlterColumn _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ ->
          List.of();
    };
  }

  /// An index or key of a partitioned table that is made again with those of the partitions.
  private static Optional<ObjectId> remade(Draft draft, Change change) {
    return switch (change) {
      case Change.Alter(Index old, Index now)
          when draft.partitioned(old.table()) && !old.definition().equals(now.definition()) ->
          Optional.of(old.id());
      case Change.Alter(Constraint old, Constraint now)
          when old.type().indexed()
              && draft.partitioned(old.table())
              && !old.definition().equals(now.definition()) ->
          Optional.of(old.id());
      default -> Optional.empty();
    };
  }

  private static Stream<QualifiedName> parents(Draft draft, QualifiedName table) {
    return draft.before.table(table).stream().flatMap(it -> it.parents().stream());
  }

  private static boolean onGoing(Set<ObjectId> going, QualifiedName table, List<Name> columns) {
    return going.contains(Draft.table(table))
        || columns.stream().anyMatch(it -> going.contains(Draft.column(table, it)));
  }

  private static boolean toGoing(Set<ObjectId> going, Constraint it) {
    return it.references() != null && onGoing(going, it.references(), it.referencedColumns());
  }

  private static boolean usesGoing(Draft draft, Set<ObjectId> going, ObjectId id) {
    return draft.old.of(id).stream().anyMatch(going::contains);
  }

  /// Whether the column takes an identity in the newer schema, which carries the numbers on.
  private static boolean releases(Draft draft, ObjectId column) {
    return draft
        .after
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .filter(it -> it.fill() instanceof Fill.Identity)
        .isPresent();
  }

  /// Whether its table stays too, which says it all.
  private static boolean partOfKept(Set<ObjectId> waiting, Change change) {
    if (!(change instanceof Change.Drop(var object))) {
      return false;
    }
    QualifiedName table =
        switch (object) {
          case Constraint it -> it.table();
          case Index it -> it.table();
          case Trigger it -> it.table();
          case Defined it when DefinedPlans.isPart(it) -> it.relations().getFirst();
          case Sequence it when it.ownedBy() != null -> it.ownedBy().qualified();
          default -> null;
        };
    return table != null && waiting.contains(Draft.table(table));
  }

  /// Whether the server does it by itself when something else goes.
  private static boolean carried(Draft draft, Set<ObjectId> going, Change change) {
    if (follows(draft, change).stream()
        .anyMatch(it -> going.contains(it) || draft.remade.contains(it))) {
      return true;
    }
    if (change instanceof Change.Drop(var object)
        && (goesWithRelation(draft, going, object)
            || goesWithColumn(draft, going, object)
            || (object instanceof Defined it && columnsOf(draft, going, it) == 1))) {
      return true;
    }
    if (change instanceof Change.Drop(Index it)) {
      var key = ObjectId.part(ObjectKind.CONSTRAINT, it.table(), it.name().name());
      return draft
          .after
          .find(key)
          .filter(to -> ConstraintPlans.adoptable(it, (Constraint) to))
          .isPresent();
    }
    if (change instanceof Change.Drop(Sequence it) && it.ownedBy() != null) {
      return going.contains(it.ownedBy())
          || going.contains(Draft.table(it.ownedBy().qualified()))
          || (going.contains(it.id()) && releases(draft, it.ownedBy()));
    }
    return false;
  }

  /// Whether the server drops it together with the one column of it that goes.
  private static boolean goesWithColumn(Draft draft, Set<ObjectId> going, SchemaObject object) {
    return object instanceof Constraint it
        && TablePlans.goesWithTable(draft.old, it)
        && it.columns().stream()
                .filter(column -> going.contains(Draft.column(it.table(), column)))
                .count()
            == 1;
  }

  /// How many columns of statistics go, which take them along.
  private static long columnsOf(Draft draft, Set<ObjectId> going, Defined object) {
    return object.id().kind() == ObjectKind.STATISTICS
        ? draft.old.of(object.id()).stream()
            .filter(it -> it.kind() == ObjectKind.COLUMN && going.contains(it))
            .count()
        : 0;
  }

  private static boolean goesWithRelation(Draft draft, Set<ObjectId> going, SchemaObject object) {
    QualifiedName table =
        switch (object) {
          case Constraint it -> it.table();
          case Index it -> it.table();
          case Trigger it -> it.table();
          case Defined it when DefinedPlans.isPart(it) -> it.relations().getFirst();
          default -> null;
        };
    return table != null
        && ((going.contains(Draft.table(table)) && TablePlans.goesWithTable(draft.old, object))
            || Rebuild.goesWithView(object, going));
  }

  /// What stays cannot need what goes.
  private static void conflicts(Draft draft, Set<ObjectId> going) {
    for (ObjectId stays : draft.kept) {
      boolean column =
          stays.kind() == ObjectKind.COLUMN && going.contains(Draft.table(stays.qualified()));
      for (ObjectId on : column ? List.<ObjectId>of() : draft.old.of(stays)) {
        if (going.contains(on)) {
          draft.refuse(
              on,
              "you approved dropping it, but " + stays.label() + " needs it and stays",
              "approve both: --approve-drop " + stays.label());
        }
      }
    }
  }

  static Approval approval(Draft draft, Change change) {
    String statement =
        change instanceof Change.DropColumn(var table, var column)
            ? Ddl.of(new Operation.DropColumn(table, column.name())).getFirst()
            : Planner.dropStatement(((Change.Drop) change).object());
    String definition =
        change instanceof Change.DropColumn it
            ? it.column().toString()
            : ((Change.Drop) change).object().toString();
    return new Approval(
        Naming.hash(String.join("\n", draft.policy.source(), statement, definition))
            .substring(0, 12),
        change.target(),
        statement,
        "only the older schema has " + change.target().label());
  }

  /// Whether a person has approved that labels of an enum go; otherwise they stay.
  static boolean labels(Draft draft, EnumType type, List<String> gone) {
    boolean all = true;
    for (String label : gone) {
      all &=
          part(
              draft,
              type.id(),
              "value:" + type.name() + "." + label,
              " without " + new Literal(label).sql());
    }
    return all;
  }

  /// Whether a person has approved that an attribute goes; otherwise it stays.
  static boolean attribute(Draft draft, CompositeType type, CompositeType.Attribute gone) {
    return part(draft, type.id(), label(type, gone), " DROP ATTRIBUTE " + gone.name().sql());
  }

  /// Whether a person has approved that an attribute goes.
  static boolean approved(Draft draft, CompositeType type, CompositeType.Attribute gone) {
    String name = label(type, gone);
    return draft.policy.approvesLabel(name, token(draft, name));
  }

  /// Whether a person has approved that rights on an object are taken away; otherwise they stay.
  static boolean privileges(Draft draft, ObjectId id, String statements) {
    String name = "privileges:" + id.label();
    String token =
        Naming.hash(String.join("\n", draft.policy.source(), name, statements)).substring(0, 12);
    if (draft.policy.approvesLabel(name, token)) {
      return true;
    }
    draft.approvals.add(
        new Approval(token, id, name, statements, "only the older schema grants these rights"));
    draft.concerns.add(
        "rights on " + id.label() + " stay: nobody has approved that they are taken away");
    return false;
  }

  private static String label(CompositeType type, CompositeType.Attribute attribute) {
    return "attribute:" + type.name() + "." + attribute.name();
  }

  private static String token(Draft draft, String name) {
    return Naming.hash(String.join("\n", draft.policy.source(), name)).substring(0, 12);
  }

  private static boolean part(Draft draft, ObjectId type, String name, String change) {
    String token = token(draft, name);
    if (draft.policy.approvesLabel(name, token)) {
      return true;
    }
    draft.approvals.add(
        new Approval(
            token,
            type,
            name,
            "ALTER TYPE " + type.qualified().sql() + change,
            "only the older schema has " + name));
    draft.concerns.add(name + " stays: nobody has approved that it goes");
    return false;
  }
}
