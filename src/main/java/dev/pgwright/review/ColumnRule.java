package dev.pgwright.review;

import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A rule that looks at one column at a time.
///
/// @param finds what it has to say of a column; empty for nothing
public record ColumnRule(
    RuleInfo info, String leaving, BiFunction<Subject, TableColumn, Optional<Note>> finds)
    implements ReviewRule {

  /// What a rule says of a column.
  ///
  /// @param change as in [Remark]
  public record Note(String message, List<String> change) {
    public Note {
      change = List.copyOf(change);
    }
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .columns()
        .flatMap(
            it ->
                finds.apply(subject, it).stream()
                    .map(note -> remark(it.id(), note.message(), note.change())))
        .toList();
  }
}
