package dev.pgwright.advise.select;

/// How much may still be done, counted in elementary steps: a clock would make the result depend on
/// the machine.
final class Work {

  private long left;

  Work(long steps) {
    this.left = steps;
  }

  void spend(long steps) {
    left -= steps;
  }

  boolean over() {
    return left <= 0;
  }

  long left() {
    return left;
  }
}
