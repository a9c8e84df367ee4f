package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.LinkedHashSet;
import java.util.List;

/// The relations that a query reads.
public final class Reads {

  private Reads() {}

  /// Every relation below a node, without the names of its common table expressions.
  public static List<QualifiedName> of(Node node, World world) {
    List<Node> nodes = Walk.all(node);
    var common = new LinkedHashSet<String>();
    for (Node it : nodes) {
      if (it instanceof Query.CommonTable table) {
        common.add(table.name().value());
      }
    }
    var found = new LinkedHashSet<QualifiedName>();
    for (Node it : nodes) {
      if (it instanceof FromItem.Relation relation
          && (relation.name().schema().isPresent()
              || !common.contains(relation.name().name().value()))) {
        found.add(world.resolve(relation.name()));
      }
    }
    return List.copyOf(found);
  }
}
