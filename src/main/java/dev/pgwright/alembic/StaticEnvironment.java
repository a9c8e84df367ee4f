package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.PythonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `env.py` says about transactions, read without running it.
///
/// @param file that was read
/// @param mode how revisions are put into transactions; null when each statement is committed by
///   itself (`isolation_level="AUTOCOMMIT"`)
/// @param line of the call that decides it, from 1; 0 when nothing was found
public record StaticEnvironment(Path file, @Nullable TransactionMode mode, int line) {

  /// Reads the `env.py` of a folder of scripts; empty when there is none that is Python.
  public static Optional<StaticEnvironment> read(Path scriptLocation) {
    Path file = scriptLocation.resolve("env.py");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(file, PythonFile.read(file)));
    } catch (PgwrightException _) {
      return Optional.empty();
    }
  }

  private static StaticEnvironment of(Path file, Node module) {
    var calls = new ArrayList<Node>();
    calls(online(module).orElse(module), calls);
    var all = new ArrayList<Node>();
    calls(module, all);
    Optional<Node> configure = configure(calls).or(() -> configure(all));
    int line = configure.map(Node::line).orElse(0);
    for (Node call : all) {
      Optional<Node> level = argument(call, "isolation_level");
      if (level.filter(it -> it.text().matches("(?i)[\"']autocommit[\"']")).isPresent()) {
        return new StaticEnvironment(file, null, call.line());
      }
    }
    for (Node call : calls) {
      if (named(call, "begin") && !call.get("function").text().startsWith("context")) {
        return new StaticEnvironment(file, TransactionMode.EXTERNAL, call.line());
      }
    }
    boolean apart = configure.filter(it -> apart(it, module)).isPresent();
    return new StaticEnvironment(
        file, apart ? TransactionMode.PER_MIGRATION : TransactionMode.SINGLE, line);
  }

  /// Whether each revision is committed by itself; what a mapping of arguments holds is taken from
  /// the words of the file.
  private static boolean apart(Node configure, Node module) {
    boolean mapped =
        configure.find("arguments").stream()
            .flatMap(it -> it.children().stream())
            .anyMatch(it -> it.is("dictionary_splat"));
    return argument(configure, "transaction_per_migration")
            .filter(StaticEnvironment::on)
            .isPresent()
        || argument(configure, "transactional_ddl")
            .filter(it -> it.text().equals("False"))
            .isPresent()
        || (mapped && module.text().contains("transaction_per_migration"));
  }

  private static boolean on(Node value) {
    return !value.text().equals("False") && !value.text().equals("None");
  }

  /// The call that says how a run with a connection goes: one that names the connection, else the
  /// last, since the run without one mostly comes first.
  private static Optional<Node> configure(List<Node> calls) {
    List<Node> found = calls.stream().filter(it -> named(it, "configure")).toList();
    return found.stream()
        .filter(it -> argument(it, "connection").isPresent())
        .findFirst()
        .or(() -> found.isEmpty() ? Optional.empty() : Optional.of(found.getLast()));
  }

  /// The functions that work with a connection, where they are told apart by their names.
  private static Optional<Node> online(Node module) {
    var parts = new ArrayList<Node>();
    for (Node each : functions(module)) {
      String name = each.get("name").text();
      if (name.contains("online") || name.startsWith("do_run") || name.contains("async")) {
        parts.add(each);
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node("module", null, "", 1, 1, parts, List.of()));
  }

  private static List<Node> functions(Node node) {
    var found = new ArrayList<Node>();
    for (Node child : node.children()) {
      if (child.is("function_definition")) {
        found.add(child);
      } else if (!child.is("class_definition")) {
        found.addAll(functions(child));
      }
    }
    return found;
  }

  private static void calls(Node node, List<Node> found) {
    if (node.is("call")) {
      found.add(node);
    }
    node.children().forEach(it -> calls(it, found));
  }

  private static boolean named(Node call, String name) {
    return call.find("function").filter(it -> it.text().endsWith("." + name)).isPresent();
  }

  private static Optional<Node> argument(Node call, String name) {
    return call.find("arguments").stream()
        .flatMap(it -> it.children().stream())
        .filter(it -> it.is("keyword_argument") && it.get("name").text().equals(name))
        .findFirst()
        .flatMap(it -> it.find("value"));
  }
}
