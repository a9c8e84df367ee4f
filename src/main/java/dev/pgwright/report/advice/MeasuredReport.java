package dev.pgwright.report.advice;

import dev.pgwright.advise.measure.Measured;
import dev.pgwright.advise.measure.TableCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A measurement as a part of a report.
public final class MeasuredReport {

  /// A share of rows that came both ways below this is told.
  private static final double ALL = 0.999_5;

  private MeasuredReport() {}

  /// The keys of a run that a finding of performance has.
  public static Map<String, Object> times(Measured.Run run) {
    var times = new LinkedHashMap<String, Object>();
    times.put("before_ms", round(run.before().median()));
    times.put("after_ms", round(run.after().median()));
    times.put("before_ms_range", range(run.before()));
    times.put("after_ms_range", range(run.after()));
    times.put("runs", run.before().runs());
    if (run.before().stopped() || run.after().stopped()) {
      times.put("stopped", run.before().stopped() ? "before" : "after");
    }
    if (run.approximate()) {
      times.put("same_rows", round(run.same()));
    }
    return times;
  }

  private static List<Double> range(Measured.Times times) {
    return List.of(round(times.fastest()), round(times.slowest()));
  }

  /// Milliseconds as reports have them: to the microsecond.
  public static double round(double ms) {
    return Math.round(ms * 1_000) / 1_000.0;
  }

  /// What the measurement rests on, and what the whole workload takes.
  public static Map<String, Object> json(Measured measured) {
    var all = new LinkedHashMap<String, Object>();
    all.put("before_ms", round(measured.total(false)));
    all.put("after_ms", round(measured.total(true)));
    all.put("slower", slower(measured).stream().map(Measured.Run::name).toList());
    all.put("copied", measured.copied().stream().map(MeasuredReport::copied).toList());
    var built = new ArrayList<Map<String, Object>>();
    for (Measured.Built it : measured.built()) {
      var index = new LinkedHashMap<String, Object>();
      index.put("definition", it.sql());
      index.put("ms", round(it.ms()));
      index.put("bytes", it.bytes());
      built.add(index);
    }
    all.put("built", built);
    return all;
  }

  private static Map<String, Object> copied(TableCopy.Rows rows) {
    var copied = new LinkedHashMap<String, Object>();
    copied.put("table", rows.table().toString());
    copied.put("rows", rows.count());
    copied.put("whole", rows.whole());
    return copied;
  }

  private static List<Measured.Run> slower(Measured measured) {
    return measured.runs().stream().filter(Measured.Run::slower).toList();
  }

  /// What to worry about, one sentence each.
  public static List<String> concerns(Measured measured) {
    var all = new ArrayList<>(measured.notes());
    for (Measured.Run it : slower(measured)) {
      all.add(
          String.format(
              Locale.ROOT,
              "%s became slower: %.2f ms, then %.2f ms",
              it.name(),
              it.before().median(),
              it.after().median()));
    }
    for (Measured.Run it : measured.runs()) {
      if (it.before().stopped() || it.after().stopped()) {
        all.add(
            String.format(
                Locale.ROOT,
                "%s was stopped after %.0f s %s the indexes",
                it.name(),
                (it.before().stopped() ? it.before() : it.after()).median() / 1_000,
                it.before().stopped() ? "without" : "with"));
      }
      if (it.approximate() && it.same() < ALL) {
        all.add(
            String.format(
                Locale.ROOT,
                "%s finds %.1f %% of the rows it found before: the index answers approximately",
                it.name(),
                100 * it.same()));
      }
    }
    return all;
  }

  /// What the measurement rests on, as sentences.
  public static List<String> lines(Measured measured) {
    var all = new ArrayList<String>();
    all.add(
        measured.copied().stream()
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "%s %,d %s",
                        it.table(),
                        it.count(),
                        it.whole() ? "(all)" : "(drawn)"))
            .collect(Collectors.joining(", ", "rows: ", "")));
    for (Measured.Built it : measured.built()) {
      all.add(
          String.format(
              Locale.ROOT,
              "%.1f MB in %.1f s: %s",
              it.bytes() / 1048576.0,
              it.ms() / 1e3,
              it.sql()));
    }
    all.add(
        String.format(
            Locale.ROOT,
            "the workload: %,.1f ms, then %,.1f ms; %s",
            measured.total(false),
            measured.total(true),
            slower(measured).isEmpty() ? "no statement became slower" : "some became slower"));
    return all;
  }

  /// The times of a statement, as people read them.
  public static String ms(Measured.Run run) {
    return spread(run.before()) + ", then " + spread(run.after()) + " ms";
  }

  private static String spread(Measured.Times it) {
    return it.stopped()
        ? String.format(Locale.ROOT, "over %.0f", it.median())
        : String.format(
            Locale.ROOT, "%.2f (%.2f to %.2f)", it.median(), it.fastest(), it.slowest());
  }
}
