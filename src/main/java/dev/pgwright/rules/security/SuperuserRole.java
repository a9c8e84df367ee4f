package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// A role with SUPERUSER, BYPASSRLS or REPLICATION, or one that may use the files and programs of
/// the server, goes past every privilege.
final class SuperuserRole implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("superuser-role", "A role that may do everything")
          .about(Privileges.GrantRole.class, Statement.Other.class);

  private static final List<String> KINDS =
      List.of("create role", "create user", "create group", "alter role", "alter user");

  private static final List<String> WORDS = List.of("superuser", "bypassrls", "replication");

  /// Roles of the server through which any other can be had.
  private static final List<String> MIGHTY =
      List.of("pg_execute_server_program", "pg_read_server_files", "pg_write_server_files");

  /// Tokens up to the name: `create`, `role`, the name.
  private static final int NAME = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean given =
        switch (statement) {
          case Statement.Other other -> role(other) && words(other, scene);
          case Privileges.GrantRole grant ->
              !grant.revoke() && grant.roles().stream().anyMatch(it -> MIGHTY.contains(it.name()));
          default -> false;
        };
    return given
        ? Hazard.of(
            INFO,
            statement,
            "the role goes past every privilege and every policy",
            "the privileges it needs, by name")
        : List.of();
  }

  private static boolean role(Statement.Other other) {
    return KINDS.contains(other.kind().toLowerCase(Locale.ROOT));
  }

  private static boolean words(Statement.Other other, Scene scene) {
    List<Token> tokens = Script.tokens(other.span().of(scene.text()));
    return tokens.stream()
        .skip(NAME)
        .map(Token::word)
        .anyMatch(it -> WORDS.contains(it) || MIGHTY.contains(it));
  }
}
