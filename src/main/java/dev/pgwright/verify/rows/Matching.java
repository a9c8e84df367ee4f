package dev.pgwright.verify.rows;

import java.util.ArrayList;
import java.util.List;

/// Texts that match a regular expression: the shortest, and one that repeats more.
///
/// Knows literals, classes, groups, alternatives and quantifiers; for anything else the text may
/// not match, which the server finds out.
final class Matching {

  private static final int MOST = 64;

  private final String pattern;
  private final int more;
  private int at;

  private Matching(String pattern, int more) {
    this.pattern = pattern;
    this.more = more;
  }

  static List<String> samples(String pattern) {
    var samples = new ArrayList<String>();
    for (int more = 0; more < 4; more++) {
      String sample = new Matching(pattern, more).alternatives();
      if (!samples.contains(sample)) {
        samples.add(sample);
      }
    }
    return samples;
  }

  private String alternatives() {
    var choices = new ArrayList<String>();
    choices.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      choices.add(sequence());
    }
    return choices.get(more % choices.size());
  }

  private String sequence() {
    var text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      int from = at;
      String atom = atom();
      int after = at;
      int times = times();
      for (int i = 0; i < times; i++) {
        at = from;
        text.append(i == 0 ? atom : atom());
      }
      at = after;
      times();
    }
    return text.toString();
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '[' -> bracket();
      case '(' -> group();
      case '\\' -> escape();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    }
    String inner = alternatives();
    at = Math.min(at + 1, pattern.length());
    return inner;
  }

  private String escape() {
    char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
    return switch (c) {
      case 'd' -> "1";
      case 'w', 'S' -> "a";
      case 's' -> " ";
      case 'A', 'Z', 'm', 'M', 'y' -> "";
      case 'D', 'W' -> "-";
      default -> String.valueOf(c);
    };
  }

  private String bracket() {
    boolean not = at < pattern.length() && pattern.charAt(at) == '^';
    if (not) {
      at++;
    }
    var members = new StringBuilder();
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      first = false;
      member(members);
    }
    at = Math.min(at + 1, pattern.length());
    if (not) {
      return "aZ5 x"
          .chars()
          .filter(it -> members.indexOf(Character.toString(it)) < 0)
          .limit(1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
    return members.isEmpty() ? "" : String.valueOf(members.charAt(more % members.length()));
  }

  private void member(StringBuilder members) {
    if (pattern.startsWith("[:", at)) {
      int end = Math.max(at, pattern.indexOf(":]", at));
      String name = pattern.substring(at + 2, Math.max(at + 2, end));
      members.append(
          switch (name) {
            case "digit", "xdigit" -> "123";
            case "upper" -> "ABC";
            case "space", "blank" -> " ";
            case "punct" -> "-";
            default -> "abc";
          });
      at = end + 2;
      return;
    }
    char c = pattern.charAt(at++);
    if (c == '\\' && at < pattern.length()) {
      at--;
      at++;
      members.append(escape());
      return;
    }
    if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
      char to = pattern.charAt(at + 1);
      at += 2;
      for (char it = c; it <= to && members.length() < MOST; it++) {
        members.append(it);
      }
      return;
    }
    members.append(c);
  }

  private int times() {
    if (at >= pattern.length()) {
      return 1;
    }
    return switch (pattern.charAt(at)) {
      case '?' -> skip(more % 2);
      case '*' -> skip(more);
      case '+' -> skip(1 + more);
      case '{' -> braces();
      default -> 1;
    };
  }

  private int skip(int times) {
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
    return times;
  }

  private int braces() {
    int end = pattern.indexOf('}', at);
    String[] bounds = end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
    if (end < 0 || bounds.length > 2 || !bounds[0].matches("\\d{1,3}")) {
      return 1;
    }
    at = end;
    int least = Integer.parseInt(bounds[0]);
    int most =
        bounds.length == 2 && bounds[1].matches("\\d{1,3}") ? Integer.parseInt(bounds[1]) : least;
    return skip(bounds.length == 2 ? Math.max(least, Math.min(most, least + more)) : least);
  }
}
