package dev.pgwright.rules;

import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The bodies of the routines in PL/pgSQL and SQL that the text makes, for what calls them later.
final class Bodies {

  private final Map<String, Blocks> all = new LinkedHashMap<>();

  /// Notes the routine that a statement makes, if it makes one.
  void remember(Statement statement) {
    if (statement instanceof CreateCode.CreateRoutine routine) {
      CreateCode.RoutineOption language = routine.option("language");
      CreateCode.RoutineOption body = routine.option("as");
      if (language == null || body == null || body.value() == null) {
        return;
      }
      String name = routine.name().name().value();
      switch (String.valueOf(language.value())) {
        case "plpgsql" -> all.put(name, Blocks.of(body.value()));
        case "sql" -> all.put(name, Blocks.sql(body.value()));
        default -> {}
      }
    }
  }

  /// The body of the routine that a statement calls; empty for any other statement.
  Optional<Blocks> called(Statement statement) {
    return calls(statement)
        .flatMap(it -> Optional.ofNullable(all.get(it.function().name().value())).stream())
        .findFirst();
  }

  private static Stream<Expr.Call> calls(Statement statement) {
    return switch (statement) {
      case Session.CallProcedure call -> Stream.of(call.call());
      case Query query ->
          query.body() instanceof Query.Select select
              ? select.targets().stream()
                  .map(Query.Target::value)
                  .filter(Expr.Call.class::isInstance)
                  .map(Expr.Call.class::cast)
              : Stream.of();
      default -> Stream.of();
    };
  }
}
