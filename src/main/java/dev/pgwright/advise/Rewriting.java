package dev.pgwright.advise;

import dev.pgwright.PgwrightException;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.candidates.Proposals;
import dev.pgwright.advise.rewrite.Equivalence;
import dev.pgwright.advise.rewrite.Equivalence.Outcome;
import dev.pgwright.advise.rewrite.Rewrite;
import dev.pgwright.advise.rewrite.Rewrites;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.workload.Repair;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Writes statements otherwise where that makes them cheaper by the factor: than they are now
/// without any index, or than they can get with new ones.
final class Rewriting {

  /// How many rules may follow on each other.
  private static final int STEPS = 3;

  /// Dearer by less than this counts as equal.
  private static final double ALIKE = 1.1;

  private final Statistics statistics;
  private final WhatIf whatIf;
  private final Options options;
  private final @Nullable Equivalence equivalence;
  private final List<Remedy> remedies = new ArrayList<>();

  /// @param equivalence compares texts on generated rows; null where there is no server for it
  Rewriting(
      Statistics statistics, WhatIf whatIf, Options options, @Nullable Equivalence equivalence) {
    this.statistics = statistics;
    this.whatIf = whatIf;
    this.options = options;
    this.equivalence = equivalence;
  }

  /// What was rewritten, in the order of the statements.
  List<Remedy> remedies() {
    return List.copyOf(remedies);
  }

  /// A statement after several rules, or as it was.
  private record Attempt(Rewrite rewrite, Prepared prepared, double withIndexes, String known) {}

  Prepared of(Prepared original) {
    Prepared now = original;
    double best = withIndexes(now);
    var applied = new ArrayList<Attempt>();
    for (int step = 0; step < STEPS; step++) {
      Attempt found = best(now, best).orElse(null);
      if (found == null) {
        break;
      }
      applied.add(found);
      now = found.prepared();
      best = found.withIndexes();
    }
    if (!applied.isEmpty()) {
      remedies.add(told(original, applied));
    }
    return now;
  }

  private double withIndexes(Prepared it) {
    whatIf.make(it.proposals());
    return Math.min(it.cost(), whatIf.cost(it.texts(), it.proposals()));
  }

  /// The rule that makes the statement cheapest, where it pays.
  private Optional<Attempt> best(Prepared now, double withIndexes) {
    Attempt best = null;
    List<Rewrite> all = Rewrites.of(now.texts().getFirst(), statistics.schema());
    for (int i = 0; i < all.size(); i++) {
      Attempt it = attempt(now, all.get(i), i).orElse(null);
      if (it != null
          && pays(now, withIndexes, it)
          && (best == null || it.withIndexes() < best.withIndexes())) {
        String known = known(now, it);
        if (!known.isEmpty()) {
          best = new Attempt(it.rewrite(), it.prepared(), it.withIndexes(), known);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean pays(Prepared now, double withIndexes, Attempt it) {
    boolean evenWithIndexes = it.withIndexes() * options.factor() <= withIndexes;
    boolean inTheirPlace =
        it.prepared().cost() * options.factor() <= now.cost()
            && it.prepared().cost() <= withIndexes * ALIKE;
    return evenWithIndexes || inTheirPlace;
  }

  private Optional<Attempt> attempt(Prepared now, Rewrite rewrite, int place) {
    SequencedSet<String> texts = new LinkedHashSet<>();
    for (String it : now.texts()) {
      List<Rewrite> own = Rewrites.of(it, statistics.schema());
      if (place >= own.size() || own.get(place).kind() != rewrite.kind()) {
        return Optional.empty();
      }
      texts.add(own.get(place).sql());
    }
    try {
      List<String> list = List.copyOf(texts);
      double cost = whatIf.cost(list, List.of());
      Prepared other = now.rewritten(list, cost, proposals(list.getFirst(), now.proposals()));
      return Optional.of(new Attempt(rewrite, other, withIndexes(other), ""));
    } catch (PgwrightException _) {
      // The server refuses the new text, for example a column that is not grouped by.
      return Optional.empty();
    }
  }

  private List<Proposal> proposals(String sql, List<Proposal> before) {
    return Typical.statement(sql)
        .map(it -> Proposals.of(Shape.of(it, sql, statistics.schema()), statistics))
        .orElse(before);
  }

  /// How it is known that the rows are the same; empty where they are not.
  private String known(Prepared now, Attempt it) {
    if (equivalence == null) {
      return "by rule";
    }
    return switch (equivalence.compare(now.texts().getFirst(), it.prepared().texts().getFirst())) {
      case Outcome.Same same ->
          String.format(
              Locale.ROOT,
              "by rule, and the same %,d rows on %d fills of generated ones",
              same.rows(),
              same.fills());
      case Outcome.Different _ -> "";
      case Outcome.Unknown unknown -> "by rule; not compared on rows: " + unknown.why();
    };
  }

  private Remedy told(Prepared original, List<Attempt> applied) {
    Attempt last = applied.getLast();
    var guards = new LinkedHashSet<String>();
    var titles = new LinkedHashSet<String>();
    applied.forEach(it -> guards.addAll(it.rewrite().guards()));
    applied.forEach(it -> titles.add(it.rewrite().kind().title()));
    return new Remedy(
        applied.getFirst().rewrite().kind().id(),
        original.query().name(),
        String.join("; ", titles),
        general(original, applied).orElse(last.prepared().texts().getFirst()),
        List.copyOf(guards),
        last.known(),
        original.cost(),
        last.prepared().cost(),
        "twin");
  }

  /// The same rules on the statement as it was given, with its parameters.
  private Optional<String> general(Prepared original, List<Attempt> applied) {
    String sql = Repair.of(original.query().sql());
    for (Attempt it : applied) {
      Optional<Rewrite> same =
          Rewrites.of(sql, statistics.schema()).stream()
              .filter(own -> own.kind() == it.rewrite().kind())
              .findFirst();
      if (same.isEmpty()) {
        return Optional.empty();
      }
      sql = same.get().sql();
    }
    return Optional.of(sql);
  }
}
