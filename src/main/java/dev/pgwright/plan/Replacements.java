package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Objects that have to be dropped and created again, because they cannot be changed in place or
/// because something they need cannot.
///
/// @param changes those that are left to be done in place
/// @param dropped as they are before
/// @param created as they are to be afterwards
record Replacements(List<Change> changes, List<SchemaObject> dropped, List<SchemaObject> created) {

  static Replacements of(Draft draft, List<Change> changes) {
    var roots = new TreeSet<ObjectId>();
    var replaced = new TreeSet<ObjectId>();
    for (Change change : changes) {
      if (replaces(change)) {
        roots.add(change.target());
        if (change instanceof Change.Alter(View _, _)
            || change instanceof Change.Alter(Routine _, _)) {
          replaced.add(change.target());
        }
      }
    }
    var gone = new TreeSet<ObjectId>();
    changes.stream().filter(it -> it instanceof Change.Drop).forEach(it -> gone.add(it.target()));
    for (SchemaObject object : Rebuild.around(draft.before, roots).inTheWay()) {
      if (!gone.contains(object.id())) {
        replaced.add(object.id());
      }
    }
    draft.madeAgain(relations(replaced));
    return new Replacements(
        changes.stream().filter(left(replaced)).toList(),
        replaced.stream().map(id -> draft.before.find(id).orElseThrow()).toList(),
        replaced.stream().map(id -> afterwards(draft, id)).toList());
  }

  private static SchemaObject afterwards(Draft draft, ObjectId id) {
    return draft.after.find(id).or(() -> draft.before.find(id)).orElseThrow();
  }

  private static Predicate<Change> left(Set<ObjectId> replaced) {
    return change ->
        switch (change) {
          case Change.Alter it -> !replaced.contains(it.target());
          case Change.Create _,
              Change.Drop _,
              Change.Rename _,
              Change.AddColumn _,
              Change.DropColumn _,
              Change.AlterColumn _,
              Change.Comment _ ->
              true;
        };
  }

  private static boolean replaces(Change change) {
    return switch (change) {
      case Change.Alter(View old, View now) -> !CodePlans.replaceable(old, now);
      case Change.Alter(Routine old, Routine now) -> !old.signature().equals(now.signature());
      case Change.Alter(Constraint old, Constraint now) ->
          old.type().indexed() && !old.definition().equals(now.definition());
      case Change.AlterColumn(_, var old, var now) ->
          !old.type().equals(now.type()) || !Objects.equals(old.collation(), now.collation());
      case Change.Alter _,
          Change.Create _,
          Change.Drop _,
          Change.Rename _,
          Change.AddColumn _,
          Change.DropColumn _,
          Change.Comment _ ->
          false;
    };
  }

  private static List<QualifiedName> relations(Set<ObjectId> ids) {
    return ids.stream()
        .filter(it -> it.kind() == ObjectKind.MATERIALIZED_VIEW)
        .map(ObjectId::qualified)
        .toList();
  }
}
