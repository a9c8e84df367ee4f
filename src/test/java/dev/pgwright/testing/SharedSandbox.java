package dev.pgwright.testing;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One throwaway server for all tests of a JVM; it ends with the JVM.
public final class SharedSandbox {

  private static @Nullable Sandbox embedded;

  private SharedSandbox() {}

  /// The embedded PostgreSQL of the default version.
  public static synchronized Sandbox get() {
    Sandbox present = embedded;
    if (present == null) {
      present = Sandbox.open(settings(), new LinkedHashSet<>(List.of()));
      embedded = present;
    }
    return present;
  }

  private static SandboxSettings settings() {
    return SandboxSettings.fromEnvironment(System.getenv()).withUrl(null);
  }
}
