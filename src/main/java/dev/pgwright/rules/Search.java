package dev.pgwright.rules;

import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /// Rules, each shown only the kinds of statements that it can find something in.
  static final class Shown {

    private final List<Rule> rules;
    private final Map<Class<?>, List<Rule>> byKind = new LinkedHashMap<>();

    Shown(List<Rule> rules) {
      this.rules = rules;
    }

    /// What they find in a statement, in their order.
    List<Hazard> hazards(Statement statement, Scene scene) {
      Scene there = scene.of(statement);
      List<Hazard> all = List.of();
      for (Rule rule : byKind.computeIfAbsent(statement.getClass(), this::about)) {
        List<Hazard> found = rule.check(statement, there);
        if (!found.isEmpty()) {
          all = all.isEmpty() ? new ArrayList<>() : all;
          all.addAll(found);
        }
      }
      return all;
    }

    private List<Rule> about(Class<?> kind) {
      return rules.stream()
          .filter(rule -> rule.info().about().stream().anyMatch(it -> it.isAssignableFrom(kind)))
          .toList();
    }
  }
}
