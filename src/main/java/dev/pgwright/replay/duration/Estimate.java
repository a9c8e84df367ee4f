package dev.pgwright.replay.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long a statement works once it has its locks.
///
/// @param lowMs on an idle server with the tables in memory
/// @param highMs on a busy server with slow disks
/// @param assumes sizes and rates that it rests on, one part each
public record Estimate(long lowMs, long highMs, List<String> assumes) {

  public Estimate {
    assumes = List.copyOf(assumes);
  }

  /// Both, one after the other.
  Estimate and(Estimate next) {
    var all = new ArrayList<>(assumes);
    next.assumes.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new Estimate(lowMs + next.lowMs, highMs + next.highMs, all);
  }

  /// The range for people, for example `20 s to 3 min`.
  public String range() {
    if (highMs < 100) {
      return "less than 0.1 s";
    }
    String low = about(lowMs);
    String high = about(highMs);
    return low.equals(high) ? "about " + high : low + " to " + high;
  }

  /// A duration with one or two figures.
  private static String about(long ms) {
    if (ms < 100) {
      return "less than 0.1 s";
    }
    if (ms < 10_000) {
      return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }
    long seconds = ms / 1000;
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 100
        ? minutes + " min"
        : String.format(Locale.ROOT, "%.0f h", seconds / 3600.0);
  }
}
