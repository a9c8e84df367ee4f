package dev.pgwright.bench;

/// One thing that is measured, in rounds that are alike.
///
/// [#prepare] and [#close] are not measured; both are called once.
interface Benchmark extends AutoCloseable {

  /// As it stands in the table, and what `./bench NAME` is compared with: words with hyphens.
  String name();

  /// Rounds that count; one more runs before them and does not.
  default int rounds() {
    return 10;
  }

  /// Makes what the rounds need.
  default void prepare() throws Exception {}

  /// What is measured.
  void round() throws Exception;

  @Override
  default void close() {}
}
