package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A drop with `cascade` takes views, foreign keys and other objects that nobody has named.
final class DropCascade implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-cascade", "CASCADE drops what is not named");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop
            && drop.cascade()
            && (drop.kind() == ObjectClass.TABLE
                || drop.kind() == ObjectClass.VIEW
                || drop.kind() == ObjectClass.MATERIALIZED_VIEW
                || drop.kind() == ObjectClass.FUNCTION
                || drop.kind() == ObjectClass.SEQUENCE)
        ? Hazard.of(
            INFO,
            statement,
            drop.objects().getFirst().name().sql()
                + ": whatever depends on it goes too"
                + (scene.effect().why().isEmpty() ? "" : "; " + scene.effect().why()),
            "name what is to go, without CASCADE")
        : List.of();
  }
}
