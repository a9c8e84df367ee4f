package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.rules.Own;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules for people and programs.
public final class RuleList {

  private RuleList() {}

  private static Map<String, List<RuleInfo>> families() {
    var all = new LinkedHashMap<String, List<RuleInfo>>();
    Rules.byFamily()
        .forEach((family, rules) -> all.put(family, rules.stream().map(Rule::info).toList()));
    all.put("check itself", Own.ALL);
    return all;
  }

  private static String severity(RuleInfo rule) {
    return rule.byDefault() ? rule.severity().name().toLowerCase(Locale.ROOT) : "off";
  }

  /// One line for each rule, below the name of its family.
  public static String text() {
    int width = Rules.ids().stream().mapToInt(String::length).max().orElse(0);
    var text = new StringBuilder();
    families()
        .forEach(
            (family, rules) -> {
              text.append(text.isEmpty() ? "" : "\n").append(family).append('\n');
              for (RuleInfo rule : rules) {
                text.append("  ")
                    .append(rule.id())
                    .append(" ".repeat(width + 2 - rule.id().length()))
                    .append(severity(rule))
                    .append(" ".repeat(9 - severity(rule).length()))
                    .append(rule.title())
                    .append('\n');
              }
            });
    return text.toString();
  }

  /// An array of `{id, family, severity, enabled, title}`.
  public static String json() {
    var lines = new ArrayList<String>();
    families()
        .forEach(
            (family, rules) -> {
              for (RuleInfo rule : rules) {
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  {\"id\": \"%s\", \"family\": \"%s\", \"severity\": \"%s\","
                            + " \"enabled\": %s, \"title\": \"%s\"}",
                        rule.id(),
                        family,
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.byDefault(),
                        rule.title()));
              }
            });
    return "[\n" + String.join(",\n", lines) + "\n]\n";
  }

  /// The page of a rule, in Markdown.
  ///
  /// @throws PgwrightException USAGE when there is no such rule
  public static String page(String id) {
    if (!Rules.ids().contains(id)) {
      throw PgwrightException.of(Code.USAGE, "there is no rule '" + id + "'")
          .hint("pgwright rules lists them");
    }
    try (InputStream in =
        RuleList.class.getResourceAsStream("/dev/pgwright/rules/pages/" + id + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page of " + id);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
