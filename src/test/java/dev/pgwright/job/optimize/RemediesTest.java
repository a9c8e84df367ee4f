package dev.pgwright.job.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.advise.Advice;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
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
class RemediesTest {

  private static final ScratchDatabase SHOP = SharedSandbox.get().create("remedies");

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws SQLException {
    try (Connection connection = SHOP.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table customer (id int primary key, email text not null, boss int);
          create table purchase (
            id int primary key, customer_id int not null references customer, total numeric(10,2),
            make text, model text, made_at timestamp not null);
          insert into customer select g, 'user' || g, nullif(g % 50, 0)
            from generate_series(1, 3000) g;
          insert into purchase
            select g, 1 + (g * 7919) % 3000, (g % 977) / 3.0, 'make' || g % 100 / 10,
              'model' || g % 100, timestamp '2024-01-01' + g * interval '1 min'
            from generate_series(1, 20000) g;
          create index purchase_made_at on purchase (made_at);
          create index purchase_customer on purchase (customer_id);
          create index purchase_total on purchase (total);
          create index purchase_customer_made on purchase (customer_id, made_at);
          analyze;
          """);
    }
  }

  @AfterAll
  static void drop() {
    SHOP.close();
  }

  @Test
  void texts_are_rewritten_where_that_pays_and_no_index_is_made_for_them() throws IOException {
    Advice advice =
        optimize(
            """
            -- name: day
            select id, total from purchase where made_at::date = '2024-01-05';
            -- name: each
            select c.id, (select count(*) from purchase p where p.total = c.boss) from customer c;
            -- name: any
            select id from customer c where
              (select count(*) from purchase p where p.total = c.boss) > 0;
            -- name: page
            select * from purchase order by id limit 20 offset 15000;
            -- name: fine
            select * from purchase where id = 7;
            """,
            Options.DEFAULT);
    assertThat(advice.remedies())
        .extracting(it -> it.query() + " " + it.rule())
        .contains(
            "day non-sargable-predicate",
            "each subquery-to-join",
            "any count-to-exists",
            "page offset-to-keyset")
        .noneMatch(it -> it.startsWith("fine"));
    assertThat(advice.remedies())
        .filteredOn(it -> "day".equals(it.query()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.sql())
                  .contains("made_at >= date '2024-01-05' and made_at < date '2024-01-05' + 1");
              assertThat(it.equivalence()).startsWith("by rule, and the same ");
              assertThat(it.costAfter()).isLessThan(Objects.requireNonNull(it.costBefore()) / 5);
            });
    assertThat(advice.indexes()).noneMatch(it -> it.queries().contains("day"));
  }

  @Test
  void an_index_that_another_one_begins_with_may_go_unless_a_statement_needs_it()
      throws IOException {
    assertThat(
            optimize("select * from purchase where customer_id = 5;", Options.DEFAULT).remedies())
        .extracting(Remedy::sql)
        .containsExactly("DROP INDEX CONCURRENTLY public.purchase_customer");
  }

  @Test
  void an_index_that_a_new_one_begins_with_goes_in_the_same_migration() throws IOException {
    Path out = folder.resolve("out");
    var migration =
        new WantedFiles(null, PlanRequest.Target.SQL, out, "tune", LocalDate.of(2026, 1, 2));
    Advice advice =
        optimize(
            "select id from purchase where total = 5 and make = 'make3' order by id limit 3;",
            Options.DEFAULT,
            migration);
    assertThat(advice.indexes()).hasSize(1);
    assertThat(advice.dropped())
        .extracting(it -> it.name().name().value())
        .containsExactly("purchase_customer", "purchase_total");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".up.sql")))
          .containsExactlyInAnyOrder(
              "01_tune_create_idx_purchase_total_make.up.sql",
              "02_tune_drop_purchase_customer.up.sql",
              "03_tune_drop_purchase_total.up.sql");
    }
    assertThat(Files.readString(out.resolve("03_tune_drop_purchase_total.up.sql")))
        .contains("DROP INDEX CONCURRENTLY IF EXISTS public.purchase_total;");
    assertThat(Files.readString(out.resolve("03_tune_drop_purchase_total.down.sql")))
        .contains(
            "CREATE INDEX CONCURRENTLY purchase_total ON public.purchase USING btree (total);");
  }

  @Test
  void no_more_indexes_than_asked_for() throws IOException {
    String workload =
        """
        select * from purchase where make || model = 'x';
        select * from purchase where model = 'x';
        select * from customer where email = 'user5';
        """;
    assertThat(optimize(workload, Options.DEFAULT).indexes()).hasSize(3);
    assertThat(optimize(workload, new Options(Double.POSITIVE_INFINITY, 1.25, 1, 9)).indexes())
        .hasSize(1);
    assertThat(optimize(workload, new Options(Double.POSITIVE_INFINITY, 1.25, 9, 1)).indexes())
        .extracting(it -> it.index().table().name().value())
        .containsExactlyInAnyOrder("purchase", "customer");
  }

  private Advice optimize(String workload, Options options) throws IOException {
    return optimize(workload, options, null);
  }

  private Advice optimize(String workload, Options options, @Nullable WantedFiles migration)
      throws IOException {
    Path file = Files.writeString(folder.resolve("workload.sql"), workload);
    var reading = new Reading(folder, System.getenv(), null, List.of(), Map.of(), List.of());
    var request =
        new OptimizeRequest(
            SHOP.libpqUrl(),
            null,
            null,
            file,
            List.of(),
            options,
            true,
            0,
            migration,
            Instant.EPOCH,
            new Setup(Config.defaults(folder), SharedSandbox.settings(), reading, Progress.NONE));
    return Optimizing.run(request, SharedSandbox.get()).advice();
  }
}
