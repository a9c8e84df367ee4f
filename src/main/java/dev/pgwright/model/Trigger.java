package dev.pgwright.model;

/// A trigger that is not internal to a constraint.
///
/// @param definition as `pg_get_triggerdef` prints it
/// @param firing when it fires
public record Trigger(QualifiedName table, Name name, String definition, Firing firing)
    implements SchemaObject {

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

  @Override
  public ObjectId id() {
    return ObjectId.part(ObjectKind.TRIGGER, table, name);
  }
}
