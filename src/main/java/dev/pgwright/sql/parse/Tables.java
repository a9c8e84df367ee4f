package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Constraint.Rule;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Partition;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Elements of tables: constraints, `like`, partitions.
final class Tables {

  private final Grammar g;
  private final Cursor in;

  Tables(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `TableElement`.
  TableElement element() {
    int start = in.at();
    if (atConstraint()) {
      Constraint constraint = constraint();
      return new TableElement.TableConstraint(in.from(start), constraint);
    }
    if (in.accept("like")) {
      ObjectName table = g.names.relation();
      var options = new ArrayList<String>();
      while (in.at("including") || in.at("excluding")) {
        int option = in.at();
        in.skip();
        in.expectOne(
            "comments",
            "compression",
            "constraints",
            "defaults",
            "identity",
            "generated",
            "indexes",
            "statistics",
            "storage",
            "all");
        options.add(in.words(option));
      }
      return new TableElement.Like(in.from(start), table, options);
    }
    return g.columns.column();
  }

  /// `TypedTableElement`.
  TableElement typedElement() {
    int start = in.at();
    if (atConstraint()) {
      Constraint constraint = constraint();
      return new TableElement.TableConstraint(in.from(start), constraint);
    }
    return g.columns.typed();
  }

  /// Whether a constraint is here and no column.
  boolean atConstraint() {
    return switch (in.word()) {
      case "constraint", "check", "unique", "primary", "foreign", "not" -> true;
      case "exclude" -> in.word(1).equals("(") || in.word(1).equals("using");
      default -> false;
    };
  }

  /// `TableConstraint`.
  Constraint constraint() {
    int start = in.at();
    Name name = in.accept("constraint") ? g.names.columnId() : null;
    int rule = in.at();
    return switch (in.word()) {
      case "check" -> {
        in.skip();
        Expr condition = g.columns.condition();
        var check = new Constraint.Check(in.from(rule), condition);
        yield attributed(
            start, name, check, "CHECK", List.of("not valid", "no inherit", "enforced"));
      }
      case "not" -> notNull(start, name);
      case "unique" -> {
        in.skip();
        Rule unique = key(rule, false);
        yield attributed(start, name, unique, "UNIQUE", List.of("deferrable"));
      }
      case "primary" -> {
        in.skip();
        in.expect("key");
        Rule primary = key(rule, true);
        yield attributed(start, name, primary, "PRIMARY KEY", List.of("deferrable"));
      }
      case "exclude" -> {
        in.skip();
        Rule exclude = exclude(rule);
        yield attributed(start, name, exclude, "EXCLUDE", List.of("deferrable"));
      }
      default -> {
        Rule foreign = foreignKey(rule);
        yield attributed(
            start, name, foreign, "FOREIGN KEY", List.of("deferrable", "not valid", "enforced"));
      }
    };
  }

  private Constraint notNull(int start, @Nullable Name name) {
    int rule = in.at();
    in.expect("not", "null");
    in.since(18);
    Name column = g.names.columnId();
    var notNull = new Constraint.NotNull(in.from(rule), column);
    return attributed(start, name, notNull, "NOT NULL", List.of("not valid", "no inherit"));
  }

  private Constraint attributed(
      int start, @Nullable Name name, Rule rule, String of, List<String> allowed) {
    Constraint.Attributes attributes = new Attributes(in).read(of, allowed);
    return new Constraint(in.from(start), name, rule, attributes);
  }

  private Rule key(int start, boolean primary) {
    if (in.accept("using", "index")) {
      Name index = g.names.columnId();
      return new Constraint.Unique(
          in.from(start), primary, List.of(), false, null, List.of(), List.of(), null, index);
    }
    Boolean notDistinct = primary ? null : g.columns.nullsNotDistinct();
    in.expect("(");
    List<Name> columns = in.list(g.names::columnId);
    boolean withoutOverlaps = in.accept("without");
    if (withoutOverlaps) {
      in.expect("overlaps");
      in.since(18);
    }
    in.expect(")");
    List<Name> include = include();
    List<Option> options = g.options.withDefinition();
    Name tablespace = g.columns.indexTablespace();
    return new Constraint.Unique(
        in.from(start),
        primary,
        columns,
        withoutOverlaps,
        notDistinct,
        include,
        options,
        tablespace,
        null);
  }

  private List<Name> include() {
    return in.accept("include") ? g.names.columnList() : List.of();
  }

  private Rule exclude(int start) {
    Name method = in.accept("using") ? g.names.columnId() : null;
    var elements = new ArrayList<IndexElement>();
    var operators = new ArrayList<Operator>();
    in.expect("(");
    do {
      elements.add(g.relations.indexElement());
      in.expect("with");
      boolean wrapped = in.at("operator", "(");
      operators.add(wrapped ? g.names.qualifiedOperator() : g.names.anyOperator());
    } while (in.accept(","));
    in.expect(")");
    List<Name> include = include();
    List<Option> options = g.options.withDefinition();
    Name tablespace = g.columns.indexTablespace();
    Expr where = in.accept("where") ? g.columns.condition() : null;
    return new Constraint.Exclude(
        in.from(start), method, elements, operators, include, options, tablespace, where);
  }

  private Rule foreignKey(int start) {
    in.expect("foreign", "key", "(");
    var columns = new ArrayList<Name>();
    boolean period;
    do {
      period = !columns.isEmpty() && in.at("period") && g.names.atColumnId(1);
      if (period) {
        in.skip();
      }
      columns.add(g.names.columnId());
    } while (!period && in.accept(","));
    in.expect(")");
    return g.columns.references(start, columns, period);
  }

  /// `PartitionBoundSpec`.
  Partition.Bound bound() {
    int start = in.at();
    if (in.accept("default")) {
      return bound(start, Partition.BoundKind.DEFAULT, List.of(), List.of(), null, null);
    }
    in.expect("for", "values");
    if (in.accept("in")) {
      List<Expr> values = in.parenthesized(g.expressions::any);
      return bound(start, Partition.BoundKind.LIST, values, List.of(), null, null);
    }
    if (in.accept("with")) {
      return hash(start);
    }
    in.expect("from");
    List<Expr> from = in.parenthesized(g.expressions::any);
    in.expect("to");
    List<Expr> to = in.parenthesized(g.expressions::any);
    return bound(start, Partition.BoundKind.RANGE, from, to, null, null);
  }

  private Partition.Bound bound(
      int start,
      Partition.BoundKind kind,
      List<Expr> values,
      List<Expr> to,
      @Nullable Integer modulus,
      @Nullable Integer remainder) {
    return new Partition.Bound(in.from(start), kind, values, to, modulus, remainder);
  }

  private Partition.Bound hash(int start) {
    Integer[] parts = new Integer[2];
    in.parenthesized(
        () -> {
          int word = in.at();
          String name = g.names.nonReserved().value();
          Integer value = g.names.integer();
          int part = List.of("modulus", "remainder").indexOf(name);
          if (part < 0) {
            throw in.refusal(
                word, "unrecognized hash partition bound specification \"" + name + '"', "42601");
          }
          if (parts[part] != null) {
            throw in.refusal(word, name + " for hash partition provided more than once", "42710");
          }
          parts[part] = value;
          return value;
        });
    for (int part = 0; part < 2; part++) {
      if (parts[part] == null) {
        String name = part == 0 ? "modulus" : "remainder";
        throw in.refusal(start, name + " for hash partition must be specified", "42601");
      }
    }
    return bound(start, Partition.BoundKind.HASH, List.of(), List.of(), parts[0], parts[1]);
  }

  /// `OptPartitionSpec`; null without.
  Partition.@Nullable By partitionBy() {
    int start = in.at();
    if (!in.accept("partition")) {
      return null;
    }
    in.expect("by");
    int word = in.at();
    Name strategy = g.names.columnId();
    List<IndexElement> key = in.parenthesized(g.relations::keyElement);
    if (!List.of("list", "range", "hash").contains(strategy.value().toLowerCase(Locale.ROOT))) {
      throw in.refusal(word, "unrecognized partitioning strategy \"" + strategy + '"', "22023");
    }
    return new Partition.By(in.from(start), strategy, key);
  }
}
