package dev.pgwright.advise.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A cost table as arrays, in an order of its own: the same for tables that differ only in order.
///
/// A *way* is a configuration that beats its query's own cost and fits into the limit; its value is
/// its cost times the query's weight. A *slot* is a query together with an index that one of its
/// ways uses. Indexes that no way uses are left out.
final class Instance {

  final List<String> ids;
  final double[] size;
  final double[] write;
  final double limit;

  /// The number of the table of each index; -1 for what counts for no limit of number.
  final int[] group;

  final int groups;

  /// Of number, for those that count.
  final Limits limits;

  /// Whether limits of number can matter.
  final boolean counted;

  /// Value of each query without an index.
  final double[] base;

  /// The ways of query `q` are `way[q]` to `way[q + 1]`, exclusive, cheapest first.
  final int[] way;

  final double[] value;
  final int[] queryOfWay;

  /// The slots of each way.
  final int[][] slots;

  final int[] indexOfSlot;
  final int[] queryOfSlot;

  /// The slots of each index.
  final int[][] slotsOfIndex;

  /// The ways of each slot, cheapest first.
  final int[][] waysOfSlot;

  private Instance(
      List<CostTable.Index> indexes, Limits limits, double[] base, List<List<Way>> ways) {
    this.ids = indexes.stream().map(CostTable.Index::id).toList();
    this.size = indexes.stream().mapToDouble(CostTable.Index::sizeMb).toArray();
    this.write = indexes.stream().mapToDouble(CostTable.Index::writeCost).toArray();
    this.limit = room(limits);
    this.limits = limits;
    this.group = new int[indexes.size()];
    int[] sizes = grouped(indexes, group);
    this.groups = sizes.length;
    this.counted = crowded(sizes, limits);
    this.base = base;
    int total = ways.stream().mapToInt(List::size).sum();
    way = new int[base.length + 1];
    value = new double[total];
    queryOfWay = new int[total];
    slots = new int[total][];
    var slotIndexes = new ArrayList<Integer>();
    var slotQueries = new ArrayList<Integer>();
    int at = 0;
    for (int query = 0; query < base.length; query++) {
      var slotByIndex = new LinkedHashMap<Integer, Integer>();
      for (Way it : ways.get(query)) {
        for (int member : it.members()) {
          if (slotByIndex.putIfAbsent(member, slotIndexes.size()) == null) {
            slotIndexes.add(member);
            slotQueries.add(query);
          }
        }
        slots[at] = it.members().stream().mapToInt(own -> at(slotByIndex, own)).toArray();
        queryOfWay[at] = query;
        value[at++] = it.value();
      }
      way[query + 1] = at;
    }
    indexOfSlot = slotIndexes.stream().mapToInt(Integer::intValue).toArray();
    queryOfSlot = slotQueries.stream().mapToInt(Integer::intValue).toArray();
    slotsOfIndex = grouped(indexOfSlot, ids.size());
    waysOfSlot = waysBySlot();
  }

  /// One that knows only what can matter within a limit.
  static Instance of(CostTable table, Limits limits) {
    List<CostTable.Query> queries =
        table.queries().stream().sorted(Comparator.comparing(CostTable.Query::id)).toList();
    double limit = room(limits);
    var candidates = new TreeMap<String, CostTable.Index>();
    table.indexes().stream()
        .filter(it -> it.sizeMb() <= limit)
        .forEach(it -> candidates.put(it.id(), it));
    var numbers = new TreeMap<String, Integer>();
    for (int i = 0; i < queries.size(); i++) {
      numbers.put(queries.get(i).id(), i);
    }
    double[] base = queries.stream().mapToDouble(it -> it.weight() * it.cost()).toArray();
    var useful = new ArrayList<List<CostTable.Configuration>>();
    queries.forEach(_ -> useful.add(new ArrayList<>()));
    for (CostTable.Configuration it : table.configurations()) {
      int query = numbers.getOrDefault(it.query(), -1);
      if (query >= 0
          && queries.get(query).weight() * it.cost() < base[query]
          && candidates.keySet().containsAll(it.indexes())
          && it.indexes().stream().mapToDouble(id -> size(candidates, id)).sum() <= limit
          && few(candidates, it.indexes(), limits)) {
        useful.get(query).add(it);
      }
    }
    return numbered(candidates, limits, base, queries, useful);
  }

  private static int at(Map<Integer, Integer> slots, int index) {
    return slots.getOrDefault(index, -1);
  }

  private static boolean crowded(int[] sizes, Limits limits) {
    return Arrays.stream(sizes).sum() > limits.indexes()
        || Arrays.stream(sizes).anyMatch(it -> it > limits.perTable());
  }

  /// The limit of storage, with room for rounding.
  private static double room(Limits limits) {
    return limits.mb() + Math.abs(limits.mb()) * 1e-9;
  }

  /// Numbers the tables of indexes.
  ///
  /// @param group receives the number of each, -1 for none
  /// @return how many indexes each table has
  private static int[] grouped(List<CostTable.Index> indexes, int[] group) {
    var numbers = new TreeMap<String, Integer>();
    for (int i = 0; i < group.length; i++) {
      String table = indexes.get(i).table();
      group[i] = table == null ? -1 : numbers.computeIfAbsent(table, _ -> numbers.size());
    }
    int[] sizes = new int[numbers.size()];
    Arrays.stream(group).filter(it -> it >= 0).forEach(it -> sizes[it]++);
    return sizes;
  }

  /// Whether some indexes are within the limits of number by themselves.
  private static boolean few(
      Map<String, CostTable.Index> indexes, List<String> some, Limits limits) {
    var tables = new TreeMap<String, Integer>();
    for (String id : some) {
      CostTable.Index index = indexes.get(id);
      if (index != null && index.table() != null) {
        tables.merge(index.table(), 1, Integer::sum);
      }
    }
    return tables.values().stream().mapToInt(Integer::intValue).sum() <= limits.indexes()
        && tables.values().stream().allMatch(it -> it <= limits.perTable());
  }

  private static double size(Map<String, CostTable.Index> indexes, String id) {
    CostTable.Index index = indexes.get(id);
    return index == null ? 0 : index.sizeMb();
  }

  private static Instance numbered(
      NavigableMap<String, CostTable.Index> candidates,
      Limits limits,
      double[] base,
      List<CostTable.Query> queries,
      List<List<CostTable.Configuration>> useful) {
    var used = new TreeMap<String, Integer>();
    useful.forEach(list -> list.forEach(it -> it.indexes().forEach(id -> used.put(id, 0))));
    candidates.keySet().retainAll(used.keySet());
    int number = 0;
    for (String id : candidates.keySet()) {
      used.put(id, number++);
    }
    var ways = new ArrayList<List<Way>>();
    for (int query = 0; query < base.length; query++) {
      double weight = queries.get(query).weight();
      ways.add(
          undominated(
              useful.get(query).stream()
                  .map(it -> new Way(members(it, used), it.cost() * weight))
                  .sorted(Way.ORDER)
                  .toList()));
    }
    return new Instance(List.copyOf(candidates.values()), limits, base, ways);
  }

  private static List<Integer> members(CostTable.Configuration it, Map<String, Integer> numbers) {
    return it.indexes().stream().map(id -> numbers.getOrDefault(id, -1)).sorted().toList();
  }

  /// Without those that a cheaper one makes needless because it uses no other index.
  private static List<Way> undominated(List<Way> sorted) {
    var kept = new ArrayList<Way>();
    var single = new TreeMap<Integer, Double>();
    for (Way it : sorted) {
      boolean needless = it.members().stream().anyMatch(single::containsKey);
      if (!needless) {
        kept.add(it);
        if (it.members().size() == 1) {
          single.put(it.members().getFirst(), it.value());
        }
      }
    }
    return kept;
  }

  private static int[][] grouped(int[] keys, int groups) {
    int[] counts = new int[groups];
    for (int key : keys) {
      counts[key]++;
    }
    int[][] all = new int[groups][];
    Arrays.setAll(all, group -> new int[counts[group]]);
    Arrays.fill(counts, 0);
    for (int i = 0; i < keys.length; i++) {
      all[keys[i]][counts[keys[i]]++] = i;
    }
    return all;
  }

  private int[][] waysBySlot() {
    int[] counts = new int[indexOfSlot.length];
    for (int[] members : slots) {
      for (int slot : members) {
        counts[slot]++;
      }
    }
    int[][] all = new int[counts.length][];
    Arrays.setAll(all, slot -> new int[counts[slot]]);
    Arrays.fill(counts, 0);
    for (int it = 0; it < slots.length; it++) {
      for (int slot : slots[it]) {
        all[slot][counts[slot]++] = it;
      }
    }
    return all;
  }

  int indexes() {
    return ids.size();
  }

  int queries() {
    return base.length;
  }

  /// A configuration of one query, by the numbers of its indexes, ascending.
  private record Way(List<Integer> members, double value) {
    static final Comparator<Way> ORDER =
        Comparator.comparingDouble(Way::value)
            .thenComparingInt(it -> it.members().size())
            .thenComparing(it -> it.members().getFirst())
            .thenComparing(it -> it.members().getLast());
  }
}
