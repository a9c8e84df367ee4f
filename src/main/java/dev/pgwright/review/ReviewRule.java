package dev.pgwright.review;

import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// One thing that a review looks for.
public interface ReviewRule {

  RuleInfo info();

  /// What it costs to leave what it finds as it is, as the end of a sentence.
  String leaving();

  /// What it finds, in the order of the schema.
  List<Remark> check(Subject subject);

  /// A remark of this rule.
  ///
  /// @param change statements as one would write them for an empty database; empty where only a
  ///   person can decide
  default Remark remark(dev.pgwright.model.ObjectId object, String message, List<String> change) {
    return new Remark(info(), object, message, leaving(), null, change);
  }
}
