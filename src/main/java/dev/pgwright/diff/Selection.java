package dev.pgwright.diff;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Column;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which objects of two schemas are to be compared.
///
/// A pattern is `KIND:NAME` as people type labels, with `*` and `?` in either part; the schema
/// `public` may be left out. What is part of a table goes with it.
///
/// @param only patterns of what is compared; empty for everything
/// @param ignore patterns of what is not, whatever the others say
public record Selection(List<String> only, List<String> ignore) {

  /// Everything.
  public static final Selection ALL = new Selection(List.of(), List.of());

  public Selection {
    only = List.copyOf(only);
    ignore = List.copyOf(ignore);
  }

  /// The newer schema with everything that is not selected as it is in the older one.
  ///
  /// @throws PgwrightException `USAGE` when something selected needs something that is left out
  public Schema narrowed(Schema before, Schema after) {
    if (only.isEmpty() && ignore.isEmpty()) {
      return after;
    }
    var ids = new TreeSet<ObjectId>(before.objects().keySet());
    ids.addAll(after.objects().keySet());
    var objects = new TreeMap<ObjectId, SchemaObject>();
    for (ObjectId id : ids) {
      SchemaObject was = before.objects().get(id);
      SchemaObject now = after.objects().get(id);
      boolean selected = selects(id, now == null ? was : now);
      SchemaObject it = selected ? now : was;
      if (was instanceof Table old && now instanceof Table wanted) {
        it = columns((Table) (selected ? now : was), old, wanted, selected);
      }
      if (it != null) {
        objects.put(id, it);
      }
    }
    var comments = new TreeMap<ObjectId, String>();
    before.comments().forEach((id, text) -> keep(comments, id, text, !selects(id, null)));
    after.comments().forEach((id, text) -> keep(comments, id, text, selects(id, null)));
    var narrowed =
        new Schema(
            after.serverVersion(),
            objects,
            comments,
            dependencies(before, after, objects.navigableKeySet().stream().toList()),
            after.unhandled());
    demand(after, narrowed);
    return narrowed;
  }

  private static void keep(
      TreeMap<ObjectId, String> comments, ObjectId id, String text, boolean counts) {
    if (counts) {
      comments.put(id, text);
    }
  }

  private Table columns(Table base, Table old, Table wanted, boolean selected) {
    var columns = new ArrayList<Column>();
    for (Column column : old.columns()) {
      Column now = wanted.column(column.name()).orElse(null);
      if (!selects(old, column, selected)) {
        columns.add(column);
      } else if (now != null) {
        columns.add(now);
      }
    }
    for (Column column : wanted.columns()) {
      if (old.column(column.name()).isEmpty() && selects(wanted, column, selected)) {
        columns.add(column);
      }
    }
    return base.with(columns);
  }

  private boolean selects(Table table, Column column, boolean selected) {
    ObjectId id = ObjectId.part(ObjectKind.COLUMN, table.name(), column.name());
    return !matches(ignore, id) && (selected || matches(only, id));
  }

  private boolean selects(ObjectId id, @Nullable SchemaObject object) {
    QualifiedName table = table(id, object);
    var names = new ArrayList<ObjectId>();
    names.add(id);
    if (table != null) {
      for (ObjectKind kind :
          List.of(
              ObjectKind.TABLE,
              ObjectKind.FOREIGN_TABLE,
              ObjectKind.VIEW,
              ObjectKind.MATERIALIZED_VIEW)) {
        names.add(ObjectId.of(kind, table));
      }
    }
    return (only.isEmpty() || names.stream().anyMatch(it -> matches(only, it)))
        && names.stream().noneMatch(it -> matches(ignore, it));
  }

  /// The relation that something is part of; null for what stands alone.
  private static @Nullable QualifiedName table(ObjectId id, @Nullable SchemaObject object) {
    return switch (id.kind().form()) {
      case COLUMN, ON_RELATION -> id.qualified();
      default ->
          switch (object) {
            case Index it -> it.table();
            case Sequence it when it.ownedBy() != null -> it.ownedBy().qualified();
            case null, default -> null;
          };
    };
  }

  private static boolean matches(List<String> patterns, ObjectId id) {
    String full = id.label();
    String brief = full.replaceFirst("^([^:]*):public\\.", "$1:");
    return patterns.stream()
        .map(Selection::pattern)
        .anyMatch(it -> it.matcher(full).matches() || it.matcher(brief).matches());
  }

  private static Pattern pattern(String glob) {
    var text = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      text.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(text.toString(), Pattern.DOTALL);
  }

  private List<Dependency> dependencies(Schema before, Schema after, List<ObjectId> objects) {
    var there = new TreeSet<>(objects);
    var edges = new ArrayList<Dependency>();
    for (Dependency it : before.dependencies()) {
      if (!selects(it.dependent(), before.objects().get(it.dependent()))) {
        edges.add(it);
      }
    }
    for (Dependency it : after.dependencies()) {
      if (selects(it.dependent(), after.objects().get(it.dependent()))
          && there.contains(whole(it.on()))) {
        edges.add(it);
      }
    }
    return edges;
  }

  private static ObjectId whole(ObjectId id) {
    return id.kind() == ObjectKind.COLUMN ? ObjectId.of(ObjectKind.TABLE, id.qualified()) : id;
  }

  /// Nothing that is selected may need what is left out.
  private static void demand(Schema after, Schema narrowed) {
    for (Dependency it : after.dependencies()) {
      ObjectId on = whole(it.on());
      SchemaObject dependent = after.objects().get(whole(it.dependent()));
      if (dependent != null
          && dependent.equals(narrowed.objects().get(dependent.id()))
          && after.objects().containsKey(on)
          && !narrowed.objects().containsKey(on)) {
        throw PgwrightException.of(
                Code.USAGE, dependent.id().label() + " needs " + on.label() + ", which is left out")
            .hint("name both with --only, or leave both out");
      }
    }
  }
}
