package dev.pgwright.rules;

import dev.pgwright.sql.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A migration as the checker reads it.
///
/// @param file as the user named it, with `/`
/// @param pieces in the order they run
/// @param wrapped whether the program that runs it puts it into a transaction
/// @param downgrade whether it is the way back; it is checked, and changes no model
/// @param reported false for what only leads up to the migrations that are checked
public record Migration(
    String file, List<Piece> pieces, boolean wrapped, boolean downgrade, boolean reported) {

  public Migration {
    pieces = List.copyOf(pieces);
  }

  /// A file of SQL.
  public static Migration sql(String file, String text, boolean wrapped) {
    return new Migration(
        file, List.of(new Piece(text, Dialect.PSQL, null, false, null)), wrapped, false, true);
  }

  /// The same migration, reported or not.
  public Migration reported(boolean now) {
    return new Migration(file, pieces, wrapped, downgrade, now);
  }

  /// SQL of a migration.
  ///
  /// @param at where it stands, for SQL that another language holds; null when the text is the file
  /// @param outside whether it runs outside the transaction that wraps the migration
  /// @param unread why it cannot be read; the text is empty then; null otherwise
  public record Piece(
      String text, Dialect dialect, @Nullable Place at, boolean outside, @Nullable String unread) {}

  /// A part of a file: lines and columns from 1, columns in characters, the end excluded.
  public record Place(int line, int column, int endLine, int endColumn) {}
}
