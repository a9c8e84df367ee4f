package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.Progress;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.rewrite.Equivalence;
import dev.pgwright.advise.select.CostTable;
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
    this.whatIf = new WhatIf(twin, statistics);
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
    var writes = new WriteCosts(statistics, prepared);
    var dropping = new Dropping(statistics, writes);
    var costs = new CostTables(whatIf, dropping.movable(proposals));
    tryAll(prepared, costs);
    progress.at("choosing", prepared.size(), prepared.size());
    var choosing = new Choosing(statistics, whatIf, options, prepared, costs, dropping, writes);
    var kept = choosing.choose();
    List<Dropping.Found> drops =
        dropping.of(choosing.gone(kept), kept, gone -> needless(prepared, kept, gone));
    drops.forEach(it -> remedies.add(dropped(it)));
    hot(kept, writes);
    var generic = new Generic(whatIf);
    prepared.forEach(it -> generic.of(it, kept).ifPresent(remedies::add));
    prepared.forEach(it -> memory.remedy(it, kept).ifPresent(own -> remedies.addFirst(own)));
    return new Advice(
        planned(prepared, kept),
        described(prepared, kept),
        leftOut(prepared, choosing.costTable(), costs, kept),
        preparation.unplanned(),
        remedies,
        List.of(),
        drops.stream()
            .filter(Dropping.Found::redundant)
            .map(Dropping.Found::index)
            .filter(it -> writes.reads(it.table()))
            .toList(),
        kept.stream().mapToDouble(this::megabytes).sum(),
        whatIf.count(),
        choosing.bound());
  }

  /// Whether no statement gets dearer without some indexes of the database.
  private boolean needless(
      List<Prepared> prepared, SequencedSet<Proposal> kept, List<QualifiedName> without) {
    return prepared.stream()
        .allMatch(
            it -> whatIf.cost(it.texts(), kept, without) <= whatIf.cost(it.texts(), kept) * DEARER);
  }

  private double megabytes(Proposal it) {
    return whatIf.sizeBytes(it) / MEGABYTE;
  }

  /// Tries what was proposed, then indexes that do for several statements what each of theirs does
  /// for one.
  private void tryAll(List<Prepared> prepared, CostTables costs) {
    for (int i = 0; i < prepared.size(); i++) {
      progress.at("trying indexes", i, prepared.size());
      costs.add(CostTables.id(i), prepared.get(i));
    }
    progress.at("merging indexes", prepared.size(), prepared.size());
    List<Proposal> merged = Merges.of(costs.proposals().values());
    whatIf.make(merged);
    for (int i = 0; i < prepared.size(); i++) {
      costs.addMerged(CostTables.id(i), prepared.get(i), merged);
    }
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
      if (it.indexes().size() == 1
          && costs.proposals().containsKey(it.indexes().getFirst())
          && !it.query().startsWith("for ")) {
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
