package dev.pgwright.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.HnswMemory;
import dev.pgwright.vector.build.IvfflatMemory;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Computed memory beside what the real pgvector says while it builds.
@Tag("pg")
class BuildMemoryTest {

  private static final Pattern AFTER = Pattern.compile("after (\\d+) tuples");
  private static final Pattern REQUIRED = Pattern.compile("memory required is (\\d+) MB");

  private static Built built;

  @BeforeAll
  static void open() throws SQLException {
    built = new Built();
  }

  @AfterAll
  static void close() throws SQLException {
    built.close();
  }

  @ParameterizedTest
  @CsvSource({"VECTOR, 1000, 4, 2, 600", "VECTOR, 100, 16, 1, 1200"})
  void a_serial_graph_outgrows_memory_after_the_computed_rows(
      VectorType type, int dimensions, int m, int megabytes, long rows) throws SQLException {
    compare(type, dimensions, m, megabytes, rows);
  }

  @ParameterizedTest
  @Tag("matrix")
  @CsvSource({
    "VECTOR, 100, 8, 2, 2800",
    "VECTOR, 384, 16, 4, 2000",
    "VECTOR, 1536, 16, 8, 1500",
    "HALFVEC, 768, 16, 2, 1300",
    "HALFVEC, 1536, 32, 4, 1300",
    "BIT, 1024, 24, 1, 1200",
    "BIT, 64, 16, 1, 2000",
    "VECTOR, 3, 48, 2, 1300",
    "VECTOR, 128, 16, 3, 3500",
  })
  void so_do_others(VectorType type, int dimensions, int m, int megabytes, long rows)
      throws SQLException {
    compare(type, dimensions, m, megabytes, rows);
  }

  private static void compare(VectorType type, int dimensions, int m, int megabytes, long rows)
      throws SQLException {
    var column = new VectorColumn(type, dimensions, 0, 8, false);
    var index = new Hnsw(m, 2 * m);
    built.fill(column, rows);
    built.run("set max_parallel_maintenance_workers = 0");
    built.run("set maintenance_work_mem = '" + megabytes + "MB'");
    VectorServer server = VectorServer.DEFAULT.withWorkMem((long) megabytes << 20);
    long fit = HnswMemory.of(index, column.valueBytes(), server, false).rows();
    assertThat(fit).isLessThan(rows);
    long real = after(built.index(index, type));
    assertThat((double) fit).isCloseTo((double) real, within(Math.max(2, real * 0.01)));
  }

  @Test
  @Tag("matrix")
  void a_parallel_graph_outgrows_memory_after_the_computed_rows() throws SQLException {
    var column = new VectorColumn(VectorType.VECTOR, 2_000, 0, 8, false);
    var index = new Hnsw(16, 32);
    built.fill(column, 8_000);
    built.run("alter table items set (parallel_workers = 1)");
    built.run("set max_parallel_maintenance_workers = 1");
    built.run("set maintenance_work_mem = '64MB'");
    long fit = HnswMemory.of(index, column.valueBytes(), VectorServer.DEFAULT, true).rows();
    assertThat(fit).isLessThan(8_000);
    assertThat((double) fit)
        .isCloseTo((double) after(built.index(index, VectorType.VECTOR)), within(80.0));
  }

  private static long after(List<String> notices) {
    return notices.stream()
        .map(AFTER::matcher)
        .filter(Matcher::find)
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no notice: " + notices));
  }

  @ParameterizedTest
  @CsvSource({
    "VECTOR, 1000, 100, 1000",
    "VECTOR, 100, 300, 2000",
    "HALFVEC, 700, 250, 1500",
    "BIT, 2048, 400, 1500",
  })
  void ivfflat_wants_the_computed_memory(VectorType type, int dimensions, int lists, long rows)
      throws SQLException {
    var column = new VectorColumn(type, dimensions, 0, 8, false);
    built.fill(column, rows);
    built.run("set max_parallel_maintenance_workers = 0");
    long main = built.number("select pg_relation_size('items')");
    long bytes =
        IvfflatMemory.bytes(new Ivfflat(lists), column.valueBytes(), dimensions, rows, main);
    long megabytes = (bytes >> 20) + 1;
    built.run("set maintenance_work_mem = '" + (megabytes - 1) + "MB'");
    assertThat(refusal(lists, type)).isEqualTo(megabytes);
    built.run("set maintenance_work_mem = '" + megabytes + "MB'");
    assertThat(built.index(new Ivfflat(lists), type)).isNotNull();
  }

  private static long refusal(int lists, VectorType type) {
    try {
      built.index(new Ivfflat(lists), type);
    } catch (SQLException e) {
      Matcher matcher = REQUIRED.matcher(String.valueOf(e.getMessage()));
      assertThat(matcher.find()).as(e.getMessage()).isTrue();
      return Long.parseLong(matcher.group(1));
    }
    throw new AssertionError("it was built");
  }
}
