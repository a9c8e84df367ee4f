package dev.pgwright.review;

import dev.pgwright.model.ObjectId;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a review looks for.
public interface ReviewRule {

  /// The oldest version of PostgreSQL that a review is for.
  int OLDEST = 14;

  RuleInfo info();

  /// What it costs to leave what it finds as it is, as the end of a sentence.
  String leaving();

  /// The first major version that has what the rule asks for.
  default int since() {
    return OLDEST;
  }

  /// What it finds, in the order of the schema.
  List<Remark> check(Subject subject);

  /// A remark of this rule.
  ///
  /// @param object null for the database as a whole
  /// @param change statements as one would write them for an empty database; empty where only a
  ///   person can decide
  default Remark remark(@Nullable ObjectId object, String message, List<String> change) {
    return new Remark(info(), object, message, leaving(), null, change, null);
  }
}
