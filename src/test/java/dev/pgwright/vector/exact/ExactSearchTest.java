package dev.pgwright.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.VectorData;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The nearest rows are those that the real pgvector finds without an index.
class ExactSearchTest {

  private static final int ROWS = 700;

  private static ScratchDatabase database;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    database = SharedSandbox.withVector().create("exact");
    connection = database.connect();
    VectorData.medium(33, 3).load(connection, "items", ROWS);
    run(
        "create table kinds as select id, tenant, embedding v, embedding::halfvec(33) h,"
            + " binary_quantize(embedding)::bit(33) b, embedding::sparsevec(33) s from items");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    database.close();
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Tag("pg")
  @ParameterizedTest
  @CsvSource({
    "VECTOR, v, L2", "VECTOR, v, IP", "VECTOR, v, COSINE", "VECTOR, v, L1",
    "HALFVEC, h, L2", "HALFVEC, h, COSINE", "BIT, b, HAMMING", "BIT, b, JACCARD",
    "SPARSEVEC, s, L2", "SPARSEVEC, s, IP",
  })
  void finds_what_the_server_finds(VectorType type, String column, Metric metric)
      throws SQLException {
    var queries = new ArrayList<float[]>();
    var vectors = new ArrayList<float[]>();
    var tenants = new ArrayList<Boolean>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select " + column + "::text, tenant < 10 from kinds order by id")) {
      while (rows.next()) {
        byte[] text = rows.getString(1).getBytes(StandardCharsets.US_ASCII);
        assertThat(ValueText.dimensions(text, type)).isEqualTo(33);
        vectors.add(ValueText.read(text, type, 33));
        tenants.add(rows.getBoolean(2));
      }
    }
    List<Integer> chosen = List.of(0, 17, 300, 699);
    chosen.forEach(it -> queries.add(vectors.get(it)));
    var search = new ExactSearch(metric, queries, 20, 1);
    for (int i = 0; i < ROWS; i++) {
      search.add(i, vectors.get(i), tenants.get(i) ? 1 : 0);
    }
    List<List<Nearest>> found = search.finish();
    for (int i = 0; i < chosen.size(); i++) {
      compare(found.get(i).get(0), server(column, metric, chosen.get(i), "true"));
      compare(found.get(i).get(1), server(column, metric, chosen.get(i), "tenant < 10"));
    }
  }

  private static void compare(Nearest found, double[] distances) {
    assertThat(found.size()).isEqualTo(distances.length);
    for (int i = 0; i < distances.length; i++) {
      double slack = 2e-6 + 2e-6 * Math.abs(distances[i]);
      assertThat((double) found.distance(i))
          .isCloseTo(distances[i], within(Math.max(slack, 4e-4 * (distances[i] < 1e-3 ? 1 : 0))));
    }
  }

  private static double[] server(String column, Metric metric, int id, String where)
      throws SQLException {
    var distances = new ArrayList<Double>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select k."
                    + column
                    + " "
                    + metric.operator()
                    + " q."
                    + column
                    + " from kinds k, kinds q where q.id = "
                    + id
                    + " and k."
                    + where.replace("true", "id >= 0")
                    + " order by 1 limit 20")) {
      while (rows.next()) {
        distances.add(rows.getDouble(1));
      }
    }
    return distances.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void zero_vectors_have_no_cosine() {
    var search = new ExactSearch(Metric.COSINE, List.of(new float[] {1, 0}), 5, 0);
    search.add(1, new float[] {0, 0}, 0);
    search.add(2, new float[] {1, 1}, 0);
    Nearest found = search.finish().getFirst().getFirst();
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.id(0)).isEqualTo(2);
  }

  @Test
  void ties_go_by_id() {
    var search = new ExactSearch(Metric.L2, List.of(new float[] {0}), 3, 0);
    for (long id : new long[] {9, 4, 7, 1, 5}) {
      search.add(id, new float[] {1}, 0);
    }
    Nearest found = search.finish().getFirst().getFirst();
    assertThat(new long[] {found.id(0), found.id(1), found.id(2)}).containsExactly(1, 4, 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,-2.5,3e-05] | VECTOR | 1, -2.5, 0.00003",
        "[0.1,1e+20,-0] | HALFVEC | 0.1, 1e20, -0.0",
        "101 | BIT | 1, 0, 1",
        "{1:0.5,3:-2}/3 | SPARSEVEC | 0.5, 0, -2",
        "{}/3 | SPARSEVEC | 0, 0, 0",
      })
  void values_are_read_as_they_are_written(String text, VectorType type, String wanted) {
    float[] expected = new float[3];
    String[] parts = wanted.split(", ", -1);
    for (int i = 0; i < 3; i++) {
      expected[i] = Float.parseFloat(parts[i]);
    }
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(ValueText.read(bytes, type, 3)).isEqualTo(expected);
    assertThat(ValueText.dimensions(bytes, type)).isEqualTo(3);
  }

  @Test
  void every_float_is_read_back() {
    var random = new java.util.SplittableRandom(11);
    float[] values = new float[10_000];
    for (int i = 0; i < values.length; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      values[i] = Float.isFinite(value) ? value : 0;
    }
    String text = Arrays.toString(values).replace(" ", "").replace("E", "e");
    assertThat(ValueText.read(text.getBytes(StandardCharsets.US_ASCII), VectorType.VECTOR, 10_000))
        .isEqualTo(values);
  }
}
