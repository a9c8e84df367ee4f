package dev.pgwright.bench;

import dev.pgwright.testing.SharedSandbox;

/// An empty database on a running server, made and dropped.
final class FreshDatabase implements Benchmark {

  @Override
  public String name() {
    return "sandbox-fresh-database";
  }

  @Override
  public void prepare() {
    SharedSandbox.get();
  }

  @Override
  public void round() {
    SharedSandbox.get().create("fresh").close();
  }
}
