package dev.pgwright.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a read has brought.
///
/// @param columns in their order; names may repeat
/// @param rows values as the server writes them, in the order of the columns; null for NULL
/// @param more whether there are rows beyond the limit
/// @param cut how many values were cut at the limit of a cell
/// @param warnings what is wrong with the role, and what else a person should know
public record Answer(
    List<Column> columns,
    List<List<@Nullable String>> rows,
    boolean more,
    int cut,
    List<String> warnings) {

  /// A column of the result.
  ///
  /// @param type as the server names it
  /// @param number whether it is one of the types of numbers
  public record Column(String name, String type, boolean number) {}

  public Answer {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
    warnings = List.copyOf(warnings);
  }
}
