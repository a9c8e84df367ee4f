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

  private static final Map<String, List<String>> SQUAWK = squawk();

  ForeignIgnores {
    rules = List.copyOf(rules);
  }

  private static Map<String, List<String>> squawk() {
    var map = new LinkedHashMap<String, List<String>>();
    add(map, "adding-field-with-default", "volatile-default-on-new-column");
    add(map, "adding-field-with-default", "stored-column-on-existing-table serial-on-new-column");
    add(map, "adding-foreign-key-constraint", "foreign-key-without-not-valid");
    add(map, "adding-foreign-key-constraint", "reference-on-new-column");
    add(
        map,
        "adding-not-nullable-field",
        "set-not-null-reads-table required-column-without-default");
    add(map, "adding-not-nullable-field", "not-null-constraint-without-not-valid");
    add(map, "adding-required-field", "required-column-without-default");
    add(map, "adding-primary-key-constraint", "primary-key-builds-index key-on-new-column");
    add(map, "adding-primary-key-constraint", "primary-key-on-nullable-column");
    add(map, "adding-serial-primary-key-field", "primary-key-builds-index serial-on-new-column");
    add(map, "adding-serial-primary-key-field", "key-on-new-column");
    add(map, "ban-alter-domain-with-add-constraint", "domain-constraint-reads-tables");
    add(map, "ban-char-field", "char-type");
    add(map, "ban-concurrent-index-creation-in-transaction", "concurrently-in-transaction");
    add(map, "ban-drop-column", "drop-column");
    add(map, "ban-drop-database", "drop-database");
    add(map, "ban-drop-not-null", "drop-not-null");
    add(map, "ban-drop-table", "drop-table");
    add(map, "ban-truncate-cascade", "truncate");
    add(map, "ban-uncommitted-transaction", "unclosed-transaction");
    add(map, "changing-column-type", "type-change-rewrites type-change-may-rewrite");
    add(map, "changing-column-type", "type-change-rebuilds-index type-change-proves-check-again");
    add(map, "changing-column-type", "type-change-depends-on-time-zone using-forces-rewrite");
    add(map, "changing-column-type", "type-change-to-same-type type-change-with-view");
    add(map, "constraint-missing-not-valid", "check-without-not-valid");
    add(map, "constraint-missing-not-valid", "foreign-key-without-not-valid");
    add(map, "constraint-missing-not-valid", "not-null-constraint-without-not-valid");
    add(map, "constraint-missing-not-valid", "validate-in-same-transaction");
    add(map, "disallowed-unique-constraint", "unique-constraint-builds-index key-on-new-column");
    add(map, "prefer-robust-stmts", "not-repeatable");
    add(map, "prefer-timestamptz", "timestamp-without-time-zone");
    add(map, "renaming-column", "rename-column");
    add(map, "renaming-table", "rename-table");
    add(map, "require-concurrent-index-creation", "index-not-concurrent");
    add(map, "require-concurrent-index-deletion", "drop-index-not-concurrent");
    add(map, "require-concurrent-partition-detach", "detach-partition-blocks");
    add(map, "require-concurrent-reindex", "reindex-not-concurrent");
    add(map, "require-enum-value-ordering", "enum-value-without-place");
    add(map, "require-timeout-settings", "no-lock-timeout");
    add(map, "transaction-nesting", "begin-in-transaction commit-in-migration");
    return map;
  }

  private static void add(Map<String, List<String>> map, String theirs, String ours) {
    map.computeIfAbsent(theirs, _ -> new ArrayList<>()).addAll(List.of(ours.split(" ", -1)));
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
