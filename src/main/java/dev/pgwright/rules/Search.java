package dev.pgwright.rules;

import java.util.List;

/// What is looked for.
///
/// @param rules that run, in the order they report
/// @param ignores names of programs whose comments allow findings too, see [ForeignIgnores]
/// @param smallRows rows of a table that is not worth a finding, where sizes are known; 0 for none
/// @param fixes whether safe forms are looked for
/// @param listed whether every statement is told; false for those only that something is known of
public record Search(
    List<Rule> rules, List<String> ignores, long smallRows, boolean fixes, boolean listed) {
  public Search {
    rules = List.copyOf(rules);
    ignores = List.copyOf(ignores);
  }
}
