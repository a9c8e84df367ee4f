package dev.pgwright.render.python;

import java.util.List;

/// A value that a revision template gets.
public sealed interface MakoValue {

  /// `None`.
  record Nothing() implements MakoValue {}

  record Text(String text) implements MakoValue {}

  /// A tuple of two or more texts.
  record Tuple(List<String> items) implements MakoValue {}

  record Truth(boolean value) implements MakoValue {}

  /// No item: `None`; one: the text; more: a tuple.
  static MakoValue of(List<String> items) {
    return switch (items.size()) {
      case 0 -> new Nothing();
      case 1 -> new Text(items.getFirst());
      default -> new Tuple(List.copyOf(items));
    };
  }

  /// Python's `bool()`.
  default boolean holds() {
    return switch (this) {
      case Nothing() -> false;
      case Text(var text) -> !text.isEmpty();
      case Tuple _ -> true;
      case Truth(boolean value) -> value;
    };
  }

  /// Python's `str()`.
  default String printed() {
    return this instanceof Text(var text) ? text : source();
  }

  /// As a Python literal.
  default String source() {
    return switch (this) {
      case Nothing() -> "None";
      case Text(var text) -> PythonText.literal(text);
      case Tuple(var items) ->
          "(" + String.join(", ", items.stream().map(PythonText::literal).toList()) + ")";
      case Truth(boolean value) -> value ? "True" : "False";
    };
  }

  /// As Alembic's filter `comma` prints it.
  default String joined() {
    return switch (this) {
      case Nothing() -> "";
      case Text(var text) -> text;
      case Tuple(var items) -> String.join(", ", items);
      case Truth _ -> source();
    };
  }
}
