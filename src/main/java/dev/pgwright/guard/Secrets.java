package dev.pgwright.guard;

import java.util.List;
import java.util.regex.Pattern;

/// Passwords, tokens and keys in texts.
public final class Secrets {

  private static final String NAME =
      "[\\w.-]*(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|access[_-]?key"
          + "|private[_-]?key|account[_-]?key|credentials?|authorization)(?:[_-]\\w+)?";
  private static final String VALUE =
      "(?:[eE]?'(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s&;,'\")]+)";

  /// What stands in front of a secret is group 1, and what may follow it group 2.
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("(://[^:/@\\s'\"]*:)[^\\s'\"]*(@)"),
          Pattern.compile("(?i)(\\b(?:bearer|basic|apikey)\\s+)[\\w.~+/=-]{6,}()"),
          Pattern.compile(
              "(?i)((?:\\b|(?<=_))" + NAME + "[\"']?\\s*(?:=|:|:=|=>)\\s*)" + VALUE + "()"),
          Pattern.compile("(?i)(\\bpw\\s*[=:]\\s*)" + VALUE + "()"),
          Pattern.compile("(?i)((?<=\\s)--?" + NAME + "\\s+)(?!-)" + VALUE + "()"),
          Pattern.compile(
              "(?i)(\\b(?:password|passphrase|identified by)\\s+)(?:''[^']+''|\\$\\w*\\$[^$]*\\$\\w*\\$|[eE]?'(?:[^']|'')*'|\"[^\"]*\")()"),
          Pattern.compile(
              "(?i)(\\b(?:sshpass|mysql\\w*|mariadb\\w*|supabase|mongo\\w*)\\b[^|;&\\n]*?\\s-p\\s*)(?!\\d+\\b)"
                  + VALUE
                  + "()"),
          Pattern.compile("(?i)(\\b(?:redis|valkey)-cli\\b[^|;&\\n]*?\\s-a\\s*)" + VALUE + "()"),
          Pattern.compile(
              "((?<=\\s)(?:-u|--user)[\\s=]?(?!\\d+:)[^\\s:'\"-][^\\s:'\"]*:)[^\\s'\"]+()"),
          Pattern.compile(
              "((?:^|[\\s'\"])[\\w.*-]+:(?:\\d{2,5}|\\*):[\\w*-]+:[\\w*.-]+:)[^\\s'\":]+()"),
          Pattern.compile(
              "()\\b(?:gh[pousr]_\\w{16,}|sk-[\\w-]{16,}|AKIA[0-9A-Z]{16}|xox[baprs]-[\\w-]+"
                  + "|eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]*|sbp_\\w{16,}|dop_v1_\\w{16,})()"),
          Pattern.compile("(?s)(-----BEGIN [A-Z ]*PRIVATE KEY-----).*?(-----END|$)"));

  private Secrets() {}

  /// The text with `***` in the place of what looks like one.
  public static String hidden(String text) {
    String clean = text;
    for (Pattern each : PATTERNS) {
      clean = each.matcher(clean).replaceAll("$1***$2");
    }
    return clean;
  }
}
