package dev.pgwright.report;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.pgwright.query.Answer;
import dev.pgwright.report.Palette.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a read as text, JSON or CSV.
///
/// What comes out of a database is data, whatever it says: characters that steer a terminal are
/// shown as escapes, and JSON marks it as untrusted.
public final class Rows {

  private static final String NULL = "NULL";
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private Rows() {}

  /// A table with a line about how many rows there are.
  ///
  /// @param limit the most rows that were shown
  public static String text(Answer answer, int limit, Palette palette) {
    int count = answer.columns().size();
    var widths = new int[count];
    List<List<String>> shown = new ArrayList<>();
    for (List<@Nullable String> row : answer.rows()) {
      shown.add(row.stream().map(it -> it == null ? NULL : visible(it)).toList());
    }
    for (int i = 0; i < count; i++) {
      int at = i;
      int widest = shown.stream().mapToInt(row -> width(row.get(at))).max().orElse(0);
      widths[i] = Math.max(widest, width(visible(answer.columns().get(i).name())));
    }
    var out = new StringBuilder();
    if (count > 0) {
      header(answer, widths, palette, out);
    }
    shown.forEach(row -> line(answer, row, widths, out));
    return out.append(footer(answer, limit)).append('\n').toString();
  }

  private static void header(Answer answer, int[] widths, Palette palette, StringBuilder out) {
    var names = new ArrayList<String>();
    var rules = new ArrayList<String>();
    for (int i = 0; i < widths.length; i++) {
      String name = visible(answer.columns().get(i).name());
      String space = " ".repeat(widths[i] - width(name));
      names.add(" " + palette.paint(Ink.HEADING, name) + space + " ");
      rules.add("-".repeat(widths[i] + 2));
    }
    out.append(String.join("|", names).stripTrailing()).append('\n');
    out.append(String.join("+", rules)).append('\n');
  }

  private static void line(Answer answer, List<String> row, int[] widths, StringBuilder out) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(row.get(i)));
      boolean right = answer.columns().get(i).number();
      cells.add(" " + (right ? space + row.get(i) : row.get(i) + space) + " ");
    }
    out.append(String.join("|", cells).stripTrailing()).append('\n');
  }

  /// What is said below the rows.
  public static String footer(Answer answer, int limit) {
    int rows = answer.rows().size();
    String text = rows + (rows == 1 ? " row" : " rows");
    if (answer.more()) {
      text =
          rows == limit
              ? "the first " + text + ", the limit; there are more: --rows NUMBER"
              : "the first " + text + "; more would be too large";
    }
    String cut =
        answer.cut() == 0
            ? ""
            : "; " + answer.cut() + (answer.cut() == 1 ? " value was cut" : " values were cut");
    return "(" + text + cut + ")";
  }

  /// One object: columns, rows as arrays, and what was left out.
  ///
  /// @param limit the most rows that were shown
  public static String json(Answer answer, int limit) {
    var document = new LinkedHashMap<String, Object>();
    document.put(
        "columns",
        answer.columns().stream()
            .map(
                column -> {
                  var one = new LinkedHashMap<String, Object>();
                  one.put("name", column.name());
                  one.put("type", column.type());
                  return one;
                })
            .toList());
    document.put("rows", rows(answer));
    document.put("row_limit", limit);
    document.put("more", answer.more());
    document.put("values_cut", answer.cut());
    document.put("warnings", answer.warnings());
    document.put("untrusted", true);
    return Json.plainDocument(document);
  }

  private static List<List<@Nullable Object>> rows(Answer answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable String> row : answer.rows()) {
      rows.add(values(answer, row));
    }
    return rows;
  }

  private static List<@Nullable Object> values(Answer answer, List<@Nullable String> row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      Answer.Column column = answer.columns().get(i);
      if (text != null && column.number() && NUMBER.matcher(text).matches()) {
        values.add(new RawValue(text));
      } else if (text != null && column.type().equals("bool")) {
        values.add(text.startsWith("t"));
      } else {
        values.add(text);
      }
    }
    return values;
  }

  /// Lines as RFC 4180 has them, but with `\n`; nothing for NULL, `""` for an empty text.
  public static String csv(Answer answer) {
    var out = new StringBuilder();
    out.append(
            answer.columns().stream().map(it -> quoted(it.name())).collect(Collectors.joining(",")))
        .append('\n');
    for (List<@Nullable String> row : answer.rows()) {
      out.append(
              row.stream().map(it -> it == null ? "" : quoted(it)).collect(Collectors.joining(",")))
          .append('\n');
    }
    return out.toString();
  }

  private static String quoted(String text) {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String visible(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(
                Character.isISOControl(c)
                    ? String.format(Locale.ROOT, "\\x%02x", (int) c)
                    : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
