package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import java.util.List;
import java.util.Optional;

/// A table that is read whole for few of its rows.
final class WholeTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R07",
          "A table is read whole for few rows",
          "10,000 rows removed, nine for each that is kept, 20 % of the time",
          Proof.RE_PLANNED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    boolean few = Wanted.fewOfMany(node, scene);
    boolean off = scene.switchedOff().contains("enable_indexscan");
    if (!few || off || Wanted.index(node, scene).isPresent()) {
      return Optional.empty();
    }
    Scene.Group all = scene.group(node);
    String filter = node.detail("Filter");
    String numbers =
        Numbers.count(all.removed() + all.kept())
            + " rows are read for "
            + Numbers.count(all.kept())
            + " that are wanted";
    List<String> columns = Wanted.quoted(Wanted.columns(node));
    String table = Wanted.table(node, scene);
    if (columns.isEmpty()) {
      return Optional.of(
          scene.finding(
              INFO, node, numbers, "a partial index on " + table + " where " + filter, all.ms()));
    }
    return Optional.of(
        scene
            .finding(INFO, node, numbers, "an index on " + table + " for " + filter, all.ms())
            .withFix(Wanted.createIndex(node, scene, columns)));
  }
}
