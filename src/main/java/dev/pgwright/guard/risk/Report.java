package dev.pgwright.guard.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has been found so far.
public final class Report {

  private final List<Found> found = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  public void add(Found one) {
    found.add(one);
  }

  /// A risk that has nothing to do with a statement.
  public void add(Risk risk, String rule, String message, String remedy, Target target, String by) {
    found.add(new Found(risk, rule, message, remedy.isEmpty() ? null : remedy, target, by, null));
  }

  /// A command that was recognised, for those who ask how the verdict came about.
  public void sees(String command) {
    if (seen.size() < 200) {
      seen.add(command);
    }
  }

  /// A file whose content led to the verdict.
  ///
  /// @param hash of its bytes, SHA-256 in hexadecimal
  public void reads(String file, String hash) {
    files.put(file, hash);
  }

  /// Takes back what was found from some place on, as far as it is of a kind.
  public void forget(int from, java.util.function.Predicate<Found> kind) {
    found.subList(Math.min(from, found.size()), found.size()).removeIf(kind);
  }

  public List<Found> found() {
    return List.copyOf(found);
  }

  public List<String> seen() {
    return List.copyOf(seen);
  }

  /// File names with the SHA-256 of what was read.
  public Map<String, String> files() {
    return new LinkedHashMap<>(files);
  }
}
