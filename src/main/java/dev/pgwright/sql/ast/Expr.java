package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value expression. Parentheses leave no trace but the shape of the tree.
public sealed interface Expr extends Node {

  /// `a`, `t.a`, `s.t.a`.
  record Column(Span span, List<Name> parts) implements Expr {
    public Column {
      parts = List.copyOf(parts);
    }

    /// The last part.
    public Name name() {
      return parts.getLast();
    }
  }

  /// `*` and `t.*`.
  ///
  /// @param of the parts before the star; none for a bare star
  record Star(Span span, List<Name> of) implements Expr {
    public Star {
      of = List.copyOf(of);
    }
  }

  /// `$1`, or what the dialect writes in its place.
  ///
  /// @param text as written
  record Parameter(Span span, String text) implements Expr {}

  /// What a constant is.
  enum ConstantKind {
    INTEGER,
    NUMERIC,
    STRING,
    BITS,
    HEX,
    TRUE,
    FALSE,
    NULL
  }

  /// A constant.
  ///
  /// @param value the characters of a string, escapes resolved; a number as written; empty for null
  record Constant(Span span, ConstantKind kind, String value) implements Expr {}

  /// How a cast is written.
  enum CastForm {
    /// `x::type`.
    OPERATOR,
    /// `cast(x as type)`.
    CAST,
    /// `type 'x'`.
    LITERAL,
    /// `treat(x as type)`.
    TREAT
  }

  /// A conversion to a type.
  record Cast(Span span, Expr value, TypeName type, CastForm form) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value, type);
    }
  }

  /// `a.b` of a composite value, and subscripts.
  ///
  /// @param field the field after the dot; null for a subscript and for `.*`
  /// @param subscript the first or only subscript; null when absent or left out
  /// @param upper the bound after the colon of a slice; null when absent or left out
  record Access(
      Span span,
      Expr base,
      AccessKind kind,
      @Nullable Name field,
      @Nullable Expr subscript,
      @Nullable Expr upper)
      implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(base, subscript, upper);
    }
  }

  /// What an [Access] takes of its base.
  enum AccessKind {
    FIELD,
    ALL_FIELDS,
    SUBSCRIPT,
    SLICE
  }

  /// An operator before its operand.
  record Unary(Span span, Operator operator, Expr operand) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(operator, operand);
    }
  }

  /// An operator between its operands.
  record Binary(Span span, Expr left, Operator operator, Expr right) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(left, operator, right);
    }
  }

  /// `a and b and c`, `a or b or c`: two operands or more.
  ///
  /// @param and false for `or`
  record Logic(Span span, boolean and, List<Expr> operands) implements Expr {
    public Logic {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Node> children() {
      return Below.of(operands);
    }
  }

  /// `not a`.
  record Not(Span span, Expr operand) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(operand);
    }
  }

  /// `a collate "C"`.
  record Collate(Span span, Expr value, ObjectName collation) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value, collation);
    }
  }

  /// `a at time zone b`, `a at local`.
  ///
  /// @param zone null for `local`
  record AtTimeZone(Span span, Expr value, @Nullable Expr zone) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value, zone);
    }
  }

  /// `a like b`, `ilike`, `similar to`.
  ///
  /// @param keyword `like`, `ilike` or `similar`
  record Match(
      Span span, Expr value, String keyword, boolean not, Expr pattern, @Nullable Expr escape)
      implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value, pattern, escape);
    }
  }

  /// `a is null`, `a is not true`, `a isnull`, `a is nfc normalized`, `a is json object`.
  ///
  /// @param test the words after `is` and `not`, for example `null`, `json array with unique`
  record Test(Span span, Expr value, boolean not, String test) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// `a is distinct from b`.
  record Distinct(Span span, Expr left, boolean not, Expr right) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(left, right);
    }
  }

  /// `a between b and c`.
  record Between(Span span, Expr value, boolean not, boolean symmetric, Expr low, Expr high)
      implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(value, low, high);
    }
  }

  /// `a in (1, 2)`, `a in (select …)`; a query stands alone in the list as a [Subquery].
  record In(Span span, Expr value, boolean not, List<Expr> list) implements Expr {
    public In {
      list = List.copyOf(list);
    }

    @Override
    public List<Node> children() {
      return Below.of(value, list);
    }
  }

  /// `a = any (b)`, `a > all (select …)`.
  ///
  /// @param all false for `any` and `some`
  record Quantified(Span span, Expr left, Operator operator, boolean all, Expr right)
      implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(left, operator, right);
    }
  }

  /// `(a, b) overlaps (c, d)`.
  record Overlaps(Span span, Expr left, Expr right) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(left, right);
    }
  }

  /// What stands before a query in parentheses.
  enum SubqueryKind {
    VALUE,
    EXISTS,
    ARRAY
  }

  /// A query in parentheses as a value.
  record Subquery(Span span, SubqueryKind kind, Query query) implements Expr {
    @Override
    public List<Node> children() {
      return Below.of(query);
    }
  }

  /// `row(a, b)` and `(a, b)`.
  record Row(Span span, boolean explicit, List<Expr> fields) implements Expr {
    public Row {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Node> children() {
      return Below.of(fields);
    }
  }

  /// `array[a, b]`; inner lists are arrays of their own.
  record Array(Span span, List<Expr> elements) implements Expr {
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public List<Node> children() {
      return Below.of(elements);
    }
  }

  /// `case a when b then c else d end`.
  record Case(Span span, @Nullable Expr value, List<When> whens, @Nullable Expr otherwise)
      implements Expr {
    public Case {
      whens = List.copyOf(whens);
    }

    @Override
    public List<Node> children() {
      return Below.of(value, whens, otherwise);
    }
  }

  /// One `when … then …` of a [Case].
  record When(Span span, Expr condition, Expr result) implements Node {
    @Override
    public List<Node> children() {
      return Below.of(condition, result);
    }
  }

  /// A function call.
  ///
  /// @param quantifier `distinct` or `all` before the arguments, `*` in their place; empty without
  /// @param order the `order by` behind the arguments
  /// @param withinGroup of an ordered-set aggregate
  record Call(
      Span span,
      ObjectName function,
      String quantifier,
      List<Argument> arguments,
      List<SortKey> order,
      List<SortKey> withinGroup,
      @Nullable Expr filter,
      @Nullable Window over)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
      order = List.copyOf(order);
      withinGroup = List.copyOf(withinGroup);
    }

    @Override
    public List<Node> children() {
      return Below.of(function, arguments, order, withinGroup, filter, over);
    }
  }

  /// An argument of a call.
  ///
  /// @param name of `name => value`; null without
  record Argument(Span span, @Nullable Name name, boolean variadic, Expr value) implements Node {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// What SQL writes with keywords of its own: `current_date`, `extract(year from a)`, `coalesce(a,
  /// b)`, `xmlelement(…)`, `json_object(…)`, `grouping(a)`, `merge_action()`.
  ///
  /// @param keyword the word it begins with, folded
  /// @param parts expressions, types, queries and sort keys inside, in the order of the text
  record Special(
      Span span, String keyword, List<Node> parts, @Nullable Expr filter, @Nullable Window over)
      implements Expr {
    public Special {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
      return Below.of(parts, filter, over);
    }
  }

  /// `default` in the place of a value.
  record Default(Span span) implements Expr {}

  /// The window of a call, or one that a `window` clause names.
  ///
  /// @param name what it is called; for `over w` the window that is meant, and nothing else is set;
  ///   null for `over (…)`
  /// @param base the window that the parentheses begin with; null without
  /// @param frame the frame clause folded to lower case, bounds left out; null without
  /// @param bounds expressions in the frame clause
  record Window(
      Span span,
      @Nullable Name name,
      @Nullable Name base,
      List<Expr> partitionBy,
      List<SortKey> order,
      @Nullable String frame,
      List<Expr> bounds)
      implements Node {
    public Window {
      partitionBy = List.copyOf(partitionBy);
      order = List.copyOf(order);
      bounds = List.copyOf(bounds);
    }

    @Override
    public List<Node> children() {
      return Below.of(partitionBy, order, bounds);
    }
  }
}
