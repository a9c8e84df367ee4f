package dev.pgwright.advise.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.advise.select.CostTable.Configuration;
import dev.pgwright.advise.select.CostTable.Index;
import dev.pgwright.advise.select.CostTable.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables that are made to mislead, each compared with every choice that there is.
class AdversarialTableTest {

  private static final int TABLES = 60;

  /// What is odd about a table.
  enum Kind {
    TIES,
    ZERO_COSTS,
    PAIRS_ONLY,
    DUPLICATES,
    NEVER_USED,
    DEAR_TO_WRITE,
    WITHOUT_SIZE,
    WITHOUT_WEIGHT,
    DEARER_WITH_INDEX,
    LARGE_AND_SMALL,
    EVERYTHING
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_best_choice_is_found_and_proven_whatever_the_table_is_like(Kind kind) {
    for (int seed = 0; seed < TABLES; seed++) {
      var random = new Random(seed * 31L + kind.name().length());
      CostTable table = table(kind, random);
      double whole = table.indexes().stream().mapToDouble(Index::sizeMb).sum();
      var limits =
          new Limits(
              List.of(0.0, whole / 4, whole / 2, whole * 1e6, Double.POSITIVE_INFINITY)
                  .get(random.nextInt(5)),
              random.nextInt(3) == 0 ? random.nextInt(4) : Integer.MAX_VALUE,
              random.nextInt(3) == 0 ? random.nextInt(3) : Integer.MAX_VALUE);
      Selection selection = Selector.select(table, limits);
      Best best = best(table, limits);
      String what = kind + " " + seed + " " + limits + " " + table;
      assertThat(selection.cost()).as(what).isCloseTo(best.cost(), within(1e-6 * best.cost()));
      assertThat(selection.bound()).as(what).isZero();
      assertThat(selection.lowerBound()).as(what).isLessThanOrEqualTo(best.cost() * (1 + 1e-9));
      assertThat(selection.sizeMb()).as(what).isCloseTo(best.size(), within(1e-6 + 1e-9 * whole));
      assertThat(selection.chosen()).as(what).hasSize(best.count());
    }
  }

  private static CostTable table(Kind kind, Random random) {
    int indexes = 1 + random.nextInt(9);
    int queries = 1 + random.nextInt(5);
    boolean all = kind == Kind.EVERYTHING;
    var allIndexes = new ArrayList<Index>();
    for (int i = 0; i < indexes; i++) {
      double size = 1 + random.nextInt(9);
      if (kind == Kind.LARGE_AND_SMALL || (all && random.nextInt(4) == 0)) {
        size = Math.pow(10, random.nextInt(-6, 7));
      } else if ((kind == Kind.WITHOUT_SIZE || all) && random.nextBoolean()) {
        size = 0;
      }
      boolean writes = kind == Kind.DEAR_TO_WRITE || all;
      double write = writes ? random.nextInt(120) : 0;
      allIndexes.add(new Index("i" + i, size, write, "t" + random.nextInt(3)));
    }
    var allQueries = new ArrayList<Query>();
    Map<List<String>, Configuration> configurations = new LinkedHashMap<>();
    for (int q = 0; q < queries; q++) {
      boolean nothing = (kind == Kind.WITHOUT_WEIGHT || all) && random.nextInt(3) == 0;
      boolean free = (kind == Kind.ZERO_COSTS || all) && random.nextInt(3) == 0;
      allQueries.add(new Query("q" + q, nothing ? 0 : 1 + random.nextInt(3), free ? 0 : 100));
      configure(kind, random, "q" + q, indexes, configurations);
    }
    return new CostTable(allQueries, allIndexes, List.copyOf(configurations.values()));
  }

  private static void configure(
      Kind kind,
      Random random,
      String query,
      int indexes,
      Map<List<String>, Configuration> configurations) {
    boolean all = kind == Kind.EVERYTHING;
    int used = kind == Kind.NEVER_USED ? Math.max(1, indexes / 2) : indexes;
    for (int i = 0; i < used; i++) {
      for (int j = i; j < used; j++) {
        boolean single = i == j;
        boolean missing = (kind == Kind.PAIRS_ONLY && single) || random.nextInt(3) == 0;
        if (missing) {
          continue;
        }
        double cost = random.nextInt(100);
        if (kind == Kind.TIES || kind == Kind.DUPLICATES || (all && random.nextBoolean())) {
          cost = List.of(10, 50, 100).get(random.nextInt(3));
        } else if (kind == Kind.ZERO_COSTS) {
          cost = random.nextInt(3) == 0 ? 0 : cost;
        } else if (kind == Kind.DEARER_WITH_INDEX) {
          cost = random.nextInt(60, 300);
        }
        if (kind == Kind.DUPLICATES) {
          cost = single ? 40 + i / 2 : 30;
        }
        List<String> set = single ? List.of("i" + i) : List.of("i" + i, "i" + j);
        var key = new ArrayList<>(set);
        key.add(query);
        configurations.put(key, new Configuration(query, set, cost));
      }
    }
  }

  private record Best(double cost, double size, int count) {
    boolean beats(Best other) {
      double noise = 1e-9 * Math.max(1e-9, Math.max(cost, other.cost));
      if (Math.abs(cost - other.cost) > noise) {
        return cost < other.cost;
      }
      return Math.abs(size - other.size) > 1e-9 * Math.max(size, other.size)
          ? size < other.size
          : count < other.count;
    }
  }

  private static Best best(CostTable table, Limits limits) {
    Best best = null;
    for (int set = 0; set < 1 << table.indexes().size(); set++) {
      var chosen = new ArrayList<Index>();
      for (int i = 0; i < table.indexes().size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(table.indexes().get(i));
        }
      }
      Best now = measured(table, chosen);
      if (allowed(chosen, now.size(), limits) && (best == null || now.beats(best))) {
        best = now;
      }
    }
    return best == null ? new Best(0, 0, 0) : best;
  }

  private static boolean allowed(List<Index> chosen, double size, Limits limits) {
    return size <= limits.mb() * (1 + 1e-12)
        && chosen.size() <= limits.indexes()
        && chosen.stream()
            .allMatch(
                it ->
                    chosen.stream()
                            .filter(own -> String.valueOf(own.table()).equals(it.table()))
                            .count()
                        <= limits.perTable());
  }

  private static Best measured(CostTable table, List<Index> chosen) {
    List<String> ids = chosen.stream().map(Index::id).toList();
    double cost = chosen.stream().mapToDouble(Index::writeCost).sum();
    for (Query query : table.queries()) {
      double least = query.cost();
      for (Configuration it : table.configurations()) {
        if (it.query().equals(query.id()) && ids.containsAll(it.indexes())) {
          least = Math.min(least, it.cost());
        }
      }
      cost += query.weight() * least;
    }
    return new Best(cost, chosen.stream().mapToDouble(Index::sizeMb).sum(), chosen.size());
  }
}
