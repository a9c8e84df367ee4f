package dev.pgwright.explain.rules;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import java.util.Optional;

/// Looks at one node after the other for one fault.
public interface Rule {

  /// Its name, its threshold and what it explains.
  RuleInfo info();

  /// What is wrong with a node that ran; mostly nothing.
  Optional<Finding> check(PlanNode node, Scene scene);
}
