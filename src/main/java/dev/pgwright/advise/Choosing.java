package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.select.CostTable;
import dev.pgwright.advise.select.Limits;
import dev.pgwright.advise.select.Selection;
import dev.pgwright.advise.select.Selector;
import dev.pgwright.model.Index;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Chooses among what was tried and what is there already: indexes of the database that might go
/// are in the table of costs as others are, but count for no limit.
final class Choosing {

  private static final double MEGABYTE = 1 << 20;

  /// What an index as large as all tables has to save at least, as a share of the workload; smaller
  /// ones less.
  private static final double RENT = 0.05;

  /// What every index has to save, as a share of the workload.
  private static final double ENTRY = 0.001;

  /// The most that is asked of an index, as a share of what it saves somewhere: a statement that
  /// takes little of the workload may have its index too.
  private static final double GRANTED = 0.1;

  /// What it costs not to have what an index of the database is there for, beside the whole
  /// workload.
  private static final double FORBIDDEN = 10;

  /// How many times cheaper a second index of the same keys has to make some statement.
  private static final double CARRIED = 3;

  private final Statistics statistics;
  private final WhatIf whatIf;
  private final Options options;
  private final List<Prepared> prepared;
  private final CostTables costs;
  private final WriteCosts writes;
  private final Dropping dropping;
  private final CostTable table;
  private List<Index> gone = List.of();
  private double bound;

  Choosing(
      Statistics statistics,
      WhatIf whatIf,
      Options options,
      List<Prepared> prepared,
      CostTables costs,
      Dropping dropping,
      WriteCosts writes) {
    this.statistics = statistics;
    this.whatIf = whatIf;
    this.options = options;
    this.prepared = prepared;
    this.costs = costs;
    this.dropping = dropping;
    this.writes = writes;
    this.table = table();
  }

  CostTable costTable() {
    return table;
  }

  /// How much above the best possible cost the choice may be, as a share.
  double bound() {
    return bound;
  }

  private CostTable table() {
    double whole = 0;
    double all =
        Math.max(64, statistics.tables().stream().mapToDouble(it -> it.pages() / 128.0).sum());
    var queries = new ArrayList<CostTable.Query>();
    for (int i = 0; i < prepared.size(); i++) {
      String id = CostTables.id(i);
      double cost = costs.base(id, prepared.get(i));
      queries.add(new CostTable.Query(id, prepared.get(i).query().weight(), cost));
      whole += prepared.get(i).query().weight() * cost;
    }
    Map<String, Double> saving = savings();
    var indexes = new ArrayList<CostTable.Index>();
    for (var it : costs.proposals().entrySet()) {
      double mb = whatIf.sizeBytes(it.getValue()) / MEGABYTE;
      double rent = whole * (ENTRY + RENT * mb / all);
      double most = GRANTED * saving.getOrDefault(it.getKey(), 0.0);
      double written = writes.of(it.getValue(), mb * 128);
      indexes.add(
          new CostTable.Index(
              it.getKey(), mb, Math.min(rent, most) + written, it.getValue().table().sql()));
    }
    var configurations = new ArrayList<>(costs.configurations());
    for (Index it : costs.movable()) {
      double mb = statistics.index(it.name()).map(IndexStatistics::pages).orElse(0L) / 128.0;
      double rent = whole * (ENTRY + RENT * mb / all);
      double written = writes.of(it, mb * 128);
      indexes.add(new CostTable.Index(CostTables.id(it), 0, rent + written, null));
      needed(it, FORBIDDEN * (1 + whole), queries, configurations);
    }
    return new CostTable(queries, indexes, configurations);
  }

  /// What an index is there for is asked as a statement that nobody runs: it must not get lost.
  private void needed(
      Index index,
      double cost,
      List<CostTable.Query> queries,
      List<CostTable.Configuration> configurations) {
    if (dropping.free(index, costs.movable())) {
      return;
    }
    String id = "for " + CostTables.id(index);
    queries.add(new CostTable.Query(id, 1, cost));
    configurations.add(new CostTable.Configuration(id, List.of(CostTables.id(index)), 0));
    costs
        .proposals()
        .forEach(
            (name, proposal) -> {
              if (Dropping.covers(proposal, index)) {
                configurations.add(new CostTable.Configuration(id, List.of(name), 0));
              }
            });
    for (Index other : costs.movable()) {
      if (Dropping.covers(other, index)) {
        configurations.add(new CostTable.Configuration(id, List.of(CostTables.id(other)), 0));
      }
    }
  }

  /// What each index saves by itself, or with another one.
  private Map<String, Double> savings() {
    Map<String, Double> saving = new LinkedHashMap<>();
    for (CostTable.Configuration it : costs.configurations()) {
      Prepared statement = prepared.get(Integer.parseInt(it.query()));
      double base = costs.base(it.query(), statement);
      double saved = (base - it.cost()) * statement.query().weight();
      it.indexes().forEach(id -> saving.merge(id, saved, Math::max));
    }
    return saving;
  }

  /// The indexes to make.
  SequencedSet<Proposal> choose() {
    var limits = new Limits(options.budgetMb(), options.mostIndexes(), options.mostPerTable());
    Selection selection = Selector.select(table, limits);
    bound = selection.bound();
    var chosen = new LinkedHashSet<Proposal>();
    for (String id : selection.chosen()) {
      Proposal it = costs.proposals().get(id);
      if (it != null) {
        chosen.add(it);
      }
    }
    gone =
        costs.movable().stream()
            .filter(it -> !selection.chosen().contains(CostTables.id(it)))
            .toList();
    return kept(chosen);
  }

  /// The indexes of the database that may go beside some new ones.
  List<Index> gone(Collection<Proposal> kept) {
    var names = new ArrayList<QualifiedName>();
    var all = new ArrayList<Index>();
    for (Index it : gone) {
      if (dropping.reason(it, kept, names).isPresent()) {
        all.add(it);
        names.add(it.name());
      }
    }
    return all;
  }

  /// What is left when every index has to make some statement cheaper by the factor, beside the
  /// others.
  private SequencedSet<Proposal> kept(SequencedSet<Proposal> chosen) {
    var kept = new LinkedHashSet<>(chosen);
    boolean again = true;
    while (again && !kept.isEmpty()) {
      Proposal worst = null;
      double least = Double.POSITIVE_INFINITY;
      for (Proposal it : kept) {
        double factor = factor(kept, it) / asked(it);
        if (factor < least) {
          least = factor;
          worst = it;
        }
      }
      again = least < 1;
      if (again) {
        kept.remove(worst);
      }
    }
    return kept;
  }

  /// By what factor an index has to help: more where an index of the database has its keys already
  /// and it only carries columns along.
  private double asked(Proposal it) {
    boolean there =
        !it.include().isEmpty() && it.where() == null && Redundant.keyed(statistics.schema(), it);
    return there ? Math.max(options.factor(), CARRIED) : options.factor();
  }

  private double factor(SequencedSet<Proposal> kept, Proposal without) {
    var rest = new LinkedHashSet<>(kept);
    rest.remove(without);
    List<QualifiedName> hidden = gone(kept).stream().map(Index::name).toList();
    List<QualifiedName> less = gone(rest).stream().map(Index::name).toList();
    double factor = 1;
    for (Prepared it : prepared) {
      if (it.proposals().stream().anyMatch(own -> own.table().equals(without.table()))) {
        double with = whatIf.cost(it.texts(), kept, hidden);
        double missing = whatIf.cost(it.texts(), rest, less);
        factor = Math.max(factor, missing / Math.max(with, 1e-9));
      }
    }
    return factor;
  }
}
