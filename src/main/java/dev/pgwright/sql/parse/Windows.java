package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Windows of window functions and their frames.
final class Windows {

  private final Grammar g;
  private final Cursor in;

  Windows(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `window_definition`.
  Expr.Window named() {
    int start = in.at();
    Name name = g.names.columnId();
    in.expect("as");
    return specification(start, name);
  }

  /// `window_specification`.
  Expr.Window specification(int start, @Nullable Name name) {
    in.expect("(");
    Name base = g.names.atColumnId(0) && !atClause() ? g.names.columnId() : null;
    List<Expr> partitionBy = List.of();
    if (in.accept("partition")) {
      in.expect("by");
      partitionBy = g.expressions.list();
    }
    List<SortKey> order = g.queries.order();
    int frame = in.at();
    var bounds = new ArrayList<Expr>();
    if (!in.acceptOne("range", "rows", "groups").isEmpty()) {
      extent(bounds);
      exclusion();
    }
    String words = in.at() > frame ? in.words(frame) : null;
    in.expect(")");
    return new Expr.Window(in.from(start), name, base, partitionBy, order, words, bounds);
  }

  private boolean atClause() {
    return switch (in.word()) {
      case "partition", "range", "rows", "groups" -> true;
      default -> false;
    };
  }

  /// Where a frame begins or ends, from the first row of the partition to the last.
  private enum Place {
    UNBOUNDED_PRECEDING,
    PRECEDING,
    CURRENT_ROW,
    FOLLOWING,
    UNBOUNDED_FOLLOWING
  }

  private void extent(List<Expr> bounds) {
    boolean between = in.accept("between");
    int from = in.at();
    Place first = bound(bounds);
    if (first == Place.UNBOUNDED_FOLLOWING) {
      throw refusal(from, "frame start cannot be UNBOUNDED FOLLOWING");
    }
    if (!between) {
      if (first == Place.FOLLOWING) {
        throw refusal(from, "frame starting from following row cannot end with current row");
      }
      return;
    }
    in.expect("and");
    int to = in.at();
    Place last = bound(bounds);
    if (last == Place.UNBOUNDED_PRECEDING) {
      throw refusal(to, "frame end cannot be UNBOUNDED PRECEDING");
    }
    if (first == Place.CURRENT_ROW && last == Place.PRECEDING) {
      throw refusal(to, "frame starting from current row cannot have preceding rows");
    }
    if (first == Place.FOLLOWING && (last == Place.PRECEDING || last == Place.CURRENT_ROW)) {
      throw refusal(to, "frame starting from following row cannot have preceding rows");
    }
  }

  private SyntaxError refusal(int at, String message) {
    return in.refusal(at, message, "42P20");
  }

  private Place bound(List<Expr> bounds) {
    if (in.at("unbounded", "preceding") || in.at("unbounded", "following")) {
      in.skip();
      return in.expectOne("preceding", "following").equals("preceding")
          ? Place.UNBOUNDED_PRECEDING
          : Place.UNBOUNDED_FOLLOWING;
    }
    if (in.accept("current", "row")) {
      return Place.CURRENT_ROW;
    }
    bounds.add(g.expressions.any());
    return in.expectOne("preceding", "following").equals("preceding")
        ? Place.PRECEDING
        : Place.FOLLOWING;
  }

  private void exclusion() {
    if (in.accept("exclude")) {
      if (in.accept("current")) {
        in.expect("row");
      } else if (in.accept("no")) {
        in.expect("others");
      } else {
        in.expectOne("group", "ties");
      }
    }
  }
}
