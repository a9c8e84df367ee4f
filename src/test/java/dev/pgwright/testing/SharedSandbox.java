package dev.pgwright.testing;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Throwaway servers for all tests of a JVM; they end with the JVM.
public final class SharedSandbox {

  private static final Map<String, Sandbox> RUNNING = new LinkedHashMap<>();

  private SharedSandbox() {}

  /// The embedded PostgreSQL of the default version.
  public static synchronized Sandbox get() {
    return RUNNING.computeIfAbsent("", _ -> Sandbox.open(settings(), none()));
  }

  /// PostgreSQL 18 of the test environment, which has pgvector.
  public static synchronized Sandbox withVector() {
    SandboxSettings settings = settings().withPostgresHome(TestEnv.pg(18).home());
    return RUNNING.computeIfAbsent(
        "vector", _ -> Sandbox.open(settings, new LinkedHashSet<>(List.of("vector"))));
  }

  /// PostgreSQL of a major version, 14 to 18.
  public static synchronized Sandbox version(int major) {
    if (major == SandboxSettings.DEFAULT_MAJOR) {
      return get();
    }
    SandboxSettings settings =
        settings().withMajor(major).withPostgresHome(TestEnv.pg(major).home());
    return RUNNING.computeIfAbsent("" + major, _ -> Sandbox.open(settings, none()));
  }

  /// The usual cache folder, and no server of the user's.
  public static SandboxSettings settings() {
    return SandboxSettings.fromEnvironment(System.getenv()).withUrl(null);
  }

  private static SequencedSet<String> none() {
    return new LinkedHashSet<>();
  }
}
