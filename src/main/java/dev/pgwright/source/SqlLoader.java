package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema.Unhandled;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// SQL files run in a throwaway database, as psql runs them with `ON_ERROR_STOP`.
public final class SqlLoader {

  /// What was run.
  ///
  /// @param files how many
  /// @param statements that the server ran, each `COPY` with its rows counted once
  /// @param skipped statements about subscriptions, and those about owners and privileges that
  ///   [MissingRoles#SKIP] left out
  public record Loaded(int files, int statements, int skipped) {

    private static final Loaded NOTHING = new Loaded(0, 0, 0);

    private Loaded plus(Loaded other) {
      return new Loaded(
          files + other.files, statements + other.statements, skipped + other.skipped);
    }
  }

  private SqlLoader() {}

  /// Runs a file, or the `*.sql` files of a folder in the order of their names, on a server of our
  /// own. A folder's sub-folders are not read; where it has `.up.sql` files, only these are run.
  ///
  /// @see #load(Path, Connection, MissingRoles)
  public static Loaded load(Path fileOrFolder, Connection connection) {
    return load(fileOrFolder, connection, MissingRoles.CREATE);
  }

  /// Runs a file, or the `*.sql` files of a folder in the order of their names.
  ///
  /// Every file is a session of its own: the connection is left in autocommit without open
  /// transaction, settings, prepared statements or temporary tables. Windows line ends arrive at
  /// the server as `\n`. Statements that reach outside the one database are refused before anything
  /// of any file is run. Files that `\\i` and `\\ir` name are run in their place when they lie in
  /// the folder, or beside the file.
  ///
  /// @param connection a session in a throwaway database, as a superuser or as its owner
  /// @throws PgwrightException INPUT with file and line of what the server or we refuse, SANDBOX
  ///   when an extension is missing on the server, CONNECTION when the server went away
  public static Loaded load(Path fileOrFolder, Connection connection, MissingRoles roles) {
    var scripts =
        SqlFiles.of(fileOrFolder).stream()
            .map(file -> ScriptRun.prepare(file, SqlFiles.root(fileOrFolder), roles))
            .toList();
    Loaded all = Loaded.NOTHING;
    for (ScriptRun.Prepared script : scripts) {
      all = all.plus(new ScriptRun(script.file(), connection, roles).run(script.pieces()));
    }
    return all;
  }

  /// The extensions that a file or folder creates with `CREATE EXTENSION`, in this order; what they
  /// need themselves is not in it.
  ///
  /// @throws PgwrightException INPUT with file and line when a file is unreadable or broken
  public static SequencedSet<String> extensionsOf(Path fileOrFolder) {
    return named(fileOrFolder, ServerFailure::extension);
  }

  /// The extensions that a file or folder wants in a certain version, or in the newest one.
  static SequencedSet<String> versionsOf(Path fileOrFolder) {
    return named(fileOrFolder, Extensions::versioned);
  }

  /// The subscriptions that a file or folder leaves behind, ordered; they are not made.
  static List<Unhandled> subscriptionsOf(Path fileOrFolder) {
    var names = new TreeSet<String>();
    for (Path file : SqlFiles.of(fileOrFolder)) {
      for (ScriptRun.Piece piece : Includes.of(file, SqlFiles.root(fileOrFolder))) {
        if (piece.part() instanceof Part.Statement statement) {
          note(Script.tokens(statement.text()), names);
        }
      }
    }
    return names.stream().map(it -> new Unhandled("subscription", new Name(it).sql())).toList();
  }

  private static void note(List<Token> tokens, Set<String> names) {
    if (!Refusals.subscribes(tokens)) {
      return;
    }
    String name = tokens.get(2).value();
    switch (tokens.getFirst().word()) {
      case "create" -> names.add(name);
      case "drop" -> names.remove(tokens.get(tokens.get(2).is("if") ? 4 : 2).value());
      case "alter" -> {
        if (tokens.size() > 5 && tokens.get(3).is("rename") && names.remove(name)) {
          names.add(tokens.get(5).value());
        }
      }
      default -> {}
    }
  }

  private static SequencedSet<String> named(
      Path fileOrFolder, Function<List<Token>, Optional<String>> name) {
    var names = new LinkedHashSet<String>();
    for (Path file : SqlFiles.of(fileOrFolder)) {
      for (ScriptRun.Piece piece : Includes.of(file, SqlFiles.root(fileOrFolder))) {
        if (piece.part() instanceof Part.Statement statement) {
          name.apply(Script.tokens(statement.text())).ifPresent(names::add);
        }
      }
    }
    return names;
  }
}
