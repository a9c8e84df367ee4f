package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that changes an object.
public sealed interface Alter extends Statement {

  /// `alter table …` with its actions; views, materialized views, indexes, sequences and foreign
  /// tables take the same actions.
  ///
  /// @param kind what the statement calls it
  record AlterTable(
      Span span,
      ObjectClass kind,
      ObjectName name,
      boolean ifExists,
      boolean only,
      List<AlterAction> actions)
      implements Alter {
    public AlterTable {
      actions = List.copyOf(actions);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, actions);
    }
  }

  /// `alter table all in tablespace … set tablespace …`.
  record MoveAll(
      Span span, ObjectClass kind, Name from, List<Name> ownedBy, Name to, boolean nowait)
      implements Alter {
    public MoveAll {
      ownedBy = List.copyOf(ownedBy);
    }
  }

  /// `alter … rename to …`, of columns, constraints and attributes too.
  ///
  /// @param object what is renamed; for a part, what it belongs to
  /// @param part the column, attribute or constraint that is renamed; null for the object itself
  /// @param partKind [ObjectClass#COLUMN] (attributes too), [ObjectClass#CONSTRAINT] or null
  record Rename(
      Span span,
      ObjectRef object,
      boolean ifExists,
      @Nullable ObjectClass partKind,
      @Nullable Name part,
      Name to)
      implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(object);
    }
  }

  /// `alter … set schema …`.
  record SetSchema(Span span, ObjectRef object, boolean ifExists, Name schema) implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(object);
    }
  }

  /// `alter … owner to …` of anything but a relation, where it is an [AlterAction].
  record ChangeOwner(Span span, ObjectRef object, Name owner) implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(object);
    }
  }

  /// `alter … depends on extension …`.
  record Depends(Span span, ObjectRef object, boolean no, Name extension) implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(object);
    }
  }

  /// `alter sequence …` with options of a sequence.
  record AlterSequence(Span span, ObjectName name, boolean ifExists, List<SequenceOption> options)
      implements Alter {
    public AlterSequence {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, options);
    }
  }

  /// `alter type … add value …`.
  ///
  /// @param before the label it stands before; null without
  /// @param after the label it stands behind; null without
  record AddEnumValue(
      Span span,
      ObjectName name,
      boolean ifNotExists,
      String label,
      @Nullable String before,
      @Nullable String after)
      implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(name);
    }
  }

  /// `alter type … rename value …`.
  record RenameEnumValue(Span span, ObjectName name, String from, String to) implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(name);
    }
  }

  /// `alter type …` of a composite type.
  ///
  /// @param actions [AlterAction.AddColumn], [AlterAction.DropColumn] and [AlterAction.AlterType]
  /// @param cascade of each action
  record AlterComposite(
      Span span, ObjectName name, List<AlterAction> actions, List<Boolean> cascade)
      implements Alter {
    public AlterComposite {
      actions = List.copyOf(actions);
      cascade = List.copyOf(cascade);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, actions);
    }
  }

  /// `alter type … set (…)`.
  record AlterBaseType(Span span, ObjectName name, List<Option> options) implements Alter {
    public AlterBaseType {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, options);
    }
  }

  /// `alter domain …`.
  ///
  /// @param action [AlterAction.SetDefault], [AlterAction.DropDefault], [AlterAction.SetNotNull],
  ///   [AlterAction.DropNotNull], [AlterAction.AddConstraint], [AlterAction.DropConstraint] or
  ///   [AlterAction.ValidateConstraint]; their column is null
  record AlterDomain(Span span, ObjectName name, AlterAction action) implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(name, action);
    }
  }

  /// `alter function …`, `alter procedure …` and `alter routine …` with options of a routine.
  record AlterRoutine(Span span, ObjectRef routine, List<CreateCode.RoutineOption> options)
      implements Alter {
    public AlterRoutine {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(routine, options);
    }
  }

  /// `alter policy …`.
  record AlterPolicy(
      Span span,
      Name name,
      ObjectName table,
      List<Name> roles,
      @Nullable Expr using,
      @Nullable Expr withCheck)
      implements Alter {
    public AlterPolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, using, withCheck);
    }
  }

  /// `alter publication …`.
  ///
  /// @param action `add`, `drop` or `set`
  /// @param options of `set (…)`
  record AlterPublication(
      Span span,
      Name name,
      String action,
      List<Create.PublicationObject> objects,
      List<Option> options)
      implements Alter {
    public AlterPublication {
      objects = List.copyOf(objects);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(objects, options);
    }
  }

  /// `alter statistics … set statistics …`.
  ///
  /// @param target null for `default`
  record AlterStatistics(Span span, ObjectName name, boolean ifExists, @Nullable Integer target)
      implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(name);
    }
  }

  /// `alter extension … update …`, `… add …`, `… drop …`.
  ///
  /// @param action `update`, `add` or `drop`
  /// @param version of an update; null for the newest
  /// @param member null for an update
  record AlterExtension(
      Span span, Name name, String action, @Nullable String version, @Nullable ObjectRef member)
      implements Alter {
    @Override
    public List<Node> children() {
      return Below.of(member);
    }
  }
}
