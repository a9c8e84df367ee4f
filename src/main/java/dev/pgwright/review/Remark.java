package dev.pgwright.review;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about an object that is worth a change.
///
/// @param object null for what is about the server or the whole database
/// @param message what is the matter, with the user's names
/// @param leaving what it costs to leave it
/// @param advice what a person has to decide or do first; null where the change says it all
/// @param change statements as one would write them for an empty database, in order, without
///   semicolons; empty where only a person can say
/// @param renamed what the object is called after the change; null where its name stays
public record Remark(
    RuleInfo rule,
    @Nullable ObjectId object,
    String message,
    String leaving,
    @Nullable String advice,
    List<String> change,
    @Nullable Name renamed) {

  private static final String UNDECIDED = "what to do: the usual change is not possible here";

  public Remark {
    change = List.copyOf(change);
    advice = advice == null && change.isEmpty() ? UNDECIDED : advice;
  }

  /// The same with what a person has to decide.
  public Remark advised(String what) {
    return new Remark(rule, object, message, leaving, what, change, renamed);
  }

  /// The same with a change that gives the object another name.
  public Remark renaming(Name other) {
    return new Remark(rule, object, message, leaving, advice, change, other);
  }
}
