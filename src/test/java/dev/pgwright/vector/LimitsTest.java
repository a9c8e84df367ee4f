package dev.pgwright.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is reported as impossible is impossible on the real pgvector, and the rest is not.
@Tag("pg")
class LimitsTest {

  private static Built built;

  @BeforeAll
  static void open() throws SQLException {
    built = new Built();
    built.run("create table no_length (v vector)");
  }

  @AfterAll
  static void close() throws SQLException {
    built.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "vector, 2001, hnsw, 16, 64, l2, too-many-dimensions",
        "vector, 2000, hnsw, 16, 64, l2, -",
        "vector, 2001, ivfflat, 10, 0, l2, too-many-dimensions",
        "vector, 2000, ivfflat, 10, 0, l2, -",
        "halfvec, 4001, hnsw, 16, 64, cosine, too-many-dimensions",
        "halfvec, 4000, hnsw, 16, 64, cosine, -",
        "halfvec, 4001, ivfflat, 10, 0, ip, too-many-dimensions",
        "bit, 64001, hnsw, 16, 64, hamming, too-many-dimensions",
        "bit, 64000, hnsw, 16, 64, jaccard, -",
        "bit, 100, ivfflat, 10, 0, jaccard, no-operator-class",
        "bit, 100, ivfflat, 10, 0, hamming, -",
        "sparsevec, 100, ivfflat, 10, 0, l2, no-operator-class",
        "sparsevec, 100, hnsw, 16, 64, l2, -",
        "vector, 3, ivfflat, 10, 0, l1, no-operator-class",
        "vector, 3, hnsw, 16, 64, l1, -",
        "vector, 3, hnsw, 16, 64, hamming, no-operator-class",
        "vector, 3, hnsw, 1, 64, l2, option-out-of-range",
        "vector, 3, hnsw, 101, 640, l2, option-out-of-range",
        "vector, 3, hnsw, 2, 4, l2, -",
        "vector, 3, hnsw, 2, 1001, l2, option-out-of-range",
        "vector, 3, hnsw, 16, 31, l2, ef-construction-below-2m",
        "vector, 3, hnsw, 16, 32, l2, -",
        "vector, 3, ivfflat, 32769, 0, l2, option-out-of-range",
        "vector, 3, ivfflat, 1, 0, l2, -",
      })
  void says_what_the_server_says(
      String type, int dimensions, String method, int first, int second, String metric, String id)
      throws SQLException {
    VectorIndex index = method.equals("hnsw") ? new Hnsw(first, second) : new Ivfflat(first);
    var column = new VectorColumn(VectorType.named(type), dimensions, 1, 8, false);
    var request = request(column, index, Metric.named(metric), VectorServer.DEFAULT);
    assertThat(errors(request)).isEqualTo(id == null ? List.of() : List.of(id));
    String sql =
        "create table limit_%s (v %s); create index on limit_%s using %s (v %s) with (%s)"
            .replace("limit_%s", "l")
            .replaceFirst("%s", column.sql())
            .replaceFirst("%s", method)
            .replaceFirst("%s", Metric.named(metric).opclass(column.type()))
            .replaceFirst("%s", index.options());
    built.run("drop table if exists l");
    if (id == null) {
      built.run(sql);
    } else {
      assertThatThrownBy(() -> built.run(sql)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_column_without_dimensions_takes_no_index() {
    var column = new VectorColumn(VectorType.VECTOR, 0, 0, 8, false);
    assertThat(errors(request(column, Hnsw.DEFAULT, Metric.L2, VectorServer.DEFAULT)))
        .containsExactly("missing-dimensions");
    assertThatThrownBy(() -> built.run("create index on no_length using hnsw (v vector_l2_ops)"))
        .hasMessageContaining("does not have dimensions");
  }

  @ParameterizedTest
  @CsvSource({
    "0.4.4, HNSW, no-hnsw",
    "0.6.2, HNSW, parallel-build-overflow",
    "0.8.1, HNSW, parallel-build-overflow",
    "0.8.2, HNSW, vacuum-damages-graph",
    "0.8.3, HNSW, vacuum-reports-graph",
    "0.8.3, IVFFLAT, ivfflat-memory-unchecked",
    "0.7.4, HNSW, no-iterative-scan",
  })
  void old_versions_are_told(String version, String method, String id) {
    VectorServer base = VectorServer.DEFAULT;
    var server =
        new VectorServer(
            17, PgvectorVersion.parse(version), 1L << 30, 2, base.scanBytes(), null, null);
    var column = new VectorColumn(VectorType.VECTOR, 128, 0, 4_000, false);
    VectorIndex index = method.equals("HNSW") ? Hnsw.DEFAULT : new Ivfflat(100);
    VectorPlan plan = VectorPlan.of(request(column, index, Metric.L2, server));
    assertThat(plan.findings()).extracting(VectorFinding::id).contains(id);
  }

  @Test
  void the_current_version_has_nothing_to_tell() {
    var column = new VectorColumn(VectorType.VECTOR, 128, 0, 8, false);
    VectorServer server = VectorServer.DEFAULT.withWorkMem(1L << 30);
    assertThat(VectorPlan.of(request(column, Hnsw.DEFAULT, Metric.L2, server)).findings())
        .isEmpty();
  }

  private static List<String> errors(VectorRequest request) {
    return VectorPlan.of(request).findings().stream()
        .filter(it -> it.level() == VectorFinding.Level.ERROR)
        .filter(it -> !it.id().equals("ivfflat-memory"))
        .map(VectorFinding::id)
        .toList();
  }

  private static VectorRequest request(
      VectorColumn column, VectorIndex index, Metric metric, VectorServer server) {
    return new VectorRequest(
        null, "v", column, index, metric, 200_000, 200_000, server, List.of(), List.of());
  }
}
