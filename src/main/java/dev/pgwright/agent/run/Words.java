package dev.pgwright.agent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words of a task name, by plain patterns.
final class Words {

  static final Pattern RUNS =
      pattern(
          "\\b(?:run|apply|execute|deploy)\\s+(?:the\\s+|all\\s+|our\\s+|these\\s+|pending\\s+)*"
              + "migrations?\\b|\\balembic\\s+(?:upgrade|downgrade|stamp)\\b");
  static final Pattern SUITE =
      pattern("\\b(?:full|whole|complete)\\s+(?:migration\\s+)?suite\\b|\\bend[- ]to[- ]end\\b");
  static final Pattern SLOW =
      pattern(
          "\\b(?:optimi[sz]\\w*|slow\\w*|faster|speed\\s*up|tun(?:e|ing)|latency|performance"
              + "|takes?|taking|timeouts?|index(?:es)?\\s+for\\s+quer\\w+)\\b");
  static final Pattern REVIEW =
      pattern("\\b(?:review|audit|check|lint|inspect|safe|dangerous|look\\s+(?:at|over))\\b");
  static final Pattern VECTOR =
      pattern("\\b(?:pgvector|vectors?|embeddings?|hnsw|ivfflat|similarity|semantic)\\b");
  static final Pattern SEARCH =
      pattern("\\b(?:full[- ]?text|tsvector|text\\s+search|search\\w*|keyword\\w*)\\b");
  static final Pattern DESIGN =
      pattern(
          "\\b(?:design|add|create|new|model|schema|tables?|columns?|migrat\\w+|constraints?"
              + "|rename|drop|remove|change|alter)\\b");

  private static final Pattern SOURCE =
      pattern("(?<![\\w:/])(alembic|flyway|sql|models|snapshot):[^\\s,;'\"`]+");
  private static final Pattern FENCED = pattern("```(?:sql)?\\s*(.+?)```|`([^`]+)`");
  private static final Pattern READS = pattern("(?:^|[:\\n]\\s*)((?:select|with)\\s.+)$");
  private static final Pattern MAKES =
      pattern("((?:create\\s+(?:unique\\s+)?(?:table|index|type)|alter\\s+table)\\s.+)$");
  private static final String LOOKS = "(?is).*\\b(?:from|values)\\b.*";
  private static final Pattern FILE = pattern("[\\w./\\\\-]+\\.(?:sql|py|xml|yaml|yml)\\b");
  private static final Pattern COLUMN = pattern("\\b([a-z_][a-z0-9_]*)\\.([a-z_][a-z0-9_]*)\\b");
  private static final Pattern TABLE =
      pattern("\\b(?:table\\s+|(?:on|over|of|for|in|to)\\s+(?:the\\s+)?)([a-z_][a-z0-9_]*)\\b");

  private Words() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /// What the words name, as far as it is there.
  static Given of(String task, Project project) {
    String from = null;
    String to = null;
    var source = SOURCE.matcher(task);
    while (source.find()) {
      String found = source.group().replaceFirst("[.)]+$", "");
      boolean history = found.startsWith("alembic:") || found.startsWith("flyway:");
      if (history && from == null) {
        from = found;
      } else if (!history && to == null) {
        to = found;
      }
    }
    String sql = sql(task);
    boolean reads = READS.matcher(sql).matches();
    String words = sql.isEmpty() ? task : task.replace(sql, " ");
    String path = path(words, project);
    String table = table(words, project);
    return new Given(
        null,
        from == null ? project.migrations().orElse(null) : from,
        to,
        sql.isEmpty() || reads ? List.of() : List.of(sql),
        path,
        reads ? sql : null,
        null,
        table,
        columns(words, table),
        null,
        null,
        List.of(),
        false,
        false,
        null);
  }

  private static String sql(String task) {
    var fenced = FENCED.matcher(task);
    while (fenced.find()) {
      String code = (fenced.group(1) == null ? fenced.group(2) : fenced.group(1)).strip();
      if (READS.matcher(code).matches() || MAKES.matcher(code).matches()) {
        return code;
      }
    }
    for (Pattern each : List.of(READS, MAKES)) {
      var plain = each.matcher(task);
      if (plain.find()
          && (each.equals(MAKES) ? plain.group(1).contains("(") : plain.group(1).matches(LOOKS))) {
        return plain.group(1).strip();
      }
    }
    return "";
  }

  private static @Nullable String path(String words, Project project) {
    var file = FILE.matcher(words);
    while (file.find()) {
      if (project.has(file.group())) {
        return file.group();
      }
    }
    for (String word : words.split("\\s+", -1)) {
      String name = word.replaceAll("^[\"'(]+|[\"'),.;:?!]+$", "");
      if (name.contains("/") && !name.contains(":") && project.has(name)) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String table(String words, Project project) {
    var column = COLUMN.matcher(words);
    while (column.find()) {
      if (!project.has(column.group())) {
        return column.group(1);
      }
    }
    var table = TABLE.matcher(words);
    while (table.find()) {
      String name = table.group(1);
      if (!List.of("the", "a", "an", "our", "all", "sql", "postgres", "postgresql")
          .contains(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
    return null;
  }

  private static List<String> columns(String words, @Nullable String table) {
    var columns = new ArrayList<String>();
    var column = COLUMN.matcher(words);
    while (column.find()) {
      if (column.group(1).equals(table) && !columns.contains(column.group(2))) {
        columns.add(column.group(2));
      }
    }
    return columns;
  }
}
