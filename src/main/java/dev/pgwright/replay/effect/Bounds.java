package dev.pgwright.replay.effect;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Partition;
import java.util.List;

/// Whether two partitions of one table would hold the same rows.
final class Bounds {

  private Bounds() {}

  static boolean overlap(Partition.Bound one, Partition.Bound other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case DEFAULT -> false;
      case LIST ->
          PartitionChecks.constants(one.values()).stream()
              .anyMatch(PartitionChecks.constants(other.values())::contains);
      case RANGE -> ranges(one, other);
      case HASH ->
          one.modulus() != null
              && other.modulus() != null
              && one.remainder() != null
              && other.remainder() != null
              && hashes(one.modulus(), one.remainder(), other.modulus(), other.remainder());
    };
  }

  private static boolean hashes(int modulus, int remainder, int other, int otherRemainder) {
    int smaller = Math.min(modulus, other);
    return smaller > 0 && remainder % smaller == otherRemainder % smaller;
  }

  /// Ranges of one column with bounds that are written alike; of others nothing is said.
  private static boolean ranges(Partition.Bound one, Partition.Bound other) {
    boolean single =
        one.values().size() == 1
            && one.to().size() == 1
            && other.values().size() == 1
            && other.to().size() == 1;
    return single
        && before(one.values(), other.to(), true)
        && before(other.values(), one.to(), true);
  }

  private static boolean before(List<Expr> from, List<Expr> to, boolean unbounded) {
    if (from.getFirst() instanceof Expr.Column low && low.name().value().equals("minvalue")) {
      return unbounded;
    }
    if (to.getFirst() instanceof Expr.Column high && high.name().value().equals("maxvalue")) {
      return unbounded;
    }
    List<String> first = PartitionChecks.constants(from);
    List<String> second = PartitionChecks.constants(to);
    return first.size() == 1 && second.size() == 1 && less(first.getFirst(), second.getFirst());
  }

  private static boolean less(String one, String other) {
    boolean numbers = one.matches("-?\\d+") && other.matches("-?\\d+");
    if (numbers) {
      return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other)) < 0;
    }
    boolean dates =
        one.matches("\\d{4}-\\d\\d-\\d\\d.*") && other.matches("\\d{4}-\\d\\d-\\d\\d.*");
    return dates && one.compareTo(other) < 0;
  }
}
