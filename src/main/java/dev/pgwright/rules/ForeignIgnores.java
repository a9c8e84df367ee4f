package dev.pgwright.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A comment by which another program is told to be silent.
///
/// Squawk: `squawk-ignore rule, rule` before a statement, `squawk-ignore-file` for the whole file;
/// without rules all are meant. Strong Migrations: `safety_assured` before a statement.
///
/// @param rules ours that are allowed; none for all
/// @param line of the comment; 0 for the whole file
record ForeignIgnores(List<String> rules, int line) {

  /// What no comment of theirs is about.
  private static final List<String> NEVER =
      List.of("syntax-error", "needs-newer-server", "cannot-run", "sql-not-analysed");

  /// Theirs, then ours.
  private static final String SQUAWK_RULES =
      """
      adding-field-with-default: volatile-default-on-new-column
      adding-field-with-default: stored-column-on-existing-table serial-on-new-column
      adding-foreign-key-constraint: foreign-key-without-not-valid reference-on-new-column
      adding-not-nullable-field: not-null-constraint-without-not-valid
      adding-required-field: required-column-without-default
      adding-primary-key-constraint: primary-key-builds-index key-on-new-column
      adding-primary-key-constraint: primary-key-on-nullable-column
      adding-serial-primary-key-field: primary-key-builds-index serial-on-new-column
      adding-serial-primary-key-field: key-on-new-column
      ban-alter-domain-with-add-constraint: domain-constraint-reads-tables
      ban-char-field: char-type
      ban-concurrent-index-creation-in-transaction: concurrently-in-transaction
      ban-drop-column: drop-column
      ban-drop-database: drop-database
      ban-drop-not-null: drop-not-null
      ban-drop-table: drop-table
      ban-truncate-cascade: truncate
      ban-uncommitted-transaction: unclosed-transaction
      changing-column-type: type-change-rewrites type-change-may-rewrite
      changing-column-type: type-change-rebuilds-index type-change-proves-check-again
      changing-column-type: type-change-depends-on-time-zone using-forces-rewrite
      changing-column-type: type-change-to-same-type type-change-with-view
      constraint-missing-not-valid: check-without-not-valid foreign-key-without-not-valid
      constraint-missing-not-valid: not-null-constraint-without-not-valid
      constraint-missing-not-valid: validate-in-same-transaction
      disallowed-unique-constraint: unique-constraint-builds-index key-on-new-column
      prefer-robust-stmts: not-repeatable
      prefer-timestamptz: timestamp-without-time-zone
      renaming-column: rename-column
      renaming-table: rename-table
      require-concurrent-index-creation: index-not-concurrent
      require-concurrent-index-deletion: drop-index-not-concurrent
      require-concurrent-partition-detach: detach-partition-blocks
      require-concurrent-reindex: reindex-not-concurrent
      require-enum-value-ordering: enum-value-without-place
      require-timeout-settings: no-lock-timeout
      transaction-nesting: begin-in-transaction commit-in-migration""";

  private static final Map<String, List<String>> SQUAWK = squawk();

  ForeignIgnores {
    rules = List.copyOf(rules);
  }

  private static Map<String, List<String>> squawk() {
    var map = new LinkedHashMap<String, List<String>>();
    for (String line : SQUAWK_RULES.split("\n", -1)) {
      String[] words = line.split(":? ", -1);
      List<String> ours = List.of(words).subList(1, words.length);
      map.computeIfAbsent(words[0], _ -> new ArrayList<>()).addAll(ours);
    }
    return map;
  }

  /// What a comment says, for the programs that are asked for.
  ///
  /// @param words of the comment, without what begins and ends it
  static Optional<ForeignIgnores> of(String words, int line, List<String> programs) {
    String[] parts = words.strip().split("[\\s:,]+", -1);
    String first = parts[0].toLowerCase(Locale.ROOT);
    if (programs.contains("strong-migrations") && first.equals("safety_assured")) {
      return Optional.of(new ForeignIgnores(List.of(), line));
    }
    boolean file = first.equals("squawk-ignore-file");
    if (!programs.contains("squawk") || !(file || first.equals("squawk-ignore"))) {
      return Optional.empty();
    }
    var rules = new ArrayList<String>();
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        rules.addAll(Objects.requireNonNullElse(SQUAWK.get(parts[i]), List.of("?")));
      }
    }
    return Optional.of(new ForeignIgnores(rules, file ? 0 : line));
  }

  /// As [Allowances#allow].
  boolean allow(String rule, int before, int first, int last) {
    boolean here = line == 0 || (line <= last && line > before) || line == first;
    return here && (rules.isEmpty() ? !NEVER.contains(rule) : rules.contains(rule));
  }
}
