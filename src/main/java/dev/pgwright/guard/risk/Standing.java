package dev.pgwright.guard.risk;

import java.util.List;

/// Which databases may be lost.
///
/// @param disposable patterns of `host:port/database`, with `*`
/// @param isProtected patterns of those that are never disposable
public record Standing(List<String> disposable, List<String> isProtected) {

  /// Nothing may be lost.
  public static final Standing CAREFUL = new Standing(List.of(), List.of());

  public Standing {
    disposable = List.copyOf(disposable);
    isProtected = List.copyOf(isProtected);
  }

  /// Whether a database is known, and may be lost.
  public boolean allowsLossOf(Target target) {
    return target.known()
        && disposable.stream().anyMatch(it -> matches(it, target))
        && isProtected.stream().noneMatch(it -> matches(it, target));
  }

  private static boolean matches(String pattern, Target target) {
    String port = target.port().isEmpty() ? "5432" : target.port();
    return glob(pattern, target.host() + ":" + port + "/" + target.database())
        || (port.equals("5432") && glob(pattern, target.host() + "/" + target.database()));
  }

  /// Whether a text is what a pattern with `*` says, upper and lower case alike.
  static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int from = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        from = t;
      } else if (p < pattern.length()
          && Character.toLowerCase(pattern.charAt(p)) == Character.toLowerCase(text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++from;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
