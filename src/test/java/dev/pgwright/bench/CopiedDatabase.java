package dev.pgwright.bench;

import dev.pgwright.testing.SharedSandbox;

/// A copy of a database with 1,000 tables on a running server, made and dropped.
final class CopiedDatabase implements Benchmark {

  private final Large large = new Large(1_000);

  @Override
  public String name() {
    return "sandbox-copy-1000-tables";
  }

  @Override
  public void prepare() throws Exception {
    large.load();
  }

  @Override
  public void round() {
    SharedSandbox.get().copy(large.database(), "copy").close();
  }

  @Override
  public void close() {
    large.close();
  }
}
