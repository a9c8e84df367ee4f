package dev.pgwright.alembic.python;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node of a syntax tree, as tree-sitter's grammar of Python names them.
///
/// @param field what it is to its parent; null when it has no name there
/// @param text its characters
/// @param line of its first character, from 1
/// @param endLine of its last character
/// @param children those that the grammar names, comments left out
/// @param words the other children: keywords, operators and punctuation
public record Node(
    String type,
    @Nullable String field,
    String text,
    int line,
    int endLine,
    List<Node> children,
    List<String> words) {

  public Node {
    children = List.copyOf(children);
    words = List.copyOf(words);
  }

  public boolean is(String other) {
    return type.equals(other);
  }

  /// The first child of that name.
  public Optional<Node> find(String name) {
    return children.stream().filter(it -> name.equals(it.field)).findFirst();
  }

  /// The first child of that name.
  ///
  /// @throws IllegalStateException when there is none
  public Node get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(type + " without " + name));
  }

  /// The children of that name.
  public List<Node> all(String name) {
    return children.stream().filter(it -> name.equals(it.field)).toList();
  }

  @Override
  public String toString() {
    return type + " in line " + line;
  }
}
