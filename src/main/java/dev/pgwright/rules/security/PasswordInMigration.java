package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// A password that stands in a migration is known to whoever reads the files, the logs or
/// pg_stat_activity.
final class PasswordInMigration implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("password-in-migration", "A password in the text")
          .about(Statement.Other.class);

  private static final List<String> KINDS =
      List.of("create role", "create user", "create group", "alter role", "alter user");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Statement.Other other && role(other) && password(other, scene)
        ? Hazard.of(
            INFO,
            statement,
            "the password is in the files, the history and the logs of the server",
            "set it outside of migrations; with \\password of psql it is sent hashed")
        : List.of();
  }

  private static boolean role(Statement.Other other) {
    return KINDS.contains(other.kind().toLowerCase(Locale.ROOT));
  }

  private static boolean password(Statement.Other other, Scene scene) {
    List<Token> tokens = Script.tokens(other.span().of(scene.text()));
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String value = tokens.get(i + 1).value();
      if (tokens.get(i).is("password")
          && !tokens.get(i + 1).is("null")
          && !value.isEmpty()
          && !value.startsWith("SCRAM-SHA-256$")) {
        return true;
      }
    }
    return false;
  }
}
