package dev.pgwright.alembic.reading;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.naming.Mentions;
import dev.pgwright.alembic.naming.NamingConvention;
import dev.pgwright.alembic.python.Node;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.PythonFile;
import dev.pgwright.alembic.python.Scope;
import dev.pgwright.alembic.python.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The project's own modules, as far as they lie in folders around its revisions.
///
/// Nothing that is installed is read: what it defines stays a name.
final class Modules {

  /// How far above a revision the folder may be that holds the project's packages.
  private static final int UP = 10;

  /// Packages whose meaning is known here, whatever a folder of the project is called.
  private static final List<String> KNOWN =
      List.of("alembic", "sqlalchemy", "sqlmodel", "pgvector", "builtins", "bind", "context");

  private final List<Path> roots;
  private final SequencedMap<String, Optional<Scope>> scopes = new LinkedHashMap<>();
  private @Nullable NamingConvention convention;

  private Modules(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /// The modules that a file can import.
  static Modules around(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new Modules(
        Stream.iterate(folder, it -> it != null && it.getNameCount() > 0, Path::getParent)
            .limit(UP)
            .flatMap(it -> Stream.of(it, it.resolve("src")))
            .toList());
  }

  /// What a dotted name is in a module of the project; empty where it is none, or not known.
  Optional<Value> find(String path) {
    List<String> parts = List.of(path.split("\\.", -1));
    if (KNOWN.contains(parts.getFirst())) {
      return Optional.empty();
    }
    for (int length = parts.size() - 1; length > 0; length--) {
      Optional<Scope> scope = scope(String.join(".", parts.subList(0, length)));
      if (scope.isPresent()) {
        return length == parts.size() - 1
            ? scope.get().find(parts.getLast()).flatMap(it -> known(it, path))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Value> known(Value value, String path) {
    return switch (value) {
      case Value.Unknown _ -> Optional.empty();
      case Value.Name(var other) when other.equals(path) -> Optional.empty();
      case Value.Name(var other) -> Optional.of(find(other).orElse(value));
      default -> Optional.of(value);
    };
  }

  /// The names of a module; empty where the project has none of that name.
  Optional<Scope> scope(String module) {
    Optional<Scope> known = scopes.get(module);
    if (known != null) {
      return known;
    }
    scopes.put(module, Optional.empty());
    Optional<Path> file = file(module);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Scope scope = Scope.module();
    scopes.put(module, Optional.of(scope));
    boolean folder = file.get().endsWith("__init__.py");
    String here = folder ? module : module.replaceFirst("\\.?[^.]*$", "");
    try {
      Node tree = PythonFile.read(file.get());
      new Interpreter(scope, this, here).block(tree, scope);
    } catch (PgwrightException e) {
      scopes.put(module, Optional.empty());
    }
    return scopes.getOrDefault(module, Optional.empty());
  }

  /// How the metadata of the project names what revisions leave without a name.
  NamingConvention convention() {
    NamingConvention known = convention;
    if (known == null) {
      convention = NamingConvention.NONE;
      known =
          roots.stream()
              .filter(it -> Files.isRegularFile(it.resolve("env.py")))
              .findFirst()
              .map(it -> of(it.resolve("env.py")))
              .orElse(NamingConvention.NONE);
      convention = known;
    }
    return known;
  }

  private NamingConvention of(Path env) {
    try {
      Scope scope = Scope.module();
      new Interpreter(scope, this, "").quietly(PythonFile.read(env), scope);
      Optional<Value> metadata = scope.find("target_metadata");
      boolean none =
          metadata.filter(it -> it instanceof Value.None || it instanceof Value.Items).isPresent();
      if (none || !Files.readString(env).contains("target_metadata")) {
        return NamingConvention.NONE;
      }
      var found = new LinkedHashSet<Value>();
      for (Path file : Mentions.of("naming_convention", env)) {
        found.addAll(conventions(file));
      }
      return found.isEmpty()
          ? NamingConvention.NONE
          : found.size() == 1 && found.getFirst() instanceof Value.Dict written
              ? NamingConvention.of(written)
              : NamingConvention.unknown("which naming convention holds");
    } catch (PgwrightException | IOException e) {
      return NamingConvention.unknown("the naming convention, which cannot be read");
    }
  }

  private List<Value> conventions(Path file) {
    Node module = PythonFile.read(file);
    Scope names = Scope.module();
    Path folder = file.resolveSibling("");
    String here =
        roots.stream()
            .filter(it -> folder.startsWith(it) && !folder.equals(it))
            .map(it -> it.relativize(folder).toString().replace('/', '.'))
            .findFirst()
            .orElse("");
    var interpreter = new Interpreter(names, this, here);
    interpreter.quietly(module, names);
    var values = new ArrayList<Value>();
    for (Node node : Mentions.values("naming_convention", module)) {
      try {
        Value value = interpreter.value(node, names);
        values.add(value instanceof Value.Name(var path) ? find(path).orElse(value) : value);
      } catch (NotUnderstood e) {
        values.add(new Value.Unknown(e.reason(), e.line(), e.endLine()));
      }
    }
    return values;
  }

  private Optional<Path> file(String module) {
    String path = module.replace('.', '/');
    return roots.stream()
        .flatMap(it -> Stream.of(it.resolve(path + ".py"), it.resolve(path + "/__init__.py")))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
