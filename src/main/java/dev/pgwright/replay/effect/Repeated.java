package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import java.util.List;
import java.util.Optional;

/// Columns that get more than one value; fields and elements of one column may.
final class Repeated {

  private Repeated() {}

  static void check(Change change, Tally tally) {
    switch (change) {
      case Change.Insert insert -> {
        named(insert.columns(), tally);
        if (insert.conflict() != null) {
          set(insert.conflict().set(), tally);
        }
      }
      case Change.Update update -> set(update.set(), tally);
      case Change.Merge merge ->
          merge
              .whens()
              .forEach(
                  it -> {
                    named(it.columns(), tally);
                    set(it.set(), tally);
                  });
      case Change.Delete _ -> {}
    }
  }

  private static void named(List<Change.Assigned> columns, Tally tally) {
    first(columns).ifPresent(it -> tally.fails("column \"" + it + "\" specified more than once"));
  }

  private static void set(List<Change.Assignment> all, Tally tally) {
    first(all.stream().flatMap(it -> it.columns().stream()).toList())
        .ifPresent(it -> tally.fails("multiple assignments to same column \"" + it + "\""));
  }

  private static Optional<Name> first(List<Change.Assigned> columns) {
    return columns.stream()
        .filter(it -> it.path() instanceof Expr.Column)
        .map(Change.Assigned::column)
        .filter(name -> columns.stream().filter(other -> other.column().equals(name)).count() > 1)
        .findFirst();
  }
}
