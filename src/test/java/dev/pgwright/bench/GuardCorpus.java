package dev.pgwright.bench;

import dev.pgwright.config.Config;
import dev.pgwright.guard.Guard;
import dev.pgwright.guard.Request;
import dev.pgwright.guard.Settings;
import dev.pgwright.guard.risk.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The guard's own corpora of command lines, both directions, in one process.
final class GuardCorpus implements Benchmark {

  private static final Path CORPORA = Path.of("src/test/resources/guard");
  private static final Path PROJECT = CORPORA.resolve("project").toAbsolutePath();
  private static final Path ELSEWHERE = Path.of("target", "bench-guard").toAbsolutePath();

  private final List<Request> harmless = new ArrayList<>();
  private final List<Request> destructive = new ArrayList<>();
  private long stopped;
  private long allowed;

  @Override
  public String name() {
    return "guard-corpus";
  }

  @Override
  public int rounds() {
    return 3;
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(ELSEWHERE);
    read("allow", ELSEWHERE, harmless);
    read("project-allow", PROJECT, harmless);
    for (String verdict : List.of("deny", "ask")) {
      read(verdict, ELSEWHERE, destructive);
      read("project-" + verdict, PROJECT, destructive);
    }
  }

  private static void read(String name, Path folder, List<Request> to) throws IOException {
    for (String line : Files.readAllLines(CORPORA.resolve(name + ".txt"))) {
      if (!line.isBlank()) {
        to.add(Request.command(line.replace('⏎', '\n').replace('␍', '\r'), folder));
      }
    }
  }

  @Override
  public void round() {
    var guard =
        new Guard(
            new Settings(Config::defaults, new LinkedHashMap<>(), ELSEWHERE.resolve("state")));
    stopped = harmless.stream().filter(it -> guard.judge(it).verdict() != Verdict.ALLOW).count();
    allowed = destructive.stream().filter(it -> guard.judge(it).verdict() == Verdict.ALLOW).count();
  }

  @Override
  public String remark() {
    return String.format(
        Locale.ROOT,
        "%,d harmless, %d stopped; %,d destructive or not to be told, %d allowed",
        harmless.size(),
        stopped,
        destructive.size(),
        allowed);
  }
}
