package dev.pgwright.bench;

import dev.pgwright.sandbox.ScratchDatabase;
import java.nio.file.Path;

/// A program that writes the way from one schema to another.
interface Differ extends AutoCloseable {

  /// As it stands in the table.
  String name();

  /// The script that leads from one schema to the other.
  ///
  /// @throws Refused when the program says that it cannot
  String script(Pair pair) throws Exception;

  /// Whether it writes the way back as well.
  boolean leadsBack();

  @Override
  default void close() {}

  /// Two schemas, as databases and as what `pg_dump` writes of them.
  record Pair(ScratchDatabase old, ScratchDatabase now, Path oldDump, Path newDump) {}

  /// What a program says when it cannot.
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}
