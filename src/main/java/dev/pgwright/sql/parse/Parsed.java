package dev.pgwright.sql.parse;

import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that was parsed.
///
/// @param text what was parsed
/// @param units statements, rows of `copy` and psql commands in the order of the text; empty
///   statements are left out
/// @param comments in the order of the text
public record Parsed(String text, List<Unit> units, List<Comment> comments) {

  public Parsed {
    units = List.copyOf(units);
    comments = List.copyOf(comments);
  }

  /// The statements that could be read.
  public List<Statement> statements() {
    return units.stream().flatMap(unit -> unit.read().stream()).toList();
  }

  /// What could not be read, in the order of the text.
  public List<Problem> problems() {
    return units.stream().flatMap(unit -> unit.broken().stream()).toList();
  }

  /// A piece of the text.
  ///
  /// @param span from its first to its last token, without the semicolon
  /// @param statement null when it is broken, and for a psql command
  /// @param problem null when it is sound
  /// @param command of psql, from the backslash; null for a statement
  /// @param rows that follow a `copy … from stdin`, without the line that ends them; null for any
  ///   other statement
  /// @param since the first version of the server that knows every construct in it, 14 at least
  public record Unit(
      Span span,
      @Nullable Statement statement,
      @Nullable Problem problem,
      @Nullable String command,
      @Nullable Span rows,
      int since) {

    /// The statement, if there is one that could be read.
    public List<Statement> read() {
      return statement == null ? List.of() : List.of(statement);
    }

    /// Why there is none.
    public List<Problem> broken() {
      return problem == null ? List.of() : List.of(problem);
    }
  }
}
