package dev.pgwright.advise.select;

/// How much may still be done, counted in elementary steps: a clock would make the result depend on
/// the machine.
final class Work {

  private final long whole;
  private long left;

  Work(long steps) {
    this.whole = steps;
    this.left = steps;
  }

  void spend(long steps) {
    left -= steps;
  }

  boolean over() {
    return left <= 0;
  }

  /// Whether the larger part is done.
  boolean mostlyOver() {
    return left < whole / 2;
  }

  long left() {
    return left;
  }
}
