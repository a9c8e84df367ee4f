package dev.pgwright.job.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.advise.Options;
import dev.pgwright.advise.Remedy;
import dev.pgwright.config.Config;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Reading;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("pg")
class EstimatesTest {

  private static final ScratchDatabase TOWN = SharedSandbox.get().create("estimates");

  @TempDir private Path folder;

  /// Of the 40 towns of each of 50 counties, all zip codes of a town begin alike; visits are made
  /// by few people.
  @BeforeAll
  static void load() throws SQLException {
    try (Connection connection = TOWN.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table person (id int primary key, county text, town text, zip int, name text);
          create table visit (id int primary key, person_id int not null references person, at date);
          insert into person
            select g, 'county ' || g % 2000 / 40, 'town ' || g % 2000, 10000 + g % 2000, 'n' || g
            from generate_series(1, 40000) g;
          insert into visit select g, 1 + (g * 7919) % 40000, date '2024-01-01' + g % 700
            from generate_series(1, 120000) g;
          create index on visit (person_id);
          create table fresh (id int, kind int, label text) with (autovacuum_enabled = off);
          insert into fresh select g, g % 3000, 'label ' || g from generate_series(1, 30000) g;
          create table grown (id int, state text) with (autovacuum_enabled = off);
          insert into grown select g, 'done' from generate_series(1, 20000) g;
          analyze person, visit, grown;
          insert into grown select g, 'open' from generate_series(1, 20000) g;
          create table job (id int primary key, state text, note text);
          insert into job select g, case when g % 1000 = 0 then 'state ' || g else 'done' end, 'n'
            from generate_series(1, 40000) g;
          create index on job (state);
          analyze job;
          create table right_as_it_is (id int primary key, a int, b int);
          insert into right_as_it_is select g, g % 50, g / 50 % 50 from generate_series(1, 20000) g;
          analyze right_as_it_is;
          """);
    }
  }

  @AfterAll
  static void drop() {
    TOWN.close();
  }

  @Test
  void columns_that_depend_on_each_other_get_statistics_where_a_plan_changes() throws IOException {
    var migration =
        new WantedFiles(
            null, PlanRequest.Target.SQL, folder.resolve("out"), "tune", LocalDate.of(2026, 1, 2));
    Optimizing.Result result =
        optimize(
            """
            select p.county, count(*) from person p join visit v on v.person_id = p.id
            where p.county = 'county 7' and p.town >= 'town 280' and p.town < 'town 29'
              and p.zip between 10280 and 10289
            group by 1
            """,
            migration);
    assertThat(result.advice().remedies())
        .extracting(Remedy::rule)
        .containsExactly("create-statistics");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.sorted().toList())
          .anySatisfy(it -> assertThat(Files.readString(it)).contains("CREATE STATISTICS"))
          .anySatisfy(it -> assertThat(Files.readString(it)).contains("DROP STATISTICS"));
    }
  }

  @Test
  void a_table_that_nobody_analysed_is_analysed_before_indexes_are_chosen() throws IOException {
    Optimizing.Result result = optimize("select * from fresh where kind = 77", null);
    assertThat(result.advice().remedies())
        .extracting(Remedy::rule)
        .containsExactly("missing-statistics");
    assertThat(result.advice().indexes())
        .singleElement()
        .satisfies(it -> assertThat(it.sizeBytes()).isGreaterThan(200_000));
  }

  @Test
  void statistics_of_other_rows_are_told_from_those_that_do_not_suffice() throws IOException {
    Optimizing.Result result = optimize("select * from grown where state = 'open'", null);
    assertThat(result.advice().remedies()).extracting(Remedy::rule).startsWith("stale-statistics");
    assertThat(result.advice().remedies().getFirst().sql()).isEqualTo("ANALYZE public.grown");
  }

  @Test
  void a_sort_that_goes_to_disk_gets_the_memory_it_needs_and_no_index()
      throws IOException, SQLException {
    String sql =
        "select * from visit v join person p on p.id = v.person_id order by p.name || v.at";
    Optimizing.Result result = optimize(sql, null);
    assertThat(result.advice().remedies())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).isEqualTo("work-mem");
              assertThat(it.sql()).isEqualTo("SET LOCAL work_mem = '16MB'");
            });
    assertThat(result.advice().indexes()).isEmpty();
    assertThat(ran("4MB", sql)).contains("external merge");
    assertThat(ran("16MB", sql)).contains("quicksort").doesNotContain("external merge");
  }

  @Test
  void a_statement_whose_values_need_several_plans_is_told_when_it_will_get_one()
      throws IOException {
    Optimizing.Result result = optimize("select * from job where state = $1", null);
    assertThat(result.advice().remedies())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).isEqualTo("generic-plan");
              assertThat(it.finding()).contains("Seq Scan for 39,9");
            });
    assertThat(optimize("select * from job where id = $1", null).advice().remedies()).isEmpty();
  }

  @Test
  void estimates_that_are_right_are_left_alone() throws IOException {
    Optimizing.Result result =
        optimize(
            """
            select * from right_as_it_is where a = 3 and b = 4;
            select a, b, count(*) from right_as_it_is group by a, b;
            select * from visit v join person p on p.id = v.person_id where p.id = 5;
            """,
            null);
    assertThat(result.advice().remedies()).isEmpty();
  }

  /// The plan of a run in one process.
  private static String ran(String memory, String sql) throws SQLException {
    var lines = new StringBuilder();
    try (Connection connection = TOWN.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set max_parallel_workers_per_gather = 0; set work_mem = '" + memory + "'");
      try (ResultSet rows = statement.executeQuery("explain (analyze, costs off) " + sql)) {
        while (rows.next()) {
          lines.append(rows.getString(1)).append('\n');
        }
      }
    }
    return lines.toString();
  }

  private Optimizing.Result optimize(String workload, @Nullable WantedFiles migration)
      throws IOException {
    Path file = Files.writeString(folder.resolve("workload.sql"), workload);
    var reading = new Reading(folder, System.getenv(), null, List.of(), Map.of(), List.of());
    var request =
        new OptimizeRequest(
            TOWN.libpqUrl(),
            null,
            null,
            file,
            List.of(),
            Options.DEFAULT,
            true,
            0,
            migration,
            Instant.EPOCH,
            new Setup(Config.defaults(folder), SharedSandbox.settings(), reading, Progress.NONE));
    return Optimizing.run(request, SharedSandbox.get());
  }
}
