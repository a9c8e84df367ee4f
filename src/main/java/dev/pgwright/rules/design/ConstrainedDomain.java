package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A domain with CHECK or NOT NULL makes each later change of it read every table that uses it.
final class ConstrainedDomain implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("constrained-domain", "A domain with a constraint")
          .about(CreateType.CreateDomain.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof CreateType.CreateDomain domain
            && domain.constraints().stream()
                .anyMatch(
                    it ->
                        it.rule() instanceof Constraint.Check
                            || it.rule() instanceof Constraint.NotNull)
        ? Hazard.of(
            INFO,
            statement,
            domain.name().sql()
                + ": to change its constraint every table is read while writes wait, and new"
                + " columns of it rewrite their table",
            "the CHECK at the tables")
        : List.of();
  }
}
