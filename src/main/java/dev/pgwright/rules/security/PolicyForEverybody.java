package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A policy `using (true)` lets every role see or write every row.
final class PolicyForEverybody implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("policy-for-everybody", "A policy that is always true");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreatePolicy policy
            && policy.permissive()
            && ((policy.using() instanceof Expr.Constant constant
                    && constant.kind() == Expr.ConstantKind.TRUE)
                || (policy.withCheck() instanceof Expr.Constant check
                    && check.kind() == Expr.ConstantKind.TRUE))
            && (policy.roles().isEmpty() || policy.roles().getFirst().value().equals("public"))
        ? Hazard.of(
            INFO,
            statement,
            ((Create.CreatePolicy) statement).table().sql()
                + ": "
                + ((Create.CreatePolicy) statement).name().sql()
                + " holds for every role and every row; permissive policies are joined by OR",
            "TO a role, with a condition")
        : List.of();
  }
}
