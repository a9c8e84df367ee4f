package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Domains of the text.
final class Domains {

  private Domains() {}

  static TypeEntry entry(CreateType.CreateDomain domain, QualifiedName name, World world) {
    Optional<TypeEntry> base = Types.entry(domain.type(), world);
    boolean constrained =
        base.map(it -> it.kind() == TypeEntry.Kind.DOMAIN && it.constrained()).orElse(false)
            || domain.constraints().stream()
                .anyMatch(
                    it ->
                        it.rule() instanceof Constraint.Check
                            || it.rule() instanceof Constraint.NotNull);
    return new TypeEntry(
        name,
        TypeEntry.Kind.DOMAIN,
        labels(domain),
        Types.of(domain.type(), world),
        constrained,
        world.transactions().number(),
        world.unit(),
        List.of(),
        standard(domain, base.map(TypeEntry::standard).orElse(null)));
  }

  /// The default of a domain, which else is that of what it is based on.
  private static @Nullable Expr standard(CreateType.CreateDomain domain, @Nullable Expr base) {
    return domain.constraints().stream()
        .map(Constraint::rule)
        .filter(Constraint.DefaultValue.class::isInstance)
        .map(Constraint.DefaultValue.class::cast)
        .map(Constraint.DefaultValue::value)
        .findFirst()
        .orElse(base);
  }

  /// The names of its constraints are kept as labels.
  private static List<TypeEntry.Label> labels(CreateType.CreateDomain domain) {
    var names = new ArrayList<TypeEntry.Label>();
    for (Constraint constraint : domain.constraints()) {
      if (constraint.rule() instanceof Constraint.Check) {
        String name =
            constraint.name() == null
                ? domain.name().name().value() + "_check" + (names.isEmpty() ? "" : names.size())
                : constraint.name().value();
        names.add(new TypeEntry.Label(name, 0));
      }
    }
    return names;
  }

  static void alter(Alter.AlterDomain domain, World world) {
    boolean binds =
        domain.action() instanceof AlterAction.AddConstraint
            || domain.action() instanceof AlterAction.SetNotNull;
    if (binds) {
      world.type(world.resolve(domain.name())).ifPresent(it -> world.putType(it.bound()));
    }
    Optional<TypeEntry> type = world.type(world.resolve(domain.name()));
    if (type.isEmpty()) {
      return;
    }
    switch (domain.action()) {
      case AlterAction.SetDefault(_, _, var value) -> world.putType(type.get().filled(value));
      case AlterAction.DropDefault _ -> world.putType(type.get().filled(null));
      case AlterAction.AddConstraint(_, var constraint) -> {
        String name =
            constraint.name() == null
                ? domain.name().name().value() + "_check"
                : constraint.name().value();
        world.putType(type.get().with(new TypeEntry.Label(name, 0)));
      }
      case AlterAction.DropConstraint(_, var constraint, _, _) ->
          world.putType(
              type.get()
                  .labelled(
                      type.get().labels().stream()
                          .filter(it -> !it.text().equals(constraint.value()))
                          .toList()));
      default -> {}
    }
  }
}
