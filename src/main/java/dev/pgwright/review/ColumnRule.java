package dev.pgwright.review;

import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A rule that looks at one column at a time.
///
/// @param since the first major version that has what it asks for
/// @param finds what it has to say of a column; empty for nothing
public record ColumnRule(
    RuleInfo info,
    String leaving,
    int since,
    BiFunction<Subject, TableColumn, Optional<Note>> finds)
    implements ReviewRule {

  /// One for all versions.
  public ColumnRule(
      RuleInfo info, String leaving, BiFunction<Subject, TableColumn, Optional<Note>> finds) {
    this(info, leaving, OLDEST, finds);
  }

  /// What a rule says of a column.
  ///
  /// @param advice as in [Remark]
  /// @param change as in [Remark]
  public record Note(String message, @Nullable String advice, List<String> change) {

    public Note {
      change = List.copyOf(change);
    }

    /// What leaves nothing to decide.
    public Note(String message, List<String> change) {
      this(message, null, change);
    }
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .columns()
        .flatMap(
            it ->
                finds.apply(subject, it).stream()
                    .map(
                        note ->
                            new Remark(
                                info,
                                it.id(),
                                note.message(),
                                leaving,
                                note.advice(),
                                note.change(),
                                null)))
        .toList();
  }
}
