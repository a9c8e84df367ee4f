package dev.pgwright.replay.effect;

import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Walk;
import java.util.Optional;

/// Whether an expression gives another value for each row.
///
/// @param why what makes it volatile, for example `random() is volatile`; empty when it is not
public record Volatility(boolean isVolatile, String why) {

  private static final String UNKNOWN = " is not known here";
  private static final Volatility STABLE = new Volatility(false, "");

  /// The volatility of a default.
  public static Volatility of(Expr expression, World world) {
    for (Node node : Walk.all(expression)) {
      if (node instanceof Expr.Call call) {
        Volatility volatility = call(call, world);
        if (volatility.isVolatile) {
          return volatility;
        }
      }
    }
    return STABLE;
  }

  /// Whether it is volatile for certain: no function in it is unknown here.
  boolean certain() {
    return isVolatile && !why.contains(UNKNOWN);
  }

  private static Volatility call(Expr.Call call, World world) {
    String name = call.function().name().value();
    String label = call.function().sql() + "()";
    Optional<World.RoutineEntry> own = world.routine(name);
    if (own.isPresent()) {
      return own.get().volatility().equals("volatile") && !own.get().inlined()
          ? new Volatility(true, label + " is volatile")
          : STABLE;
    }
    if (dev.pgwright.facts.Functions.isVolatile(name)) {
      return new Volatility(true, label + " is volatile");
    }
    return dev.pgwright.facts.Functions.known(name)
        ? STABLE
        : new Volatility(true, label + UNKNOWN + " and volatile unless declared otherwise");
  }
}
