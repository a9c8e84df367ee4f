package dev.pgwright.golden;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that a golden case shows: a kind of object, and what happens to it.
///
/// @param kind as `docs/coverage.md` heads its sections, for example `foreign key`
/// @param change `created`, `dropped`, `renamed`, `comment`, `owner`, `privileges`, or the property
///   that differs
record Shown(String kind, String change) {

  /// What identifies an object, and what follows from other properties.
  private static final List<String> NO_PROPERTY =
      List.of(
          "id",
          "name",
          "table",
          "procedure",
          "arguments",
          "materialized",
          "part of",
          "origin",
          "index definition",
          "referenced columns",
          "relations",
          "creation");

  private static final String STORED = "generated, stored";
  private static final String VIRTUAL = "generated, virtual";
  private static final String PARTITION = "partition of";
  private static final String PARENTS = "inherits";
  private static final String TYPE = "of type";

  private static final Comparator<Shown> ORDER =
      Comparator.comparing(Shown::kind).thenComparing(Shown::change);

  /// Ordered, each once.
  static List<Shown> in(List<Change> changes, List<String> renames, Schema after) {
    var shown = new ArrayList<Shown>();
    renames.forEach(it -> shown.add(renamed(it, after)));
    changes.forEach(it -> shown.addAll(of(it, after)));
    return shown.stream().distinct().sorted(ORDER).toList();
  }

  /// @param stated as on the command line, for example `column:users.mail=email`
  private static Shown renamed(String stated, Schema after) {
    String label = stated.substring(0, stated.indexOf(':'));
    String to = stated.substring(stated.lastIndexOf('=') + 1);
    if (label.equals("value")) {
      return new Shown(kindOf(ObjectKind.ENUM), "value renamed");
    }
    return after.objects().values().stream()
        .filter(it -> it.id().kind().label().equals(label))
        .filter(it -> to.equals(it.id().part() == null ? it.id().name().value() : it.id().part()))
        .findFirst()
        .map(it -> new Shown(kindOf(it), "renamed"))
        .orElse(new Shown(label, "renamed"));
  }

  private static List<Shown> of(Change change, Schema after) {
    return switch (change) {
      case Change.Create(var it) -> List.of(new Shown(kindOf(it), "created"));
      case Change.Drop(var it) -> List.of(new Shown(kindOf(it), "dropped"));
      case Change.Rename(var it, _) -> List.of(new Shown(kindOf(it), "renamed"));
      case Change.AddColumn _ -> List.of(new Shown("column", "created"));
      case Change.DropColumn _ -> List.of(new Shown("column", "dropped"));
      case Change.Alter(var before, var now) -> properties(kindOf(before), before, now);
      case Change.AlterColumn(_, var before, var now) -> properties("column", before, now);
      case Change.Owner it -> List.of(new Shown(kindOf(it.target(), after), "owner"));
      case Change.Grants it -> List.of(new Shown(kindOf(it.target(), after), "privileges"));
      case Change.Comment it -> List.of(new Shown(kindOf(it.target(), after), "comment"));
    };
  }

  private static List<Shown> properties(String kind, Object before, Object after) {
    return Arrays.stream(before.getClass().getRecordComponents())
        .filter(it -> !Objects.equals(value(it, before), value(it, after)))
        .flatMap(it -> properties(it, value(it, before), value(it, after)))
        .filter(it -> tells(before.getClass(), it))
        .map(it -> new Shown(kind, it))
        .toList();
  }

  private static Stream<String> properties(
      RecordComponent component, @Nullable Object before, @Nullable Object after) {
    return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
        .flatMap(Optional::stream)
        .map(it -> property(component, it))
        .filter(it -> !it.isEmpty())
        .distinct();
  }

  private static String property(RecordComponent component, Object value) {
    return switch (value) {
      case Fill.Nothing _ -> "";
      case Fill.Expression _ -> "default";
      case Fill.Identity _ -> "identity";
      case Fill.Generated(_, var stored) -> stored ? STORED : VIRTUAL;
      case Descent.None _ -> "";
      case Descent.PartitionOf _ -> PARTITION;
      case Descent.Inherits _ -> PARENTS;
      case Descent.OfType _ -> TYPE;
      default -> words(component.getName());
    };
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record of the model cannot be read", e);
    }
  }

  private static String words(String name) {
    return switch (name) {
      case "fixed", "settings" -> "definition";
      default ->
          name.replaceFirst("(?<=.)Sql$", "")
              .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
              .toLowerCase(Locale.ROOT);
    };
  }

  static String kindOf(SchemaObject object) {
    return object instanceof Constraint it
        ? it.type().label().toLowerCase(Locale.ROOT)
        : kindOf(object.id().kind());
  }

  private static String kindOf(ObjectId id, Schema after) {
    SchemaObject object = after.objects().get(id);
    return object == null ? kindOf(id.kind()) : kindOf(object);
  }

  static String kindOf(ObjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Every property of a kind whose objects are of a class.
  static List<String> properties(Class<? extends Record> model) {
    return Arrays.stream(model.getRecordComponents())
        .flatMap(
            it ->
                it.getType().equals(Fill.class)
                    ? Stream.of("default", "identity", STORED, VIRTUAL)
                    : it.getType().equals(Descent.class)
                        ? Stream.of(PARTITION, PARENTS, TYPE)
                        : Stream.of(words(it.getName())))
        .filter(it -> tells(model, it))
        .toList();
  }

  /// The columns of tables are a kind of their own, those of constraints stand in the definition.
  private static boolean tells(Class<?> model, String property) {
    if (model.equals(Constraint.class) && List.of("columns", "type").contains(property)) {
      return false;
    }
    return !NO_PROPERTY.contains(property)
        && !(model.equals(Table.class) && property.equals("columns"));
  }
}
