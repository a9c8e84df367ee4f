package dev.pgwright.sql.parse;

import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind a query: order, limit, locking; and behind a common table expression.
final class Tails {

  private final Grammar g;
  private final Cursor in;

  Tails(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  boolean here() {
    return switch (in.word()) {
      case "order", "limit", "offset", "fetch", "for" -> true;
      default -> false;
    };
  }

  /// A query of nothing but its body.
  Query bare(int start, Query.Body body) {
    return new Query(in.from(start), null, body, List.of(), null, null, false, List.of());
  }

  Query with(int start, Query.With with, Query query) {
    if (query.with() != null) {
      throw in.refusal(start, "multiple WITH clauses not allowed", "42601");
    }
    return new Query(
        in.from(start),
        with,
        query.body(),
        query.order(),
        query.limit(),
        query.offset(),
        query.withTies(),
        query.locking());
  }

  /// How many rows.
  private static final class Limits {
    private @Nullable Expr limit;
    private @Nullable Expr offset;
    private boolean withTies;
  }

  /// Reads what stands behind a body and puts both together.
  Query read(int start, Query body) {
    if (!here()) {
      return body;
    }
    int tail = in.at();
    List<SortKey> order = g.queries.order();
    var limits = new Limits();
    List<Query.Locking> locking = List.of();
    if (in.at("for")) {
      locking = locking();
      limits(limits);
    } else {
      limits(limits);
      locking = locking();
    }
    refuse(tail, !body.order().isEmpty() && !order.isEmpty(), "multiple ORDER BY clauses");
    refuse(tail, body.offset() != null && limits.offset != null, "multiple OFFSET clauses");
    refuse(tail, body.limit() != null && limits.limit != null, "multiple LIMIT clauses");
    if (limits.withTies) {
      checkTies(tail, body.order().isEmpty() && order.isEmpty(), locking);
    }
    var locks = new ArrayList<>(body.locking());
    locks.addAll(locking);
    return new Query(
        in.from(start),
        body.with(),
        body.body(),
        order.isEmpty() ? body.order() : order,
        limits.limit == null ? body.limit() : limits.limit,
        limits.offset == null ? body.offset() : limits.offset,
        limits.withTies || body.withTies(),
        locks);
  }

  private void refuse(int tail, boolean twice, String what) {
    if (twice) {
      throw in.refusal(tail, what + " not allowed", "42601");
    }
  }

  private void checkTies(int tail, boolean unordered, List<Query.Locking> locking) {
    if (unordered) {
      throw in.refusal(tail, "WITH TIES cannot be specified without ORDER BY clause", "42601");
    }
    if (locking.stream().anyMatch(lock -> lock.waiting().equals("skip locked"))) {
      throw in.refusal(tail, "SKIP LOCKED and WITH TIES options cannot be used together", "42601");
    }
  }

  private void limits(Limits limits) {
    if (in.at("offset")) {
      offset(limits);
      limit(limits);
    } else {
      limit(limits);
      offset(limits);
    }
  }

  private void limit(Limits limits) {
    int start = in.at();
    if (in.accept("limit")) {
      int value = in.at();
      limits.limit =
          in.accept("all")
              ? new Expr.Constant(in.from(value), Expr.ConstantKind.NULL, "")
              : g.expressions.any();
      if (in.accept(",")) {
        g.expressions.any();
        throw in.refusal(start, "LIMIT #,# syntax is not supported", "42601");
      }
    } else if (in.accept("fetch")) {
      in.expectOne("first", "next");
      limits.limit =
          in.at("row") || in.at("rows")
              ? new Expr.Constant(in.from(start), Expr.ConstantKind.INTEGER, "1")
              : fetchValue();
      in.expectOne("row", "rows");
      if (in.accept("with")) {
        in.expect("ties");
        limits.withTies = true;
      } else {
        in.expect("only");
      }
    }
  }

  private void offset(Limits limits) {
    if (!in.accept("offset")) {
      return;
    }
    int start = in.at();
    limits.offset = g.expressions.any();
    if (in.at("row") || in.at("rows")) {
      in.back(start);
      limits.offset = fetchValue();
      in.expectOne("row", "rows");
    }
  }

  private Expr fetchValue() {
    int start = in.at();
    if (!in.at("+") && !in.at("-")) {
      return g.primaries.primary();
    }
    Operator sign = g.names.anyOperator();
    if (in.kind() != TokenKind.INTEGER && in.kind() != TokenKind.NUMERIC) {
      throw in.error();
    }
    Expr number = g.primaries.primary();
    return new Expr.Unary(in.from(start), sign, number);
  }

  private List<Query.Locking> locking() {
    if (in.accept("for", "read")) {
      in.expect("only");
      return List.of();
    }
    var locking = new ArrayList<Query.Locking>();
    while (in.at("for")) {
      int start = in.at();
      in.skip();
      int strength = in.at();
      if (in.accept("no")) {
        in.expect("key", "update");
      } else if (in.accept("key")) {
        in.expect("share");
      } else {
        in.expectOne("update", "share");
      }
      String words = in.words(strength);
      List<ObjectName> of = in.accept("of") ? in.list(g.names::relation) : List.of();
      String wait = "";
      if (in.accept("nowait")) {
        wait = "nowait";
      } else if (in.accept("skip")) {
        in.expect("locked");
        wait = "skip locked";
      }
      locking.add(new Query.Locking(in.from(start), words, of, wait));
    }
    return locking;
  }

  /// `sortby`.
  SortKey sortKey() {
    int start = in.at();
    Expr value = g.expressions.any();
    Operator using = null;
    boolean descending = false;
    if (in.accept("using")) {
      using = g.names.qualifiedOperator();
    } else {
      descending = in.acceptOne("asc", "desc").equals("desc");
    }
    Boolean nullsFirst = nullsOrder();
    return new SortKey(in.from(start), value, descending, using, nullsFirst);
  }

  /// `opt_nulls_order`; null when not said.
  @Nullable Boolean nullsOrder() {
    return in.accept("nulls_la") ? (Boolean) in.expectOne("first", "last").equals("first") : null;
  }

  /// `opt_search_clause opt_cycle_clause`; the constants of a cycle.
  List<Expr> searchAndCycle() {
    if (in.accept("search")) {
      in.expectOne("depth", "breadth");
      in.expect("first", "by");
      in.list(g.names::columnId);
      in.expect("set");
      g.names.columnId();
    }
    var extra = new ArrayList<Expr>();
    if (in.accept("cycle")) {
      in.list(g.names::columnId);
      in.expect("set");
      g.names.columnId();
      if (in.accept("to")) {
        extra.add(g.primaries.primary());
        in.expect("default");
        extra.add(g.primaries.primary());
      }
      in.expect("using");
      g.names.columnId();
    }
    return extra;
  }
}
