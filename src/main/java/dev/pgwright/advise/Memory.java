package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.twin.Statistics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sorts and hash tables that do not fit into `work_mem`, and how much they need.
final class Memory {

  /// The most that is proposed for one statement, in kB.
  private static final long MOST = 1L << 20;

  /// How much cheaper a statement gets at least.
  private static final double WORTH = 1.05;

  private static final int ENTRY_OF_SORT = 24 + 24 + 8;
  private static final int ENTRY_OF_HASH = 16 + 16 + 8;
  private static final int ENTRY_OF_GROUP = 100;

  private final WhatIf whatIf;
  private final long usual;
  private final double ofHashes;
  private final Map<Prepared, Long> given = new LinkedHashMap<>();

  Memory(Statistics statistics, WhatIf whatIf) {
    this.whatIf = whatIf;
    this.usual = Long.parseLong(statistics.settings().getOrDefault("work_mem", "4096"));
    double usually = statistics.major() >= 15 ? 2 : 1;
    this.ofHashes =
        Optional.ofNullable(statistics.settings().get("hash_mem_multiplier"))
            .map(Double::valueOf)
            .orElse(usually);
  }

  /// The step of a plan that goes to disk.
  ///
  /// @param need memory in kB
  private record Spill(String step, double rows, double need) {}

  /// Gives a statement the memory that makes it cheaper, where that is what it lacks.
  Prepared enough(Prepared it) {
    long least = 0;
    for (String text : it.texts()) {
      least = Math.max(least, least(text));
    }
    if (least == 0) {
      return it;
    }
    whatIf.memory(it.texts(), least);
    double cost = whatIf.cost(it.texts(), List.of());
    if (cost * WORTH > it.cost()) {
      whatIf.memory(it.texts(), 0);
      return it;
    }
    Prepared other = it.rewritten(it.texts(), cost, it.proposals());
    given.put(other, least);
    return other;
  }

  /// The least memory with which a text is planned without going to disk, in kB; 0 where it does
  /// not, or does whatever it has.
  private long least(String text) {
    if (spill(whatIf.plan(text, List.of()), usual) == null) {
      return 0;
    }
    for (long kb = Long.highestOneBit(Math.max(64, usual)) * 2; kb <= MOST; kb *= 2) {
      whatIf.memory(List.of(text), kb);
      boolean fits = spill(whatIf.plan(text, List.of()), kb) == null;
      whatIf.memory(List.of(text), 0);
      if (fits) {
        return kb;
      }
    }
    return 0;
  }

  /// What is proposed for a statement once indexes are chosen; empty where it needs no more memory
  /// beside them.
  Optional<Remedy> remedy(Prepared it, Collection<Proposal> kept) {
    Long kb = given.get(it);
    if (kb == null) {
      return Optional.empty();
    }
    double then = whatIf.cost(it.texts(), kept);
    whatIf.memory(it.texts(), 0);
    double now = whatIf.cost(it.texts(), kept);
    Spill spill = null;
    for (String text : it.texts()) {
      Spill own = spill(whatIf.plan(text, kept), usual);
      spill = own == null || (spill != null && spill.need() >= own.need()) ? spill : own;
    }
    if (spill == null || then * WORTH > now) {
      return Optional.empty();
    }
    whatIf.memory(it.texts(), kb);
    String finding =
        String.format(
            Locale.ROOT,
            "its %s of %,.0f rows takes about %s, work_mem is %s, so it goes to disk",
            spill.step(),
            spill.rows(),
            size(spill.need()),
            size((double) usual));
    return Optional.of(
        new Remedy(
            "work-mem",
            it.query().name(),
            finding,
            "SET LOCAL work_mem = '" + (kb >> 10) + "MB'",
            List.of(
                "for this statement's transaction alone: each step of each session takes as much"),
            null,
            now,
            then,
            "twin"));
  }

  private static String size(double kb) {
    return kb < 10_240
        ? String.format(Locale.ROOT, "%.1f MB", kb / 1024)
        : String.format(Locale.ROOT, "%,.0f MB", kb / 1024);
  }

  /// The step that lacks most; null where all fit.
  private @Nullable Spill spill(JsonNode plan, long kb) {
    return spill(plan.path("Plan"), null, kb);
  }

  private @Nullable Spill spill(JsonNode node, @Nullable JsonNode above, long kb) {
    Spill most = own(node, above, kb);
    for (JsonNode child : node.path("Plans")) {
      boolean passed = node.path("Node Type").asText().equals("Gather Merge") && above != null;
      Spill below = spill(child, passed ? above : node, kb);
      if (below != null && (most == null || below.need() > most.need())) {
        most = below;
      }
    }
    return most;
  }

  private @Nullable Spill own(JsonNode node, @Nullable JsonNode above, long kb) {
    double rows = node.path("Plan Rows").asDouble();
    int width = (node.path("Plan Width").asInt() + 7) / 8 * 8;
    double limit =
        above != null && above.path("Node Type").asText().equals("Limit")
            ? 2 * above.path("Plan Rows").asDouble()
            : rows;
    return switch (node.path("Node Type").asText()) {
      case "Sort" -> {
        double held = Math.min(rows, limit);
        yield over("sort", held, held * (double) (width + ENTRY_OF_SORT) / 1024, (double) kb);
      }
      case "Hash" -> over("hash table", rows, rows * (width + ENTRY_OF_HASH) / 1024, kb * ofHashes);
      case "Aggregate" ->
          node.path("Planned Partitions").asInt() > 0
              ? over("grouping", rows, rows * (width + ENTRY_OF_GROUP) / 1024, 0)
              : null;
      default -> null;
    };
  }

  private static @Nullable Spill over(String step, double rows, double need, double has) {
    return need > has ? new Spill(step, rows, need) : null;
  }
}
