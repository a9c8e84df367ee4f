package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A constraint of a column, table or domain; defaults, generated values and identity stand in the
/// same place and are here too.
///
/// @param name after `constraint`; null without
/// @param rule what it demands
/// @param attributes what is said behind it
public record Constraint(Span span, @Nullable Name name, Rule rule, Attributes attributes)
    implements Node {

  @Override
  public List<Node> children() {
    return Below.of(rule);
  }

  /// What a constraint says about when and for which rows it holds; a flag is false when it is not
  /// said.
  ///
  /// @param enforced null when neither `enforced` nor `not enforced` is said
  /// @param deferrable null when neither `deferrable` nor `not deferrable` is said
  /// @param initiallyDeferred null when nothing is said
  public record Attributes(
      @Nullable Boolean deferrable,
      @Nullable Boolean initiallyDeferred,
      boolean notValid,
      boolean noInherit,
      @Nullable Boolean enforced) {

    /// Nothing is said.
    public static final Attributes NONE = new Attributes(null, null, false, false, null);
  }

  /// What a constraint demands.
  public sealed interface Rule extends Node {}

  /// `not null`.
  ///
  /// @param column of a table's constraint; null for a column's or domain's
  public record NotNull(Span span, @Nullable Name column) implements Rule {}

  /// `null`, which says nothing.
  public record Null(Span span) implements Rule {}

  /// `check (…)`.
  public record Check(Span span, Expr condition) implements Rule {
    @Override
    public List<Node> children() {
      return Below.of(condition);
    }
  }

  /// `default …`.
  public record DefaultValue(Span span, Expr value) implements Rule {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// `generated always as (…)`.
  ///
  /// @param stored null when neither `stored` nor `virtual` is said, which is virtual from 18 on
  public record Generated(Span span, Expr value, @Nullable Boolean stored) implements Rule {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// `generated … as identity`.
  ///
  /// @param always false for `by default`
  public record Identity(Span span, boolean always, List<SequenceOption> options) implements Rule {
    public Identity {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options);
    }
  }

  /// `unique` and `primary key`.
  ///
  /// @param columns none for a column's constraint and for `using index`
  /// @param withoutOverlaps of the last column
  /// @param nullsNotDistinct null when not said
  /// @param usingIndex the index it takes over; null without
  /// @param tablespace of its index; null without
  public record Unique(
      Span span,
      boolean primary,
      List<Name> columns,
      boolean withoutOverlaps,
      @Nullable Boolean nullsNotDistinct,
      List<Name> include,
      List<Option> options,
      @Nullable Name tablespace,
      @Nullable Name usingIndex)
      implements Rule {
    public Unique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options);
    }
  }

  /// `exclude using gist (a with =)`.
  ///
  /// @param method folded; null without
  public record Exclude(
      Span span,
      @Nullable Name method,
      List<IndexElement> elements,
      List<Operator> operators,
      List<Name> include,
      List<Option> options,
      @Nullable Name tablespace,
      @Nullable Expr where)
      implements Rule {
    public Exclude {
      elements = List.copyOf(elements);
      operators = List.copyOf(operators);
      include = List.copyOf(include);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(elements, operators, options, where);
    }
  }

  /// What happens to referencing rows.
  ///
  /// @param action `no action`, `restrict`, `cascade`, `set null` or `set default`
  /// @param columns that are set; none for all
  public record KeyAction(String action, List<Name> columns) {
    public KeyAction {
      columns = List.copyOf(columns);
    }
  }

  /// `references …` and `foreign key … references …`.
  ///
  /// @param columns none for a column's constraint
  /// @param period the last column is a `period`
  /// @param match `full` or `simple`; null when not said
  /// @param onUpdate null when not said
  /// @param onDelete null when not said
  public record ForeignKey(
      Span span,
      List<Name> columns,
      boolean period,
      ObjectName references,
      List<Name> referenced,
      @Nullable String match,
      @Nullable KeyAction onUpdate,
      @Nullable KeyAction onDelete)
      implements Rule {
    public ForeignKey {
      columns = List.copyOf(columns);
      referenced = List.copyOf(referenced);
    }

    @Override
    public List<Node> children() {
      return Below.of(references);
    }
  }
}
