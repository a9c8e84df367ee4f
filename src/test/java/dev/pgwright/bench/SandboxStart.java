package dev.pgwright.bench;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// A JVM that opens a sandbox, makes a database, and ends; from the first process to the last.
final class SandboxStart {

  private SandboxStart() {}

  /// Starts once.
  ///
  /// @param arguments the cache folder
  public static void main(String[] arguments) {
    var settings = new SandboxSettings(Path.of(arguments[0]), null, null, 18);
    try (Sandbox sandbox = Sandbox.open(settings, new LinkedHashSet<>())) {
      sandbox.create("start").close();
    }
  }

  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("pgwright-bench");
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
    return folder;
  }

  private static void start(Path cache) throws Exception {
    Programs.run(Programs.java(SandboxStart.class, List.of(), cache.toString()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// With nothing in the cache: binaries are unpacked and a cluster is initialised.
  static final class First implements Benchmark {

    private int number;
    private Path folder = Path.of("");

    @Override
    public String name() {
      return "sandbox-first-start";
    }

    @Override
    public int rounds() {
      return 3;
    }

    @Override
    public void prepare() throws IOException {
      folder = folder();
    }

    @Override
    public void round() throws Exception {
      number++;
      start(folder.resolve("cache" + number));
    }

    @Override
    public void close() {
      try {
        delete(folder);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// From the template that an earlier start left in the cache.
  static final class Again implements Benchmark {

    private Path folder = Path.of("");

    @Override
    public String name() {
      return "sandbox-fresh-server";
    }

    @Override
    public void prepare() throws Exception {
      folder = folder();
      start(folder.resolve("cache"));
    }

    @Override
    public void round() throws Exception {
      start(folder.resolve("cache"));
    }

    @Override
    public void close() {
      try {
        delete(folder);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
