package dev.pgwright.replay;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.TypeChange;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Types as statements write them, as types of columns.
public final class Types {

  private static final List<String> SERIAL =
      List.of("serial", "serial4", "bigserial", "serial8", "smallserial", "serial2");

  private Types() {}

  /// The type; null when it is that of another column.
  public static @Nullable ColumnType of(@Nullable TypeName type, World world) {
    if (type == null || type.ofColumn()) {
      return null;
    }
    String name = name(type.name(), world);
    List<String> modifiers = modifiers(type);
    boolean whole = name.equals("numeric") && modifiers.size() == 1;
    return new ColumnType(
        name, whole ? List.of(modifiers.getFirst(), "0") : modifiers, type.dimensions());
  }

  private static List<String> modifiers(TypeName type) {
    String fields = type.interval();
    if (fields != null) {
      int open = fields.indexOf('(');
      return open < 0
          ? List.of("", fields)
          : List.of(
              fields.substring(open + 1, fields.indexOf(')', open)).strip(),
              fields.substring(0, open).strip());
    }
    return type.modifiers().stream()
        .map(
            it ->
                it instanceof Expr.Constant constant
                    ? constant.value()
                    : it instanceof Expr.Column word ? word.name().value() : "?")
        .toList();
  }

  private static String name(ObjectName name, World world) {
    String simple = name.name().value();
    if (serial(name)) {
      return simple.startsWith("big") || simple.equals("serial8")
          ? "int8"
          : simple.startsWith("small") || simple.equals("serial2") ? "int2" : "int4";
    }
    if (name.schema().isPresent() && name.schema().get().value().equals("pg_catalog")) {
      return simple;
    }
    if (world.type(world.resolve(name)).isPresent()) {
      return world.resolve(name).sql();
    }
    boolean builtIn = TypeChange.known(ColumnType.plain(simple));
    return builtIn ? simple : world.resolve(name).sql();
  }

  /// Whether the type is `serial` or one of its kind.
  public static boolean serial(@Nullable TypeName type) {
    return type != null && serial(type.name());
  }

  private static boolean serial(ObjectName name) {
    return name.parts().size() == 1 && SERIAL.contains(name.name().value());
  }

  /// The type that a statement of the text created; empty for the server's own.
  public static Optional<TypeEntry> entry(@Nullable TypeName type, World world) {
    return type == null || type.ofColumn()
        ? Optional.empty()
        : world.type(world.resolve(type.name()));
  }

  /// The type with domains of the text replaced by what they are based on.
  public static ColumnType underlying(ColumnType type, World world) {
    ColumnType now = type;
    for (int depth = 0; depth < 10 && now.dimensions() == 0; depth++) {
      Optional<TypeEntry> domain = named(now.name(), world);
      if (domain.isEmpty() || domain.get().base() == null) {
        return now;
      }
      now = domain.get().base();
    }
    return now;
  }

  /// The type of the text by the name that a column's type has.
  public static Optional<TypeEntry> named(String sqlName, World world) {
    int dot = sqlName.indexOf('.');
    if (dot <= 0 || sqlName.indexOf('"') >= 0) {
      return Optional.empty();
    }
    return world.type(
        dev.pgwright.model.QualifiedName.of(sqlName.substring(0, dot), sqlName.substring(dot + 1)));
  }
}
