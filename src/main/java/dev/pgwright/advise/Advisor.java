package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.Progress;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.rewrite.Equivalence;
import dev.pgwright.advise.select.CostTable;
import dev.pgwright.advise.select.Selection;
import dev.pgwright.advise.select.Selector;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.Twin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Advises on the indexes of a workload.
public final class Advisor {

  private static final double MEGABYTE = 1 << 20;

  /// What an index as large as all tables has to save at least, as a share of the workload; smaller
  /// ones less.
  private static final double RENT = 0.05;

  /// What every index has to save, as a share of the workload.
  private static final double ENTRY = 0.001;

  /// The most that is asked of an index, as a share of what it saves somewhere: a statement that
  /// takes little of the workload may have its index too.
  private static final double GRANTED = 0.1;

  private static final int LEFT_OUT = 8;

  /// A statement that gets dearer by more than this needs an index of the database.
  private static final double DEARER = 1.01;

  private final Statistics statistics;
  private final WhatIf whatIf;
  private final Options options;
  private final Progress progress;
  private final Preparation preparation;
  private final @Nullable Equivalence equivalence;
  private final List<Remedy> remedies = new ArrayList<>();

  private Advisor(
      Statistics statistics,
      Twin twin,
      Options options,
      @Nullable Equivalence equivalence,
      Progress progress) {
    this.equivalence = equivalence;
    this.statistics = statistics;
    this.whatIf = new WhatIf(twin);
    this.options = options;
    this.progress = progress;
    this.preparation = new Preparation(statistics, whatIf);
  }

  /// The indexes that a workload is to have, planned on a twin of its database.
  ///
  /// @param twin of the database that the statistics are of
  /// @param equivalence compares texts on generated rows; null where that is not to be done
  public static Advice advise(
      Statistics statistics,
      Twin twin,
      List<WorkloadQuery> queries,
      Options options,
      @Nullable Equivalence equivalence,
      Progress progress) {
    return new Advisor(statistics, twin, options, equivalence, progress).run(queries);
  }

  /// The statements, written otherwise where that pays.
  private List<Prepared> rewritten() {
    var rewriting = new Rewriting(statistics, whatIf, options, equivalence);
    var pages = new Pages(statistics, whatIf, options.factor());
    var all = new ArrayList<Prepared>();
    List<Prepared> prepared = preparation.prepared();
    for (Prepared it : prepared) {
      progress.at("rewriting", all.size(), prepared.size());
      all.add(rewriting.of(it));
    }
    remedies.addAll(rewriting.remedies());
    prepared.forEach(it -> pages.paging(it).ifPresent(remedies::add));
    remedies.addAll(pages.loops());
    remedies.addAll(Stale.of(statistics, prepared));
    return all;
  }

  private Advice run(List<WorkloadQuery> queries) {
    queries.forEach(preparation::add);
    var memory = new Memory(statistics, whatIf);
    List<Prepared> prepared = rewritten().stream().map(memory::enough).toList();
    var proposals = new LinkedHashSet<Proposal>();
    prepared.forEach(it -> proposals.addAll(it.proposals()));
    whatIf.make(proposals);
    var costs = new CostTables(whatIf);
    for (int i = 0; i < prepared.size(); i++) {
      progress.at("trying indexes", i, prepared.size());
      costs.add(id(i), prepared.get(i));
    }
    progress.at("choosing", prepared.size(), prepared.size());
    var writes = new WriteCosts(statistics, prepared);
    CostTable table = table(prepared, costs, writes);
    Selection selection = Selector.select(table, options.budgetMb());
    var chosen = new LinkedHashSet<Proposal>();
    selection.chosen().forEach(it -> chosen.add(Objects.requireNonNull(costs.proposals().get(it))));
    var kept = limited(prepared, kept(prepared, chosen));
    List<Dropping.Found> drops =
        new Dropping(statistics, writes).of(kept, gone -> needless(prepared, kept, gone));
    drops.forEach(it -> remedies.add(dropped(it)));
    hot(kept, writes);
    prepared.forEach(it -> memory.remedy(it, kept).ifPresent(own -> remedies.addFirst(own)));
    return new Advice(
        planned(prepared, kept),
        described(prepared, kept),
        leftOut(prepared, table, costs, kept),
        preparation.unplanned(),
        remedies,
        List.of(),
        kept.stream().mapToDouble(this::megabytes).sum(),
        whatIf.count(),
        selection.bound());
  }

  /// Whether no statement gets dearer without some indexes of the database.
  private boolean needless(
      List<Prepared> prepared, SequencedSet<Proposal> kept, List<QualifiedName> without) {
    return prepared.stream()
        .allMatch(
            it -> whatIf.cost(it.texts(), kept, without) <= whatIf.cost(it.texts(), kept) * DEARER);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  private double megabytes(Proposal it) {
    return whatIf.sizeBytes(it) / MEGABYTE;
  }

  private CostTable table(List<Prepared> prepared, CostTables costs, WriteCosts writes) {
    double whole = prepared.stream().mapToDouble(it -> it.query().weight() * it.cost()).sum();
    double all =
        Math.max(64, statistics.tables().stream().mapToDouble(it -> it.pages() / 128.0).sum());
    var queries = new ArrayList<CostTable.Query>();
    for (int i = 0; i < prepared.size(); i++) {
      queries.add(
          new CostTable.Query(id(i), prepared.get(i).query().weight(), prepared.get(i).cost()));
    }
    Map<String, Double> saving = savings(prepared, costs);
    var indexes = new ArrayList<CostTable.Index>();
    costs
        .proposals()
        .forEach(
            (id, index) -> {
              double rent = whole * (ENTRY + RENT * megabytes(index) / all);
              double most = GRANTED * saving.getOrDefault(id, 0.0);
              double written = writes.of(index, megabytes(index) * 128);
              indexes.add(
                  new CostTable.Index(id, megabytes(index), Math.min(rent, most) + written));
            });
    return new CostTable(queries, indexes, costs.configurations());
  }

  /// What each index saves by itself, or with another one.
  private static Map<String, Double> savings(List<Prepared> prepared, CostTables costs) {
    Map<String, Double> saving = new LinkedHashMap<>();
    for (CostTable.Configuration it : costs.configurations()) {
      Prepared statement = prepared.get(Integer.parseInt(it.query()));
      double saved = (statement.cost() - it.cost()) * statement.query().weight();
      it.indexes().forEach(id -> saving.merge(id, saved, Math::max));
    }
    return saving;
  }

  /// What is left when every index has to make some statement cheaper by the factor, beside the
  /// others.
  private SequencedSet<Proposal> kept(List<Prepared> prepared, SequencedSet<Proposal> chosen) {
    var kept = new LinkedHashSet<>(chosen);
    boolean again = true;
    while (again && !kept.isEmpty()) {
      Proposal worst = null;
      double least = Double.POSITIVE_INFINITY;
      for (Proposal it : kept) {
        double factor = factor(prepared, kept, it);
        if (factor < least) {
          least = factor;
          worst = it;
        }
      }
      again = least < options.factor();
      if (again) {
        kept.remove(worst);
      }
    }
    return kept;
  }

  /// What is left within the limits of number: what is missed least goes first.
  private SequencedSet<Proposal> limited(List<Prepared> prepared, SequencedSet<Proposal> kept) {
    var left = new LinkedHashSet<>(kept);
    while (true) {
      List<Proposal> over =
          left.size() > options.mostIndexes()
              ? List.copyOf(left)
              : left.stream().filter(it -> crowded(left, it)).toList();
      if (over.isEmpty()) {
        return left;
      }
      Proposal least = over.getFirst();
      double cheapest = Double.POSITIVE_INFINITY;
      for (Proposal it : over) {
        var rest = new LinkedHashSet<>(left);
        rest.remove(it);
        double cost =
            prepared.stream()
                .mapToDouble(own -> own.query().weight() * whatIf.cost(own.texts(), rest))
                .sum();
        if (cost < cheapest) {
          cheapest = cost;
          least = it;
        }
      }
      left.remove(least);
    }
  }

  private boolean crowded(SequencedSet<Proposal> left, Proposal index) {
    return left.stream().filter(it -> it.table().equals(index.table())).count()
        > options.mostPerTable();
  }

  private static Remedy dropped(Dropping.Found it) {
    return Remedy.of(
        it.redundant() ? "redundant-index" : "unused-index",
        it.index().name().sql() + " on " + it.index().table().sql() + ": " + it.why(),
        "DROP INDEX CONCURRENTLY " + it.index().name().sql(),
        it.redundant() ? "twin" : "counters");
  }

  /// New indexes that updates of the workload would have to change, where they change none now.
  private void hot(SequencedSet<Proposal> kept, WriteCosts writes) {
    for (Proposal it : kept) {
      if (writes.breaksHot(it)) {
        remedies.add(
            Remedy.of(
                "hot-updates-lost",
                String.format(
                    Locale.ROOT,
                    "%.0f %% of the updates of %s change no index now; those of the workload that"
                        + " set a column of (%s) will change all of them; the cost is counted",
                    100 * writes.hotShare(it.table()),
                    it.table().sql(),
                    String.join(", ", it.keys())),
                null,
                "counters"));
      }
    }
  }

  private double factor(List<Prepared> prepared, SequencedSet<Proposal> kept, Proposal without) {
    var rest = new LinkedHashSet<>(kept);
    rest.remove(without);
    double factor = 1;
    for (Prepared it : prepared) {
      if (it.proposals().stream().anyMatch(own -> own.table().equals(without.table()))) {
        double with = whatIf.cost(it.texts(), kept);
        factor = Math.max(factor, whatIf.cost(it.texts(), rest) / Math.max(with, 1e-9));
      }
    }
    return factor;
  }

  private List<Advice.Planned> planned(List<Prepared> prepared, SequencedSet<Proposal> kept) {
    var planned = new ArrayList<Advice.Planned>();
    for (Prepared it : prepared) {
      String text = Prepared.shown(it.texts());
      String original = Prepared.shown(it.originals());
      JsonNode before = whatIf.plan(original, List.of());
      JsonNode after = whatIf.plan(text, kept);
      var uses = new LinkedHashSet<String>();
      it.texts()
          .forEach(
              each ->
                  whatIf.used(whatIf.plan(each, kept)).forEach(own -> uses.add(own.definition())));
      planned.add(
          new Advice.Planned(
              it.query(),
              original,
              text.equals(original) ? null : text,
              it.before(),
              whatIf.cost(it.texts(), kept),
              before,
              after,
              List.copyOf(uses),
              it.sensitive()));
    }
    return planned;
  }

  private List<Advice.Chosen> described(List<Prepared> prepared, SequencedSet<Proposal> kept) {
    double whole = prepared.stream().mapToDouble(it -> it.query().weight() * it.cost()).sum();
    var all = new ArrayList<Advice.Chosen>();
    for (Proposal index : kept) {
      var rest = new LinkedHashSet<>(kept);
      rest.remove(index);
      var names = new ArrayList<String>();
      double factor = 1;
      double saved = 0;
      for (Prepared it : prepared) {
        double with = whatIf.cost(it.texts(), kept);
        double without = whatIf.cost(it.texts(), rest);
        if (without > with * 1.01) {
          names.add(it.query().name());
          factor = Math.max(factor, without / Math.max(with, 1e-9));
          saved += (without - with) * it.query().weight();
        }
      }
      all.add(
          new Advice.Chosen(
              index, whatIf.sizeBytes(index), names, factor, whole == 0 ? 0 : saved / whole));
    }
    all.sort(Comparator.comparingDouble((Advice.Chosen it) -> -it.saved()));
    return all;
  }

  private List<Advice.LeftOut> leftOut(
      List<Prepared> prepared, CostTable table, CostTables costs, SequencedSet<Proposal> kept) {
    Map<String, Double> best = new LinkedHashMap<>();
    for (CostTable.Configuration it : table.configurations()) {
      if (it.indexes().size() == 1) {
        double before = prepared.get(Integer.parseInt(it.query())).cost();
        best.merge(it.indexes().getFirst(), before / Math.max(it.cost(), 1e-9), Math::max);
      }
    }
    return best.entrySet().stream()
        .filter(it -> it.getValue() >= options.factor())
        .filter(it -> !kept.contains(costs.proposals().get(it.getKey())))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(LEFT_OUT)
        .map(
            it ->
                leftOut(Objects.requireNonNull(costs.proposals().get(it.getKey())), it.getValue()))
        .toList();
  }

  private Advice.LeftOut leftOut(Proposal index, double factor) {
    String size = String.format(Locale.ROOT, "%.1f MB", megabytes(index));
    boolean tooLarge = megabytes(index) > options.budgetMb();
    return new Advice.LeftOut(
        index,
        String.format(Locale.ROOT, "makes a statement %.1f times cheaper by itself; ", factor)
            + (tooLarge
                ? "its " + size + " are beyond the budget"
                : "what is proposed does as much for less; it would take " + size));
  }
}
