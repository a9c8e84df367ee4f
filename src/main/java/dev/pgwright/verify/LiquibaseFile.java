package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.render.Liquibase;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of Liquibase's formatted SQL, cut into what each changeset runs.
final class LiquibaseFile {

  private static final Pattern CHANGESET =
      Pattern.compile("--changeset [^:\\s]+:(?<id>\\S+)(?<attributes>.*)");

  private static final Pattern DIRECTIVE =
      Pattern.compile("--(?:liquibase formatted sql|comment: .*|preconditions?\\b.*)");

  private static final String ROLLBACK = "--rollback ";

  private final Path file;
  private final List<SqlMigration.Pair> pairs = new ArrayList<>();
  private final String[] up;
  private final String[] down;
  private String id = "";
  private String attributes = "";
  private boolean undone;
  private boolean undoes;

  private LiquibaseFile(Path file, int lines) {
    this.file = file;
    this.up = new String[lines];
    this.down = new String[lines];
    clear();
  }

  static List<SqlMigration.Pair> read(Path file) {
    List<String> lines;
    try {
      lines = Arrays.asList(Script.decode(Files.readAllBytes(file)).split("\n", -1));
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    }
    var reading = new LiquibaseFile(file, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i, lines.get(i));
    }
    reading.end();
    if (reading.pairs.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "no changeset in " + file).at(file, 0);
    }
    return List.copyOf(reading.pairs);
  }

  private void line(int number, String line) {
    Matcher changeset = CHANGESET.matcher(line);
    if (changeset.matches()) {
      end();
      id = changeset.group("id");
      attributes = changeset.group("attributes") + " ";
    } else if (line.startsWith(ROLLBACK)) {
      undone = true;
      String text = line.substring(ROLLBACK.length());
      undoes |= !text.equals("empty");
      down[number] = text.equals("empty") ? "" : text;
    } else if (!DIRECTIVE.matcher(line).matches()) {
      up[number] = line;
    }
  }

  private void end() {
    if (!id.isEmpty()) {
      var back = new ArrayList<SqlMigration.Work>();
      if (undone) {
        back.add(work(undoes ? down : new String[0], "rollbackEndDelimiter:"));
      }
      if (id.endsWith(Liquibase.BACK) && !pairs.isEmpty()) {
        SqlMigration.Pair before = pairs.removeLast();
        back.addAll(before.down());
        pairs.add(new SqlMigration.Pair(before.name(), before.up(), back));
      } else {
        pairs.add(new SqlMigration.Pair(id, work(up, " endDelimiter:"), back));
      }
    }
    clear();
  }

  private void clear() {
    Arrays.fill(up, "");
    Arrays.fill(down, "");
    undone = false;
    undoes = false;
  }

  /// Lines that belong to others are empty, so that the numbers of lines are those of the file.
  private SqlMigration.Work work(String[] lines, String attribute) {
    String text = String.join("\n", lines);
    boolean wrapped = !attributes.contains(" runInTransaction:false ");
    String delimiter = value(attribute);
    List<Part> parts = delimiter == null ? Script.split(text) : split(text, delimiter);
    return new SqlMigration.Work(file, () -> parts, wrapped);
  }

  private @Nullable String value(String attribute) {
    int at = attributes.indexOf(attribute);
    if (at < 0) {
      return null;
    }
    int from = at + attribute.length();
    return attributes.substring(from, attributes.indexOf(' ', from));
  }

  private static List<Part> split(String text, String delimiter) {
    var parts = new ArrayList<Part>();
    int from = 0;
    while (from < text.length()) {
      int found = text.indexOf(delimiter, from);
      int end = found < 0 ? text.length() : found;
      String piece = text.substring(from, end);
      if (!Script.tokens(piece).isEmpty()) {
        int start = from + Script.tokens(piece).getFirst().span().start();
        String sql = text.substring(start, end).stripTrailing();
        parts.add(new Part.Statement(new Span(Script.lineAt(text, start), start, end), sql));
      }
      from = end + delimiter.length();
    }
    return parts;
  }
}
