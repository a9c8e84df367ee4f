package dev.pgwright.replay.effect;

import dev.pgwright.facts.Casts;
import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.TypeChange;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Whether the server converts values of one type to another.
final class Casting {

  private static final List<List<String>> COMPARABLE =
      List.of(
          List.of("int2", "int4", "int8"),
          List.of("float4", "float8"),
          List.of("text", "varchar", "name"),
          List.of("date", "timestamp", "timestamptz"));

  private Casting() {}

  /// What is wrong with the types of an `alter column … type`; empty when nothing is known to be.
  static Optional<String> problem(AlterAction.AlterType action, Relation table, World world) {
    Optional<ColumnType> from =
        table.column(action.column()).flatMap(it -> Optional.ofNullable(it.type()));
    ColumnType to = Types.of(action.type(), world);
    if (from.isEmpty() || to == null || table.kind() == Relation.Kind.FOREIGN_TABLE) {
      return Optional.empty();
    }
    Expr using = action.using();
    if (using == null) {
      return impossible(from.get(), to, world, Casts::assignable)
          ? Optional.of(automatic("column \"" + action.column() + "\"", to))
          : Optional.empty();
    }
    if (using instanceof Expr.Cast(_, Expr.Column column, var type, _)
        && column.name().equals(action.column())) {
      ColumnType middle = Types.of(type, world);
      if (middle != null && impossible(from.get(), middle, world, Casts::explicit)) {
        return Optional.of("cannot cast type " + from.get().sql() + " to " + middle.sql());
      }
      if (middle != null && impossible(middle, to, world, Casts::assignable)) {
        return Optional.of(automatic("result of USING clause for column", to));
      }
    }
    boolean filled =
        table.column(action.column()).stream()
            .anyMatch(it -> it.fill() == dev.pgwright.replay.Attribute.Fill.DEFAULT);
    return filled && impossible(from.get(), to, world, Casts::assignable)
        ? Optional.of(automatic("default for column \"" + action.column() + "\"", to))
        : Optional.empty();
  }

  private static String automatic(String what, ColumnType to) {
    return what + " cannot be cast automatically to type " + to.sql();
  }

  /// Whether there is no such cast; false where a type is not known here.
  private static boolean impossible(
      ColumnType from, ColumnType to, World world, BiPredicate<String, String> rule) {
    ColumnType source = Types.underlying(from, world);
    ColumnType target = Types.underlying(to, world);
    if (source.name().equals(target.name())) {
      return source.dimensions() > 0 != target.dimensions() > 0 && !text(target, source, rule);
    }
    if (!known(source, world) || !known(target, world)) {
      return false;
    }
    if (source.dimensions() > 0 && target.dimensions() > 0) {
      return !rule.test(source.name(), target.name());
    }
    if (source.dimensions() > 0 || target.dimensions() > 0) {
      return !text(target, source, rule);
    }
    return !rule.test(source.name(), target.name());
  }

  /// Arrays are written as text, and read from it when that is asked for.
  private static boolean text(
      ColumnType target, ColumnType source, BiPredicate<String, String> rule) {
    return target.dimensions() == 0
        ? rule.test("?array", target.name())
        : source.dimensions() == 0 && rule.test(source.name(), "?array");
  }

  private static boolean known(ColumnType type, World world) {
    Optional<TypeEntry> own = Types.named(type.name(), world);
    return own.map(it -> it.kind() == TypeEntry.Kind.ENUM || it.kind() == TypeEntry.Kind.COMPOSITE)
        .orElse(TypeChange.builtIn(type));
  }

  /// Whether a foreign key between columns of these types is refused.
  static boolean incomparable(ColumnType from, ColumnType to, World world) {
    ColumnType source = Types.underlying(from, world);
    ColumnType target = Types.underlying(to, world);
    if (source.dimensions() > 0 || target.dimensions() > 0) {
      return (source.dimensions() > 0) != (target.dimensions() > 0)
          && known(source, world)
          && known(target, world);
    }
    boolean family =
        COMPARABLE.stream()
            .anyMatch(it -> it.contains(source.name()) && it.contains(target.name()));
    return known(source, world)
        && known(target, world)
        && !family
        && !Casts.implicit(source.name(), target.name());
  }
}
