package dev.pgwright.explain.rules;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/// The few rows that a scan is after, and what could find them.
public final class Wanted {

  private static final double FEWEST = 10_000;

  private Wanted() {}

  /// Whether a scan reads a whole table for less than a tenth of its rows, and takes the time.
  public static boolean fewOfMany(PlanNode node, Scene scene) {
    if (!node.type().equals("Seq Scan")) {
      return false;
    }
    Scene.Group all = scene.group(node);
    return all.removed() >= FEWEST
        && all.removed() >= 9 * all.kept()
        && Scene.removed(node) > 0
        && scene.slow(node);
  }

  /// Whether an expression changes a column: a function, a cast, arithmetic.
  public static boolean wraps(Expr side) {
    boolean shape =
        side instanceof Expr.Call
            || side instanceof Expr.Cast
            || side instanceof Expr.Binary
            || side instanceof Expr.AtTimeZone
            || side instanceof Expr.Special;
    return shape && Condition.column(side).isEmpty() && !Condition.columns(side).isEmpty();
  }

  /// An index that begins with a column that a scan compares, and that could find its rows.
  public static Optional<Evidence.Index> index(PlanNode node, Scene scene) {
    List<Comparison> all = Condition.filter(node).comparisons();
    boolean equal = all.stream().anyMatch(Wanted::picks);
    List<String> compared =
        all.stream()
            .filter(it -> equal ? picks(it) : it.range())
            .flatMap(it -> it.column().stream())
            .toList();
    return scene
        .table(node)
        .flatMap(
            table ->
                table.indexes().stream()
                    .filter(it -> it.method().equals("btree") && it.predicate().isEmpty())
                    .filter(it -> compared.contains(it.keys().getFirst()))
                    .findFirst());
  }

  private static boolean picks(Comparison it) {
    return it.column().isPresent() && (it.equality() || it.operator().equals("= any"));
  }

  /// The columns that a scan compares with values, those for equality first and at most one range.
  public static SequencedSet<String> columns(PlanNode node) {
    List<Comparison> all = Condition.filter(node).comparisons();
    var columns = new LinkedHashSet<String>();
    all.stream().filter(Comparison::equality).forEach(it -> it.column().ifPresent(columns::add));
    all.stream()
        .filter(it -> it.operator().equals("= any"))
        .forEach(it -> it.column().ifPresent(columns::add));
    all.stream()
        .filter(Comparison::range)
        .flatMap(it -> it.column().stream())
        .filter(it -> !columns.contains(it))
        .findFirst()
        .ifPresent(columns::add);
    return columns;
  }

  /// The table of a node with its schema where it is known; of a partition the whole.
  public static String table(PlanNode node, Scene scene) {
    return scene
        .table(node)
        .map(it -> it.name().sql())
        .orElseGet(() -> new Name(node.detail("Relation Name")).sql());
  }

  /// The statement that makes an index.
  ///
  /// @param keys as the statement writes them
  public static String createIndex(PlanNode node, Scene scene, List<String> keys) {
    return "create index concurrently on "
        + table(node, scene)
        + " ("
        + String.join(", ", keys)
        + ")";
  }

  /// Names as SQL writes them.
  public static List<String> quoted(Iterable<String> names) {
    var all = new LinkedHashSet<String>();
    names.forEach(it -> all.add(new Name(it).sql()));
    return List.copyOf(all);
  }

  /// Names with commas between them.
  public static String joined(Iterable<String> names) {
    return quoted(names).stream().collect(Collectors.joining(", "));
  }
}
