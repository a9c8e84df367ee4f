package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// A drop with `cascade` takes views, foreign keys and other objects that nobody has named.
final class DropCascade implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-cascade", "CASCADE drops what is not named");

  /// Kinds where a rule of their own speaks of CASCADE, or where it means nothing.
  private static final List<ObjectClass> TOLD =
      List.of(
          ObjectClass.SCHEMA,
          ObjectClass.TYPE,
          ObjectClass.DOMAIN,
          ObjectClass.EXTENSION,
          ObjectClass.INDEX,
          ObjectClass.TRIGGER,
          ObjectClass.POLICY,
          ObjectClass.RULE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Drop drop when drop.cascade() && !TOLD.contains(drop.kind()) ->
          found(drop, drop.objects().getFirst().name().sql(), scene);
      case Alter.AlterTable alter when scene.inUse(alter.name()) ->
          alter.actions().stream()
              .flatMap(
                  it -> cascading(it).stream().flatMap(name -> found(it, name, scene).stream()))
              .toList();
      default -> List.of();
    };
  }

  /// The column or constraint that goes with what depends on it.
  private static Optional<String> cascading(AlterAction action) {
    return switch (action) {
      case AlterAction.DropColumn drop when drop.cascade() -> Optional.of(drop.column().sql());
      case AlterAction.DropConstraint drop when drop.cascade() ->
          Optional.of(drop.constraint().sql());
      default -> Optional.empty();
    };
  }

  private static List<Hazard> found(Node at, String what, Scene scene) {
    return Hazard.of(
        INFO,
        at,
        what
            + ": whatever depends on it goes too"
            + (scene.effect().why().isEmpty() ? "" : "; " + scene.effect().why()),
        "name what is to go, without CASCADE");
  }
}
