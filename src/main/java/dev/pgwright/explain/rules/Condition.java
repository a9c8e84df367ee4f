package dev.pgwright.explain.rules;

import dev.pgwright.explain.PlanNode;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// A condition as a plan prints it, taken apart.
///
/// @param text as printed, but for what stands for subplans
/// @param conjuncts what must be true together
public record Condition(String text, List<Expr> conjuncts) {

  /// What is printed where a subplan's value is used; no expression of SQL.
  private static final Pattern SUBPLAN =
      Pattern.compile("\\((?:hashed |alternatives: )?(?:SubPlan|InitPlan) \\d+[^()]*\\)");

  private static final List<String> CONDITIONS =
      List.of("Index Cond", "Recheck Cond", "Filter", "TID Cond");

  /// Whose operand is a row's value without a change, whatever the types are.
  private static final List<String> RELABELS = List.of("text", "varchar", "bpchar", "regclass");

  public Condition {
    conjuncts = List.copyOf(conjuncts);
  }

  /// A condition by its text; without conjuncts where it cannot be read.
  public static Condition of(String text) {
    String plain = SUBPLAN.matcher(text).replaceAll("(null)");
    if (plain.isEmpty()) {
      return new Condition("", List.of());
    }
    List<Statement> statements = Parser.parse("select " + plain, Dialect.SERVER).statements();
    if (statements.size() == 1
        && statements.getFirst() instanceof Query query
        && query.body() instanceof Query.Select select
        && select.targets().size() == 1) {
      Expr whole = select.targets().getFirst().value();
      boolean and = whole instanceof Expr.Logic logic && logic.and();
      return new Condition(
          "select " + plain, and ? ((Expr.Logic) whole).operands() : List.of(whole));
    }
    return new Condition("select " + plain, List.of());
  }

  /// Expressions with commas between them, as `Group Key` has them.
  public static List<Expr> list(String text) {
    return listed(text).conjuncts();
  }

  /// The same as a condition, whose text they are of.
  public static Condition listed(String text) {
    String plain = "select " + SUBPLAN.matcher(text).replaceAll("(null)");
    List<Statement> statements = Parser.parse(plain, Dialect.SERVER).statements();
    boolean read =
        statements.size() == 1
            && statements.getFirst() instanceof Query query
            && query.body() instanceof Query.Select;
    return new Condition(
        plain,
        read
            ? ((Query.Select) ((Query) statements.getFirst()).body())
                .targets().stream().map(Query.Target::value).toList()
            : List.of());
  }

  /// What a node sorts by; none where it cannot be read.
  public static List<SortKey> order(String text) {
    String plain = "select 1 order by " + SUBPLAN.matcher(text).replaceAll("(null)");
    List<Statement> statements =
        text.isEmpty() ? List.of() : Parser.parse(plain, Dialect.SERVER).statements();
    return statements.size() == 1 && statements.getFirst() instanceof Query query
        ? query.order()
        : List.of();
  }

  /// What a node filters by, without what an index has found for it.
  public static Condition filter(PlanNode node) {
    return of(node.detail("Filter"));
  }

  /// Everything that a node's rows satisfy.
  public static List<Condition> all(PlanNode node) {
    var all = new ArrayList<Condition>();
    for (String name : CONDITIONS) {
      if (!node.detail(name).isEmpty()
          && !(name.equals("Recheck Cond") && !node.detail("Index Cond").isEmpty())) {
        all.add(of(node.detail(name)));
      }
    }
    return all;
  }

  /// The conjuncts that compare something of a row with a value.
  public List<Comparison> comparisons() {
    return conjuncts.stream().flatMap(it -> Comparison.of(it).stream()).toList();
  }

  /// The text of a part of it.
  public String of(Node part) {
    return balanced(part.span().of(text));
  }

  /// The text of a part of it, columns without their tables.
  public String bare(Node part) {
    var bare = new StringBuilder();
    int at = part.span().start();
    for (Expr.Column column : Walk.all(part, Expr.Column.class).toList()) {
      bare.append(text, at, column.span().start()).append(column.name().sql());
      at = column.span().end();
    }
    return balanced(bare.append(text, at, part.span().end()).toString());
  }

  /// A part begins and ends with its first and last token, and those of its parentheses may be left
  /// out.
  private static String balanced(String part) {
    int open = 0;
    int missing = 0;
    boolean quoted = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      quoted ^= c == '\'';
      if (!quoted && c == '(') {
        open++;
      } else if (!quoted && c == ')' && open == 0) {
        missing++;
      } else if (!quoted && c == ')') {
        open--;
      }
    }
    return "(".repeat(missing) + part + ")".repeat(open);
  }

  /// The names of the columns in a part of a condition, without their tables.
  public static SequencedSet<String> columns(Node part) {
    var names = new LinkedHashSet<String>();
    Walk.all(part, Expr.Column.class).forEach(it -> names.add(it.name().value()));
    return names;
  }

  /// The column that an expression is, a change of its type's name aside.
  public static Optional<String> column(Expr expr) {
    return switch (expr) {
      case Expr.Column column -> Optional.of(column.name().value());
      case Expr.Cast cast when RELABELS.contains(cast.type().name().name().value()) ->
          column(cast.value());
      case Expr.Collate collate -> column(collate.value());
      default -> Optional.empty();
    };
  }
}
