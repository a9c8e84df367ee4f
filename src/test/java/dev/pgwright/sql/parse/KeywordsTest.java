package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of keywords are what the server says, by the query in their first line.
@Tag("pg")
class KeywordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sql/parse", "model"})
  void keywords_are_those_of_the_server(String folder) throws IOException, SQLException {
    List<String> lines =
        Files.readAllLines(Path.of("src/main/resources/dev/pgwright", folder, "keywords.tsv"));
    String query = lines.getFirst().replaceFirst("^# PostgreSQL [0-9.]+: ", "");
    var rows = new ArrayList<String>();
    try (ScratchDatabase database = SharedSandbox.get().create("keywords");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join("\t", row));
      }
    }
    assertThat(lines.subList(1, lines.size())).isEqualTo(rows);
  }
}
