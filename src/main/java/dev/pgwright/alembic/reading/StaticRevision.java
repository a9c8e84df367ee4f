package dev.pgwright.alembic.reading;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.PythonFile;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One revision file, read without running it.
public final class StaticRevision {

  private final Path path;
  private final Node module;
  private final Scope scope;
  private final Modules modules;
  private final String id;
  private final List<String> downRevisions;
  private final List<String> dependsOn;
  private final List<String> branchLabels;
  private final String doc;

  private StaticRevision(Path path, Node module, Scope scope, Modules modules, String id) {
    this.path = path;
    this.module = module;
    this.scope = scope;
    this.modules = modules;
    this.id = id;
    this.downRevisions = texts("down_revision");
    this.dependsOn = texts("depends_on");
    this.branchLabels = labels();
    this.doc = docstring(module);
  }

  private StaticRevision(StaticRevision whole, List<String> known) {
    this.path = whole.path;
    this.module = whole.module;
    this.scope = whole.scope;
    this.modules = whole.modules;
    this.id = whole.id;
    this.downRevisions = whole.downRevisions.stream().filter(known::contains).toList();
    this.dependsOn = whole.dependsOn.stream().filter(known::contains).toList();
    this.branchLabels = whole.branchLabels;
    this.doc = whole.doc;
  }

  /// The same without parents and dependencies that are not among some ids and labels.
  StaticRevision among(List<String> known) {
    return new StaticRevision(this, known);
  }

  /// Reads a file.
  ///
  /// @return empty when the file has no variable `revision`
  /// @throws PgwrightException INPUT with file and line when it is no Python, or when one of its
  ///   four variables is no constant
  public static Optional<StaticRevision> read(Path file) {
    return read(file, Modules.around(file));
  }

  /// @param modules what the file can import
  static Optional<StaticRevision> read(Path file, Modules modules) {
    return of(file, PythonFile.read(file), modules);
  }

  /// Reads a text as if it were the file.
  public static Optional<StaticRevision> parse(Path file, String text) {
    try {
      return of(file, PythonFile.parse(text), Modules.around(file));
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(file, e.line()) : e;
    }
  }

  private static Optional<StaticRevision> of(Path file, Node module, Modules modules) {
    Scope scope = Scope.module();
    new Interpreter(scope, modules, "").block(module, scope);
    Optional<Value> revision = scope.find("revision");
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    if (!(revision.get() instanceof Value.Text(var id))) {
      throw constant(file, module, "revision");
    }
    return Optional.of(new StaticRevision(file, module, scope, modules, id));
  }

  private static PgwrightException constant(Path file, Node module, String name) {
    return PgwrightException.of(Code.INPUT, name + " is no constant text")
        .hint("what Python makes of it is known only when it runs; write it as \"…\"")
        .at(file, line(module, name));
  }

  private static int line(Node module, String name) {
    for (Node statement : module.children()) {
      for (Node part : statement.children()) {
        if (part.is("assignment") && part.get("left").text().equals(name)) {
          return part.line();
        }
      }
    }
    return 0;
  }

  /// Labels name ways into the history and no order; one that an installed library defines is left
  /// out.
  private List<String> labels() {
    Value value = scope.find("branch_labels").orElseGet(Value.None::new);
    List<Value> values = value instanceof Value.Items(var items) ? items : List.of(value);
    return values.stream()
        .filter(it -> it instanceof Value.Text)
        .map(it -> ((Value.Text) it).text())
        .toList();
  }

  private List<String> texts(String name) {
    Value value = scope.find(name).orElseGet(Value.None::new);
    var texts = new ArrayList<String>();
    List<Value> values =
        switch (value) {
          case Value.None _ -> List.of();
          case Value.Items(var items) -> items;
          default -> List.of(value);
        };
    for (Value each : values) {
      if (!(each instanceof Value.Text(var text))) {
        throw constant(path, module, name);
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static String docstring(Node module) {
    if (module.children().isEmpty()) {
      return "";
    }
    Node first = module.children().getFirst();
    if (!first.is("expression_statement") || !first.children().getFirst().is("string")) {
      return "";
    }
    String text = first.children().getFirst().text();
    String body = text.replaceFirst("^[A-Za-z]*(\"\"\"|'''|\"|')", "");
    return body.replaceFirst("(\"\"\"|'''|\"|')$", "").strip().split("\n\n", 2)[0];
  }

  /// As in the file's `revision`.
  public String id() {
    return id;
  }

  /// Parents in the file's order; partial ids are not completed.
  public List<String> downRevisions() {
    return downRevisions;
  }

  /// Ids or branch labels, in the file's order.
  public List<String> dependsOn() {
    return dependsOn;
  }

  public List<String> branchLabels() {
    return branchLabels;
  }

  public Path path() {
    return path;
  }

  /// First paragraph of the docstring; empty when there is none.
  public String doc() {
    return doc;
  }

  /// The line of an assignment to one of the file's variables; 0 when there is none.
  public int line(String variable) {
    return line(module, variable);
  }

  /// What `upgrade()` does on PostgreSQL with a connection, in its order.
  public List<Step> upgrade() {
    return steps("upgrade");
  }

  /// What `downgrade()` does.
  public List<Step> downgrade() {
    return steps("downgrade");
  }

  private List<Step> steps(String function) {
    if (!(scope.find(function).orElse(null) instanceof Value.Function(var definition, _))) {
      return List.of(
          scope.find(function).isPresent()
              ? new Step.Opaque(function + "() is no function that is defined here", 1, 1)
              : new Step.Raise("there is no function " + function + "()", 1, 1));
    }
    var interpreter = new Interpreter(scope, modules, "");
    interpreter.block(definition.get("body"), scope.inner());
    return interpreter.steps();
  }
}
