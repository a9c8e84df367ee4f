package dev.pgwright.report;

import org.jspecify.annotations.Nullable;

/// One thing that was noticed.
///
/// @param rule the id of the rule, kebab-case
/// @param message what happens to which object
/// @param file as the user named it, with `/`; null when it is not about a file
/// @param span where in the file; null when the whole file is meant
/// @param object the label of the object it is about, for example `table:public.users`; null for
///   none
/// @param remedy what to do instead, with the user's names; null when the message says it
/// @param verdict how sure it is that it happens; null where that does not depend on tables
public record Finding(
    String rule,
    Severity severity,
    String message,
    @Nullable String file,
    @Nullable Span span,
    @Nullable String object,
    @Nullable String remedy,
    @Nullable Verdict verdict) {

  /// One that does not depend on what is known of tables.
  public Finding(
      String rule,
      Severity severity,
      String message,
      @Nullable String file,
      @Nullable Span span,
      @Nullable String object,
      @Nullable String remedy) {
    this(rule, severity, message, file, span, object, remedy, null);
  }

  /// How sure it is, and why.
  ///
  /// @param basis for example the size of the table and a duration; null when there is nothing to
  ///   say
  public record Verdict(Certainty certainty, @Nullable String basis) {}

  /// How sure something is.
  public enum Certainty {
    /// It does where the table holds rows, which is not known.
    MAY,
    /// The table is known.
    WILL
  }

  /// How much it matters; declared from the least.
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  /// A part of a text: lines and columns from 1, columns in code points, the end excluded.
  public record Span(int line, int column, int endLine, int endColumn) {}
}
