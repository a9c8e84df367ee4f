package dev.pgwright.alembic.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What an expression is, as far as reading tells.
public sealed interface Value {

  /// A text.
  record Text(String text) implements Value {}

  /// A whole number.
  record Whole(BigInteger number) implements Value {}

  /// Any other number.
  ///
  /// @param source as it was written
  record Real(BigDecimal number, String source) implements Value {}

  /// `True` or `False`.
  record Truth(boolean holds) implements Value {}

  /// `None`.
  record None() implements Value {}

  /// A list, a tuple or a set.
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// A dictionary.
  record Dict(SequencedMap<Value, Value> entries) implements Value {}

  /// Something that a module defines: `sqlalchemy.Integer`.
  ///
  /// @param path full name with dots
  record Name(String path) implements Value {

    /// The part behind the last dot.
    public String last() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /// A call that is not carried out: `sqlalchemy.Column("id", …)`.
  ///
  /// @param path full name of what is called
  /// @param on what a method is called on; empty for a function
  record Call(
      String path,
      Optional<Value> on,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      int line,
      int endLine)
      implements Value {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /// The part of the name behind the last dot.
    public String last() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /// A function, or a lambda.
  ///
  /// @param scope the names around it
  record Function(Node definition, Scope scope) implements Value {}

  /// A class.
  ///
  /// @param scope the names around it
  record Type(Node definition, Scope scope) implements Value {}

  /// A member of an enum: `Status.OPEN`.
  record Member(String name, Value value) implements Value {}

  /// The operations inside `with op.batch_alter_table(…) as batch`.
  ///
  /// @param number tells it from others of the same table
  record Batch(Value table, Value schema, int number) implements Value {}

  /// Something that only running would tell.
  ///
  /// @param reason in words for a message
  record Unknown(String reason, int line, int endLine) implements Value {}
}
