package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.source.ScriptRun.Piece;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The parts of a script and of the scripts that it includes, as psql would come to them.
final class Includes {

  private static final List<String> INCLUDE = List.of("i", "ir", "include", "include_relative");
  private static final List<String> CONNECT = List.of("c", "connect");

  private final Path root;
  private final List<Path> open = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private boolean connected;

  private Includes(Path root) {
    this.root = root;
  }

  /// Reads a script.
  ///
  /// What a dump with `--create` says before its `\\connect` concerns the database as a whole and
  /// is left out.
  ///
  /// @param root the folder that included files must lie in
  /// @throws PgwrightException INPUT with file and line for an included file that is missing, lies
  ///   outside, or includes itself, and for a second database
  static List<Piece> of(Path file, Path root) {
    var includes = new Includes(root);
    includes.read(file);
    return includes.pieces;
  }

  private void read(Path file) {
    open.add(file.toAbsolutePath().normalize());
    for (Part part : SqlFiles.parts(file)) {
      if (part instanceof Part.MetaCommand command && INCLUDE.contains(command.name())) {
        read(included(file, command));
      } else if (part instanceof Part.MetaCommand command && CONNECT.contains(command.name())) {
        connect(file, command);
      } else {
        pieces.add(new Piece(file, part));
      }
    }
    open.removeLast();
  }

  private Path included(Path file, Part.MetaCommand command) {
    String name = argument(command);
    Path beside = file.toAbsolutePath().normalize().resolveSibling(name).normalize();
    Path found = Files.exists(beside) ? beside : root.resolve(name).normalize();
    if (name.isEmpty() || !Files.isRegularFile(found)) {
      throw wrong(file, command, "no such file: " + name)
          .hint("it is looked for beside this file and in " + root);
    }
    if (!found.startsWith(root)) {
      throw wrong(file, command, name + " lies outside " + root)
          .hint("name a folder as the source that holds all files");
    }
    if (open.contains(found)) {
      throw wrong(file, command, name + " includes itself");
    }
    return found;
  }

  private void connect(Path file, Part.MetaCommand command) {
    boolean only = pieces.stream().allMatch(it -> preamble(it.part()));
    if (connected || !only) {
      throw wrong(file, command, "a second database")
          .hint("write what belongs to each database into a folder of its own");
    }
    connected = true;
    pieces.clear();
  }

  /// Whether a part may stand before the one `\\connect` of a dump.
  private static boolean preamble(Part part) {
    return switch (part) {
      case Part.MetaCommand _ -> true;
      case Part.CopyData _ -> false;
      case Part.Statement(_, var text) -> {
        List<Token> tokens = Script.tokens(text);
        String first = tokens.getFirst().word();
        String second = tokens.size() > 1 ? tokens.get(1).word() : "";
        yield first.equals("set")
            || (first.equals("select") && text.contains("set_config"))
            || (List.of("create", "alter", "drop").contains(first) && second.equals("database"))
            || (first.equals("comment") && text.toLowerCase(Locale.ROOT).contains("on database"));
      }
    };
  }

  private static String argument(Part.MetaCommand command) {
    String text = command.text().substring(1 + command.name().length()).strip();
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
        ? text.substring(1, text.length() - 1).replace("''", "'")
        : text;
  }

  private static PgwrightException wrong(Path file, Part.MetaCommand command, String what) {
    return PgwrightException.of(Code.INPUT, "\\" + command.name() + ": " + what)
        .at(file, command.span().line());
  }
}
