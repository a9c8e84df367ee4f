package dev.pgwright.search.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.PgwrightException;
import dev.pgwright.search.QueryTexts.Fusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceTest {

  @TempDir private Path folder;

  @Test
  void the_best_order_has_an_ndcg_of_one() {
    var grades = Map.<Integer, Integer>ofEntries(Map.entry(7, 2), Map.entry(3, 1));
    assertThat(Relevance.ndcg(grades, new int[] {7, 3, 1})).isEqualTo(1);
    assertThat(Relevance.ndcg(grades, new int[] {1, 2, 9})).isZero();
    assertThat(Relevance.ndcg(grades, new int[] {1, 7}))
        .isCloseTo(2 / log2(3) / (2 + 1 / log2(3)), within(1e-12));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  @Test
  void the_place_of_the_first_counts() {
    var query = new Judged("q", null, Map.ofEntries(Map.entry(4, 1)));
    var found =
        List.of(
            new Ranked(new int[] {9, 4}, new double[] {2, 1}),
            new Ranked(new int[] {4}, new double[] {1}),
            Ranked.NOTHING);
    Relevance relevance = Relevance.of(List.of(query, query, query), found, 1);
    assertThat(relevance.mrr().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(relevance.first().mean()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(relevance.hit().mean()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(relevance.hit().low()).isLessThan(2 / 3.0);
  }

  @Test
  void a_row_of_both_legs_comes_first() {
    var vectors = new Ranked(new int[] {1, 2, 3}, new double[] {-0.1, -0.2, -0.3});
    var words = new Ranked(new int[] {5, 3}, new double[] {0.9, 0.3});
    assertThat(Fuse.of(vectors, words, Fusion.DEFAULT).documents()).containsExactly(3, 1, 5, 2);
    assertThat(Fuse.of(vectors, Ranked.NOTHING, Fusion.DEFAULT).documents())
        .containsExactly(1, 2, 3);
    assertThat(Fuse.of(vectors, words, new Fusion(null, 0.5, 30)).documents())
        .containsExactly(1, 5, 2, 3);
    assertThat(Fuse.of(vectors, words, new Fusion(60, 0.5, 1)).documents()).containsExactly(1, 5);
  }

  @Test
  @SuppressWarnings("NullAway") // the array may be null
  void queries_of_known_rows_depend_on_the_seed_alone() {
    var documents = new ArrayList<Document>();
    for (int i = 0; i < 40; i++) {
      String text =
          "common words w" + i % 20 + " x" + i % 18 + "yz q" + i % 15 + "rs t" + i % 17 + "uv";
      documents.add(new Document("" + i, List.of(text), null, null));
    }
    Labels labels = KnownItems.of(documents, 10, 3);
    assertThat(labels.queries()).hasSize(10);
    assertThat(KnownItems.of(documents, 10, 3).queries()).isEqualTo(labels.queries());
    assertThat(KnownItems.of(documents, 10, 4).queries()).isNotEqualTo(labels.queries());
    assertThat(KnownItems.of(List.of(), 10, 3).queries()).isEmpty();
  }

  @Test
  void neighbours_are_those_of_a_scan() {
    float[][] all = {{1, 0}, {0, 1}, {}, {0.9f, 0.1f}};
    assertThat(Vectors.nearest(all, new float[] {1, 0}, "<=>", 2).documents())
        .containsExactly(0, 3);
    assertThat(Vectors.nearest(all, new float[] {0, 2}, "<->", 9).documents())
        .containsExactly(1, 3, 0);
    assertThat(Vectors.nearest(all, new float[] {0, 2}, "<#>", 1).documents()).containsExactly(1);
    assertThat(Vectors.parse("[1,-2.5,3e-05]")).containsExactly(1f, -2.5f, 3e-05f);
    assertThatThrownBy(() -> Vectors.parse("{1,2}")).isInstanceOf(PgwrightException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // the array may be null
  void a_folder_of_beir_is_read() throws IOException {
    write(
        "corpus.jsonl",
        "{\"_id\":\"d1\",\"title\":\"T\",\"text\":\"one\"}\n{\"_id\":\"d2\",\"text\":\"two\"}\n");
    write(
        "queries.jsonl",
        "{\"_id\":\"q1\",\"text\":\"which\"}\n{\"_id\":\"q2\",\"text\":\"none\"}\n");
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td2\t2\nq1\td1\t0\n");
    BeirFolder read = BeirFolder.read(folder, 1);
    assertThat(read.documents()).extracting(Document::key).containsExactly("d2");
    var grades = new LinkedHashMap<String, Integer>();
    grades.put("d2", 2);
    assertThat(read.labels().queries()).containsExactly(new Asked("which", null, grades));
    assertThat(BeirFolder.read(folder, 9).documents()).hasSize(2);
  }

  @Test
  void a_broken_folder_is_told_with_file_and_line() throws IOException {
    assertThatThrownBy(() -> BeirFolder.read(folder, 9)).hasMessageContaining("no file of labels");
    write("qrels/test.tsv", "q1\td2\n");
    assertThatThrownBy(() -> BeirFolder.read(folder, 9)).hasMessageContaining("no label: q1");
    write("qrels/test.tsv", "q1\td2\t1\n");
    write("queries.jsonl", "{\"_id\":\"q9\",\"text\":\"which\"}\n");
    assertThatThrownBy(() -> BeirFolder.read(folder, 9))
        .hasMessageContaining("no query has a relevant document");
    write("queries.jsonl", "{\"_id\":\"q1\"\n");
    assertThatThrownBy(() -> BeirFolder.read(folder, 9))
        .isInstanceOfSatisfying(PgwrightException.class, it -> assertThat(it.line()).isEqualTo(1));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
