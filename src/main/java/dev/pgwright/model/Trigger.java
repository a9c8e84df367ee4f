package dev.pgwright.model;

import java.util.Collection;
import java.util.List;

/// A trigger that is not internal to a constraint.
///
/// @param definition as `pg_get_triggerdef` prints it
/// @param firing when it fires
/// @param otherwise the partitions, at any depth, on which it fires otherwise; ordered by name
public record Trigger(
    QualifiedName table, Name name, String definition, Firing firing, List<Otherwise> otherwise)
    implements SchemaObject {

  /// A partition on which a trigger of its parent fires otherwise.
  public record Otherwise(QualifiedName partition, Firing firing) {}

  public Trigger {
    otherwise = List.copyOf(otherwise);
  }

  /// A trigger that fires alike on all partitions.
  public Trigger(QualifiedName table, Name name, String definition, Firing firing) {
    this(table, name, definition, firing, List.of());
  }

  /// The values of `tgenabled`, with the words of `ALTER TABLE` that set them.
  public enum Firing {
    ORIGIN("enable"),
    DISABLED("disable"),
    REPLICA("enable replica"),
    ALWAYS("enable always");

    private final String verb;

    Firing(String verb) {
      this.verb = verb;
    }

    /// For example `enable always`.
    public String verb() {
      return verb;
    }
  }

  /// The same trigger without what is said of some partitions.
  public Trigger without(Collection<QualifiedName> partitions) {
    return new Trigger(
        table,
        name,
        definition,
        firing,
        otherwise.stream().filter(it -> !partitions.contains(it.partition())).toList());
  }

  @Override
  public ObjectId id() {
    return ObjectId.part(ObjectKind.TRIGGER, table, name);
  }
}
