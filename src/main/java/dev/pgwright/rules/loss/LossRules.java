package dev.pgwright.rules.loss;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about statements that lose data.
public final class LossRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new DropTable(),
          new DropSequence(),
          new DropMaterializedView(),
          new DropColumn(),
          new DropInDowngrade(),
          new Truncate(),
          new DropSchema(),
          new DropDatabase(),
          new DropOwned(),
          new DropExtension(),
          new DropType(),
          new DropCascade(),
          new DropConstraint());

  private LossRules() {}
}
