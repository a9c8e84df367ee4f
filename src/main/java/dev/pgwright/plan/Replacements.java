package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.View;
import dev.pgwright.plan.Action.Stage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Objects that have to be dropped and created again, because they cannot be changed in place or
/// because something they need cannot.
///
/// @param changes those that are left to be done in place
/// @param dropped as they are before
/// @param created as they are to be afterwards
record Replacements(List<Change> changes, List<SchemaObject> dropped, List<SchemaObject> created) {

  private static final Set<ObjectKind> BESIDE =
      EnumSet.of(
          ObjectKind.VIEW,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.POLICY,
          ObjectKind.RULE,
          ObjectKind.AGGREGATE,
          ObjectKind.OPERATOR,
          ObjectKind.CAST,
          ObjectKind.COMPOSITE,
          ObjectKind.RANGE,
          ObjectKind.BASE_TYPE);

  /// What belongs to a table and comes back with the swap of its columns.
  private static final Set<ObjectKind> OF_TABLE =
      EnumSet.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.STATISTICS);

  /// @param others what is looked after elsewhere and yet stands in the way of others
  static Replacements of(Draft draft, List<Change> changes, Set<ObjectId> others) {
    var roots = new TreeSet<ObjectId>();
    var replaced = new TreeSet<ObjectId>();
    changes.stream()
        .filter(it -> !swapped(draft, changes, it))
        .forEach(it -> root(draft, it, roots, replaced));
    roots.addAll(replaced);
    roots.addAll(others);
    Rebuild rebuild = Rebuild.around(draft.old, roots).without(others);
    rebuild.inTheWay().forEach(it -> replaced.add(it.id()));
    draft.expanded.forEach(it -> replaced.addAll(statistics(draft, it)));
    Map<ObjectId, SchemaObject> renamed = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Drop || change instanceof Change.DropColumn) {
        replaced.remove(change.target());
      } else if (change instanceof Change.Rename(var from, var to)) {
        renamed.put(from.id(), to);
      }
    }
    replaced.removeAll(draft.carried);
    obstacles(draft, rebuild);
    beside(draft, replaced);
    rebuild.defaults().forEach(it -> release(draft, it));
    draft.madeAgain(named(replaced, ObjectKind.MATERIALIZED_VIEW));
    return new Replacements(
        changes.stream().filter(it -> !done(it, replaced)).toList(),
        replaced.stream()
            .map(id -> draft.before.find(id).orElseThrow())
            .filter(it -> !Rebuild.goesWithView(it, replaced))
            .toList(),
        replaced.stream()
            .map(
                id ->
                    renamed.containsKey(id)
                        ? renamed.get(id)
                        : filled(
                            draft.before.find(id).orElseThrow(),
                            draft.after.find(id).or(() -> draft.before.find(id)).orElseThrow()))
            .toList());
  }

  private static boolean swapped(Draft draft, List<Change> changes, Change change) {
    return change instanceof Change.Alter(View old, View now)
        && ViewSwap.fits(draft, changes, old, now);
  }

  /// What people read from stays readable.
  private static SchemaObject filled(SchemaObject old, SchemaObject now) {
    return old instanceof View before && now instanceof View after && before.populated()
        ? after.populated(true)
        : now;
  }

  private static List<QualifiedName> named(Set<ObjectId> ids, ObjectKind kind) {
    return ids.stream().filter(it -> it.kind() == kind).map(ObjectId::qualified).toList();
  }

  /// Statistics on a column whose place another one takes.
  private static List<ObjectId> statistics(Draft draft, ObjectId column) {
    return draft.old.on(column).stream().filter(it -> it.kind() == ObjectKind.STATISTICS).toList();
  }

  private static void beside(Draft draft, Set<ObjectId> replaced) {
    boolean takesLong =
        !draft.swapped.isEmpty()
            || !draft.computed.isEmpty()
            || !draft.expanded.isEmpty()
            || draft.typings.values().stream().anyMatch(it -> !it.quick());
    var expanded = draft.expanded.stream().map(ObjectId::qualified).toList();
    for (ObjectId id : replaced) {
      if (takesLong && BESIDE.contains(id.kind())) {
        draft.beside.add(id);
      } else if (OF_TABLE.contains(id.kind()) && on(draft, id).anyMatch(expanded::contains)) {
        draft.beside.add(id);
      }
    }
  }

  private static Stream<QualifiedName> on(Draft draft, ObjectId id) {
    return draft.before.find(id).orElseThrow() instanceof Defined it
        ? it.relations().stream()
        : Stream.of(id.qualified());
  }

  private static boolean done(Change change, Set<ObjectId> replaced) {
    if (change instanceof Change.Drop(var object)) {
      return Rebuild.goesWithView(object, replaced);
    }
    return (change instanceof Change.Alter || change instanceof Change.Rename)
        && replaced.contains(change.target());
  }

  /// @param roots what changes so that others have to go before
  /// @param replaced what has to go itself
  private static void root(
      Draft draft, Change change, Set<ObjectId> roots, NavigableSet<ObjectId> replaced) {
    switch (change) {
      case Change.Alter(View old, View now) when !CodePlans.replaceable(old, now) ->
          replaced.add(old.id());
      case Change.Alter(Routine old, Routine now) when !old.signature().equals(now.signature()) ->
          replaced.add(old.id());
      case Change.Alter(Defined old, Defined now) -> DefinedPlans.root(old, now, roots, replaced);
      case Change.Alter(CompositeType old, CompositeType now) ->
          CompositePlans.root(draft, old, now, roots, replaced);
      case Change.Alter(Index old, Index now) when !old.definition().equals(now.definition()) ->
          roots.add(old.id());
      case Change.Alter(EnumType old, EnumType now)
          when EnumPlans.swaps(draft, old, now) && EnumPlans.inPlace(draft, old) ->
          swap(draft, old, roots, replaced);
      case Change.Alter(Constraint old, Constraint now) ->
          constraint(draft, old, now, roots, replaced);
      case Change.Drop(var it) when leantOn(it) -> roots.add(it.id());
      case Change.AlterColumn(_, var old, var now)
          when Computed.again(draft, change.target(), old, now) ->
          column(draft, change, Computed.parts(draft, change.target()), roots, replaced);
      case Change.AlterColumn(_, var old, var now) when Computed.ends(old, now) ->
          roots.add(change.target());
      case Change.AlterColumn(_, var old, var now) when !ColumnChanges.sameType(old, now) ->
          column(draft, change, typing(draft, change).aside(), roots, replaced);
      case Change.Alter _,
          Change.AlterColumn _,
          Change.Create _,
          Change.Drop _,
          Change.Rename _,
          Change.AddColumn _,
          Change.DropColumn _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ -> {}
    }
  }

  private static void constraint(
      Draft draft,
      Constraint old,
      Constraint now,
      Set<ObjectId> roots,
      NavigableSet<ObjectId> replaced) {
    if (old.type().indexed() && !old.definition().equals(now.definition())) {
      roots.add(old.id());
    }
    if (old.references() != null && draft.after.table(old.references()).isEmpty()) {
      replaced.add(old.id());
    }
  }

  /// Whether foreign keys may lean on it.
  private static boolean leantOn(SchemaObject object) {
    return object instanceof Index
        || (object instanceof Constraint constraint && constraint.type().indexed());
  }

  /// @param aside what goes before the column changes
  private static void column(
      Draft draft,
      Change change,
      List<ObjectId> aside,
      Set<ObjectId> roots,
      NavigableSet<ObjectId> replaced) {
    roots.add(change.target());
    replaced.addAll(aside);
    if (!draft.typings.containsKey(change.target())) {
      draft.computed.add(change.target());
    }
  }

  private static Typing typing(Draft draft, Change change) {
    return Objects.requireNonNull(draft.typings.get(change.target()));
  }

  private static void swap(
      Draft draft, EnumType type, Set<ObjectId> roots, NavigableSet<ObjectId> replaced) {
    draft.swapped.add(type.id());
    roots.add(type.id());
    for (ObjectId column : EnumPlans.columns(draft, type)) {
      roots.add(column);
      draft.defaultless.add(column);
    }
    replaced.addAll(EnumSwap.foreignKeys(draft.old, type));
  }

  private static void obstacles(Draft draft, Rebuild rebuild) {
    rebuild
        .obstacles()
        .forEach(
            (id, on) -> {
              boolean told =
                  draft.typings.values().stream().anyMatch(it -> id.equals(it.obstacle()));
              if (!told && !draft.leaves(id)) {
                draft.refuse(
                    on,
                    "it has to be made again, and " + id.label() + " is made of it",
                    "drop " + id.label() + " first, then plan again");
              }
            });
  }

  /// Takes a default away before what it needs goes, and gives the wanted one back afterwards.
  private static void release(Draft draft, ObjectId column) {
    if (draft.defaultless.contains(column)) {
      return;
    }
    Column old = EnumSwap.column(draft.before, column).orElseThrow();
    Column now = EnumSwap.column(draft.after, column).orElse(null);
    String was = ((Fill.Expression) old.fill()).sql();
    String title = "alter " + column.part() + " of " + Draft.brief(column.qualified());
    draft.defaultless.add(column);
    Action away =
        draft.add(
            Action.of(title, Stage.NORMAL, List.of(set(column, null)), List.of(set(column, was)))
                .releasing(draft.old.of(column).toArray(ObjectId[]::new))
                .locking(draft.exclusive(column.qualified())));
    if (now != null && now.fill() instanceof Fill.Expression(var sql)) {
      draft.add(
          Action.of(title, Stage.NORMAL, List.of(set(column, sql)), List.of(set(column, null)))
              .using(draft.now.of(column).toArray(ObjectId[]::new))
              .after(away)
              .locking(draft.exclusive(column.qualified())));
    }
  }

  private static Operation set(ObjectId column, @Nullable String sql) {
    return new Operation.SetDefault(column.qualified(), column.partName(), sql);
  }
}
