package dev.pgwright.rules;

import dev.pgwright.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A migration as the checker reads it.
///
/// @param file as the user named it, with `/`
/// @param pieces in the order they run
/// @param wrapped whether the program that runs it puts it into a transaction
/// @param downgrade whether it is the way back; it is checked, and changes no model
/// @param reported false for what only leads up to the migrations that are checked
/// @param notes comments of a file that is no SQL
/// @param faults what is wrong with the file as a whole
/// @param joined whether it goes on in the transaction of the one before it
public record Migration(
    String file,
    List<Piece> pieces,
    boolean wrapped,
    boolean downgrade,
    boolean reported,
    List<Note> notes,
    List<Fault> faults,
    boolean joined) {

  public Migration {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  /// A migration that is well as a whole.
  public Migration(
      String file,
      List<Piece> pieces,
      boolean wrapped,
      boolean downgrade,
      boolean reported,
      List<Note> notes) {
    this(file, pieces, wrapped, downgrade, reported, notes, List.of(), false);
  }

  /// What is wrong with a file as a whole; an allowance anywhere in it is good for it.
  public record Fault(RuleInfo rule, String message, String remedy) {}

  /// A comment.
  ///
  /// @param line from 1
  public record Note(String text, int line) {}

  /// A file of SQL.
  public static Migration sql(String file, String text, boolean wrapped) {
    return new Migration(
        file,
        List.of(new Piece(text, Dialect.PSQL, null, 0, false, null)),
        wrapped,
        false,
        true,
        List.of());
  }

  /// The same migration, reported or not.
  public Migration reported(boolean now) {
    return new Migration(file, pieces, wrapped, downgrade, now, notes, faults, joined);
  }

  /// The same migration with something wrong with it as a whole.
  public Migration with(Fault fault) {
    var all = new ArrayList<>(faults);
    all.add(fault);
    return new Migration(file, pieces, wrapped, downgrade, reported, notes, all, joined);
  }

  /// Whether something is wrong with it as a whole, by a rule.
  public boolean faulty(RuleInfo rule) {
    return faults.stream().anyMatch(it -> it.rule().equals(rule));
  }

  /// The same migration without what a rule says of it as a whole.
  public Migration without(RuleInfo rule) {
    List<Fault> others = faults.stream().filter(it -> !it.rule().equals(rule)).toList();
    return new Migration(file, pieces, wrapped, downgrade, reported, notes, others, joined);
  }

  /// The same migration in the transaction of the one before it, or in one of its own.
  public Migration joined(boolean now) {
    return new Migration(file, pieces, wrapped, downgrade, reported, notes, faults, now);
  }

  /// SQL of a migration.
  ///
  /// @param at where it stands, for SQL that another language holds; null when the text is the file
  /// @param firstLine the line of the file that the first line of the text stands on, where each of
  ///   its lines is one of the file; 0 otherwise
  /// @param outside whether it runs outside the transaction that wraps the migration
  /// @param unread why it cannot be read; the text is empty then; null otherwise
  /// @param file that it stands in, where that is another one than the migration's; null otherwise
  public record Piece(
      String text,
      Dialect dialect,
      @Nullable Place at,
      int firstLine,
      boolean outside,
      @Nullable String unread,
      @Nullable String file) {

    public Piece(
        String text,
        Dialect dialect,
        @Nullable Place at,
        int firstLine,
        boolean outside,
        @Nullable String unread) {
      this(text, dialect, at, firstLine, outside, unread, null);
    }

    /// A text that psql would read, of this file or of another one.
    public static Piece script(String text, @Nullable String file) {
      return new Piece(text, Dialect.PSQL, null, 0, false, null, file);
    }

    /// Where a place of the text is in the file.
    Place inFile(Place here) {
      if (at == null) {
        return here;
      }
      int shift = firstLine - 1;
      return shift < 0
          ? at
          : new Place(here.line() + shift, here.column(), here.endLine() + shift, here.endColumn());
    }
  }

  /// A part of a file: lines and columns from 1, columns in characters, the end excluded.
  public record Place(int line, int column, int endLine, int endColumn) {}
}
