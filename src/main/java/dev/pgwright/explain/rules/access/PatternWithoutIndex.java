package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import dev.pgwright.model.Name;
import java.util.List;
import java.util.Optional;

/// A pattern that is compared with every row.
final class PatternWithoutIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R26",
          "A pattern is compared with every row",
          "as R07, where the condition is LIKE, ILIKE or a regular expression",
          Proof.RE_PLANNED,
          "R07",
          "R41",
          "R25");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!Wanted.fewOfMany(node, scene)) {
      return Optional.empty();
    }
    Condition filter = Condition.filter(node);
    for (Comparison it : filter.comparisons()) {
      String pattern = it.constant();
      if (it.pattern() && pattern != null) {
        String side = filter.bare(it.side());
        String key = it.column().map(Name::new).map(Name::sql).orElse("(" + side + ")");
        boolean prefix = it.operator().equals("~~") && pattern.matches("(?s)[^%_].*");
        String[] fixes =
            prefix
                ? new String[] {Wanted.createIndex(node, scene, List.of(key + " text_pattern_ops"))}
                : new String[] {
                  "create extension if not exists pg_trgm",
                  "create index concurrently on "
                      + Wanted.table(node, scene)
                      + " using gin ("
                      + key
                      + " gin_trgm_ops)"
                };
        return Optional.of(
            scene
                .finding(
                    INFO,
                    node,
                    "every row is compared with " + filter.of(it.whole()),
                    prefix
                        ? "an index on " + key + " with text_pattern_ops"
                        : "a trigram index on " + key + " (pg_trgm)")
                .withFix(fixes));
      }
    }
    return Optional.empty();
  }
}
