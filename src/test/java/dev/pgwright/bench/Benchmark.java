package dev.pgwright.bench;

import java.util.Optional;

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

  /// Another program that does the same, measured in turns with [#round()].
  default Optional<Peer> peer() {
    return Optional.empty();
  }

  /// What else is to be said, after the rounds; empty for nothing.
  default String remark() throws Exception {
    return "";
  }

  @Override
  default void close() {}

  /// Another program.
  ///
  /// @param name as it stands in the table
  record Peer(String name, Round round) {}

  /// What is measured of a peer.
  interface Round {
    void run() throws Exception;
  }
}
