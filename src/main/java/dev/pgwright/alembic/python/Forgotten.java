package dev.pgwright.alembic.python;

/// Names that nothing is known of any more.
public final class Forgotten {

  private Forgotten() {}

  /// Whatever a statement that was not followed may have assigned is not known any more.
  public static void after(Node node, Scope scope) {
    if (node.is("assignment") || node.is("augmented_assignment") || node.is("for_statement")) {
      names(node.get("left"), scope);
    }
    if (node.is("as_pattern_target")) {
      names(node, scope);
    }
    node.children().forEach(it -> after(it, scope));
  }

  private static void names(Node target, Scope scope) {
    if (target.is("identifier")) {
      scope.put(
          target.text(),
          new Value.Unknown("known only when it runs", target.line(), target.endLine()));
    }
    target.children().forEach(it -> names(it, scope));
  }
}
