package dev.pgwright.rules;

import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// What is known about a rule without running it.
///
/// @param id the pattern it finds, kebab-case; also the name of its page
/// @param title a few words for lists
/// @param byDefault whether it runs when nobody asks for it
/// @param about the kinds of statements that it can find something in; the rest is not shown to it
public record RuleInfo(
    String id,
    Severity severity,
    String title,
    boolean byDefault,
    List<Class<? extends Statement>> about) {

  public RuleInfo {
    about = List.copyOf(about);
  }

  RuleInfo(String id, Severity severity, String title, boolean byDefault) {
    this(id, severity, title, byDefault, List.of(Statement.class));
  }

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

  /// The same rule, which finds nothing in other kinds of statements than these.
  @SafeVarargs
  public final RuleInfo about(Class<? extends Statement>... kinds) {
    var all = new ArrayList<Class<? extends Statement>>();
    for (Class<? extends Statement> kind : kinds) {
      all.add(kind);
    }
    return new RuleInfo(id, severity, title, byDefault, all);
  }

  /// The same rule as one that is only worth knowing.
  RuleInfo asInfo() {
    return new RuleInfo(id, Severity.INFO, title, byDefault, about);
  }
}
