package dev.pgwright.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class VectorTwinTest {

  @Test
  void an_hnsw_index_is_tried_without_being_built() throws Exception {
    Sandbox sandbox = SharedSandbox.withVector();
    String index = "create index chunk_near on chunk using hnsw (v vector_l2_ops)";
    String query = "select id from chunk order by v <-> '[1,2,3,4,5,6,7,8]' limit 5";
    try (ScratchDatabase database = sandbox.create("chunks");
        Connection real = database.connect();
        Statement statement = real.createStatement()) {
      statement.execute("create extension vector");
      statement.execute("create table chunk (id int primary key, v vector(8) not null)");
      statement.execute(
          "insert into chunk select i, (select array_agg(sin(i * j)) from generate_series(1, 8) j)"
              + "::vector from generate_series(1, 3000) i");
      statement.execute("vacuum analyze chunk");
      Statistics read = StatisticsReader.read(database.libpqUrl(), Map.of(), List.of());
      try (Twin twin = Twin.on(read, sandbox)) {
        Candidate candidate = twin.add(index);
        statement.execute(index);
        try (ResultSet row =
            statement.executeQuery("select pg_relation_size('chunk_near') / 8192")) {
          row.next();
          assertThat((double) candidate.pages())
              .isBetween(row.getLong(1) * 0.9, row.getLong(1) * 1.1);
        }
        assertThat(twin.plan(query).toString()).contains("chunk_near");
      }
    }
  }

  @Test
  void vectors_that_are_kept_apart_are_as_wide_in_an_index() throws Exception {
    Sandbox sandbox = SharedSandbox.withVector();
    try (ScratchDatabase database = sandbox.create("apart");
        Connection real = database.connect();
        Statement statement = real.createStatement()) {
      statement.execute("create extension vector");
      statement.execute("create table chunk (id int primary key, v vector(600) not null)");
      statement.execute(
          "insert into chunk select i, (select array_agg(sin(i * j)) from generate_series(1, 600)"
              + " j)::vector from generate_series(1, 600) i");
      statement.execute("vacuum analyze chunk");
      Statistics read = StatisticsReader.read(database.libpqUrl(), Map.of(), List.of());
      try (Twin twin = Twin.on(read, sandbox)) {
        Candidate candidate = twin.add("create index on chunk using hnsw (v vector_l2_ops)");
        assertThat(candidate.sizeBytes()).isBetween(600L * 2_408, 600L * 4_200);
      }
    }
  }
}
