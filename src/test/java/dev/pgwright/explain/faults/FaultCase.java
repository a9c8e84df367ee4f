package dev.pgwright.explain.faults;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A state of a database and a query over it.
///
/// A file of cases is SQL with `-- fault: RULE title` or `-- healthy: title` before each, then what
/// makes the state, `-- run` before the query, and what mends it: `-- fix` before statements, `--
/// fix: advice` for those that the diagnosis gives, `-- again` before a better query. `-- also:`
/// names rules that may be reported beside the fault, `-- lock:` a statement that another session
/// runs and holds, `-- needs:` what a server may lack.
///
/// @param rule the fault; empty for a healthy plan
/// @param parts by the name of their heading: `setup`, `run`, `fix`, `again`, `also`, `lock`,
///   `needs`
record FaultCase(String rule, String title, Map<String, String> parts) {

  private static final Pattern LIST = Pattern.compile("\\$\\{list (\\d+) (\\d+) (\\d+)\\}");
  private static final List<String> FILES =
      List.of("estimate", "access", "memory", "shape", "server", "healthy");

  static List<FaultCase> all() {
    return FILES.stream().flatMap(it -> parse(text(it)).stream()).toList();
  }

  /// The statements that make the tables that all cases share.
  static List<String> tables() {
    return statements(text("tables"));
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            FaultCase.class.getResourceAsStream("/explain/faults/" + name + ".sql"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<FaultCase> parse(String text) {
    var all = new ArrayList<FaultCase>();
    for (String piece : text.split("(?m)^-- (?=fault: |healthy: )", -1)) {
      if (!piece.isBlank()) {
        all.add(one(piece.lines().toList()));
      }
    }
    return all;
  }

  private static FaultCase one(List<String> lines) {
    String heading = lines.getFirst();
    boolean fault = heading.startsWith("fault: ");
    String rule = fault ? heading.substring(7, 10) : "";
    String title = heading.substring(fault ? 11 : 9);
    var parts = new LinkedHashMap<String, String>();
    String part = fault ? "setup" : "run";
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("-- ")) {
        String[] words = line.substring(3).split(": ", 2);
        part = words.length == 1 ? words[0] : part;
        if (words.length == 2) {
          parts.put(words[0], words[1]);
        }
      } else {
        parts.merge(part, line + "\n", String::concat);
      }
    }
    return new FaultCase(rule, title, parts);
  }

  boolean healthy() {
    return rule.isEmpty();
  }

  String name() {
    return healthy() ? "healthy: " + title : rule + ": " + title;
  }

  /// What is under a heading; empty without.
  String part(String name) {
    return LIST.matcher(parts.getOrDefault(name, "").strip())
        .replaceAll(
            it ->
                IntStream.iterate(
                        Integer.parseInt(it.group(1)),
                        i -> i <= Integer.parseInt(it.group(2)),
                        i -> i + Integer.parseInt(it.group(3)))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(",")));
  }

  List<String> statements(String part, String schema) {
    return statements(part(part).replace("${schema}", schema));
  }

  private static List<String> statements(String text) {
    return Parser.parse(text, Dialect.SERVER).units().stream()
        .map(it -> it.span().of(text))
        .toList();
  }
}
