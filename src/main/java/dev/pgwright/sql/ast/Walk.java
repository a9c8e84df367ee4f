package dev.pgwright.sql.ast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reaches every node below another, however deep, without recursion.
public final class Walk {

  private Walk() {}

  /// The node itself and everything below it, parents before children, in the order of the text.
  public static List<Node> all(Node root) {
    var found = new ArrayList<Node>();
    var open = new ArrayDeque<Node>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      found.add(node);
      push(node.children(), open);
    }
    return found;
  }

  private static void push(List<Node> children, ArrayDeque<Node> open) {
    for (int i = children.size() - 1; i >= 0; i--) {
      open.push(children.get(i));
    }
  }

  /// The nodes of one kind among [#all(Node)].
  public static <N extends Node> Stream<N> all(Node root, Class<N> kind) {
    var found = new ArrayList<N>();
    var open = new ArrayDeque<Node>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (kind.isInstance(node)) {
        found.add(kind.cast(node));
      }
      push(node.children(), open);
    }
    return found.stream();
  }
}
