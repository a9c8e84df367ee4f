package dev.pgwright.rules;

import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// Settings of the session that a migration sets and does not take back.
final class Leftovers {

  private record Left(Session.SetParameter set, Sink.Spot spot) {}

  private final Map<String, Left> left = new LinkedHashMap<>();

  void note(Statement statement, Sink.Spot spot) {
    if (!(statement instanceof Session.SetParameter set) || set.scope() == Session.Scope.LOCAL) {
      return;
    }
    if (set.name().equals("all")) {
      left.clear();
    } else if (set.reset() || set.values().isEmpty()) {
      left.remove(set.name());
    } else {
      left.put(set.name(), new Left(set, spot));
    }
  }

  /// Reports what is left when the program that runs the migration goes on with its connection.
  void report(Sink sink) {
    left.forEach(
        (name, it) ->
            sink.report(
                new Hazard(
                    Own.SETTING_OUTLIVES_MIGRATION,
                    it.set().span(),
                    null,
                    name
                        + " stays set for the migrations after this one in the same run, and for"
                        + " whoever gets the connection next",
                    "SET LOCAL "
                        + name
                        + " inside a transaction, else RESET "
                        + name
                        + " at the end"),
                it.spot(),
                null));
  }
}
