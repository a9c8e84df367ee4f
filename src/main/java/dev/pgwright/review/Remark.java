package dev.pgwright.review;

import dev.pgwright.model.ObjectId;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about an object that is worth a change.
///
/// @param message what is the matter, with the user's names
/// @param leaving what it costs to leave it
/// @param advice what a person has to decide first; null where the change says it all
/// @param change statements as one would write them for an empty database, in order, without
///   semicolons; empty where only a person can say
public record Remark(
    RuleInfo rule,
    ObjectId object,
    String message,
    String leaving,
    @Nullable String advice,
    List<String> change) {

  public Remark {
    change = List.copyOf(change);
  }

  /// The same with what a person has to decide.
  public Remark advised(String what) {
    return new Remark(rule, object, message, leaving, what, change);
  }
}
