package dev.pgwright.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.size.HeapPages;
import dev.pgwright.vector.size.HnswPages;
import dev.pgwright.vector.size.IvfflatPages;
import dev.pgwright.vector.size.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Computed sizes beside those of indexes that the real pgvector has built.
@Tag("pg")
class PackingTest {

  private static final Logger LOG = Logger.getLogger(PackingTest.class.getName());

  /// @param fast whether it is in the sample that every run of the tests builds
  private record Case(VectorColumn column, VectorIndex index, long rows, boolean fast) {}

  private record Outcome(String what, double computed, double real) {

    double error() {
      return Math.abs(computed - real) / real;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-60s %9.1f %9.0f %6.2f %%", what, computed, real, 100 * error());
    }
  }

  @Test
  void a_sample_of_indexes_has_the_computed_size() throws SQLException {
    List<Outcome> outcomes = build(cases().stream().filter(Case::fast).toList());
    assertThat(outcomes).allMatch(it -> it.error() <= 0.01);
  }

  @Test
  @Tag("matrix")
  void nineteen_of_twenty_indexes_have_the_computed_size() throws SQLException {
    List<Outcome> outcomes = build(cases());
    long exact = outcomes.stream().filter(it -> it.error() <= 0.01).count();
    String figure = exact + " of " + outcomes.size() + " sizes are exact to 1 %";
    assertThat(outcomes).hasSizeGreaterThan(60);
    outcomes.stream().filter(it -> it.error() > 0.01).forEach(it -> LOG.info(it::toString));
    LOG.info(figure);
    assertThat((double) exact / outcomes.size()).as(figure).isGreaterThanOrEqualTo(0.95);
  }

  private static List<Outcome> build(List<Case> cases) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    try (var built = new Built()) {
      built.run("set maintenance_work_mem = '512MB'");
      built.run("set max_parallel_maintenance_workers = 0");
      VectorColumn filled = null;
      long rows = 0;
      for (Case it : cases) {
        if (!it.column().equals(filled) || rows != it.rows()) {
          filled = it.column();
          rows = it.rows();
          built.fill(filled, rows);
          HeapPages heap = HeapPages.of(filled, rows);
          add(
              outcomes,
              "heap of " + rows + " " + filled.sql(),
              (double) heap.mainBytes(),
              built.number("select pg_relation_size('items')"));
          if (heap.outside()) {
            add(
                outcomes,
                "toast of " + rows + " " + filled.sql(),
                (double) heap.toastBytes(),
                built.number(
                    "select pg_relation_size(reltoastrelid) from pg_class where oid = 'items'::regclass"));
          }
        }
        built.index(it.index(), it.column().type());
        add(
            outcomes,
            it.rows()
                + " "
                + it.column().sql()
                + " "
                + it.index().method()
                + " "
                + it.index().options(),
            Page.BYTES * pages(it),
            built.number("select pg_relation_size('items_v')"));
      }
    }
    return outcomes;
  }

  private static void add(List<Outcome> outcomes, String what, double computed, long real) {
    outcomes.add(new Outcome(what, computed / Page.BYTES, (double) real / Page.BYTES));
  }

  private static double pages(Case it) {
    return switch (it.index()) {
      case Hnsw hnsw -> HnswPages.of(hnsw, it.column().valueBytes(), it.rows());
      case Ivfflat lists -> IvfflatPages.of(lists, it.column(), it.rows());
    };
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (int dimensions : new int[] {3, 64, 128, 384, 768, 1024, 1536, 2000}) {
      for (int m : new int[] {4, 16, 32}) {
        hnsw(cases, VectorType.VECTOR, dimensions, m);
      }
    }
    for (int dimensions : new int[] {256, 1024, 1536, 3072, 4000}) {
      for (int m : new int[] {8, 16, 48}) {
        hnsw(cases, VectorType.HALFVEC, dimensions, m);
      }
    }
    for (int dimensions : new int[] {64, 768, 1536, 3072}) {
      for (int m : new int[] {16, 24}) {
        hnsw(cases, VectorType.BIT, dimensions, m);
      }
    }
    for (int nonZeros : new int[] {10, 100, 1000}) {
      var column = new VectorColumn(VectorType.SPARSEVEC, 30_000, nonZeros, 8, false);
      cases.add(new Case(column, new Hnsw(16, 32), 1_000, nonZeros == 100));
    }
    // The rows of a list are left to chance, and so is how full its last page is: few lists for the
    // sample.
    var narrow = new VectorColumn(VectorType.VECTOR, 64, 0, 8, false);
    cases.add(new Case(narrow, new Ivfflat(2), 5_000, true));
    for (int dimensions : new int[] {3, 30, 64, 384, 1024, 1536}) {
      for (int lists : new int[] {10, 50}) {
        ivfflat(cases, VectorType.VECTOR, dimensions, lists);
      }
    }
    for (int lists : new int[] {10, 40}) {
      ivfflat(cases, VectorType.HALFVEC, 768, lists);
      ivfflat(cases, VectorType.BIT, 1024, lists);
    }
    return cases;
  }

  private static void hnsw(List<Case> cases, VectorType type, int dimensions, int m) {
    var column = new VectorColumn(type, dimensions, 0, 8, false);
    boolean small = type == VectorType.BIT || dimensions < 500;
    boolean fast = m == 16 && (dimensions == 384 || dimensions == 3_072);
    cases.add(new Case(column, new Hnsw(m, 2 * m), small ? 3_000 : 1_000, fast));
  }

  private static void ivfflat(List<Case> cases, VectorType type, int dimensions, int lists) {
    var column = new VectorColumn(type, dimensions, 0, 8, false);
    cases.add(new Case(column, new Ivfflat(lists), 5_000, false));
  }
}
