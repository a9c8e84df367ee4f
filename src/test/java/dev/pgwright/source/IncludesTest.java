package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludesTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private List<String> read(String text) throws IOException {
    return Includes.of(file("main.sql", text), folder).stream()
        .map(
            it ->
                folder.relativize(it.file().toAbsolutePath())
                    + ":"
                    + it.part().span().line()
                    + " "
                    + (it.part() instanceof Part.Statement(_, var sql) ? sql : it.part()))
        .toList();
  }

  @Test
  void included_files_are_run_in_their_place() throws IOException {
    file("parts/a.sql", "select 2;\n\\ir more/b.sql\n\\i parts/c.sql\n");
    file("parts/more/b.sql", "\nselect 3;\n");
    file("parts/c.sql", "select 4;\n");

    assertThat(read("select 1;\n\\i 'parts/a.sql'\nselect 5;\n"))
        .containsExactly(
            "main.sql:1 select 1",
            "parts/a.sql:1 select 2",
            "parts/more/b.sql:2 select 3",
            "parts/c.sql:1 select 4",
            "main.sql:3 select 5");
  }

  @Test
  void what_a_dump_says_before_it_connects_is_left_out() throws IOException {
    assertThat(
            read(
                """
                SET client_encoding = 'UTF8';
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE DATABASE app WITH TEMPLATE = template0;
                ALTER DATABASE app OWNER TO app;
                \\connect app
                create table t (id int);
                """))
        .containsExactly("main.sql:6 create table t (id int)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          select 1;_\\i nowhere.sql | 2 | \\i: no such file: nowhere.sql
          \\ir ../outside.sql | 1 | \\ir: ../outside.sql lies outside
          \\i main.sql | 1 | \\i: main.sql includes itself
          \\i | 1 | \\i: no such file
          create table t (id int);_\\connect other | 2 | \\connect: a second database
          \\c a_\\c b | 2 | \\c: a second database
          """)
  void what_leads_elsewhere_is_refused(String text, int line, String message) throws IOException {
    Path inner = folder.resolve("inner");
    Files.createDirectories(inner);
    Files.writeString(folder.resolve("outside.sql"), "select 1;");
    Path main = Files.writeString(inner.resolve("main.sql"), text.replace("_", "\n") + "\n");

    var failure = catchThrowableOfType(PgwrightException.class, () -> Includes.of(main, inner));

    assertThat(failure).hasMessageStartingWith(message.strip());
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.file()).isEqualTo(main);
  }
}
