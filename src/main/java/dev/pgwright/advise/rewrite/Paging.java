package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Pages by OFFSET: the page behind the last row of the page before, which an index finds at once.
public final class Paging {

  /// Offsets below this are read in no time.
  private static final long DEEP = 100;

  private final Block block;
  private final Source source;

  private Paging(Block block) {
    this.block = block;
    this.source = block.source();
  }

  /// Pages of a statement.
  ///
  /// @param sql with `:key1` and so on in place of the values of the last row
  /// @param keys the columns whose values these are, in the order of the text
  /// @param offset how many rows were left out; -1 where that is a parameter
  public record Page(String sql, List<Expr.Column> keys, QualifiedName table, long offset) {
    public Page {
      keys = List.copyOf(keys);
    }
  }

  static Optional<Page> of(Block block) {
    return block.whole() ? new Paging(block).page() : Optional.empty();
  }

  private Optional<Page> page() {
    Query query = block.query();
    boolean pages =
        query.offset() != null
            && query.limit() != null
            && !query.withTies()
            && !query.order().isEmpty()
            && block.plain()
            && !block.select().distinct()
            && block.select().distinctOn().isEmpty()
            && block.stable(query);
    boolean single =
        block.select().from().size() == 1
            && block.select().from().getFirst() instanceof FromItem.Relation;
    long offset = offset(query.offset());
    if (!pages || !single || (offset >= 0 && offset < DEEP)) {
      return Optional.empty();
    }
    Relation relation = block.scope().relations().getFirst();
    var keys = new ArrayList<Expr.Column>();
    var names = new LinkedHashSet<Name>();
    for (SortKey it : query.order()) {
      if (!(it.value() instanceof Expr.Column column)
          || !block.scope().neverNull(column)
          || it.using() != null) {
        return Optional.empty();
      }
      keys.add(column);
      names.add(column.name());
    }
    List<Name> unique = block.scope().key(relation, names);
    return unique.isEmpty() || relation.table() == null
        ? Optional.empty()
        : Optional.of(written(keys, offset, relation.table().name()));
  }

  private static long offset(@org.jspecify.annotations.Nullable Expr value) {
    return value instanceof Expr.Constant it
            && it.kind() == Expr.ConstantKind.INTEGER
            && it.value().length() < 18
        ? Long.parseLong(it.value())
        : value instanceof Expr.Parameter ? -1 : 0;
  }

  private Page written(List<Expr.Column> keys, long offset, QualifiedName table) {
    Query query = block.query();
    String behind = behind(keys);
    var edits = source.edits();
    Query.Select select = block.select();
    if (select.where() == null) {
      edits.insert(source.end(select), " where " + behind);
    } else {
      edits.replace(select.where(), "(" + source.of(select.where()) + ") and " + behind);
    }
    Expr value = java.util.Objects.requireNonNull(query.offset());
    int order = query.order().getLast().span().end();
    source
        .last("offset", order, source.start(value))
        .ifPresent(it -> edits.replace(it.span().start(), end(value), ""));
    return new Page(edits.apply().strip(), keys, table, offset);
  }

  private int end(Expr value) {
    int end = source.end(value);
    return source
        .first("rows", end, source.text().length())
        .filter(it -> source.text().substring(end, it.span().start()).isBlank())
        .map(it -> it.span().end())
        .orElse(end);
  }

  /// The rows behind the last one, in the order of the query.
  private String behind(List<Expr.Column> keys) {
    List<SortKey> order = block.query().order();
    boolean same = order.stream().map(SortKey::descending).distinct().count() == 1;
    if (same) {
      String operator = order.getFirst().descending() ? " < " : " > ";
      String names = String.join(", ", keys.stream().map(source::of).toList());
      var values = new ArrayList<String>();
      for (int i = 1; i <= keys.size(); i++) {
        values.add(":key" + i);
      }
      return keys.size() == 1
          ? names + operator + ":key1"
          : "(" + names + ")" + operator + "(" + String.join(", ", values) + ")";
    }
    var sides = new ArrayList<String>();
    for (int i = 0; i < keys.size(); i++) {
      var side = new StringBuilder();
      for (int before = 0; before < i; before++) {
        side.append(source.of(keys.get(before)))
            .append(" = :key")
            .append(before + 1)
            .append(" and ");
      }
      side.append(source.of(keys.get(i)))
          .append(order.get(i).descending() ? " < " : " > ")
          .append(":key")
          .append(i + 1);
      sides.add("(" + side + ")");
    }
    return "(" + String.join(" or ", sides) + ")";
  }

  /// The text with values in place of the keys.
  public static String with(Page page, List<String> literals) {
    String sql = page.sql();
    for (int i = literals.size(); i >= 1; i--) {
      sql = sql.replace(":key" + i, literals.get(i - 1));
    }
    return sql;
  }

  /// What the pages are known to be alike for.
  public static List<String> guards(Page page) {
    return List.of(
        String.join(", ", page.keys().stream().map(it -> it.name().sql()).toList())
            + ": never NULL, and unique together, so that the order is total",
        "the application passes the keys of the last row that it has shown");
  }
}
