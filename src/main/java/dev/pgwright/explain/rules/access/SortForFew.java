package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.SortKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole table sorted for its first rows.
final class SortForFew implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R18",
          "A whole table is sorted for its first rows",
          "10,000 rows sorted, a hundred for each that is wanted, 20 % of the time",
          Proof.RE_PLANNED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode sort = sorted(node);
    PlanNode scan = sort == null ? null : source(sort);
    if (sort == null
        || scan == null
        || Scene.rows(sort.children().getFirst()) < Math.max(10_000, 100 * Scene.rows(node))
        || Wanted.fewOfMany(scan, scene)
        || !scene.matters(scene.times().own(sort) + scene.times().own(scan))) {
      return Optional.empty();
    }
    List<SortKey> keys = Condition.order(sort.detail("Sort Key"));
    if (keys.isEmpty() || keys.stream().anyMatch(it -> !indexable(it))) {
      return Optional.empty();
    }
    String numbers =
        Numbers.count(Scene.rows(sort.children().getFirst()))
            + " rows are sorted for the first "
            + Numbers.count(Scene.rows(node));
    double ms = scene.times().whole(sort);
    if (distance(keys.getFirst())) {
      String remedy = "an index that knows distances, HNSW or GiST, for " + sort.detail("Sort Key");
      return Optional.of(scene.finding(INFO, sort, numbers, remedy, ms));
    }
    return Optional.of(
        scene
            .finding(
                INFO,
                sort,
                numbers,
                "an index on "
                    + Wanted.table(scan, scene)
                    + " in the order "
                    + sort.detail("Sort Key"),
                ms)
            .withFix(Wanted.createIndex(scan, scene, keys(scan, keys))));
  }

  /// The keys of the index: what is compared, then what is sorted by.
  private static List<String> keys(PlanNode scan, List<SortKey> order) {
    var columns = new LinkedHashSet<String>();
    Condition.filter(scan).comparisons().stream()
        .filter(Comparison::equality)
        .forEach(it -> it.column().ifPresent(columns::add));
    return Stream.concat(Wanted.quoted(columns).stream(), order.stream().map(SortForFew::written))
        .toList();
  }

  /// The sort whose first rows a limit takes.
  private static @Nullable PlanNode sorted(PlanNode node) {
    PlanNode at = node.type().equals("Limit") ? Scene.input(node) : null;
    while (at != null && List.of("Gather Merge", "Limit", "Subquery Scan").contains(at.type())) {
      at = Scene.input(at);
    }
    return at != null && at.type().equals("Sort") ? at : null;
  }

  /// The scan that a sort reads; null where it reads anything else.
  private static @Nullable PlanNode source(PlanNode sort) {
    PlanNode at = Scene.input(sort);
    while (at != null && List.of("Append", "Gather", "Result").contains(at.type())) {
      at = Scene.input(at);
    }
    return at != null && !at.detail("Relation Name").isEmpty() ? at : null;
  }

  private static boolean indexable(SortKey key) {
    return Condition.column(key.value()).isPresent() || distance(key);
  }

  private static boolean distance(SortKey key) {
    return key.value() instanceof Expr.Binary it
        && List.of("<->", "<=>", "<#>", "<+>").contains(it.operator().symbol());
  }

  private static String written(SortKey key) {
    String column = new Name(Condition.column(key.value()).orElse("")).sql();
    Boolean first = key.nullsFirst();
    String nulls = first == null ? "" : first ? " nulls first" : " nulls last";
    return column + (key.descending() ? " desc" : "") + nulls;
  }
}
