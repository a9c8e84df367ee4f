package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;

/// What `import` gives names to.
final class Imports {

  private Imports() {}

  /// @param here the package that dots at the beginning stand for; empty for none
  static void bind(Node node, Scope scope, Modules modules, String here) {
    boolean from = node.is("import_from_statement");
    String source = from ? absolute(node.get("module_name").text(), here) : "";
    String module = from ? source + "." : "";
    if (node.children().stream().anyMatch(it -> it.is("wildcard_import"))) {
      modules.scope(source).ifPresent(it -> it.names().forEach(scope::put));
    }
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

  /// A module's full name; each dot but the first goes up by one package.
  private static String absolute(String name, String here) {
    if (!name.startsWith(".")) {
      return name;
    }
    String rest = name.replaceFirst("^\\.+", "");
    String folder = here;
    for (int up = name.length() - rest.length(); up > 1; up--) {
      folder = folder.replaceFirst("\\.?[^.]*$", "");
    }
    return rest.isEmpty() ? folder : folder + "." + rest;
  }
}
