package dev.pgwright.rules.security;

import dev.pgwright.replay.Reads;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Switches;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A view without `security_invoker` reads tables with row security with the rights of its owner.
final class ViewPastRowSecurity implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("view-past-row-security", "A view goes past row security")
          .about(Create.CreateView.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateView view)
        || view.options().stream().anyMatch(SecurityInvoker::on)) {
      return List.of();
    }
    return Reads.of(view.query(), scene.world()).stream()
        .filter(it -> scene.world().assumed(it).rowSecurity())
        .findFirst()
        .map(
            it ->
                Hazard.of(
                    INFO,
                    statement,
                    view.name().sql()
                        + ": policies of "
                        + it
                        + " hold for the owner of the view, not for who reads it",
                    "WITH (security_invoker) from 15 on, or no privilege on the view"))
        .orElse(List.of());
  }

  /// The option that makes a view read with the rights of its reader.
  private static final class SecurityInvoker {

    private SecurityInvoker() {}

    static boolean on(Option option) {
      return option.name().equals("security_invoker")
          && Switches.on(List.of(option), "security_invoker");
    }
  }
}
