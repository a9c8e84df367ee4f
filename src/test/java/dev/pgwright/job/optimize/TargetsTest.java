package dev.pgwright.job.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.FlywayRun;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that `optimize` writes for Flyway and for psql, run by the real ones: an index that is
/// made, one that goes, and statistics.
@Tag("slow")
class TargetsTest {

  private static final String TABLES =
      """
      create table person (id int primary key, county text, town text, zip int, name text);
      create table visit (id int primary key, person_id int not null references person, at date);
      create index person_county on person (county);
      create index visit_person on visit (person_id);
      """;

  private static final String ROWS =
      """
      insert into person
        select g, 'county ' || g % 20 / 2, 'town ' || g % 20, 10000 + g % 20, 'n' || g
        from generate_series(1, 30000) g;
      insert into visit select g, 1 + (g * 7919) % 30000, date '2024-01-01' + g % 700
        from generate_series(1, 90000) g;
      """;

  private static final String WORKLOAD =
      """
      select count(*) from person p join visit v on v.person_id = p.id
      where p.county = 'county 7' and p.town = 'town 14' and p.zip = 10014;
      select id from person where county = 'county 7' and name = 'n147';
      """;

  @TempDir private Path folder;

  @Test
  void flyway_runs_what_is_written() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("V20250101120000__base.sql"), TABLES);
    try (ScratchDatabase database = SharedSandbox.get().create("flyway-optimize")) {
      fill(database);
      changed(optimize(database, "--from=flyway:out"));
      try (ScratchDatabase theirs = SharedSandbox.get().create("theirs")) {
        new FlywayRun(out, theirs).migrate();
        assertThat(Dump.of(theirs, "--exclude-table=flyway_schema_history"))
            .contains("CREATE STATISTICS", "CREATE INDEX");
      }
    }
  }

  @Test
  void psql_runs_what_is_written_there_and_back() throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("sql-optimize")) {
      fill(database);
      String before = Dump.of(database);
      List<String> written = optimize(database, "--target=sql", "--out=out");
      changed(written);
      List<String> ups = written.stream().filter(it -> it.endsWith(".up.sql")).toList();
      for (String it : ups) {
        psql(database, it);
      }
      assertThat(Dump.of(database)).contains("CREATE STATISTICS").isNotEqualTo(before);
      for (String it : ups.reversed()) {
        psql(database, it.replace(".up.sql", ".down.sql"));
      }
      assertThat(Dump.of(database)).isEqualTo(before);
    }
  }

  private static void changed(List<String> written) {
    assertThat(written).anyMatch(it -> it.contains("_create_"));
  }

  private static void fill(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      statement.execute(ROWS);
      statement.execute("vacuum (analyze)");
    }
  }

  private List<String> optimize(ScratchDatabase database, String... more) throws Exception {
    Files.writeString(folder.resolve("w.sql"), WORKLOAD);
    var words = new ArrayList<>(List.of("optimize", "--workload=w.sql", "--format=json"));
    words.add("--database-url=" + database.libpqUrl());
    words.addAll(List.of(more));
    Pgwright.Done done = Pgwright.in(folder).run(words.toArray(String[]::new));
    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    return done.texts("migrations_created");
  }

  private void psql(ScratchDatabase database, String file)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                TestEnv.psql().toString(),
                "--no-psqlrc",
                "--set=ON_ERROR_STOP=1",
                "--quiet",
                "--file=" + folder.resolve("out").resolve(file),
                database.libpqUrl())
            .redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
