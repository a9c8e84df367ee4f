package dev.pgwright.agent.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.context.ContextStore;
import dev.pgwright.agent.tool.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What is known of earlier work, as far as it bears on a task.
///
/// @param lines one to a decision or finding, quoted; the newest last
public record Recollection(List<String> lines) {

  /// The most that are told.
  private static final int MOST = 8;

  private static final int DIGEST = 20_000;
  private static final int LONGEST = 300;

  /// Words that bear on nothing.
  private static final List<String> COMMON =
      List.of(
          "the",
          "and",
          "for",
          "with",
          "from",
          "that",
          "this",
          "currently",
          "taking",
          "table",
          "tables",
          "database",
          "schema",
          "migration",
          "migrations",
          "query",
          "queries",
          "public",
          "index",
          "create",
          "wrote",
          "date",
          "kind",
          "scope",
          "evidence",
          "decision",
          "decided",
          "proposed",
          "accepted",
          "select",
          "where",
          "please",
          "into",
          "make",
          "should",
          "status");

  public Recollection {
    lines = List.copyOf(lines);
  }

  /// Past decisions and findings that share a word with the task; nothing is asked of a database.
  public static Recollection of(Workplace place, String task) {
    Path root = root(place);
    var all = new ArrayList<String>();
    new ContextStore(root).digest(DIGEST).lines().forEach(all::add);
    all.addAll(MemoryStore.in(root).lines());
    Set<String> asked = words(task);
    var bearing = new LinkedHashSet<String>();
    for (String line : all) {
      if (words(line).stream().anyMatch(asked::contains)) {
        bearing.add(line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line);
      }
    }
    var newest = new ArrayList<>(bearing);
    return new Recollection(newest.subList(Math.max(0, newest.size() - MOST), newest.size()));
  }

  private static Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      if (word.length() > 3 && !COMMON.contains(word) && !word.matches("\\d+")) {
        words.add(word.replaceAll("s$", ""));
      }
    }
    return words;
  }

  /// Where context and memory are, also for work in a tree of its own.
  public static Path root(Workplace place) {
    String named = place.env().getOrDefault("CLAUDE_PROJECT_DIR", "").strip();
    return named.isEmpty() ? place.config().root() : Path.of(named).toAbsolutePath();
  }

  /// Makes the folder of the project's context, so that what comes of the work is kept there.
  ///
  /// @throws PgwrightException FILES where that cannot be
  public static void prepare(Workplace place) {
    Path folder = root(place).resolve(".claude/context");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot make " + folder + ": " + e.getMessage())
          .hint("make the folder writable")
          .because(e);
    }
  }

  /// Puts what a report found into the memory.
  public static void keep(Workplace place, JsonNode report) {
    String date = LocalDate.ofInstant(place.clock().instant(), ZoneOffset.UTC).toString();
    String evidence = String.join(", ", texts(report.path("plan_ids")));
    var entries = new ArrayList<MemoryStore.Entry>();
    List<String> files = texts(report.path("migrations_created"));
    if (!files.isEmpty()) {
      entries.add(
          entry(
              "decision",
              date,
              tables(report),
              files.size() + " files proven",
              wrote(report, files)));
    }
    for (JsonNode it : report.path("performance_findings")) {
      entries.add(
          entry(
              "finding",
              date,
              tables(report),
              evidence,
              it.path("before_ms").asText()
                  + " ms became "
                  + it.path("after_ms").asText()
                  + " ms by "
                  + it.path("fix").asText().replaceAll("'[^']*'", "'…'")));
    }
    for (JsonNode it : report.path("blocked_by")) {
      entries.add(entry("blocker", date, tables(report), "", it.asText()));
    }
    MemoryStore.in(root(place)).keep(entries);
  }

  private static String wrote(JsonNode report, List<String> files) {
    var why = new ArrayList<String>();
    report
        .path("indexes_added")
        .forEach(
            it ->
                why.add(
                    it.path("type").asText()
                        + " on "
                        + it.path("table").asText()
                        + " ("
                        + it.path("column").asText()
                        + ")"));
    report
        .path("constraints_added")
        .forEach(it -> why.add(it.path("constraint").asText() + " " + it.path("type").asText()));
    String task = report.path("x_task").asText();
    return "For \""
        + (task.length() > 120 ? task.substring(0, 119) + "…" : task).replaceAll("'[^']*'", "'…'")
        + "\" wrote "
        + String.join(", ", files)
        + (why.isEmpty() ? "" : ": " + String.join("; ", why));
  }

  private static MemoryStore.Entry entry(
      String kind, String date, String scope, String evidence, String text) {
    String id = kind + "-" + String.format(Locale.ROOT, "%08x", (scope + text).hashCode());
    return new MemoryStore.Entry(id, date, kind, scope, evidence, text);
  }

  private static String tables(JsonNode report) {
    var tables = new LinkedHashSet<String>();
    Stream.of("indexes_added", "constraints_added")
        .forEach(key -> report.path(key).forEach(it -> tables.add(it.path("table").asText())));
    return String.join(", ", tables);
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
