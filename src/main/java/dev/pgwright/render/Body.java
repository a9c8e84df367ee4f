package dev.pgwright.render;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Patience;
import dev.pgwright.plan.Step.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The bodies of `upgrade()` and `downgrade()`.
///
/// @param calls how operations become calls
/// @param mode how `env.py` cuts a run into transactions
record Body(Calls calls, TransactionMode mode) {

  private static final int INDENT = PythonCode.INDENT;

  private static final String BLOCK = "with op.get_context().autocommit_block():";

  /// The lines of `upgrade()`, indented.
  ///
  /// @param last whether no step of the plan follows
  List<String> upgrade(Step step, boolean last) {
    return step.up().isEmpty() ? List.of("    pass") : statements(step, step.up(), last);
  }

  /// The lines of `downgrade()`, indented.
  ///
  /// @param first whether no step of the plan comes before, and so none after on the way back
  List<String> downgrade(Step step, boolean first) {
    if (!step.prepare().isEmpty()) {
      return prepared(step, first);
    }
    if (!step.down().isEmpty()) {
      return statements(step, step.down(), first);
    }
    String why =
        switch (step.way()) {
          case Way.Irreversible _ -> "cannot be undone, see above";
          case Way.Reversible _, Way.LosesData _ -> "nothing to undo";
        };
    return List.of("    # " + why, "    pass");
  }

  /// The lines of a function that does what a step's upgrade does and where nothing follows.
  List<String> forward(Step step) {
    if (mode == TransactionMode.EXTERNAL) {
      return within(step, step.up().stream().map(Body::blocking).toList(), true);
    }
    return statements(step, step.up(), true);
  }

  /// The calls of a step's upgrade and nothing else.
  List<String> plain(Step step) {
    return step.up().stream().flatMap(it -> calls.of(it, INDENT).stream()).toList();
  }

  /// The imports that [#forward] needs.
  List<String> forwardImports(Step step) {
    return imports(
        new Step(
            step.title(),
            step.mode(),
            step.up(),
            List.of(),
            step.locks(),
            step.patience(),
            step.way()));
  }

  /// The imports that both bodies need beyond `op`.
  List<String> imports(Step step) {
    var imports = new ArrayList<String>();
    if (uses(step, "sa")) {
      imports.add("import sqlalchemy as sa");
    }
    if (uses(step, "postgresql")) {
      imports.add("from sqlalchemy.dialects import postgresql");
    }
    return imports;
  }

  private boolean uses(Step step, String module) {
    return Stream.of(step.up(), step.prepare(), step.down())
        .flatMap(List::stream)
        .anyMatch(it -> calls.use(it, module));
  }

  private List<String> statements(Step step, List<Operation> operations, boolean end) {
    return switch (step.mode()) {
      case TRANSACTION -> transaction(step, operations, end);
      case AUTOCOMMIT -> autocommit(step.patience(), operations);
    };
  }

  /// A way back that builds something first. Where `env.py` holds the transaction open there is no
  /// outside of it.
  private List<String> prepared(Step step, boolean first) {
    if (mode == TransactionMode.EXTERNAL) {
      var all = new ArrayList<Operation>();
      step.prepare().stream().filter(it -> !patience(it)).map(Body::blocking).forEach(all::add);
      all.addAll(step.down());
      return statements(step, all, first);
    }
    var lines = new ArrayList<String>(autocommit(Patience.LONG, step.prepare()));
    if (!step.down().isEmpty()) {
      lines.addAll(within(step, step.down(), first));
    }
    return lines;
  }

  /// Whether it says for the session how long to wait, which the transaction says for itself.
  private static boolean patience(Operation operation) {
    return operation instanceof Operation.Execute(var sql) && sql.startsWith("SET lock_timeout = ");
  }

  /// Whether the first of them says how long to wait, before anything waits.
  static boolean beginsPatient(List<Operation> operations) {
    return !operations.isEmpty() && patience(operations.getFirst());
  }

  private static Operation blocking(Operation operation) {
    return switch (operation) {
      case Operation.CreateIndex(var index, _) -> new Operation.CreateIndex(index, false);
      case Operation.DropIndex(var index, var table, _, var ifExists) ->
          new Operation.DropIndex(index, table, false, ifExists);
      case Operation.CreateTable _, Operation.DropTable _ -> operation;
      case Operation.AddColumn _, Operation.DropColumn _, Operation.SetType _ -> operation;
      case Operation.SetDefault _, Operation.SetNotNull _, Operation.DropNotNull _ -> operation;
      case Operation.AddConstraint _, Operation.AddKeyUsingIndex _ -> operation;
      case Operation.ValidateConstraint _, Operation.DropConstraint _ -> operation;
      case Operation.Execute _ -> operation;
    };
  }

  private List<String> transaction(Step step, List<Operation> operations, boolean end) {
    var lines = new ArrayList<String>();
    if (mode == TransactionMode.SINGLE) {
      lines.add("    # commits the revisions before this one, so that their locks are released");
      lines.add("    " + BLOCK);
      lines.add("        pass");
    }
    lines.addAll(within(step, operations, end));
    return lines;
  }

  private List<String> within(Step step, List<Operation> operations, boolean end) {
    var lines = new ArrayList<String>();
    lines.addAll(timeouts("SET LOCAL ", step.patience(), INDENT, true));
    operations.forEach(it -> lines.addAll(calls.of(it, INDENT)));
    if (end && mode != TransactionMode.PER_MIGRATION) {
      lines.add("    # the next revision may run in the same transaction");
      lines.addAll(Statements.execute("SET LOCAL lock_timeout TO DEFAULT", INDENT));
      lines.addAll(Statements.execute("SET LOCAL statement_timeout TO DEFAULT", INDENT));
    }
    return lines;
  }

  private List<String> autocommit(Patience patience, List<Operation> operations) {
    var lines = new ArrayList<String>();
    lines.add("    " + BLOCK);
    lines.addAll(timeouts("SET ", patience, 2 * INDENT, !beginsPatient(operations)));
    operations.forEach(it -> lines.addAll(calls.of(it, 2 * INDENT)));
    lines.addAll(Statements.execute("RESET lock_timeout", 2 * INDENT));
    lines.addAll(Statements.execute("RESET statement_timeout", 2 * INDENT));
    return lines;
  }

  private static List<String> timeouts(String set, Patience patience, int indent, boolean both) {
    var lines = new ArrayList<String>();
    String wait = set + "lock_timeout = '" + patience.lockTimeout() + "'";
    String run = set + "statement_timeout = '" + patience.statementTimeout() + "'";
    if (both) {
      lines.addAll(Statements.execute(wait, indent));
    }
    lines.addAll(Statements.execute(run, indent));
    return lines;
  }
}
