package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.CreateType;
import java.util.List;

/// Domains of the text.
final class Domains {

  private Domains() {}

  static TypeEntry entry(CreateType.CreateDomain domain, QualifiedName name, World world) {
    boolean constrained =
        domain.constraints().stream()
            .anyMatch(
                it ->
                    it.rule() instanceof Constraint.Check
                        || it.rule() instanceof Constraint.NotNull);
    return new TypeEntry(
        name,
        TypeEntry.Kind.DOMAIN,
        List.of(),
        Types.of(domain.type(), world),
        constrained,
        world.transactions().number(),
        world.unit());
  }

  static void alter(Alter.AlterDomain domain, World world) {
    boolean binds =
        domain.action() instanceof AlterAction.AddConstraint
            || domain.action() instanceof AlterAction.SetNotNull;
    if (binds) {
      world.type(world.resolve(domain.name())).ifPresent(it -> world.putType(it.bound()));
    }
  }
}
