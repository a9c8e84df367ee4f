package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.select.CostTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What statements cost with indexes, alone and together, as far as it can matter.
final class CostTables {

  /// Savings below this share are none.
  private static final double TRIFLE = 0.995;

  private static final int PAIRED = 10;

  private final WhatIf whatIf;
  private final List<CostTable.Configuration> configurations = new ArrayList<>();
  private final SequencedMap<String, Proposal> proposals = new LinkedHashMap<>();
  private final SequencedSet<List<String>> known = new LinkedHashSet<>();

  CostTables(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  /// The indexes that help some statement, by the id they have in the table.
  Map<String, Proposal> proposals() {
    return proposals;
  }

  List<CostTable.Configuration> configurations() {
    return configurations;
  }

  /// Tries what was proposed for a statement.
  ///
  /// @param id of the statement in the table
  void add(String id, Prepared statement) {
    List<Proposal> all = statement.proposals().stream().filter(whatIf::has).toList();
    double enough = statement.cost() * TRIFLE;
    if (all.isEmpty() || whatIf.cost(statement.texts(), all) > enough) {
      return;
    }
    var used = new LinkedHashSet<Proposal>();
    statement.texts().forEach(text -> used.addAll(whatIf.used(whatIf.plan(text, all))));
    Map<Proposal, Double> single = new LinkedHashMap<>();
    for (Proposal it : all) {
      double cost = whatIf.cost(statement.texts(), List.of(it));
      if (cost <= enough) {
        single.put(it, cost);
        note(id, List.of(it), cost);
      }
    }
    if (used.size() > 1 && used.size() <= 6) {
      note(id, List.copyOf(used), whatIf.cost(statement.texts(), used));
    }
    pairs(id, statement, used, single);
  }

  private void pairs(
      String id, Prepared statement, SequencedSet<Proposal> used, Map<Proposal, Double> single) {
    var some = new LinkedHashSet<>(used);
    single.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(PAIRED)
        .forEach(it -> some.add(it.getKey()));
    List<Proposal> list = List.copyOf(some);
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Proposal a = list.get(i);
        Proposal b = list.get(j);
        boolean together = used.contains(a) && used.contains(b);
        if (!together && a.table().equals(b.table())) {
          continue;
        }
        double best =
            Math.min(
                single.getOrDefault(a, statement.cost()), single.getOrDefault(b, statement.cost()));
        double cost = whatIf.cost(statement.texts(), List.of(a, b));
        if (cost <= best * TRIFLE) {
          note(id, List.of(a, b), cost);
        }
      }
    }
  }

  private void note(String id, List<Proposal> with, double cost) {
    var ids = new ArrayList<String>();
    with.stream()
        .sorted(Comparator.comparing(Proposal::definition))
        .forEach(
            it -> {
              ids.add(it.definition());
              proposals.putIfAbsent(it.definition(), it);
            });
    var key = new ArrayList<>(ids);
    key.addFirst(id);
    if (known.add(key)) {
      configurations.add(new CostTable.Configuration(id, ids, cost));
    }
  }
}
