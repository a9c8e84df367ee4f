package dev.pgwright.advise.measure;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.query.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Copies rows of a table: read as text through the guarded reader, written with COPY.
final class RowCopy {

  private RowCopy() {}

  /// Copies the rows of a table and tells what was copied.
  ///
  /// @param read runs one statement that only reads, up to a limit of rows
  static Answer run(Table table, Function<String, Answer> read, Connection to) throws SQLException {
    List<Name> columns =
        table.columns().stream()
            .filter(it -> !(it.fill() instanceof Column.Fill.Generated))
            .map(Column::name)
            .toList();
    String list = columns.stream().map(Name::sql).collect(Collectors.joining(", "));
    Answer rows = read.apply("select " + list + " from " + table.name().sql());
    var text = new StringBuilder();
    for (List<@Nullable String> row : rows.rows()) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(escaped(row.get(i)));
      }
      text.append('\n');
    }
    try {
      to.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + table.name().sql() + " (" + list + ") from stdin",
              new StringReader(text.toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static String escaped(@Nullable String value) {
    return value == null
        ? "\\N"
        : value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
