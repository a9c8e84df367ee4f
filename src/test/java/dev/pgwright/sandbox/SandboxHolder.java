package dev.pgwright.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A program that opens a sandbox and holds it until it is killed or its input ends.
final class SandboxHolder {

  /// A started program.
  ///
  /// @param process its process
  /// @param log the server's log, which lies in the server's folder
  record Held(Process process, Path log) implements AutoCloseable {

    /// The processes that it started, all of which have to end.
    List<ProcessHandle> family() {
      return process.descendants().toList();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private SandboxHolder() {}

  /// Starts the program and waits until its sandbox is open.
  ///
  /// @param url the server to use instead of an own one; empty for none
  static Held start(Path cache, String url) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", path, SandboxHolder.class.getName(), cache.toString(), url));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    return new Held(process, Path.of(String.valueOf(lines.readLine())));
  }

  public static void main(String[] args) throws IOException {
    String url = args[1].isEmpty() ? null : args[1];
    var settings = new SandboxSettings(Path.of(args[0]), url, null, 18);
    Sandbox sandbox = Sandbox.open(settings, new LinkedHashSet<>());
    sandbox.create("held");
    String log = sandbox.log().map(Path::toString).orElse("none" + File.separator);
    System.err.flush();
    var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
    out.write((log + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    if (System.in.read() == 'c') {
      sandbox.close();
    }
  }
}
