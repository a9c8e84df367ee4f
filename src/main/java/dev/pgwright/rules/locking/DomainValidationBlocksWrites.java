package dev.pgwright.rules.locking;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter domain … validate constraint` reads every table that uses the domain while writes to them
/// wait.
final class DomainValidationBlocksWrites implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info(
              "domain-validation-blocks-writes",
              "Validating a constraint of a domain blocks writes")
          .about(Alter.AlterDomain.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement
                instanceof Alter.AlterDomain(_, var domain, AlterAction.ValidateConstraint validate)
            && !scene.fresh(domain)
        ? List.of(
            new Hazard(
                INFO,
                statement.span(),
                "domain:" + scene.resolve(domain),
                scene.resolve(domain)
                    + ": every table with a column of it is read under SHARE to validate "
                    + validate.constraint().sql()
                    + "; writes to them wait",
                "when few write; or the same CHECK at the tables, which VALIDATE proves beside"
                    + " writers"))
        : List.of();
  }
}
