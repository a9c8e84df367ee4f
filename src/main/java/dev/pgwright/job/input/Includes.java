package dev.pgwright.job.input;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.rules.Migration;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A script and the scripts that it reads with `\i` and `\ir`, in the order they run.
public final class Includes {

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(i|include|ir|include_relative)\\s+(?:'([^']*)'|(\\S+)).*");

  private final Path folder;
  private final Function<Path, String> text;
  private final List<Migration.Piece> pieces = new ArrayList<>();
  private final List<Path> open = new ArrayList<>();

  private Includes(Path folder, Function<Path, String> text) {
    this.folder = folder;
    this.text = text;
  }

  /// The pieces of a script.
  ///
  /// @param folder that `\i` starts from
  /// @param file the script, that `\ir` starts from
  /// @param source the text of a file
  /// @throws PgwrightException INPUT for a script that includes itself, and what `source` throws
  public static List<Migration.Piece> of(
      Path folder, Path file, String script, Function<Path, String> source) {
    var includes = new Includes(folder, source);
    includes.read(file, script, null);
    return includes.pieces;
  }

  private void read(Path file, String script, @Nullable String shown) {
    Path real = file.toAbsolutePath().normalize();
    open.add(real);
    int from = 0;
    int line = 1;
    for (Parsed.Unit unit : Parser.parse(script, Dialect.PSQL).units()) {
      Matcher command = COMMAND.matcher(unit.command() == null ? "" : unit.command());
      if (command.matches()) {
        piece(script.substring(from, unit.span().start()), line, shown);
        from = unit.span().end();
        line = unit.span().line();
        String name = command.group(2) == null ? command.group(3) : command.group(2);
        boolean relative = command.group(1).contains("r");
        Path base = relative ? real.resolveSibling(name) : folder.resolve(name);
        Path next = base.toAbsolutePath().normalize();
        if (open.contains(next)) {
          throw PgwrightException.of(Code.INPUT, name + " is read while it is being read")
              .hint("a script cannot include itself")
              .at(file, line);
        }
        Path here = folder.toAbsolutePath().normalize();
        String known = (next.startsWith(here) ? here.relativize(next) : next).toString();
        read(next, text.apply(next), known.replace('\\', '/'));
      }
    }
    piece(script.substring(from), line, shown);
    open.removeLast();
  }

  /// Empty lines in place of what stood before, so that lines stay those of the file.
  private void piece(String part, int line, @Nullable String shown) {
    pieces.add(Migration.Piece.script("\n".repeat(line - 1) + part, shown));
  }
}
