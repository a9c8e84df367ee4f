package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `copy … program`, and files of the server, run and read as its operating system user.
final class ServerProgram implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("server-program", "The server runs a program").about(Session.Copy.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Session.Copy copy && (copy.program() || copy.file() != null)
        ? Hazard.of(
            INFO,
            statement,
            copy.program()
                ? "the server runs a program as its own user, who may read and write every database"
                : "the server reads or writes a file as its own user",
            "COPY … FROM STDIN, or \\copy of psql, which works as you")
        : List.of();
  }
}
