package dev.pgwright.rules.security;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Conditions;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy `using (true)` lets every role see or write every row.
final class PolicyForEverybody implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("policy-for-everybody", "A policy that is always true")
          .about(Alter.AlterPolicy.class, Create.CreatePolicy.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Create.CreatePolicy policy
          when policy.permissive()
              && open(policy.using(), policy.withCheck())
              && (policy.roles().isEmpty() || everybody(policy.roles())) ->
          found(policy, policy.table(), policy.name());
      case Alter.AlterPolicy policy
          when open(policy.using(), policy.withCheck())
              && (policy.roles().isEmpty() || everybody(policy.roles())) ->
          found(policy, policy.table(), policy.name());
      default -> List.of();
    };
  }

  private static boolean everybody(List<Name> roles) {
    return roles.stream().anyMatch(it -> it.value().equals("public"));
  }

  private static boolean open(@Nullable Expr using, @Nullable Expr withCheck) {
    return (using != null && Conditions.always(using))
        || (withCheck != null && Conditions.always(withCheck));
  }

  private static List<Hazard> found(Statement at, ObjectName table, Name policy) {
    return Hazard.of(
        INFO,
        at,
        table.sql()
            + ": "
            + policy.sql()
            + " holds for every role and every row; permissive policies are joined by OR",
        "TO a role, with a condition");
  }
}
