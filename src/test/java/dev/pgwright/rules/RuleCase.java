package dev.pgwright.rules;

import dev.pgwright.facts.live.Live;
import dev.pgwright.facts.live.Size;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/// One example: SQL and what is expected of it.
///
/// Options behind the title or the fence: `wrapped` runs it in one transaction, `pg=16` on that
/// version, `known` says that nothing exists but what the text makes, `downgrade` makes it a way
/// back, `sized` tells that `orders` has ten million rows in 1 GB. In a title each option stands
/// behind a comma. A line `-- migration` parts what was before from what is checked.
///
/// @param origin `reports`, `silent` or `case`
record RuleCase(String rule, String origin, String title, String options, String sql) {

  static final Path PAGES = Path.of("docs/rules");
  static final Path CASES = Path.of("src/test/resources/rules");

  /// All examples of a rule.
  static List<RuleCase> of(String rule) throws IOException {
    var all = new ArrayList<RuleCase>();
    fences(rule, all);
    Path file = CASES.resolve(rule + ".sql");
    if (Files.exists(file)) {
      cases(rule, Files.readString(file), all);
    }
    return all;
  }

  private static void fences(String rule, List<RuleCase> all) throws IOException {
    String page = Files.readString(PAGES.resolve(rule + ".md"));
    for (String part : page.split("(?m)^```sql ", -1)) {
      int line = part.indexOf('\n');
      int end = part.indexOf("\n```");
      String info = line < 0 ? "" : part.substring(0, line);
      if (info.startsWith("reports") || info.startsWith("silent")) {
        String origin = info.split(" ", -1)[0];
        all.add(
            new RuleCase(
                rule, origin, "page: " + info, info, end < line ? "" : part.substring(line, end)));
      }
    }
  }

  private static void cases(String rule, String text, List<RuleCase> all) {
    for (String part : text.split("(?m)^-- case: ", -1)) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        String title = part.substring(0, line);
        all.add(new RuleCase(rule, "case", title, title, part.substring(line)));
      }
    }
  }

  Checked checked() {
    int version =
        options.contains("pg=")
            ? Integer.parseInt(options.split("pg=", -1)[1].substring(0, 2))
            : 18;
    boolean wrapped = options.contains("wrapped");
    String[] parts = sql.split("(?m)^-- migration\\s*$", -1);
    var migrations = new ArrayList<Migration>();
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      Migration plain = Migration.sql("case.sql", parts[i], wrapped && last);
      migrations.add(
          new Migration(
              plain.file(),
              plain.pieces(),
              plain.wrapped(),
              last && said("downgrade"),
              last,
              List.of()));
    }
    var world = new World(version, said("known"));
    if (said("sized")) {
      var sizes = new LinkedHashMap<QualifiedName, Size>();
      sizes.put(
          QualifiedName.of("public", "orders"), new Size(10_000_000, true, 1L << 30, 1L << 29));
      world.live(new Live(sizes, new LinkedHashMap<>(), List.of(), List.of()));
    }
    return Checker.check(migrations, world, Rules.all());
  }

  /// Whether an option is among the words behind the fence, or behind a comma of the title.
  private boolean said(String option) {
    String words = origin.equals("case") ? "(^|.*,\\s*)%s(,.*|$)" : "(^|.*\\s)%s(\\s.*|$)";
    return options.strip().matches(words.replace("%s", option));
  }

  /// How often the rule reports, by line of the part that is checked.
  TreeMap<Integer, Integer> reported() {
    var lines = new TreeMap<Integer, Integer>();
    for (Checked.Found found : checked().found()) {
      Migration.Place place = found.place();
      if (found.rule().id().equals(rule)) {
        lines.merge(place == null ? 0 : place.line(), 1, Integer::sum);
      }
    }
    return lines;
  }

  /// What the comments expect, by line.
  TreeMap<Integer, Integer> expected() {
    String[] parts = sql.split("(?m)^-- migration\\s*$", -1);
    var lines = new TreeMap<Integer, Integer>();
    int number = 0;
    for (String line : parts[parts.length - 1].split("\n", -1)) {
      number++;
      int at = line.indexOf("-- reports: ");
      if (at >= 0) {
        for (String id : line.substring(at + 12).split(",\\s*", -1)) {
          if (id.strip().equals(rule)) {
            lines.merge(number, 1, Integer::sum);
          }
        }
      }
    }
    return lines;
  }
}
