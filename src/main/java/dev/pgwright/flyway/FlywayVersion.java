package dev.pgwright.flyway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A version of a migration; `1.10` comes after `1.9`, and `1.0` is the same as `1`.
///
/// @param parts at least one; zeros at the end are left out
public record FlywayVersion(List<BigInteger> parts) implements Comparable<FlywayVersion> {

  private static final Pattern NUMBERS = Pattern.compile("\\d+([._]\\d+)*");

  public FlywayVersion {
    var kept = new ArrayList<>(parts);
    while (kept.size() > 1 && kept.getLast().signum() == 0) {
      kept.removeLast();
    }
    parts = List.copyOf(kept);
  }

  /// The version that a text means, with dots or underscores; empty when it means none.
  public static Optional<FlywayVersion> of(String text) {
    return NUMBERS.matcher(text).matches()
        ? Optional.of(
            new FlywayVersion(
                Pattern.compile("[._]").splitAsStream(text).map(BigInteger::new).toList()))
        : Optional.empty();
  }

  @Override
  public int compareTo(FlywayVersion other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = part(i).compareTo(other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger part(int i) {
    return i < parts.size() ? parts.get(i) : BigInteger.ZERO;
  }

  @Override
  public String toString() {
    return parts.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }
}
