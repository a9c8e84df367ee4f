package dev.pgwright.render;

import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import java.util.ArrayList;
import java.util.List;

/// Operations as calls of Alembic's `op`.
final class Calls {

  /// The lines of one operation.
  ///
  /// @param indent columns before it
  List<String> of(Operation operation, int indent) {
    var lines = new ArrayList<String>();
    Ddl.of(operation).forEach(it -> lines.addAll(Statements.execute(it, indent)));
    return lines;
  }
}
