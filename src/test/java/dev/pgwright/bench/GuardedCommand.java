package dev.pgwright.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `./pgwright guard` as an agent's hook calls it: JSON on its input, from the call to its end.
final class GuardedCommand implements Benchmark {

  private static final int ROUNDS = 40;

  private final String name;
  private final String command;
  private final int limit;
  private final List<Long> times = new ArrayList<>();
  private final Path input;

  private GuardedCommand(String name, String command, int limit) {
    this.name = name;
    this.command = command;
    this.limit = limit;
    this.input = Path.of("target", "bench-" + name + ".json");
  }

  /// A command that has nothing to do with databases.
  static Benchmark plain() {
    return new GuardedCommand("guard-plain", "git status --short && npm test", 150);
  }

  /// A command with SQL.
  static Benchmark sql() {
    return new GuardedCommand(
        "guard-sql",
        "psql -c 'SELECT id, name FROM users WHERE id = 4' && psql -c 'DROP TABLE users'",
        250);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rounds() {
    return ROUNDS;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.writeString(
        input,
        """
        {"session_id": "s", "cwd": "/tmp", "hook_event_name": "PreToolUse", "tool_name": "Bash",
         "tool_input": {"command": "%s"}}
        """
            .replace("%s", command),
        StandardCharsets.UTF_8);
    Programs.run(List.of("./pgwright", "guard", "--self-test"));
  }

  @Override
  public void round() throws IOException, InterruptedException {
    long started = System.nanoTime();
    int code =
        new ProcessBuilder("./pgwright", "guard")
            .redirectInput(input.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    times.add(System.nanoTime() - started);
    if (code != 0) {
      throw new IllegalStateException("the guard ended with " + code);
    }
  }

  @Override
  public String remark() {
    List<Long> sorted = times.subList(1, times.size()).stream().sorted().toList();
    long p95 = sorted.get((sorted.size() * 95 + 99) / 100 - 1);
    return String.format(Locale.ROOT, "p95 %.1f ms; wanted: at most %d ms", p95 / 1e6, limit);
  }
}
