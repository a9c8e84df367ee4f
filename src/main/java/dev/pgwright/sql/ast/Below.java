package dev.pgwright.sql.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the children of a node.
final class Below {

  private Below() {}

  /// The nodes among the parts and in the lists among them; everything else is passed over.
  static List<Node> of(@Nullable Object... parts) {
    var nodes = new ArrayList<Node>();
    for (Object part : parts) {
      if (part instanceof Node node) {
        nodes.add(node);
      } else if (part instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          Object element = list.get(i);
          if (element instanceof Node node) {
            nodes.add(node);
          } else if (element instanceof List<?> inner) {
            nodes.addAll(of(inner));
          }
        }
      }
    }
    return nodes;
  }
}
