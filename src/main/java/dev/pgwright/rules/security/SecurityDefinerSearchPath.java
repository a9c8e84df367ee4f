package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A `security definer` function without its own `search_path` runs what the caller puts in its
/// way.
final class SecurityDefinerSearchPath implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("security-definer-search-path", "SECURITY DEFINER without a search path")
          .about(Alter.AlterRoutine.class, CreateCode.CreateRoutine.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case CreateCode.CreateRoutine routine
          when last(routine.options()).equals("security definer")
              && routine.body().isEmpty()
              && path(routine.options()).isEmpty()
              && !set(routine.name(), scene) ->
          found(routine, routine.name());
      case Alter.AlterRoutine routine
          when last(routine.options()).equals("security definer")
              && path(routine.options()).isEmpty()
              && !set(routine.routine().name(), scene) ->
          found(routine, routine.routine().name());
      case Alter.AlterRoutine routine when path(routine.options()).contains("reset") ->
          found(routine, routine.routine().name());
      default -> List.of();
    };
  }

  /// `security definer`, `security invoker`, or nothing: what is said last.
  private static String last(List<CreateCode.RoutineOption> options) {
    return options.stream()
        .map(CreateCode.RoutineOption::name)
        .filter(it -> it.startsWith("security "))
        .reduce("", (_, it) -> it);
  }

  /// Whether `search_path` is `set` or `reset`, or neither.
  private static List<String> path(List<CreateCode.RoutineOption> options) {
    return options.stream()
        .filter(it -> it.name().equals("set") || it.name().equals("reset"))
        .filter(
            it ->
                it.value() != null
                    && (it.value().startsWith("search_path")
                        || (it.name().equals("reset") && it.value().equals("all"))))
        .map(CreateCode.RoutineOption::name)
        .toList();
  }

  private static boolean set(ObjectName name, Scene scene) {
    return scene.laterTogether(
        Alter.AlterRoutine.class,
        it -> scene.same(it.routine().name(), name) && path(it.options()).contains("set"));
  }

  private static List<Hazard> found(Statement at, ObjectName name) {
    return Hazard.of(
        INFO,
        at,
        name.sql()
            + ": it runs with its owner's rights and the caller's search_path, so the caller"
            + " decides which objects its names mean",
        "SET search_path = pg_catalog, pg_temp, and names with their schemas");
  }
}
