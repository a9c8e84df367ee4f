package dev.pgwright.flyway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions that go on as those in a folder do.
public final class Versions {

  private static final String DAY = "(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

  /// A date in one part, perhaps with the time of day, then perhaps further parts.
  private static final Pattern ONE_PART =
      Pattern.compile("(?<date>" + DAY + "(?<time>\\d*))(?<more>(?:[._]\\d+)*)");

  /// A date in three parts, then perhaps further ones.
  private static final Pattern THREE_PARTS =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)(?<one>[._])(?<month>0?[1-9]|1[0-2])(?<two>[._])"
              + "(?<day>0?[1-9]|[12]\\d|3[01])(?<more>(?:[._]\\d+)*)");

  private Versions() {}

  /// Versions for new files, each higher than those before it and than every existing one.
  ///
  /// The highest existing version shows the scheme: a date, with or without the time of day or a
  /// counter, becomes the new date; otherwise the last part counts on. `1`, `2` and so on where
  /// nothing exists.
  public static List<Version> after(List<Version> existing, LocalDate date, int count) {
    var versions = new ArrayList<Version>();
    Version last = existing.stream().max(Comparator.naturalOrder()).orElse(null);
    for (int i = 0; i < count; i++) {
      last = last == null ? new Version("1") : following(last, date);
      versions.add(last);
    }
    return List.copyOf(versions);
  }

  private static Version following(Version last, LocalDate date) {
    Matcher one = ONE_PART.matcher(last.text());
    if (one.matches()) {
      String day = digits(date.getYear(), 4) + digits(date.getMonthValue(), 2);
      String text = day + digits(date.getDayOfMonth(), 2) + "0".repeat(one.group("time").length());
      boolean counts = !one.group("time").isEmpty() || !one.group("more").isEmpty();
      return dated(last, text + first(one.group("more")), counts);
    }
    Matcher three = THREE_PARTS.matcher(last.text());
    if (three.matches()) {
      String text =
          digits(date.getYear(), 4)
              + three.group("one")
              + digits(date.getMonthValue(), three.group("month").length())
              + three.group("two")
              + digits(date.getDayOfMonth(), three.group("day").length());
      return dated(last, text + first(three.group("more")), !three.group("more").isEmpty());
    }
    return last.next();
  }

  /// The version of that day, or on a day that has one already, the next.
  ///
  /// @param counts whether the last part is not the day itself
  private static Version dated(Version last, String text, boolean counts) {
    var fresh = new Version(text);
    if (fresh.compareTo(last) > 0) {
      return fresh;
    }
    if (counts) {
      return last.next();
    }
    String separator = last.text().indexOf('_') >= 0 ? "_" : ".";
    return new Version(last.text() + separator + "1");
  }

  /// The parts after a date as they begin on a new day: zeros, then 1, with as many digits.
  private static String first(String more) {
    if (more.isEmpty()) {
      return "";
    }
    String zeros = more.replaceAll("\\d", "0");
    return zeros.substring(0, zeros.length() - 1) + "1";
  }

  private static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }
}
