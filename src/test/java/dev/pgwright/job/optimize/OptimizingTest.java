package dev.pgwright.job.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.Options;
import dev.pgwright.config.Config;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.model.Name;
import dev.pgwright.report.Palette;
import dev.pgwright.report.advice.AdvicePage;
import dev.pgwright.report.advice.AdviceReport;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Reading;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("pg")
class OptimizingTest {

  private static final ScratchDatabase SHOP = SharedSandbox.get().create("optimizing");

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws SQLException {
    run(
        """
        create table customer (id int primary key, email text not null, country text);
        create table purchase (
          id int primary key, customer_id int not null references customer, state text not null,
          total numeric(10,2), made_at timestamptz not null, labels text[]);
        create table kind (id int primary key, label text);
        insert into kind select g, 'k' || g from generate_series(1, 30) g;
        insert into customer
          select g, 'User' || g || '@example.com', (array['DE', 'FR', 'US'])[1 + g % 3]
          from generate_series(1, 5000) g;
        insert into purchase
          select g, 1 + (g * 7919) % 5000, case when g % 200 = 0 then 'open' else 'done' end,
            (g % 977) / 3.0, timestamptz '2024-01-01' + g * interval '1 min', array['l' || g % 900]
          from generate_series(1, 60000) g;
        analyze;
        """);
  }

  @AfterAll
  static void drop() {
    SHOP.close();
  }

  @Test
  void each_statement_gets_the_index_it_needs_and_no_other() throws IOException {
    Optimizing.Result result =
        optimize(
            """
            -- name: history
            select * from purchase where customer_id = $1 order by made_at desc limit 10;
            -- name: queue
            select id, made_at from purchase where state = 'open' order by made_at limit 10;
            -- name: login
            select * from customer where lower(email) = 'user77@example.com';
            -- name: labelled
            select id from purchase where labels @> array['l7'];
            -- name: small
            select * from kind where label = 'k3';
            -- name: key
            select * from purchase where id = 7;
            -- name: all
            select sum(total) from purchase;
            """,
            null);
    assertThat(definitions(result.advice()))
        .contains(
            "public.purchase (made_at) WHERE state = 'open'",
            "public.customer ((lower(email)))",
            "public.purchase USING gin (labels)")
        .anyMatch(it -> it.startsWith("public.purchase (customer_id"))
        .hasSize(4);
    assertThat(result.advice().unplanned()).isEmpty();
    assertThat(result.advice().queries())
        .filteredOn(it -> !List.of("small", "key", "all").contains(it.query().name()))
        .allMatch(it -> it.factor() > 1.25);
    assertThat(result.advice().bound()).isLessThan(0.01);
  }

  @Tag("matrix")
  @Test
  void a_budget_holds_and_a_statement_that_has_no_plan_is_told() throws IOException {
    Optimizing.Result result =
        optimize(
            """
            select * from purchase where customer_id = 8;
            select * from customer where country = 'XX';
            select nothing from nowhere;
            vacuum purchase;
            """,
            0.5);
    assertThat(result.advice().sizeMb()).isLessThanOrEqualTo(0.5);
    assertThat(result.advice().unplanned())
        .extracting(Advice.Unplanned::why)
        .satisfiesExactly(
            why -> assertThat(why).contains("relation \"nowhere\" does not exist"),
            why -> assertThat(why).contains("neither reads nor changes rows"));
  }

  @Test
  void the_migration_is_proven_and_written_and_its_effect_measured() throws IOException {
    Path workload =
        Files.writeString(folder.resolve("w.sql"), "select * from purchase where customer_id = 8");
    var migration =
        new WantedFiles(
            null, PlanRequest.Target.SQL, folder, "add indexes", LocalDate.of(2026, 1, 2));
    Optimizing.Result result =
        Optimizing.run(request(workload, Options.DEFAULT, 60_000, migration), SharedSandbox.get());
    assertThat(result.names()).containsExactly(new Name("idx_purchase_customer_id"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(it -> it.toString().endsWith(".up.sql")))
          .singleElement()
          .satisfies(
              it ->
                  assertThat(Files.readString(it))
                      .contains("CREATE INDEX CONCURRENTLY idx_purchase_customer_id"));
    }
    assertThat(report(result).json())
        .contains(
            "\"status\": \"DONE\"",
            "\"evidence_level\": \"measured\"",
            "\"before_ms\": ",
            "\"migrations_created\": [\n    \"01_");
    String page =
        AdvicePage.of(
            result.advice(), result.names(), result.measured(), report(result).text(Palette.PLAIN));
    assertThat(page)
        .contains(
            "CREATE INDEX CONCURRENTLY idx_purchase_customer_id", "Actual Total Time", "Seq Scan")
        .doesNotContain("src=", "<link");
    assertThat(Objects.requireNonNull(result.measured()).runs())
        .singleElement()
        .satisfies(it -> assertThat(it.after().median()).isLessThan(it.before().median()));
  }

  @Test
  void advice_stays_when_the_connection_is_lost_while_rows_are_copied() throws IOException {
    Path workload =
        Files.writeString(folder.resolve("w.sql"), "select * from purchase where customer_id = 8");
    var told = new ArrayList<String>();
    OptimizeRequest request =
        request(
            workload,
            Options.DEFAULT,
            60_000,
            null,
            (label, _, _) -> {
              if (label.startsWith("copying rows") && told.isEmpty()) {
                told.add(label);
                hangUp();
              }
            });
    Optimizing.Result result = Optimizing.run(request, SharedSandbox.get());
    assertThat(told).hasSize(1);
    assertThat(result.advice().indexes()).hasSize(1);
    assertThat(result.measured()).isNull();
    assertThat(result.notes()).anyMatch(it -> it.startsWith("nothing was measured"));
    assertThat(report(result).json()).contains("\"evidence_level\": \"twin\"");
  }

  private static void hangUp() {
    try {
      run(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optimizing.Result optimize(String workload, @Nullable Double budget) throws IOException {
    Path file = Files.writeString(folder.resolve("workload.sql"), workload);
    double limit = budget == null ? Double.POSITIVE_INFINITY : budget;
    return Optimizing.run(request(file, new Options(limit, 1.25), 0, null), SharedSandbox.get());
  }

  private OptimizeRequest request(
      Path workload, Options options, int measured, @Nullable WantedFiles migration) {
    return request(workload, options, measured, migration, Progress.NONE);
  }

  private OptimizeRequest request(
      Path workload,
      Options options,
      int measured,
      @Nullable WantedFiles migration,
      Progress progress) {
    var reading = new Reading(folder, System.getenv(), null, List.of(), Map.of(), List.of());
    return new OptimizeRequest(
        SHOP.libpqUrl(),
        null,
        null,
        workload,
        List.of(),
        options,
        true,
        measured,
        migration,
        Instant.EPOCH,
        new Setup(Config.defaults(folder), SharedSandbox.settings(), reading, progress));
  }

  private static List<String> definitions(Advice advice) {
    return advice.indexes().stream().map(it -> it.index().definition()).toList();
  }

  private static AdviceReport report(Optimizing.Result result) {
    return AdviceReport.of(
        result.advice(), result.names(), result.notes(), result.measured(), result.migration());
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = SHOP.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
