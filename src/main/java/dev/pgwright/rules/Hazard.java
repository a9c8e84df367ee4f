package dev.pgwright.rules;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule finds.
///
/// @param span in the text that was parsed
/// @param object label of the object it is about, for example `table:public.orders`; null for none
/// @param message begins with the object; what happens, and who waits or loses
/// @param remedy what to do instead, as SQL where it can be; null when the message says it
public record Hazard(
    RuleInfo rule, Span span, @Nullable String object, String message, @Nullable String remedy) {

  /// The same hazard at another place.
  public Hazard at(Span other) {
    return new Hazard(rule, other, object, message, remedy);
  }

  /// One hazard of a table.
  public static List<Hazard> table(
      RuleInfo rule, Node at, QualifiedName table, String message, @Nullable String remedy) {
    return List.of(new Hazard(rule, at.span(), "table:" + table, message, remedy));
  }

  /// One hazard of something else, or of nothing in particular.
  public static List<Hazard> of(RuleInfo rule, Node at, String message, @Nullable String remedy) {
    return List.of(new Hazard(rule, at.span(), null, message, remedy));
  }
}
