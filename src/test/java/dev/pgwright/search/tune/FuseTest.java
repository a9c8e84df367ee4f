package dev.pgwright.search.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.search.QueryTexts;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.QueryTexts.Fusion;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.Words;
import dev.pgwright.search.Words.Mode;
import dev.pgwright.testing.ChunksExample;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is measured in memory is what the printed query answers.
@Tag("pg")
class FuseTest {

  private static final int QUERIES = 25;
  private static final Embeddings EMBEDDINGS =
      new Embeddings(new Name("embedding"), "<=>", "vector");

  private final QueryTexts texts =
      new QueryTexts(
          QualifiedName.of("public", "chunks"),
          new Name("id"),
          "content_tsvector",
          new Words(List.of("pg_catalog.english"), List.of("work"), null));

  @Test
  void the_printed_query_joins_legs_as_they_were_measured() throws Exception {
    try (ScratchDatabase database = ChunksExample.database(800);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      var keys = new ArrayList<String>();
      var vectors = new ArrayList<float[]>();
      try (ResultSet rows =
          statement.executeQuery("select id, embedding::text from chunks order by id")) {
        while (rows.next()) {
          String embedding = rows.getString(2);
          keys.add(rows.getString(1));
          vectors.add(embedding == null ? new float[0] : Vectors.parse(embedding));
        }
      }
      var bench = new Bench(connection);
      bench.know(keys);
      List<Judged> asked = asked(statement);
      float[][] all = vectors.toArray(float[][]::new);
      for (Mode mode : List.of(Mode.OR, Mode.CASCADE)) {
        List<Ranked> words = bench.find(texts.ranked(mode, Ranking.DEFAULT), asked, 100);
        for (Fusion fusion : List.of(Fusion.DEFAULT, new Fusion(1, 0.7, 20))) {
          List<Ranked> found =
              bench.find(texts.hybrid(mode, Ranking.DEFAULT, EMBEDDINGS, fusion), asked, 10);
          for (int i = 0; i < asked.size(); i++) {
            float[] embedding = Objects.requireNonNull(asked.get(i).embedding());
            Ranked near = Vectors.nearest(all, embedding, "<=>", 100);
            Ranked fused = Fuse.of(near, words.get(i), fusion);
            assertThat(found.get(i).documents())
                .as(mode + ", " + fusion + ": " + asked.get(i).text())
                .isEqualTo(fused.documents());
          }
        }
      }
    }
  }

  @Test
  void one_leg_answers_where_the_other_has_nothing_to_go_by() throws Exception {
    try (ScratchDatabase database = ChunksExample.database(400);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<Judged> some = asked(statement).subList(0, 1);
      var bench = new Bench(connection);
      var keys = new ArrayList<String>();
      for (int i = 1; i <= 400; i++) {
        keys.add("" + i);
      }
      bench.know(keys);
      var hybrid = texts.hybrid(Mode.OR, Ranking.DEFAULT, EMBEDDINGS, Fusion.DEFAULT);
      Judged first = some.getFirst();
      var noWord = new Judged("the of \\ ' & |", first.embedding(), first.grades());
      var noVector = new Judged(first.text(), null, first.grades());
      List<Ranked> found = bench.find(hybrid, List.of(noWord, noVector), 10);
      assertThat(found.get(0).documents())
          .isEqualTo(bench.find(texts.nearest(EMBEDDINGS), some, 10).getFirst().documents());
      assertThat(found.get(1).documents())
          .isEqualTo(
              bench
                  .find(texts.ranked(Mode.OR, Ranking.DEFAULT), List.of(noVector), 10)
                  .getFirst()
                  .documents());
    }
  }

  private static List<Judged> asked(Statement statement) throws Exception {
    var asked = new ArrayList<Judged>();
    try (ResultSet rows =
        statement.executeQuery(
            "select query, embedding::text, chunk_id from searches order by id limit " + QUERIES)) {
      while (rows.next()) {
        Map<Integer, Integer> grades = new LinkedHashMap<>();
        grades.put(rows.getInt(3) - 1, 1);
        asked.add(new Judged(rows.getString(1), Vectors.parse(rows.getString(2)), grades));
      }
    }
    return asked;
  }
}
