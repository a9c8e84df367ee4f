package dev.pgwright.query;

import dev.pgwright.query.server.UserDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which databases a project has marked as production.
public final class Production {

  private Production() {}

  /// Whether an address leads to one of them.
  ///
  /// @param patterns of `host/database` and `host:port/database` with `*`; upper and lower case do
  ///   not count
  /// @throws dev.pgwright.PgwrightException USAGE for an address that cannot be understood
  public static boolean holds(List<String> patterns, String url, Map<String, String> env) {
    return !patterns.isEmpty()
        && UserDatabase.places(url, env).stream()
            .anyMatch(place -> patterns.stream().anyMatch(pattern -> matches(pattern, place)));
  }

  private static boolean matches(String pattern, String place) {
    String withoutPort = place.replaceFirst(":\\d+/", "/");
    return glob(pattern, place) || glob(pattern, withoutPort);
  }

  private static boolean glob(String pattern, String text) {
    var regex = new StringBuilder();
    for (String literal : pattern.toLowerCase(Locale.ROOT).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    return text.toLowerCase(Locale.ROOT).matches(regex.toString());
  }

  /// Looks at the role that an address logs in with, where it leads to production.
  ///
  /// @throws dev.pgwright.PgwrightException REFUSED where that role may do more than read;
  ///   CONNECTION as [UserDatabase#read]
  public static void demandReadOnly(List<String> patterns, String url, Map<String, String> env) {
    if (holds(patterns, url, env)) {
      UserDatabase.read(
          url,
          env,
          connection -> {
            Posture posture = Posture.of(connection);
            posture.demandReadOnly();
            return posture;
          });
    }
  }
}
