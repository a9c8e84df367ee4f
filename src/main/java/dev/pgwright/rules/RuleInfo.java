package dev.pgwright.rules;

/// What is known about a rule without running it.
///
/// @param id the pattern it finds, kebab-case; also the name of its page
/// @param title a few words for lists
/// @param byDefault whether it runs when nobody asks for it
public record RuleInfo(String id, Severity severity, String title, boolean byDefault) {

  /// A rule that reports what fails, loses something, or makes others wait for long.
  public static RuleInfo error(String id, String title) {
    return new RuleInfo(id, Severity.ERROR, title, true);
  }

  /// A rule that reports what can do so.
  public static RuleInfo warning(String id, String title) {
    return new RuleInfo(id, Severity.WARNING, title, true);
  }

  /// A rule that reports what is worth knowing.
  public static RuleInfo info(String id, String title) {
    return new RuleInfo(id, Severity.INFO, title, true);
  }

  /// A rule about taste, which runs only when it is asked for.
  public static RuleInfo advice(String id, String title) {
    return new RuleInfo(id, Severity.INFO, title, false);
  }
}
