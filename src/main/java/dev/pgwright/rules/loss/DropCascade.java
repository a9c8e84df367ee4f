package dev.pgwright.rules.loss;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// A drop with `cascade` takes views, foreign keys and other objects that nobody has named.
final class DropCascade implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-cascade", "CASCADE drops what is not named")
          .about(Alter.AlterTable.class, Drop.class);

  /// Kinds on which nothing else depends.
  private static final List<ObjectClass> ALONE =
      List.of(ObjectClass.INDEX, ObjectClass.TRIGGER, ObjectClass.POLICY, ObjectClass.RULE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Drop drop when drop.cascade() && !ALONE.contains(drop.kind()) -> {
        List<ObjectRef> others =
            drop.objects().stream().filter(it -> !own(drop.kind(), it, scene)).toList();
        yield others.isEmpty()
            ? List.of()
            : found(
                drop,
                String.join(", ", others.stream().map(it -> it.name().sql()).toList()),
                scene);
      }
      case Alter.AlterTable alter when scene.inUse(alter.name()) ->
          alter.actions().stream()
              .flatMap(
                  it -> cascading(it).stream().flatMap(name -> found(it, name, scene).stream()))
              .toList();
      default -> List.of();
    };
  }

  /// Whether the migration itself has made an object.
  private static boolean own(ObjectClass kind, ObjectRef object, Scene scene) {
    return switch (kind) {
      case SCHEMA ->
          scene.before(Create.CreateSchema.class, it -> object.name().name().equals(it.name()));
      case TYPE, DOMAIN -> scene.fresh(object.name());
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> !scene.inUse(object.name());
      default -> false;
    };
  }

  /// The relations that a statement locks beside those it names.
  private static String known(Node at, Scene scene) {
    List<QualifiedName> named = Walk.all(at, ObjectName.class).map(scene::resolve).toList();
    List<String> others =
        scene.effect().locks().stream()
            .map(Effect.Held::relation)
            .filter(it -> !named.contains(it))
            .map(QualifiedName::toString)
            .toList();
    return others.isEmpty() ? "" : "; it reaches " + String.join(", ", others);
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
            + known(at, scene)
            + (scene.effect().why().isEmpty() ? "" : "; " + scene.effect().why()),
        "name what is to go, without CASCADE");
  }
}
