package dev.pgwright.rules;

import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// Looks at one statement after the other for one pattern.
public interface Rule {

  /// Its name, severity and title.
  RuleInfo info();

  /// What it finds in a statement; mostly nothing.
  ///
  /// @param scene what exists before the statement, and what came before it
  List<Hazard> check(Statement statement, Scene scene);

  /// What it finds when a file has ended.
  ///
  /// @param last the last statement of the file
  default List<Hazard> end(Scene scene, Span last) {
    return List.of();
  }
}
