package dev.pgwright.rules.about;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A parameter of the server that a statement sets.
///
/// @param name folded
/// @param value as the server reads it, strings without quotes
public record Setting(String name, String value) {

  /// What `set`, `set_config('…', '…', …)`, and `set` of a role or a database set to a value.
  public static List<Setting> of(Statement statement) {
    return switch (statement) {
      case Session.SetParameter set -> of(set);
      case Statement.Other other ->
          Walk.all(other, Session.SetParameter.class).flatMap(it -> of(it).stream()).toList();
      case Query query ->
          Walk.all(query, Expr.Call.class)
              .filter(it -> it.function().name().value().equals("set_config"))
              .filter(it -> it.arguments().size() == 3)
              .flatMap(Setting::called)
              .toList();
      default -> List.of();
    };
  }

  private static List<Setting> of(Session.SetParameter set) {
    return set.reset() || set.values().isEmpty()
        ? List.of()
        : List.of(new Setting(set.name(), set.values().getFirst()));
  }

  private static Stream<Setting> called(Expr.Call call) {
    return call.arguments().get(0).value() instanceof Expr.Constant name
            && call.arguments().get(1).value() instanceof Expr.Constant value
        ? Stream.of(new Setting(name.value().toLowerCase(Locale.ROOT), value.value()))
        : Stream.of();
  }
}
