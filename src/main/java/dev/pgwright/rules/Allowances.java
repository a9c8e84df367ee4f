package dev.pgwright.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Comments that allow findings: `-- pgwright: allow <rule> <reason>`.
///
/// One is good for the statement it stands in, behind or right before.
final class Allowances {

  private static final String MARK = "pgwright:";

  private final List<Allowance> all = new ArrayList<>();
  private final List<String> known;
  private final List<String> ignores;
  private final List<ForeignIgnores> foreign = new ArrayList<>();

  /// @param known ids of rules
  /// @param ignores programs whose comments count too
  Allowances(List<String> known, List<String> ignores) {
    this.known = known;
    this.ignores = ignores;
  }

  /// A comment that names a rule; its problem is what is wrong with it, empty when nothing is.
  static final class Allowance {
    final String rule;
    final int line;
    final int endLine;
    final String problem;
    boolean used;

    Allowance(String rule, int line, int endLine, String problem) {
      this.rule = rule;
      this.line = line;
      this.endLine = endLine;
      this.problem = problem;
    }
  }

  /// Takes a comment, if it is for us.
  ///
  /// @param line of its first character
  void comment(String text, int line) {
    String words = words(text);
    ForeignIgnores.of(words, line, ignores).ifPresent(foreign::add);
    if (!words.toLowerCase(Locale.ROOT).startsWith(MARK)) {
      return;
    }
    int endLine = line + (int) text.chars().filter(c -> c == '\n').count();
    String[] parts = words.substring(MARK.length()).strip().split("\\s+", 3);
    String rule = parts.length > 1 ? parts[1] : "";
    all.add(new Allowance(rule, line, endLine, problem(parts)));
  }

  private static String words(String text) {
    String bare = text.strip();
    if (bare.startsWith("--")) {
      return bare.substring(2).strip();
    }
    if (bare.startsWith("#")) {
      return bare.substring(1).strip();
    }
    return bare.startsWith("/*") ? bare.substring(2, Math.max(2, bare.length() - 2)).strip() : bare;
  }

  private String problem(String[] parts) {
    if (!parts[0].equals("allow")) {
      return "only 'allow <rule> <reason>' is understood after 'pgwright:'";
    }
    if (parts.length < 2) {
      return "it names no rule";
    }
    if (!known.contains(parts[1])) {
      return "there is no rule '" + parts[1] + "'";
    }
    return parts.length < 3 || parts[2].isBlank() ? "it gives no reason" : "";
  }

  /// Whether a finding of a rule is allowed for a statement.
  ///
  /// @param before last line of the statement before, 0 for none
  /// @param last line of the statement
  boolean allow(String rule, int before, int first, int last) {
    boolean allowed = foreign.stream().anyMatch(it -> it.allow(rule, before, first, last));
    for (Allowance it : all) {
      boolean here = (it.line <= last && it.endLine > before) || it.line == first;
      if (it.problem.isEmpty() && it.rule.equals(rule) && here) {
        it.used = true;
        allowed = true;
      }
    }
    return allowed;
  }

  /// What is wrong with the comments of a file.
  List<Checked.Found> unused(String file) {
    return all.stream()
        .filter(it -> !it.problem.isEmpty() || !it.used)
        .map(it -> told(file, it))
        .toList();
  }

  private static Checked.Found told(String file, Allowance it) {
    boolean malformed = !it.problem.isEmpty();
    return new Checked.Found(
        malformed ? Own.MALFORMED_ALLOWANCE : Own.UNUSED_ALLOWANCE,
        file,
        new Migration.Place(it.line, 1, it.endLine + 1, 1),
        null,
        malformed ? it.problem : "nothing here is reported as " + it.rule,
        malformed ? "-- pgwright: allow <rule> <reason>" : "remove the comment");
  }
}
