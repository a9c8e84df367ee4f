package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Change.MergeAction;
import dev.pgwright.sql.ast.Change.MergeMatch;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `insert`, `update`, `delete` and `merge`.
final class Changes {

  private final Grammar g;
  private final Cursor in;

  Changes(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// One of them, behind its `with`.
  Change change(int start, Query.@Nullable With with) {
    String word = in.expectOne("insert", "update", "delete", "merge");
    return switch (word) {
      case "insert" -> insert(start, with);
      case "update" -> update(start, with);
      case "delete" -> delete(start, with);
      default -> merge(start, with);
    };
  }

  private Change insert(int start, Query.@Nullable With with) {
    in.expect("into");
    int relation = in.at();
    ObjectName name = g.names.relation();
    FromItem.Alias alias = null;
    int as = in.at();
    if (in.accept("as")) {
      Name alternative = g.names.columnId();
      alias = new FromItem.Alias(in.from(as), alternative, List.of(), List.of());
    }
    var target = new FromItem.Relation(in.from(relation), name, false, alias, null, List.of());
    List<Change.Assigned> columns = List.of();
    String overriding = null;
    Query source = null;
    if (in.accept("default")) {
      in.expect("values");
    } else {
      if (in.at("(") && !g.queries.atQuery()) {
        columns = in.parenthesized(this::assigned);
      }
      overriding = overriding();
      source = g.queries.query();
    }
    Change.Conflict conflict = conflict();
    Change.Returning returning = returning();
    return new Change.Insert(
        in.from(start), with, target, columns, overriding, source, conflict, returning);
  }

  private @Nullable String overriding() {
    if (!in.accept("overriding")) {
      return null;
    }
    String kind = in.expectOne("user", "system");
    in.expect("value");
    return kind;
  }

  /// `insert_column_item`, `set_target`.
  private Change.Assigned assigned() {
    int start = in.at();
    Name column = g.names.columnId();
    var base = new Expr.Column(in.from(start), List.of(column));
    Expr path = g.calls.access(start, base);
    if (path instanceof Expr.Access access && access.kind() == Expr.AccessKind.ALL_FIELDS) {
      throw in.error(in.at() - 1, "syntax error");
    }
    return new Change.Assigned(in.from(start), column, path);
  }

  private Change.@Nullable Conflict conflict() {
    int start = in.at();
    if (!in.accept("on")) {
      return null;
    }
    in.expect("conflict");
    List<IndexElement> elements = List.of();
    Expr elementsWhere = null;
    Name constraint = null;
    if (in.at("(")) {
      elements = in.parenthesized(g.relations::indexElement);
      elementsWhere = g.queries.where();
    } else if (in.accept("on")) {
      in.expect("constraint");
      constraint = g.names.columnId();
    }
    in.expect("do");
    List<Change.Assignment> set = List.of();
    Expr where = null;
    if (!in.accept("nothing")) {
      in.expect("update", "set");
      set = in.list(this::assignment);
      where = g.queries.where();
    }
    return new Change.Conflict(in.from(start), elements, elementsWhere, constraint, set, where);
  }

  /// `set_clause`.
  private Change.Assignment assignment() {
    int start = in.at();
    List<Change.Assigned> columns =
        in.at("(") ? in.parenthesized(this::assigned) : List.of(assigned());
    in.expect("=");
    Expr value = g.expressions.any();
    return new Change.Assignment(in.from(start), columns, value);
  }

  private Change.@Nullable Returning returning() {
    int start = in.at();
    if (!in.accept("returning")) {
      return null;
    }
    Name[] names = new Name[2];
    if (in.accept("with")) {
      in.since(18);
      in.parenthesized(
          () -> {
            int kind = in.expectOne("old", "new").equals("old") ? 0 : 1;
            in.expect("as");
            Name name = g.names.columnId();
            names[kind] = name;
            return name;
          });
    }
    List<Query.Target> targets = g.queries.targets();
    return new Change.Returning(in.from(start), names[0], names[1], targets);
  }

  /// `relation_expr_opt_alias`; `set` is no alias without `as`.
  private FromItem.Relation target() {
    int start = in.at();
    FromItem.Relation relation = g.sources.relation();
    int as = in.at();
    FromItem.Alias alias = null;
    if (in.accept("as") || (g.names.atColumnId(0) && !in.at("set"))) {
      Name name = g.names.columnId();
      alias = new FromItem.Alias(in.from(as), name, List.of(), List.of());
    }
    return new FromItem.Relation(
        in.from(start), relation.name(), relation.only(), alias, null, List.of());
  }

  /// `where current of`; null for a condition and for none.
  private @Nullable Name cursor() {
    if (!in.accept("where", "current", "of")) {
      return null;
    }
    return g.names.columnId();
  }

  private Change update(int start, Query.@Nullable With with) {
    FromItem.Relation target = target();
    in.expect("set");
    List<Change.Assignment> set = in.list(this::assignment);
    List<FromItem> from = in.accept("from") ? in.list(g.sources::item) : List.of();
    Name cursor = cursor();
    Expr where = cursor == null ? g.queries.where() : null;
    Change.Returning returning = returning();
    return new Change.Update(in.from(start), with, target, set, from, where, cursor, returning);
  }

  private Change delete(int start, Query.@Nullable With with) {
    in.expect("from");
    FromItem.Relation target = target();
    List<FromItem> using = in.accept("using") ? in.list(g.sources::item) : List.of();
    Name cursor = cursor();
    Expr where = cursor == null ? g.queries.where() : null;
    Change.Returning returning = returning();
    return new Change.Delete(in.from(start), with, target, using, where, cursor, returning);
  }

  private Change merge(int start, Query.@Nullable With with) {
    in.since(15);
    in.expect("into");
    FromItem.Relation target = target();
    in.expect("using");
    FromItem source = g.sources.item();
    in.expect("on");
    Expr on = g.expressions.any();
    var whens = new ArrayList<Change.MergeWhen>();
    do {
      whens.add(mergeWhen());
    } while (in.at("when"));
    if (in.at("returning")) {
      in.since(17);
    }
    Change.Returning returning = returning();
    return new Change.Merge(in.from(start), with, target, source, on, whens, returning);
  }

  private MergeMatch mergeMatch() {
    if (!in.accept("not")) {
      in.expect("matched");
      return MergeMatch.MATCHED;
    }
    in.expect("matched");
    if (!in.accept("by")) {
      return MergeMatch.NOT_MATCHED_BY_TARGET;
    }
    in.since(17);
    return in.expectOne("source", "target").equals("source")
        ? MergeMatch.NOT_MATCHED_BY_SOURCE
        : MergeMatch.NOT_MATCHED_BY_TARGET;
  }

  private Change.MergeWhen mergeWhen() {
    int start = in.at();
    in.expect("when");
    MergeMatch match = mergeMatch();
    Expr condition = in.accept("and") ? g.expressions.any() : null;
    in.expect("then");
    if (in.accept("do")) {
      in.expect("nothing");
      return when(start, match, condition, MergeAction.NOTHING, List.of());
    }
    if (match == MergeMatch.NOT_MATCHED_BY_TARGET) {
      in.expect("insert");
      return mergeInsert(start, match, condition);
    }
    if (in.expectOne("update", "delete").equals("delete")) {
      return when(start, match, condition, MergeAction.DELETE, List.of());
    }
    in.expect("set");
    List<Change.Assignment> set = in.list(this::assignment);
    return when(start, match, condition, MergeAction.UPDATE, set);
  }

  private Change.MergeWhen when(
      int start,
      MergeMatch match,
      @Nullable Expr condition,
      MergeAction action,
      List<Change.Assignment> set) {
    return new Change.MergeWhen(
        in.from(start), match, condition, action, set, List.of(), null, List.of());
  }

  private Change.MergeWhen mergeInsert(int start, MergeMatch match, @Nullable Expr condition) {
    List<Change.Assigned> columns = List.of();
    String overriding = null;
    List<Expr> values = List.of();
    if (in.accept("default")) {
      in.expect("values");
    } else {
      columns = in.optional(this::assigned);
      overriding = overriding();
      in.expect("values");
      values = in.parenthesized(g.expressions::any);
    }
    return new Change.MergeWhen(
        in.from(start),
        match,
        condition,
        MergeAction.INSERT,
        List.of(),
        columns,
        overriding,
        values);
  }
}
