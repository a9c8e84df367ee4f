package dev.pgwright.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.config.Config;
import dev.pgwright.guard.risk.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Destructive commands in other clothes, and lines that nobody would write.
class MutationsTest {

  private static final int ROUNDS = 3;

  @TempDir private Path folder;

  /// The same command, quoted, split and nested otherwise, never becomes an allowance.
  @Test
  void a_destructive_command_stays_one_in_other_clothes() throws IOException {
    var random = new Random(18);
    Guard guard = guard();
    var passed = new ArrayList<String>();
    for (String command : CorpusTest.commands("deny")) {
      for (int i = 0; i < ROUNDS; i++) {
        String mutated = mutated(command, random);
        if (guard.judge(Request.command(mutated, folder)).verdict() == Verdict.ALLOW) {
          passed.add(mutated);
        }
      }
    }
    assertThat(passed).isEmpty();
  }

  /// Whatever the line is, there is a verdict, and no failure of ours in it.
  @Test
  void no_line_makes_the_guard_fail() throws IOException {
    var random = new Random(18);
    Guard guard = guard();
    var failed = new ArrayList<String>();
    for (String command : CorpusTest.commands("deny")) {
      String broken = broken(command, random);
      if (guard.judge(Request.command(broken, folder)).rule().equals("guard-failed")) {
        failed.add(broken);
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void deep_and_long_lines_end_in_a_verdict() {
    Guard guard = guard();
    for (String line :
        List.of(
            "$(".repeat(5000),
            "(".repeat(100_000),
            "{a,b}".repeat(60),
            "echo ".repeat(100_000),
            "a=$a$a;".repeat(2000),
            "psql -c '" + "(".repeat(50_000) + "'",
            "for i in {1..999}; do ".repeat(8) + "dropdb x; " + "done;".repeat(8))) {
      assertThat(guard.judge(Request.command(line, folder)).rule()).isNotEqualTo("guard-failed");
    }
  }

  private Guard guard() {
    return new Guard(
        new Settings(Config::defaults, new LinkedHashMap<>(), folder.resolve("state")));
  }

  private static String mutated(String command, Random random) {
    String quoted = "'" + command.replace("'", "'\\''") + "'";
    return switch (random.nextInt(12)) {
      case 0 -> "eval " + quoted;
      case 1 -> "bash -c " + quoted;
      case 2 -> "true; " + command + "\n";
      case 3 -> "{\n" + command + "\n}";
      case 4 -> "(\n" + command + "\n)";
      case 5 -> "if true; then\n" + command + "\nfi";
      case 6 -> "f() {\n" + command + "\n}; f";
      case 7 -> "x=" + quoted + "; eval \"$x\"";
      case 8 -> "bash <<'MUTATED'\n" + command + "\nMUTATED\n";
      case 9 -> "printf %s " + quoted + " | sh";
      case 10 -> "ssh host " + quoted;
      default -> "cd . && env A=b sh -c " + quoted;
    };
  }

  private static String broken(String command, Random random) {
    int at = random.nextInt(command.length());
    return switch (random.nextInt(3)) {
      case 0 -> command.substring(0, at);
      case 1 ->
          command.substring(0, at)
              + "'\"`$({<|&;\\".charAt(random.nextInt(11))
              + command.substring(at);
      default -> command.substring(at) + command.substring(0, at);
    };
  }
}
