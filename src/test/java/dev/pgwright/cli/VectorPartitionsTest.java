package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.VectorData;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables with partitions, and indexes over a cast, from the command line.
@Tag("pg")
class VectorPartitionsTest {

  private static ScratchDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SharedSandbox.withVector().create("vector parts");
    try (Connection connection = database.connect()) {
      VectorData.medium(24, 3).load(connection, "rows", 1_500);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            create table parts (id bigint, tenant int, embedding vector(24))
              partition by list (tenant);
            create table parts_low partition of parts for values in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            create table "parts Rest" partition of parts default partition by hash (id);
            create table rest_0 partition of "parts Rest"
              for values with (modulus 2, remainder 0);
            create table rest_1 partition of "parts Rest"
              for values with (modulus 2, remainder 1);
            insert into parts select id, tenant, embedding from rows;
            create table halved (id bigint, embedding vector(24));
            insert into halved select id, embedding from rows;
            create index halved_hnsw on halved
              using hnsw ((embedding::halfvec(24)) halfvec_cosine_ops);
            analyze;
            """);
      }
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Run run(String command, Path folder, String... arguments) {
    var all = new ArrayList<>(List.of("vector", command, "--database-url", database.libpqUrl()));
    all.addAll(List.of(arguments));
    return Run.place()
        .in(folder)
        .with("PGWRIGHT_PG_HOME", TestEnv.pg(18).home().toString())
        .run(all.toArray(String[]::new));
  }

  @Test
  void indexes_of_partitions_are_made_one_by_one(@TempDir Path folder)
      throws IOException, SQLException {
    Run run = run("tune", folder, "--table", "parts", "--recall", "0.9", "--format", "json");
    assertThat(run.exit()).as(run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    JsonNode tuned = JsonMapper.builder().build().readTree(run.out());
    assertThat(tuned.at("/table_rows").asInt()).isEqualTo(1_500);
    assertThat(tuned.at("/notes").toString()).contains("3 partitions");
    var statements = new ArrayList<String>();
    tuned.at("/statements").forEach(it -> statements.add(it.asText()));
    if (tuned.at("/choice/method").asText().equals("exact")) {
      assertThat(statements).isEmpty();
      return;
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String it : statements) {
        statement.execute(it);
      }
      try (ResultSet row =
          statement.executeQuery(
              "select count(*), bool_and(indisvalid) from pg_index i join pg_class c on c.oid ="
                  + " i.indexrelid join pg_am a on a.oid = c.relam where indrelid in (select relid"
                  + " from pg_partition_tree('parts'))")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(5);
        assertThat(row.getBoolean(2)).isTrue();
      }
    }
  }

  @Test
  void a_table_with_partitions_is_profiled_and_watched(@TempDir Path folder) {
    assertThat(run("profile", folder, "--table", "parts").out()).contains("1,500");
    assertThat(run("plan", folder, "--table", "parts").err())
        .contains("name one of its partitions");
    assertThat(run("monitor", folder, "--table", "parts", "--truth", "t.json", "--init").exit())
        .isZero();
    Run watched = run("monitor", folder, "--table", "parts", "--truth", "t.json");
    assertThat(watched.exit()).as(watched.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    assertThat(watched.out()).contains("recall");
  }

  @Test
  void an_index_over_a_cast_is_watched_as_queries_use_it(@TempDir Path folder) {
    assertThat(run("monitor", folder, "--table", "halved", "--truth", "t.json", "--init").exit())
        .isZero();
    Run watched = run("monitor", folder, "--table", "halved", "--truth", "t.json");
    assertThat(watched.exit()).as(watched.out() + watched.err()).isIn(0, 1);
    assertThat(watched.out()).contains("halved_hnsw").doesNotContain("no-index");
  }
}
