package dev.pgwright.job.input;

import dev.pgwright.rules.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A changelog of Liquibase in formatted SQL, changeset by changeset.
///
/// Changesets for other databases and those with `ignore:true` are left out; every context is taken
/// to run. Rollback lines are a way back of their own.
public final class LiquibaseSql {

  private static final Pattern HEAD =
      Pattern.compile(
          "\\A\\uFEFF?\\s*--\\s*liquibase\\s+formatted\\s+sql.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGESET = pattern("changeset\\s+(?<rest>\\S.*)");
  private static final Pattern ROLLBACK = pattern("rollback\\b(?<rest>.*)");
  private static final Pattern PROPERTY = pattern("property\\s+(?<rest>.*)");
  private static final Pattern OTHER =
      pattern(
          "(?<rest>comment|precondition|validCheckSum|ignoreLines|labels|logicalFilePath)\\b.*");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|'[^']*'|\\S+)");
  private static final Pattern BLOCK =
      Pattern.compile("^\\s*/\\*\\s*liquibase\\s+rollback\\s*$", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final List<Changeset> changesets = new ArrayList<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private @Nullable Map<String, String> attributes;
  private StringBuilder up = new StringBuilder();
  private StringBuilder down = new StringBuilder();
  private boolean rollingBack;
  private String id = "";
  private boolean anyChecksum;

  /// A changeset, or its way back.
  ///
  /// @param id author and id with a colon between them, as written
  /// @param again whether Liquibase takes other statements under the same id
  record Changeset(String id, boolean again, Migration migration) {}

  private LiquibaseSql(String file) {
    this.file = file;
  }

  private static Pattern pattern(String what) {
    return Pattern.compile("^\\s*--\\s*" + what + "$", Pattern.CASE_INSENSITIVE);
  }

  /// Whether a text begins as such a changelog does.
  public static boolean is(String text) {
    int end = text.indexOf('\n', Math.max(0, firstWord(text)));
    return HEAD.matcher(end < 0 ? text : text.substring(0, end).stripTrailing()).matches();
  }

  private static int firstWord(String text) {
    int at = 0;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  /// The changesets in their order, each followed by its way back where it has one.
  ///
  /// @param file as the user named it
  public static List<Migration> read(String file, String text) {
    return changesets(file, text).stream().map(Changeset::migration).toList();
  }

  static List<Changeset> changesets(String file, String text) {
    var changelog = new LiquibaseSql(file);
    for (String line : text.split("\n", -1)) {
      changelog.line(line);
    }
    changelog.end();
    return changelog.changesets;
  }

  /// Takes a line; each text keeps a line, be it empty, for each of the file's.
  private void line(String line) {
    Matcher changeset = CHANGESET.matcher(line.stripTrailing());
    Matcher rollback = ROLLBACK.matcher(line.stripTrailing());
    Matcher property = PROPERTY.matcher(line.stripTrailing());
    String kept = "";
    String undone = "";
    if (changeset.matches()) {
      end();
      attributes = attributes(changeset.group("rest"));
      id = changeset.group("rest").strip().split("\\s+", 2)[0];
    } else if (rollback.matches()) {
      String rest = rollback.group("rest").strip();
      boolean other = rest.toLowerCase(Locale.ROOT).matches("empty|not required|changesetid:.*|");
      undone = other ? "" : " ".repeat(rollback.start("rest")) + rollback.group("rest");
    } else if (property.matches()) {
      Map<String, String> named = attributes(property.group("rest"));
      properties.putIfAbsent(named.getOrDefault("name", ""), named.getOrDefault("value", ""));
    } else if (BLOCK.matcher(line).matches()) {
      rollingBack = true;
    } else if (rollingBack) {
      rollingBack = !line.strip().endsWith("*/");
      undone = line.replace("*/", "");
    } else if (OTHER.matcher(line.stripTrailing()).matches()) {
      anyChecksum |= line.toLowerCase(Locale.ROOT).contains("validchecksum");
    } else {
      kept = delimited(filled(line));
    }
    up.append(attributes == null && !kept.strip().startsWith("--") ? "" : kept).append('\n');
    down.append(undone).append('\n');
  }

  private static Map<String, String> attributes(String text) {
    var found = new LinkedHashMap<String, String>();
    Matcher each = ATTRIBUTE.matcher(text);
    while (each.find()) {
      String value = each.group(2).replaceAll("^[\"']|[\"']$", "");
      found.put(each.group(1).toLowerCase(Locale.ROOT), value);
    }
    return found;
  }

  private String filled(String line) {
    String result = line;
    for (Map.Entry<String, String> each : properties.entrySet()) {
      result = result.replace("${" + each.getKey() + "}", each.getValue());
    }
    return result;
  }

  /// A line that ends with another delimiter ends with a semicolon instead.
  private String delimited(String line) {
    String delimiter = attribute("enddelimiter").orElse(";").replaceFirst("^\\\\n", "");
    String bare = line.stripTrailing();
    boolean ends =
        !delimiter.equals(";")
            && !delimiter.isEmpty()
            && bare.toLowerCase(Locale.ROOT).endsWith(delimiter.toLowerCase(Locale.ROOT));
    return ends ? bare.substring(0, bare.length() - delimiter.length()) + ";" : line;
  }

  private Optional<String> attribute(String name) {
    return attributes == null ? Optional.empty() : Optional.ofNullable(attributes.get(name));
  }

  private void end() {
    boolean ours =
        attribute("dbms")
            .map(it -> List.of(it.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)))
            .map(
                it ->
                    it.contains("postgresql")
                        || it.contains("all")
                        || (it.getFirst().startsWith("!") && !it.contains("!postgresql")))
            .orElse(true);
    boolean ignored = says("ignore", "true");
    boolean alone = says("runintransaction", "false");
    String lines = "\n".repeat((int) up.chars().filter(it -> it == '\n').count());
    if (attributes != null && ours && !ignored) {
      add(up.toString(), !alone, false);
      if (!down.toString().isBlank()) {
        add(down.toString(), !alone, true);
      }
    }
    up = new StringBuilder(lines);
    down = new StringBuilder(lines);
    anyChecksum = false;
  }

  private boolean says(String name, String value) {
    return attribute(name).map(it -> it.equalsIgnoreCase(value)).orElse(false);
  }

  private void add(String text, boolean wrapped, boolean downgrade) {
    Migration plain = Migration.sql(file, text, wrapped);
    boolean again = anyChecksum || says("runonchange", "true") || says("runalways", "true");
    changesets.add(
        new Changeset(
            id, again, new Migration(file, plain.pieces(), wrapped, downgrade, true, List.of())));
  }
}
