package dev.pgwright.replay;

import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// Routines of the text.
final class Routines {

  private static final List<String> VOLATILITIES = List.of("immutable", "stable", "volatile");

  private Routines() {}

  static World.RoutineEntry entry(CreateCode.CreateRoutine routine, World world) {
    String volatility = "volatile";
    for (CreateCode.RoutineOption option : routine.options()) {
      if (VOLATILITIES.contains(option.name())) {
        volatility = option.name();
      }
    }
    boolean trigger = routine.returns() != null && routine.returns().name().is("trigger");
    return new World.RoutineEntry(
        routine.name().name().value(), volatility, constant(routine), trigger, world.unit());
  }

  /// A SQL function that is a constant in the end: `return 7`, `as 'select 7'`.
  private static boolean constant(CreateCode.CreateRoutine routine) {
    if (!routine.body().isEmpty()) {
      return routine.body().size() == 1
          && Walk.all(routine.body().getFirst()).stream()
              .noneMatch(it -> it instanceof Expr.Call || it instanceof FromItem);
    }
    CreateCode.RoutineOption language = routine.option("language");
    CreateCode.RoutineOption body = routine.option("as");
    return language != null
        && "sql".equals(language.value())
        && body != null
        && body.value() != null
        && body.value().strip().toLowerCase(java.util.Locale.ROOT).startsWith("select")
        && body.value().indexOf('(') < 0
        && !body.value().toLowerCase(java.util.Locale.ROOT).contains(" from ");
  }
}
