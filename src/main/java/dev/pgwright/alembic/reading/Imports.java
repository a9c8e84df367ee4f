package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;

/// What `import` gives names to.
final class Imports {

  private Imports() {}

  static void bind(Node node, Scope scope) {
    boolean from = node.is("import_from_statement");
    String module = from ? node.get("module_name").text() + "." : "";
    for (Node name : node.all("name")) {
      if (name.is("aliased_import")) {
        scope.put(name.get("alias").text(), new Value.Name(module + name.get("name").text()));
      } else if (from) {
        scope.put(name.text(), new Value.Name(module + name.text()));
      } else {
        String first = name.text().replaceFirst("\\..*", "");
        scope.put(first, new Value.Name(first));
      }
    }
  }
}
