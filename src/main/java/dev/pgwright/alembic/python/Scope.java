package dev.pgwright.alembic.python;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Names and what they stand for, in a module or in a function that it defines.
public final class Scope {

  private final @Nullable Scope outer;
  private final SequencedMap<String, Value> values = new LinkedHashMap<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /// The names of a module.
  public static Scope module() {
    return new Scope(null);
  }

  /// The names of a function in this module.
  public Scope inner() {
    return new Scope(this);
  }

  /// What a name stands for; empty for one that nobody has given.
  public Optional<Value> find(String name) {
    Value value = values.get(name);
    if (value != null) {
      return Optional.of(value);
    }
    return outer == null ? Optional.empty() : outer.find(name);
  }

  /// The names that were given here, in their order.
  public SequencedMap<String, Value> names() {
    return new LinkedHashMap<>(values);
  }

  /// Whether this is another scope, or one inside it.
  public boolean inside(Scope other) {
    return this == other || (outer != null && outer.inside(other));
  }

  /// Gives a name another value where it was given one.
  void change(String name, Value value) {
    if (!values.containsKey(name) && outer != null && outer.find(name).isPresent()) {
      outer.change(name, value);
    } else {
      values.put(name, value);
    }
  }

  public void put(String name, Value value) {
    values.put(name, value);
  }
}
