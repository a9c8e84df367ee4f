package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A `security definer` function without its own `search_path` runs what the caller puts in its
/// way.
final class SecurityDefinerSearchPath implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("security-definer-search-path", "SECURITY DEFINER without a search path");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof CreateCode.CreateRoutine routine
            && routine.option("security definer") != null
            && routine.options().stream()
                .noneMatch(
                    it ->
                        it.name().equals("set")
                            && it.value() != null
                            && it.value().startsWith("search_path"))
        ? Hazard.of(
            INFO,
            statement,
            ((CreateCode.CreateRoutine) statement).name().sql()
                + ": it runs with its owner's rights and the caller's search_path, so the caller decides which objects its names mean",
            "SET search_path = pg_catalog, pg_temp, and names with their schemas")
        : List.of();
  }
}
