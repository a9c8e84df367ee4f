package dev.pgwright.job.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.advise.Options;
import dev.pgwright.config.Config;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.report.advice.AdviceReport;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Reading;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search by meaning and by words over the pieces of documents: from reading all of them to HNSW
/// and GIN.
@Tag("pg")
class HybridSearchTest {

  private static final String SEARCH =
      """
      -- name: hybrid
      with semantic as (
        select id, row_number() over (order by embedding <=> (select embedding from chunks where id = 77)) as place
        from chunks
        order by embedding <=> (select embedding from chunks where id = 77)
        limit 20
      ), keyword as (
        select id, row_number() over (order by ts_rank_cd(content_tsvector, query) desc) as place
        from chunks, plainto_tsquery('english', 'word7 word77') query
        where content_tsvector @@ query
        order by ts_rank_cd(content_tsvector, query) desc
        limit 20
      )
      select c.id, c.content,
        coalesce(1.0 / (60 + semantic.place), 0) + coalesce(1.0 / (60 + keyword.place), 0) as score
      from semantic full join keyword using (id) join chunks c using (id)
      order by score desc
      limit 10;
      """;

  @TempDir private Path folder;

  @Test
  void words_and_meaning_get_an_index_each() throws Exception {
    proven(2_000);
  }

  @Tag("matrix")
  @Test
  void fifty_thousand_chunks_are_found_faster() throws Exception {
    Optimizing.Result result = proven(60_000);
    assertThat(Objects.requireNonNull(result.measured()).runs())
        .allSatisfy(it -> assertThat(it.after().median()).isLessThan(it.before().median() / 3));
  }

  private Optimizing.Result proven(int rows) throws IOException, SQLException {
    try (ScratchDatabase database = SharedSandbox.withVector().create("chunks")) {
      load(database, rows);
      Optimizing.Result result = Optimizing.run(request(database));
      assertThat(result.advice().indexes())
          .extracting(it -> it.index().definition())
          .containsExactlyInAnyOrder(
              "public.chunks USING hnsw (embedding public.vector_cosine_ops)",
              "public.chunks USING gin (content_tsvector)");
      try (Stream<Path> files = Files.list(folder)) {
        String written =
            files
                .filter(it -> it.toString().endsWith(".up.sql"))
                .map(HybridSearchTest::text)
                .reduce("", String::concat);
        assertThat(written)
            .contains("CREATE INDEX CONCURRENTLY idx_chunks_embedding_hnsw")
            .contains("CREATE INDEX CONCURRENTLY idx_chunks_content_tsvector_gin");
      }
      assertThat(report(result).json())
          .contains("\"before_ms\"", "\"after_ms\"", "\"type\": \"HNSW\"");
      return result;
    }
  }

  private static void load(ScratchDatabase database, int rows) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension vector");
      statement.execute(
          """
          create table chunks (
            id bigint generated always as identity primary key, content text not null,
            content_tsvector tsvector
              generated always as (to_tsvector('english', content)) stored,
            embedding vector(64) not null)
          """);
      statement.execute(
          """
          insert into chunks (content, embedding)
          select
            (select string_agg('word' || (i * 7919 + j * j * 104729) % 997, ' ')
             from generate_series(1, 40) j),
            (select array_agg(sin(i * 0.37 + j * (i % 50 + 1))) from generate_series(1, 64) j)::vector
          from generate_series(1, %d) i
          """
              .replace("%d", String.valueOf(rows)));
      statement.execute("vacuum analyze chunks");
    }
  }

  private OptimizeRequest request(ScratchDatabase database) throws IOException {
    Path workload = Files.writeString(folder.resolve("search.sql"), SEARCH);
    var reading = new Reading(folder, System.getenv(), null, List.of(), Map.of(), List.of());
    return new OptimizeRequest(
        database.libpqUrl(),
        null,
        null,
        workload,
        List.of(),
        Options.DEFAULT,
        true,
        100_000,
        new WantedFiles(null, PlanRequest.Target.SQL, folder, "search", LocalDate.of(2026, 1, 2)),
        Instant.EPOCH,
        new Setup(
            Config.defaults(folder),
            SharedSandbox.settings().withPostgresHome(TestEnv.pg(18).home()),
            reading,
            Progress.NONE));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AdviceReport report(Optimizing.Result result) {
    return AdviceReport.of(
        result.advice(), result.names(), result.notes(), result.measured(), result.migration());
  }
}
