package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.StatisticsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("pg")
class StatisticsCommandTest {

  @TempDir private Path folder;

  @Test
  void a_database_is_put_into_a_file() throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("statistics");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t as select i as id, 'secret ' || i as a from generate_series(1, 900) i");
      statement.execute("create index t_id on t (id)");
      statement.execute("analyze");
      Path file = folder.resolve("t.json");
      Run run =
          Run.real(folder)
              .run(
                  "inspect",
                  "--statistics",
                  file.toString(),
                  "--database-url",
                  database.libpqUrl());
      assertThat(run.exit()).as(run.err()).isEqualTo(0);
      assertThat(run.out())
          .isEqualTo(
              file
                  + ": PostgreSQL 18, 1 tables, 1 indexes, statistics of 2 columns, 0 statements\n");
      assertThat(run.err()).contains("no workload");
      assertThat(Files.readString(file)).contains("secret 17").doesNotContain(database.password());
      assertThat(StatisticsFile.read(file).tables().getFirst().rows()).isEqualTo(900);
      Path again = folder.resolve("again.json");
      Run hidden =
          Run.real(folder)
              .run(
                  "inspect",
                  "--no-values",
                  "--statistics",
                  again.toString(),
                  "--database-url",
                  database.libpqUrl());
      assertThat(hidden.exit()).as(hidden.err()).isEqualTo(0);
      assertThat(Files.readString(again)).doesNotContain("secret 17");
    }
  }

  @Test
  void a_source_and_statistics_exclude_each_other() {
    assertThat(Run.real(folder).run("inspect", "empty:", "--statistics", "x").exit()).isEqualTo(2);
    assertThat(Run.real(folder).run("inspect").exit()).isEqualTo(2);
    assertThat(Run.real(folder).run("inspect", "empty:", "--no-values").exit()).isEqualTo(2);
  }
}
