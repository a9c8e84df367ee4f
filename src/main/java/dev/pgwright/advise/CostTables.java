package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.select.CostTable;
import dev.pgwright.model.Index;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  private final List<Index> movable;
  private final Map<String, Double> bases = new LinkedHashMap<>();

  /// @param movable indexes of the database that might go
  CostTables(WhatIf whatIf, List<Index> movable) {
    this.whatIf = whatIf;
    this.movable = List.copyOf(movable);
  }

  /// The id of a statement.
  static String id(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  /// The id of an index of the database.
  static String id(Index index) {
    return "index " + index.name().sql();
  }

  List<Index> movable() {
    return movable;
  }

  /// What a statement costs without any index that might go or come.
  double base(String id, Prepared statement) {
    return bases.getOrDefault(id, statement.cost());
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
    List<Index> moving = moving(statement);
    List<QualifiedName> hidden = moving.stream().map(Index::name).toList();
    double base = statement.cost();
    if (!moving.isEmpty()) {
      base = whatIf.cost(statement.texts(), List.of(), hidden);
      bases.put(id, base);
    }
    double enough = base * TRIFLE;
    var used = new LinkedHashSet<Proposal>();
    Map<Proposal, Double> single = new LinkedHashMap<>();
    if (!all.isEmpty() && whatIf.cost(statement.texts(), all, hidden) <= enough) {
      statement.texts().forEach(text -> used.addAll(whatIf.used(whatIf.plan(text, all, hidden))));
      for (Proposal it : all) {
        double cost = whatIf.cost(statement.texts(), List.of(it), hidden);
        if (cost <= enough) {
          single.put(it, cost);
          noteAll(id, List.of(it), cost);
        }
      }
      if (used.size() > 1 && used.size() <= 6) {
        noteAll(id, List.copyOf(used), whatIf.cost(statement.texts(), used, hidden));
      }
      pairs(id, statement, used, single);
    }
    existing(id, statement, some(used, single), single);
  }

  /// The indexes of the database that might go and are on tables of a statement.
  private List<Index> moving(Prepared statement) {
    return movable.stream()
        .filter(
            it -> statement.proposals().stream().anyMatch(own -> own.table().equals(it.table())))
        .toList();
  }

  /// Tries what is there already, alone and with the best of what was proposed.
  private void existing(
      String id, Prepared statement, Collection<Proposal> others, Map<Proposal, Double> single) {
    List<Index> moving = moving(statement);
    double base = base(id, statement);
    for (Index it : moving) {
      List<QualifiedName> rest =
          moving.stream().filter(own -> !own.equals(it)).map(Index::name).toList();
      double alone = whatIf.cost(statement.texts(), List.of(), rest);
      if (alone <= base * TRIFLE) {
        note(id, List.of(id(it)), alone);
        for (Proposal other : others) {
          double cost = whatIf.cost(statement.texts(), List.of(other), rest);
          if (cost <= Math.min(alone, single.getOrDefault(other, base)) * TRIFLE) {
            proposals.putIfAbsent(other.definition(), other);
            note(id, List.of(id(it), other.definition()), cost);
          }
        }
        for (Index other : moving) {
          if (id(other).compareTo(id(it)) > 0) {
            List<QualifiedName> less =
                rest.stream().filter(own -> !own.equals(other.name())).toList();
            double cost = whatIf.cost(statement.texts(), List.of(), less);
            if (cost <= alone * TRIFLE) {
              note(id, List.of(id(it), id(other)), cost);
            }
          }
        }
      }
    }
  }

  /// Tries merged indexes for a statement that one of their parts helps.
  void addMerged(String id, Prepared statement, Collection<Proposal> merged) {
    List<QualifiedName> hidden = moving(statement).stream().map(Index::name).toList();
    for (Proposal it : merged) {
      boolean meant =
          whatIf.has(it)
              && statement.proposals().stream().anyMatch(own -> Merges.extendsOne(it, own));
      if (meant) {
        double cost = whatIf.cost(statement.texts(), List.of(it), hidden);
        if (cost <= base(id, statement) * TRIFLE) {
          noteAll(id, List.of(it), cost);
        }
      }
    }
  }

  private static SequencedSet<Proposal> some(
      SequencedSet<Proposal> used, Map<Proposal, Double> single) {
    var some = new LinkedHashSet<>(used);
    single.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(PAIRED)
        .forEach(it -> some.add(it.getKey()));
    return some;
  }

  private void pairs(
      String id, Prepared statement, SequencedSet<Proposal> used, Map<Proposal, Double> single) {
    List<QualifiedName> hidden = moving(statement).stream().map(Index::name).toList();
    List<Proposal> list = List.copyOf(some(used, single));
    double base = base(id, statement);
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Proposal a = list.get(i);
        Proposal b = list.get(j);
        boolean together = used.contains(a) && used.contains(b);
        if (!together && a.table().equals(b.table())) {
          continue;
        }
        double best = Math.min(single.getOrDefault(a, base), single.getOrDefault(b, base));
        double cost = whatIf.cost(statement.texts(), List.of(a, b), hidden);
        if (cost <= best * TRIFLE) {
          noteAll(id, List.of(a, b), cost);
        }
      }
    }
  }

  private void noteAll(String id, Collection<Proposal> with, double cost) {
    with.forEach(it -> proposals.putIfAbsent(it.definition(), it));
    note(id, with.stream().map(Proposal::definition).toList(), cost);
  }

  private void note(String id, List<String> with, double cost) {
    List<String> ids = with.stream().sorted().toList();
    var key = new ArrayList<>(ids);
    key.addFirst(id);
    if (known.add(key)) {
      configurations.add(new CostTable.Configuration(id, ids, cost));
    }
  }
}
