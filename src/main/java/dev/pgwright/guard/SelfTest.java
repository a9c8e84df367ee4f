package dev.pgwright.guard;

import dev.pgwright.config.Config;
import dev.pgwright.guard.risk.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;

/// Commands whose verdict is known, judged where the guard is installed.
public final class SelfTest {

  private SelfTest() {}

  /// What came of it.
  ///
  /// @param text for people; one line for each command that was judged wrongly
  public record Result(boolean passed, String text) {}

  /// Judges them all.
  public static Result run() {
    var guard =
        new Guard(new Settings(Config::defaults, new LinkedHashMap<>(), Path.of("/nowhere")));
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
    var wrong = new StringBuilder();
    int all = 0;
    for (String line : lines()) {
      String[] cells = line.split("\t", 2);
      String verdict = verdict(guard, cells[1], folder);
      all++;
      if (!verdict.equals(cells[0])) {
        wrong
            .append(verdict)
            .append(" instead of ")
            .append(cells[0])
            .append(": ")
            .append(cells[1])
            .append('\n');
      }
    }
    boolean passed = wrong.isEmpty();
    String says =
        passed ? "all " + all + " commands are judged as they should be\n" : wrong.toString();
    return new Result(passed, says);
  }

  /// As an agent's hook would be told.
  private static String verdict(Guard guard, String command, Path folder) {
    String input =
        "{\"cwd\": "
            + Answers.quoted(folder.toString())
            + ", \"tool_name\": \"Bash\", \"tool_input\": {\"command\": "
            + Answers.quoted(command)
            + "}}";
    try {
      byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
      Request request = HookInput.read(new ByteArrayInputStream(bytes), folder);
      Judgement judgement = guard.judge(request);
      String label = judgement.verdict().label();
      boolean told = Answers.hook(judgement, false, null).contains("\"" + label + "\"");
      return told == (judgement.verdict() != Verdict.ALLOW) ? label : "another answer";
    } catch (HookInput.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.util.List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(SelfTest.class.getResourceAsStream("self-test.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
