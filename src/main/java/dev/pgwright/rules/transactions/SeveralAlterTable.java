package dev.pgwright.rules.transactions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// Several `alter table` statements read or write the same table one after the other, where one
/// would do it in one pass.
final class SeveralAlterTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("several-alter-table", "Several ALTER TABLE read the same table")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Alter.AlterTable alter) || !scene.inUse(alter.name())) {
      return List.of();
    }
    QualifiedName table = scene.resolve(alter.name());
    boolean now =
        scene.effect().does(table, Effect.Work.SCAN)
            || scene.effect().does(table, Effect.Work.REWRITE);
    boolean before =
        scene.sameTransaction().stream()
            .anyMatch(
                it ->
                    it.statement() instanceof Alter.AlterTable
                        && (it.effect().does(table, Effect.Work.SCAN)
                            || it.effect().does(table, Effect.Work.REWRITE)));
    return now && before
        ? Hazard.table(
            INFO,
            alter,
            table,
            table + ": it is read again; an earlier ALTER TABLE of the transaction has done so too",
            "one ALTER TABLE with both actions")
        : List.of();
  }
}
