package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Locale;

/// `alter system`, and `set` of a database or a role, stay when the migration is done, for every
/// program.
final class ServerSetting implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("server-setting", "A setting outlives the migration")
          .about(Statement.Other.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Statement.Other other && lasting(other)
        ? Hazard.of(
            INFO,
            statement,
            other.kind().toUpperCase(Locale.ROOT)
                + ": every later session works with the setting, those of other programs too",
            "SET in the session that needs it; settings of the server where they are kept")
        : List.of();
  }

  private static boolean lasting(Statement.Other other) {
    String kind = other.kind().toLowerCase(Locale.ROOT);
    return kind.equals("alter system")
        || ((kind.equals("alter database") || kind.equals("alter role"))
            && Walk.all(other, Session.SetParameter.class).findAny().isPresent());
  }
}
