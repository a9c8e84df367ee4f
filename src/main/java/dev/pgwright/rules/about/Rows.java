package dev.pgwright.rules.about;

import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of inserts of constants into the same columns; what is known of one holds for the next.
///
/// Files of data consist of them.
public final class Rows {

  private Change.@Nullable Insert last;
  private int width;

  /// Ends the run, or begins one where the statement inserts constants.
  public void begin(@Nullable Statement statement) {
    last = null;
    if (statement instanceof Change.Insert insert) {
      int values = width(insert);
      last = values > 0 ? insert : null;
      width = values;
    }
  }

  /// Whether a statement goes on with the run.
  public boolean goesOn(Statement statement) {
    if (last == null || !(statement instanceof Change.Insert insert)) {
      return false;
    }
    return insert.target().name().parts().equals(last.target().name().parts())
        && columns(insert, last)
        && width(insert) == width;
  }

  private static boolean columns(Change.Insert one, Change.Insert other) {
    if (one.columns().size() != other.columns().size()) {
      return false;
    }
    for (int i = 0; i < one.columns().size(); i++) {
      Change.Assigned column = one.columns().get(i);
      if (!column.column().equals(other.columns().get(i).column())
          || !(column.path() instanceof Expr.Column)) {
        return false;
      }
    }
    return true;
  }

  /// How many values a row has, where all are constants and nothing else is said; else 0.
  private static int width(Change.Insert insert) {
    boolean bare =
        insert.with() == null
            && insert.conflict() == null
            && insert.returning() == null
            && insert.overriding() == null
            && insert.target().alias() == null;
    if (!bare
        || insert.source() == null
        || !(insert.source().body() instanceof Query.Values values)
        || insert.source().with() != null) {
      return 0;
    }
    int width = values.rows().getFirst().size();
    for (List<Expr> row : values.rows()) {
      if (row.size() != width || !row.stream().allMatch(Rows::constant)) {
        return 0;
      }
    }
    return width;
  }

  private static boolean constant(Expr value) {
    return value instanceof Expr.Constant
        || (value instanceof Expr.Unary sign && sign.operand() instanceof Expr.Constant);
  }
}
