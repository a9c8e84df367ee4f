package dev.pgwright.diff;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What separates two records of the model, in words made of the names of their components.
final class Properties {

  private static final int LONG = 160;
  private static final int SHOWN = 120;
  private static final int BEFORE = 30;

  /// A definition says what the components beside it say again.
  private static final String WHOLE = "definition";

  private Properties() {}

  /// For example `has the labels 'a', 'b' instead of 'a', 'b', 'c'`; several joined by `, and`.
  ///
  /// @param found of the same class as `expected`
  static String differences(Record found, Record expected) {
    var parts = new ArrayList<String>();
    for (RecordComponent component : found.getClass().getRecordComponents()) {
      Object is = value(component, found);
      Object should = value(component, expected);
      if (!Objects.equals(is, should)) {
        String part = property(words(component.getName()), is, should);
        if (component.getName().equals(WHOLE)) {
          return part;
        }
        parts.add(part);
      }
    }
    return String.join(", and ", parts);
  }

  private static String property(String name, @Nullable Object is, @Nullable Object should) {
    if (is instanceof Boolean flag) {
      return flag ? "is " + name + " and should not be" : "is not " + name + " and should be";
    }
    if (name.equals("not null") && (is == null || should == null)) {
      return is == null ? "allows NULL and should not" : "is NOT NULL and should allow NULL";
    }
    if (is instanceof Record one
        && should instanceof Record two
        && one.getClass().equals(two.getClass())
        && one.getClass().getRecordComponents().length > 1
        && !named(one)) {
      return "its " + name + " " + differences(one, two);
    }
    return "has "
        + noun(name, is, should, true)
        + " instead of "
        + (nothing(is) ? noun(name, should, is, true) : noun(name, should, is, false));
  }

  /// `the name value`, `value` or `no name`.
  private static String noun(
      String name, @Nullable Object value, @Nullable Object other, boolean told) {
    if (value == null || nothing(value)) {
      return "no " + name;
    }
    return (told ? "the " + name + " " : "") + text(value, other);
  }

  private static boolean nothing(@Nullable Object value) {
    return value == null
        || value instanceof Column.Fill.Nothing
        || (value instanceof List<?> list && list.isEmpty());
  }

  private static String text(Object value, @Nullable Object other) {
    return value instanceof String one
        ? cut(one, other instanceof String two ? two : "")
        : item(value);
  }

  private static String item(@Nullable Object value) {
    return switch (value) {
      case null -> "nothing";
      case List<?> list -> String.join(", ", list.stream().map(Properties::quoted).toList());
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Column.Fill.Expression(var sql) -> sql;
      case Column.Fill.Generated(var sql, var stored) ->
          "GENERATED ALWAYS AS (" + sql + ")" + (stored ? " STORED" : " VIRTUAL");
      case Column.Fill.Identity(var always, _) ->
          "GENERATED " + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
      case ObjectId id -> id.label();
      case Record one when !named(one) -> whole(one);
      default -> value.toString();
    };
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof String text ? "'" + text + "'" : item(value);
  }

  private static String whole(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    if (components.length == 1) {
      return item(value(components[0], record));
    }
    List<String> parts =
        Arrays.stream(components)
            .filter(it -> value(it, record) != null)
            .map(it -> words(it.getName()) + " " + item(value(it, record)))
            .toList();
    return parts.isEmpty()
        ? words(record.getClass().getSimpleName())
        : "(" + String.join(", ", parts) + ")";
  }

  private static boolean named(Record record) {
    return record instanceof Name || record instanceof QualifiedName || record instanceof ObjectId;
  }

  /// The text on one line; of a long one the part where it begins to differ.
  private static String cut(String text, String other) {
    String line = line(text);
    if (line.length() <= LONG) {
      return line;
    }
    String beside = line(other);
    int same = 0;
    while (same < Math.min(line.length(), beside.length())
        && line.charAt(same) == beside.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - BEFORE);
    int end = Math.min(line.length(), from + SHOWN);
    return (from > 0 ? "…" : "") + line.substring(from, end) + (end < line.length() ? "…" : "");
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /// `defaultSql` becomes `default`, `rowSecurity` becomes `row security`.
  private static String words(String name) {
    return switch (name) {
      case "fill" -> "default";
      case "sql" -> "expression";
      default ->
          name.replaceFirst("(?<=.)Sql$", "")
              .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
              .toLowerCase(Locale.ROOT);
    };
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record of the model cannot be read", e);
    }
  }
}
