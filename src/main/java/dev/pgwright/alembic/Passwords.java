package dev.pgwright.alembic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes secrets out of text that a foreign program wrote.
final class Passwords {

  private static final int SHORTEST = 4;
  private static final Pattern SECRET_NAME =
      Pattern.compile("PASS|SECRET|TOKEN|PRIVATE|CREDENTIAL|API_?KEY");
  private static final Pattern IN_URL = Pattern.compile("(://[^\\s:/@]*):[^\\s@]*@");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token)['\"]?\\s*[=:]\\s*)('[^']*'|\"[^\"]*\"|[^\\s'\",)}]+)");

  private final List<String> known;

  private Passwords(List<String> known) {
    this.known = known;
  }

  /// @param password the throwaway database's own; may be empty
  /// @param env variables whose names tell that their values are secret
  static Passwords of(String password, Map<String, String> env) {
    Stream<String> secret =
        env.entrySet().stream()
            .filter(it -> SECRET_NAME.matcher(it.getKey().toUpperCase(Locale.ROOT)).find())
            .map(Map.Entry::getValue);
    return new Passwords(
        Stream.concat(Stream.of(password), secret)
            .filter(it -> it.length() >= SHORTEST && !it.contains("/"))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  String scrub(String text) {
    String clean = IN_URL.matcher(text).replaceAll("$1:***@");
    clean = ASSIGNED.matcher(clean).replaceAll("$1***");
    for (String password : known) {
      clean = clean.replace(password, "***");
    }
    return clean;
  }
}
