package dev.pgwright.explain.faults;

import dev.pgwright.explain.rules.PlanRules;
import dev.pgwright.explain.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How often causes were found, and how often something else was reported.
record FaultScore(List<FaultRun.Result> results) {

  /// The share of the reports that are the fault or follow from it.
  double precision() {
    long right = results.stream().mapToLong(it -> it.found().size() - it.wrong().size()).sum();
    long wrong = results.stream().mapToLong(it -> it.wrong().size()).sum();
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /// The share of the faults that were found.
  double recall() {
    List<FaultRun.Result> faults = faults();
    return faults.isEmpty()
        ? 1
        : (double) faults.stream().filter(FaultRun.Result::hit).count() / faults.size();
  }

  private List<FaultRun.Result> faults() {
    return results.stream().filter(it -> !it.fault().healthy()).toList();
  }

  /// Markdown, a line for each rule.
  String table() {
    var lines = new ArrayList<String>();
    lines.add(
        "| rule | states | found | wrongly reported | precision | recall | gone when mended | faster |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Rule rule : PlanRules.ALL) {
      lines.add(line(rule.info().id()));
    }
    long healthy = results.stream().filter(it -> it.fault().healthy()).count();
    long alone =
        results.stream().filter(it -> it.fault().healthy() && it.found().isEmpty()).count();
    lines.add(
        String.format(
            Locale.ROOT,
            "| all | %d | %d | | %.1f %% | %.1f %% | %d of %d | %d |",
            faults().size(),
            faults().stream().filter(FaultRun.Result::hit).count(),
            100 * precision(),
            100 * recall(),
            faults().stream().filter(FaultRun.Result::gone).count(),
            faults().stream().filter(it -> it.afterMs() >= 0).count(),
            faults().stream().filter(it -> it.afterMs() >= 0 && it.faster()).count()));
    lines.add("");
    lines.add(alone + " of " + healthy + " healthy plans were left alone.");
    return String.join("\n", lines) + "\n";
  }

  private String line(String rule) {
    List<FaultRun.Result> own =
        results.stream().filter(it -> it.fault().rule().equals(rule)).toList();
    long found = own.stream().filter(FaultRun.Result::hit).count();
    long wrong = results.stream().filter(it -> it.wrong().contains(rule)).count();
    List<FaultRun.Result> mended = own.stream().filter(it -> it.afterMs() >= 0).toList();
    String speed =
        mended.isEmpty()
            ? " | "
            : mended.stream().filter(FaultRun.Result::gone).count()
                + " of "
                + mended.size()
                + " | "
                + mended.stream().filter(FaultRun.Result::faster).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.0f %% | %.0f %% | %s |",
        rule,
        own.size(),
        found,
        wrong,
        found + wrong == 0 ? 100 : 100.0 * found / (found + wrong),
        own.isEmpty() ? 100 : 100.0 * found / own.size(),
        speed);
  }

  /// What was not found, wrongly found, not mended, or does not add up; empty for nothing.
  String misses() {
    var lines = new ArrayList<String>();
    for (FaultRun.Result it : results) {
      boolean hit = it.fault().healthy() || it.hit();
      boolean mended = it.afterMs() < 0 || it.faster();
      boolean gone = it.afterMs() < 0 || !it.stillFound().contains(it.fault().rule());
      boolean advised = !it.fault().part("fix").equals("advice") || it.afterMs() >= 0;
      if (!hit || !it.wrong().isEmpty() || !mended || !gone || !advised || it.gap() > 1) {
        lines.add(
            String.join(
                " ",
                hit ? "" : "MISSED",
                it.wrong().isEmpty() ? "" : "WRONG " + it.wrong(),
                mended ? "" : "NOT FASTER",
                gone ? "" : "STILL " + it.stillFound(),
                advised ? "" : "NO FIX",
                it.gap() > 1 ? "GAP " + it.gap() : "",
                it.fault().name(),
                FaultsTest.number(it.beforeMs()) + " -> " + FaultsTest.number(it.afterMs()),
                "\n" + it.detail()));
      }
    }
    return String.join("\n", lines);
  }
}
