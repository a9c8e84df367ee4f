package dev.pgwright.advise.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.advise.select.CostTable.Configuration;
import dev.pgwright.advise.select.CostTable.Index;
import dev.pgwright.advise.select.CostTable.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.1, 0.3, 0.7, 1})
  void finds_the_best_of_all_choices_and_proves_it(double share) {
    for (int seed = 0; seed < 14; seed++) {
      CostTable table = random(seed, 4 + seed % 7, 1 + seed % 6);
      double limit = share * table.indexes().stream().mapToDouble(Index::sizeMb).sum();
      Selection selection = Selector.select(table, limit);
      double best = best(table, limit);
      assertThat(selection.cost()).as("seed " + seed).isCloseTo(best, within(1e-6 * best));
      assertThat(cost(table, new LinkedHashSet<>(selection.chosen())))
          .isCloseTo(selection.cost(), within(1e-9 * best));
      assertThat(selection.sizeMb()).isLessThanOrEqualTo(limit * (1 + 1e-9));
      assertThat(selection.lowerBound()).isLessThanOrEqualTo(best * (1 + 1e-9));
      assertThat(selection.bound()).isZero();
    }
  }

  @Test
  void does_not_depend_on_the_order_of_its_input() {
    for (int seed = 0; seed < 10; seed++) {
      CostTable table = random(seed, 30, 10);
      var random = new Random(seed);
      CostTable other =
          new CostTable(
              shuffled(table.queries(), random),
              shuffled(table.indexes(), random),
              shuffled(table.configurations(), random));
      double limit = 0.1 * table.indexes().stream().mapToDouble(Index::sizeMb).sum();
      assertThat(Selector.select(other, limit).chosen())
          .isEqualTo(Selector.select(table, limit).chosen());
    }
  }

  @Test
  void a_larger_instance_is_within_one_percent_of_its_bound() {
    CostTable table = random(7, 200, 40);
    double limit = 0.03 * table.indexes().stream().mapToDouble(Index::sizeMb).sum();
    Selection selection = Selector.select(table, limit);
    assertThat(selection.bound()).isLessThan(0.01);
    assertThat(Selector.select(table, limit)).isEqualTo(selection);
  }

  @Test
  void two_indexes_that_help_only_together_are_found() {
    var table =
        new CostTable(
            List.of(new Query("q", 1, 100), new Query("r", 1, 10)),
            List.of(new Index("a", 5, 0), new Index("b", 5, 0), new Index("c", 6, 0)),
            List.of(
                new Configuration("q", List.of("a", "b"), 1),
                new Configuration("r", List.of("c"), 1)));
    assertThat(Selector.select(table, 10).chosen()).containsExactly("a", "b");
    assertThat(Selector.select(table, 9).chosen()).containsExactly("c");
  }

  @Test
  void an_index_that_costs_more_to_write_than_it_saves_is_left_out() {
    var table =
        new CostTable(
            List.of(new Query("q", 1, 100)),
            List.of(new Index("a", 1, 60), new Index("b", 1, 0)),
            List.of(
                new Configuration("q", List.of("a"), 50),
                new Configuration("q", List.of("b"), 100)));
    assertThat(Selector.select(table, Double.POSITIVE_INFINITY).chosen()).isEmpty();
  }

  @Test
  void of_equally_good_indexes_the_smaller_one_is_taken() {
    var table =
        new CostTable(
            List.of(new Query("q", 1, 100)),
            List.of(new Index("a", 2, 0), new Index("b", 1, 0), new Index("c", 1, 0)),
            List.of(
                new Configuration("q", List.of("a"), 50),
                new Configuration("q", List.of("b"), 50),
                new Configuration("q", List.of("c"), 50)));
    assertThat(Selector.select(table, 10).chosen()).containsExactly("b");
  }

  @Test
  void without_queries_nothing_is_chosen() {
    var table = new CostTable(List.of(), List.of(new Index("a", 1, 0)), List.of());
    assertThat(Selector.select(table, 10)).isEqualTo(new Selection(List.of(), 0, 1, 0, 0, 0));
  }

  /// Sizes over four decades, weights over six, whole numbers among them, so that costs are equal.
  private static CostTable random(int seed, int indexes, int queries) {
    var random = new Random(seed);
    boolean whole = seed % 3 == 0;
    var allQueries = new ArrayList<Query>();
    var allIndexes = new ArrayList<Index>();
    var configurations = new ArrayList<Configuration>();
    for (int i = 0; i < indexes; i++) {
      double size = whole ? random.nextInt(12) : Math.pow(10, random.nextDouble(-2, 2));
      double write = random.nextInt(3) > 0 ? 0 : Math.pow(10, random.nextDouble(0, 4));
      allIndexes.add(new Index("i" + i, size, write));
    }
    for (int q = 0; q < queries; q++) {
      double weight = whole ? 1 + random.nextInt(9) : Math.pow(10, random.nextDouble(0, 6));
      allQueries.add(new Query("q" + q, weight, 100));
      for (int i = 0; i < indexes; i++) {
        if (random.nextInt(indexes) < 8) {
          configurations.add(new Configuration("q" + q, List.of("i" + i), random.nextInt(30, 110)));
          for (int j = i + 1; j < indexes; j++) {
            if (random.nextInt(indexes) < 4) {
              configurations.add(
                  new Configuration("q" + q, List.of("i" + i, "i" + j), random.nextInt(1, 105)));
            }
          }
        }
      }
    }
    return new CostTable(allQueries, allIndexes, configurations);
  }

  private static double best(CostTable table, double limit) {
    double best = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << table.indexes().size(); set++) {
      var chosen = new LinkedHashSet<String>();
      double size = 0;
      for (int i = 0; i < table.indexes().size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(table.indexes().get(i).id());
          size += table.indexes().get(i).sizeMb();
        }
      }
      if (size <= limit * (1 + 1e-12)) {
        best = Math.min(best, cost(table, chosen));
      }
    }
    return best;
  }

  private static double cost(CostTable table, SequencedSet<String> chosen) {
    double cost = 0;
    for (Query query : table.queries()) {
      double least = query.cost();
      for (Configuration it : table.configurations()) {
        if (it.query().equals(query.id()) && chosen.containsAll(it.indexes())) {
          least = Math.min(least, it.cost());
        }
      }
      cost += query.weight() * least;
    }
    for (Index index : table.indexes()) {
      cost += chosen.contains(index.id()) ? index.writeCost() : 0;
    }
    return cost;
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
