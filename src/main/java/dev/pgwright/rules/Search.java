package dev.pgwright.rules;

import java.util.List;

/// What is looked for.
///
/// @param rules that run, in the order they report
/// @param ignores names of programs whose comments allow findings too, see [ForeignIgnores]
/// @param smallRows rows of a table that is not worth a finding, where sizes are known; 0 for none
public record Search(List<Rule> rules, List<String> ignores, long smallRows) {
  public Search {
    rules = List.copyOf(rules);
    ignores = List.copyOf(ignores);
  }
}
