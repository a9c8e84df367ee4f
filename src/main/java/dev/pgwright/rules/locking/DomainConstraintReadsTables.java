package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter domain … add check` and `set not null` read every table with a column of the domain while
/// writes to them wait.
final class DomainConstraintReadsTables implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "domain-constraint-reads-tables",
              "A constraint of a domain reads every table that uses it")
          .about(Alter.AlterDomain.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Alter.AlterDomain domain)) {
      return List.of();
    }
    boolean reads =
        domain.action() instanceof AlterAction.SetNotNull
            || (domain.action() instanceof AlterAction.AddConstraint add
                && !add.constraint().attributes().notValid());
    boolean fresh =
        scene
            .world()
            .type(scene.resolve(domain.name()))
            .map(it -> it.born() != 0 && it.born() == scene.world().unit())
            .orElse(false);
    if (!reads || fresh) {
      return List.of();
    }
    QualifiedName name = scene.resolve(domain.name());
    return List.of(
        new Hazard(
            INFO,
            domain.span(),
            "domain:" + name,
            name + ": every table with a column of it is read under SHARE; writes to them wait",
            "ALTER DOMAIN "
                + name.sql()
                + " ADD CHECK (…) NOT VALID; then VALIDATE CONSTRAINT when"
                + " few write"));
  }
}
