package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop sequence` deletes the sequence and where it stands.
final class DropSequence implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-sequence", "A sequence is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Dropped.relations(statement, scene, ObjectClass.SEQUENCE).stream()
        .map(
            it ->
                new Hazard(
                    INFO,
                    it.span(),
                    "sequence:" + scene.resolve(it.name()),
                    scene.resolve(it.name())
                        + ": the sequence and the number it stands at are gone",
                    "note its last_value first"))
        .toList();
  }
}
