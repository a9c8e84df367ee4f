package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// What stays because nobody has approved that it goes, and holds a name that something new needs.
final class Holders {

  private Holders() {}

  /// Refuses what cannot get its name.
  ///
  /// @param changes all that separates the schemas
  /// @param stays what only the older schema has and keeps
  static void refuse(Draft draft, List<Change> changes, Collection<ObjectId> stays) {
    var held = new LinkedHashMap<String, ObjectId>();
    for (ObjectId it : stays) {
      Order.slots(draft.old, it).forEach(slot -> held.putIfAbsent(slot, it));
    }
    for (Change change : held.isEmpty() ? List.<Change>of() : changes) {
      for (ObjectId id : taken(change)) {
        Order.slots(draft.now, id).stream()
            .filter(held::containsKey)
            .findFirst()
            .ifPresent(slot -> refuse(draft, id, slot, Objects.requireNonNull(held.get(slot))));
      }
    }
  }

  private static void refuse(Draft draft, ObjectId id, String slot, ObjectId holder) {
    draft.refuse(
        id,
        slot.startsWith("primary key ")
            ? "its table keeps its primary key " + holder.label() + ", and can have only one"
            : "its name is that of " + holder.label() + ", which stays",
        "approve that the old one goes: --approve-drop " + holder.label());
  }

  /// What gets a name by a change.
  private static List<ObjectId> taken(Change change) {
    return switch (change) {
      case Change.Create(Table it) -> {
        var ids = new ArrayList<ObjectId>(List.of(it.id()));
        it.columns().forEach(column -> ids.addAll(sequences(column)));
        yield ids;
      }
      case Change.Create(SchemaObject it) -> List.of(it.id());
      case Change.Rename(_, var after) -> List.of(after.id());
      case Change.AddColumn(_, var column) -> sequences(column);
      case Change.AlterColumn(_, _, var column) -> sequences(column);
      case Change.Drop _,
          Change.DropColumn _,
          Change.Alter _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ ->
          List.of();
    };
  }

  private static List<ObjectId> sequences(Column column) {
    return column.fill() instanceof Fill.Identity it ? List.of(it.sequence().id()) : List.of();
  }
}
