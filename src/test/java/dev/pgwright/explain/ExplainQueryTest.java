package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.config.Config;
import dev.pgwright.explain.input.PlanInput;
import dev.pgwright.job.read.ExplainRequest;
import dev.pgwright.job.read.Explaining;
import dev.pgwright.job.read.Explaining.Explained;
import dev.pgwright.report.PlanPage;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries through the guarded reader.
@Tag("pg")
class ExplainQueryTest {

  @Test
  void a_query_is_run_and_diagnosed() throws SQLException {
    check(18);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("matrix")
  void a_query_is_run_and_diagnosed_on_older_servers(int major) throws SQLException {
    check(major);
  }

  private static void check(int major) throws SQLException {
    try (ScratchDatabase database = SharedSandbox.version(major).create("explain");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table o as select i as id, i % 1000 as k, md5(i::text) as t"
              + " from generate_series(1, 200000) i");
      statement.execute("analyze o");
      statement.execute("set max_parallel_workers_per_gather = 0");
      String url = database.libpqUrl();
      Explained found = slow("select * from o where k = :k and t > :t", url, "k=7", "t=a");
      assertThat(found.findings()).extracting(Finding::rule).containsExactly("R07");
      assertThat(found.findings().getFirst().fix())
          .containsExactly("create index concurrently on public.o (k, t)");
      assertThat(found.query()).isEqualTo("select * from o where k = '7' and t > 'a'");
      assertThat(found.plan().serializationMs() > 0).isEqualTo(major >= 17);
      String page =
          PlanPage.of(
              found.plan(),
              found.findings(),
              PlanInput.document(found.source()),
              "select '</script>'");
      assertThat(page).contains("R07 ", "pev2.Plan").doesNotContain("src=\"", "'</script>'");

      if (major >= 16) {
        Explained generic = run("select * from o where k = $1", url, false);
        assertThat(generic.plan().timed()).isFalse();
        assertThat(generic.warnings()).anyMatch(it -> it.contains("not run"));
      } else {
        assertThatThrownBy(() -> run("select * from o where k = $1", url, false))
            .hasMessageContaining("no plan without values");
      }
      assertThat(run("select * from o", url, true).plan().timed()).isFalse();
      assertThatThrownBy(() -> run("delete from o", url, false)).hasMessageContaining("writes");
      assertThatThrownBy(() -> run("select * from o a, o b, o c", url, false))
          .hasMessageContaining("estimated cost");
    }
  }

  /// The first of five runs with a finding: a busy machine stretches any part of a single one.
  private static Explained slow(String query, String url, String... parameters) {
    Explained explained = run(query, url, false, parameters);
    for (int again = 1; again < 5 && explained.findings().isEmpty(); again++) {
      explained = run(query, url, false, parameters);
    }
    return explained;
  }

  private static Explained run(
      @Nullable String query, String url, boolean planOnly, String... parameters) {
    var values = new LinkedHashMap<String, String>();
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      values.put(parts[0], parts[1]);
    }
    return Explaining.run(
        new ExplainRequest(
            null,
            query,
            values,
            url,
            planOnly,
            null,
            false,
            new LinkedHashMap<>(),
            Config.defaults(Path.of("")),
            Instant.EPOCH));
  }
}
