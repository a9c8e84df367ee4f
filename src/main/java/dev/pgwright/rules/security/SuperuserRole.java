package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A role with SUPERUSER, BYPASSRLS or REPLICATION goes past every privilege.
final class SuperuserRole implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("superuser-role", "A role that may do everything");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Statement.Other other
            && (other.kind().toLowerCase(Locale.ROOT).startsWith("create role")
                || other.kind().toLowerCase(Locale.ROOT).startsWith("alter role")
                || other.kind().toLowerCase(Locale.ROOT).startsWith("create user")
                || other.kind().toLowerCase(Locale.ROOT).startsWith("alter user"))
            && Stream.of("superuser", "bypassrls", "replication")
                .anyMatch(
                    it ->
                        scene
                            .sql(other.span())
                            .toLowerCase(Locale.ROOT)
                            .matches(".*(?<![a-z])" + it + "\\b.*"))
        ? Hazard.of(
            INFO,
            statement,
            "the role goes past every privilege and every policy",
            "the privileges it needs, by name")
        : List.of();
  }
}
