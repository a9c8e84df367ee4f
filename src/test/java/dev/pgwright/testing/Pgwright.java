package dev.pgwright.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The whole program in a process of its own, as people run it.
///
/// @param folder the working folder
/// @param env set beside the environment of the tests, which names no server and no Python
public record Pgwright(Path folder, SequencedMap<String, String> env) {

  /// What a run left.
  ///
  /// @param exit its exit code
  public record Done(int exit, String out, String err) {

    /// Standard output read as JSON.
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + out + err, e);
      }
    }

    /// The texts of an array in the JSON on standard output.
    public List<String> texts(String key) {
      var texts = new ArrayList<String>();
      json().path(key).forEach(it -> texts.add(it.isTextual() ? it.asText() : it.toString()));
      return texts;
    }
  }

  /// A place to run it.
  public static Pgwright in(Path folder) {
    return new Pgwright(folder, new LinkedHashMap<>());
  }

  /// The same place with an environment variable.
  public Pgwright with(String variable, String value) {
    var more = new LinkedHashMap<>(env);
    more.put(variable, value);
    return new Pgwright(folder, more);
  }

  /// The same place where a Python with Alembic is named.
  public Pgwright with(TestEnv.Alembic alembic) {
    return with("PGWRIGHT_PYTHON", TestEnv.python(alembic).toString());
  }

  /// A run that goes on.
  ///
  /// @param out where its standard output goes
  /// @param err where its standard error goes
  public record Running(Process process, Path out, Path err) {

    /// Waits for its end.
    public Done done() throws IOException, InterruptedException {
      try {
        int exit = process.waitFor();
        return new Done(exit, Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }

  /// Runs it to its end.
  public Done run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).done();
  }

  /// Starts it.
  public Running start(String... arguments) throws IOException {
    Path out = Files.createTempFile("pgwright-test-", ".out");
    Path err = Files.createTempFile("pgwright-test-", ".err");
    return new Running(
        builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start(),
        out,
        err);
  }

  /// The program as another program starts it.
  public static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
    command.add("dev.pgwright.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  private ProcessBuilder builder(String... arguments) {
    return process(command(arguments));
  }

  /// Any program in the same place.
  public ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(it -> it.startsWith("PG") && !it.equals("PGWRIGHT_CACHE"));
    builder.environment().remove("DATABASE_URL");
    builder.environment().remove("VIRTUAL_ENV");
    builder.environment().putAll(env);
    return builder;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /// Copies a folder with everything in it.
  public static Path copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return to;
  }
}
