package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One action of `alter table`; several are separated by commas.
public sealed interface AlterAction extends Node {

  /// `add column …`.
  record AddColumn(Span span, TableElement.Column column, boolean ifNotExists)
      implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(column);
    }
  }

  /// `drop column …`.
  record DropColumn(Span span, Name column, boolean ifExists, boolean cascade)
      implements AlterAction {}

  /// `alter column … type …`.
  record AlterType(
      Span span, Name column, TypeName type, @Nullable ObjectName collation, @Nullable Expr using)
      implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(type, collation, using);
    }
  }

  /// `alter column … set default …`.
  ///
  /// @param column null in `alter domain`
  record SetDefault(Span span, @Nullable Name column, Expr value) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// `alter column … drop default`.
  ///
  /// @param column null in `alter domain`
  record DropDefault(Span span, @Nullable Name column) implements AlterAction {}

  /// `alter column … set not null`.
  ///
  /// @param column null in `alter domain`
  record SetNotNull(Span span, @Nullable Name column) implements AlterAction {}

  /// `alter column … drop not null`.
  ///
  /// @param column null in `alter domain`
  record DropNotNull(Span span, @Nullable Name column) implements AlterAction {}

  /// `alter column … set expression as (…)`.
  record SetExpression(Span span, Name column, Expr value) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// `alter column … drop expression`.
  record DropExpression(Span span, Name column, boolean ifExists) implements AlterAction {}

  /// `alter column … set statistics …`.
  ///
  /// @param column null when `number` is given, for a column of an index
  /// @param target null for `default`
  record SetStatistics(
      Span span, @Nullable Name column, @Nullable Integer number, @Nullable Integer target)
      implements AlterAction {}

  /// `set (…)`, `reset (…)` of the relation or of a column.
  ///
  /// @param column null for the relation
  record SetOptions(Span span, @Nullable Name column, boolean reset, List<Option> options)
      implements AlterAction {
    public SetOptions {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options);
    }
  }

  /// `alter column … set storage …`.
  ///
  /// @param storage folded
  record SetStorage(Span span, Name column, String storage) implements AlterAction {}

  /// `alter column … set compression …`.
  ///
  /// @param compression folded
  record SetCompression(Span span, Name column, String compression) implements AlterAction {}

  /// `alter column … add generated … as identity`.
  record AddIdentity(Span span, Name column, Constraint.Identity identity) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(identity);
    }
  }

  /// `alter column … set generated …`, `… restart …`.
  record SetIdentity(Span span, Name column, List<SequenceOption> options) implements AlterAction {
    public SetIdentity {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options);
    }
  }

  /// `alter column … drop identity`.
  record DropIdentity(Span span, Name column, boolean ifExists) implements AlterAction {}

  /// `add constraint …`.
  record AddConstraint(Span span, Constraint constraint) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(constraint);
    }
  }

  /// `alter constraint …`.
  ///
  /// @param inherit `inherit` is said
  record AlterConstraint(
      Span span, Name constraint, Constraint.Attributes attributes, boolean inherit)
      implements AlterAction {}

  /// `validate constraint …`.
  record ValidateConstraint(Span span, Name constraint) implements AlterAction {}

  /// `drop constraint …`.
  record DropConstraint(Span span, Name constraint, boolean ifExists, boolean cascade)
      implements AlterAction {}

  /// `attach partition …`.
  ///
  /// @param bound null for an index
  record AttachPartition(Span span, ObjectName partition, Partition.@Nullable Bound bound)
      implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(partition, bound);
    }
  }

  /// `detach partition …`.
  record DetachPartition(Span span, ObjectName partition, boolean concurrently, boolean finalizing)
      implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(partition);
    }
  }

  /// `inherit …`, `no inherit …`.
  record Inherit(Span span, boolean no, ObjectName parent) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(parent);
    }
  }

  /// `of …`, `not of`.
  ///
  /// @param type null for `not of`
  record OfType(Span span, @Nullable ObjectName type) implements AlterAction {
    @Override
    public List<Node> children() {
      return Below.of(type);
    }
  }

  /// `owner to …`.
  record OwnerTo(Span span, Name owner) implements AlterAction {}

  /// `set tablespace …`.
  record SetTablespace(Span span, Name tablespace) implements AlterAction {}

  /// `set access method …`.
  ///
  /// @param method null for `default`
  record SetAccessMethod(Span span, @Nullable Name method) implements AlterAction {}

  /// `set logged`, `set unlogged`.
  record SetLogged(Span span, boolean logged) implements AlterAction {}

  /// `replica identity …`.
  ///
  /// @param identity `nothing`, `full`, `default` or `index`
  /// @param index null but for `index`
  record ReplicaIdentity(Span span, String identity, @Nullable Name index) implements AlterAction {}

  /// `enable trigger …`, `disable rule …` and the like.
  ///
  /// @param enable `enable`, `enable always`, `enable replica` or `disable`
  /// @param rule false for a trigger
  /// @param name null for `all` and `user`
  /// @param which `all`, `user` or null
  record EnableTrigger(
      Span span, String enable, boolean rule, @Nullable Name name, @Nullable String which)
      implements AlterAction {}

  /// `enable row level security` and the like.
  ///
  /// @param action `enable`, `disable`, `force` or `no force`
  record RowSecurity(Span span, String action) implements AlterAction {}

  /// `cluster on …`, `set without cluster`.
  ///
  /// @param index null for `set without cluster`
  record ClusterOn(Span span, @Nullable Name index) implements AlterAction {}

  /// `set without oids`.
  record WithoutOids(Span span) implements AlterAction {}

  /// `options (…)` of a foreign table or its column.
  ///
  /// @param column null for the table
  /// @param options names begin with `set `, `add ` or `drop ` when that is said
  record ForeignOptions(Span span, @Nullable Name column, List<Option> options)
      implements AlterAction {
    public ForeignOptions {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options);
    }
  }
}
