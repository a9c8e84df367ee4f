package dev.pgwright.render;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of new files that no other file has.
final class FileNames {

  /// `\w+` of Python's `re` with Unicode.
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_]+");

  private static final Pattern FORMAT =
      Pattern.compile("%(?:%|\\((\\w+)\\)([-0]?)(\\d*)(?:\\.(\\d+))?([dis]))");

  /// Longest slug in a name of our own; file systems take 255 bytes.
  private static final int LONGEST = 100;

  private final Set<String> taken = new TreeSet<>();

  /// @param existing names that are taken
  FileNames(Iterable<String> existing) {
    existing.forEach(it -> taken.add(key(it)));
  }

  /// The name, or where it is taken the name with the smallest number that is not.
  ///
  /// @param ending such as `.py`, kept at the end
  String unique(String name, String ending) {
    String candidate = name + ending;
    for (int i = 2; !taken.add(key(candidate)); i++) {
      candidate = name + "_" + i + ending;
    }
    return candidate;
  }

  /// The words of a text in lower case, joined by `_`; may be empty.
  static String slug(String text) {
    String slug =
        String.join("_", WORDS.matcher(text).results().map(it -> it.group()).toList())
            .toLowerCase(Locale.ROOT);
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
  }

  /// A slug as Alembic cuts it: back to the last `_`, which stays.
  static String truncated(String text, int length) {
    String slug =
        String.join("_", WORDS.matcher(text).results().map(it -> it.group()).toList())
            .toLowerCase(Locale.ROOT);
    if (slug.length() <= length) {
      return slug;
    }
    String cut = slug.substring(0, length);
    int last = cut.lastIndexOf('_');
    return (last < 0 ? cut : cut.substring(0, last)) + "_";
  }

  /// `2026_11_22_` and the slug.
  static String dated(LocalDate date, String slug) {
    return String.format(
        Locale.ROOT,
        "%04d_%02d_%02d_%s",
        date.getYear(),
        date.getMonthValue(),
        date.getDayOfMonth(),
        slug);
  }

  /// A `file_template` filled in as Python's `%` does; the time of day is midnight.
  ///
  /// @throws PgwrightException INPUT for what Alembic has no value for
  static String filled(String template, LocalDate date, String revision, String slug) {
    var out = new StringBuilder();
    Matcher matcher = FORMAT.matcher(template);
    int at = 0;
    while (matcher.find()) {
      out.append(plain(template, at, matcher.start()));
      out.append(matcher.group(1) == null ? "%" : value(matcher, template, date, revision, slug));
      at = matcher.end();
    }
    return out.append(plain(template, at, template.length())).toString();
  }

  private static String plain(String template, int from, int to) {
    String text = template.substring(from, to);
    if (text.indexOf('%') >= 0) {
      throw bad(template, text.substring(text.indexOf('%')));
    }
    return text;
  }

  private static String value(
      Matcher matcher, String template, LocalDate date, String revision, String slug) {
    String name = matcher.group(1);
    return switch (name) {
      case "rev" -> padded(matcher, revision);
      case "slug" -> padded(matcher, slug);
      case "epoch" -> number(matcher, date.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
      case "year" -> number(matcher, date.getYear());
      case "month" -> number(matcher, date.getMonthValue());
      case "day" -> number(matcher, date.getDayOfMonth());
      case "hour", "minute", "second" -> number(matcher, 0);
      default -> throw bad(template, matcher.group());
    };
  }

  private static String number(Matcher matcher, long value) {
    String digits = Long.toString(value);
    if (matcher.group(4) != null && !matcher.group(5).equals("s")) {
      digits = "0".repeat(Math.max(0, width(matcher.group(4)) - digits.length())) + digits;
    }
    boolean zeros = matcher.group(2).equals("0") && !matcher.group(5).equals("s");
    int missing = Math.max(0, width(matcher.group(3)) - digits.length());
    return zeros ? "0".repeat(missing) + digits : aligned(matcher, digits, missing);
  }

  private static String padded(Matcher matcher, String text) {
    if (!matcher.group(5).equals("s")) {
      throw bad(matcher.group(), matcher.group());
    }
    String cut =
        matcher.group(4) == null
            ? text
            : text.substring(0, Math.min(text.length(), width(matcher.group(4))));
    return aligned(matcher, cut, Math.max(0, width(matcher.group(3)) - cut.length()));
  }

  private static String aligned(Matcher matcher, String text, int missing) {
    String spaces = " ".repeat(missing);
    return matcher.group(2).equals("-") ? text + spaces : spaces + text;
  }

  private static int width(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static PgwrightException bad(String template, String part) {
    return PgwrightException.of(
            Code.INPUT, "file_template has a part that Alembic cannot fill in: " + part)
        .hint("Correct `" + template + "` in the Alembic configuration.");
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
