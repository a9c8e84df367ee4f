package dev.pgwright.render;

import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Patience;
import java.util.ArrayList;
import java.util.List;

/// The statements of a step in a file of SQL.
final class SqlBody {

  /// The longest line, where spaces allow it.
  static final int WIDTH = 100;

  private SqlBody() {}

  /// Timeouts, statements, and the timeouts' end, without a transaction around them.
  ///
  /// @param end what ends each statement, such as a semicolon
  static List<String> lines(Step step, List<Operation> operations, String end) {
    boolean block = step.mode() == Step.Mode.TRANSACTION;
    return lines(block, step.patience(), operations, end);
  }

  /// The same for what is built before the way back, outside a transaction.
  static List<String> preparation(Step step, String end) {
    return lines(false, Patience.LONG, step.prepare(), end);
  }

  /// The same with `BEGIN` and `COMMIT` around them.
  static List<String> block(Step step, List<Operation> operations) {
    var lines = new ArrayList<String>();
    lines.add("BEGIN;");
    lines.addAll(lines(step, operations, ";"));
    lines.add("");
    lines.add("COMMIT;");
    return lines;
  }

  private static List<String> lines(
      boolean block, Patience patience, List<Operation> operations, String end) {
    var lines = new ArrayList<String>();
    String set = block ? "SET LOCAL " : "SET ";
    if (!Body.beginsPatient(operations)) {
      lines.add(set + "lock_timeout = '" + patience.lockTimeout() + "'" + end);
    }
    lines.add(set + "statement_timeout = '" + patience.statementTimeout() + "'" + end);
    lines.add("");
    operations.stream()
        .flatMap(it -> Ddl.of(it).stream())
        .forEach(it -> lines.addAll(Statements.file(it, end)));
    if (!block) {
      lines.add("");
      lines.add("RESET lock_timeout" + end);
      lines.add("RESET statement_timeout" + end);
    }
    return lines;
  }

  /// The first lines of a file that carries out a step.
  static List<String> head(String title, Step step) {
    var lines = new ArrayList<String>();
    lines.add("-- " + title);
    Remarks.of(step, "Way back", WIDTH - 3).forEach(it -> lines.add("-- " + it));
    return lines;
  }

  /// The first lines of a file that undoes a step.
  static List<String> headOfUndo(String title, Step step) {
    var lines = new ArrayList<String>();
    lines.add("-- Undoes: " + title);
    Remarks.of(step, "Way back", WIDTH - 3).stream()
        .filter(it -> !it.startsWith("Locks:"))
        .forEach(it -> lines.add("-- " + it));
    return lines;
  }

  /// What the migration is for, and the step.
  static String title(String name, Step step) {
    String words = name.strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? step.title() : words + ": " + step.title();
  }
}
