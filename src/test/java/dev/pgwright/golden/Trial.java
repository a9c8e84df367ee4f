package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.plan.Renames;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.verify.ServerJudge;
import dev.pgwright.verify.Settled;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// One way from a schema to another, planned, run there and back on a real server.
///
/// @param after the newer schema as the plan saw it
/// @param changes what separates the two, beside the renames that were stated
/// @param upgraded dumps after the upgrade and of the newer schema
/// @param downgraded dumps after the downgrade and of the older schema; the same where a step says
///   that nothing leads back
/// @param surprises locks that the plan does not foresee
record Trial(
    Plan plan,
    Schema after,
    List<Change> changes,
    List<String> upgraded,
    List<String> downgraded,
    List<String> surprises) {

  /// Plans the way and runs it in both directions.
  ///
  /// @param from a file of SQL
  /// @param to a file of SQL
  /// @param renames as people state them
  /// @param policy from the two schemas
  static Trial run(
      Sandbox sandbox,
      Path from,
      Path to,
      List<String> renames,
      BiFunction<Schema, Schema, Policy> policy)
      throws SQLException {
    return run(sandbox, from, to, renames, policy, it -> it);
  }

  /// The same with schemas as someone looks at them.
  static Trial run(
      Sandbox sandbox,
      Path from,
      Path to,
      List<String> renames,
      BiFunction<Schema, Schema, Policy> policy,
      UnaryOperator<Schema> view)
      throws SQLException {
    try (ScratchDatabase old = load(sandbox, from);
        ScratchDatabase now = load(sandbox, to)) {
      String oldDump = Dump.raw(old);
      String newDump = Dump.raw(now);
      List<Step> renaming = renames.isEmpty() ? List.of() : Renames.steps(read(old), renames);
      var surprises = new ArrayList<String>(Stepwise.up(old, renaming));
      Schema before = view.apply(read(old));
      Schema after = Settled.align(sandbox, before, view.apply(read(now)));
      Plan plan;
      try (var judge = new ServerJudge(old, now)) {
        plan = Planner.plan(before, after, policy.apply(before, after), judge);
      }
      surprises.addAll(Stepwise.up(old, plan.steps()));
      List<String> upgraded = Dump.comparable(sandbox, Dump.raw(old), newDump);
      boolean back =
          plan.steps().stream().noneMatch(it -> it.way() instanceof Step.Way.Irreversible);
      if (back) {
        Stepwise.down(old, plan.steps());
        Stepwise.down(old, renaming);
      }
      return new Trial(
          with(renaming, plan),
          after,
          Diff.between(before, after).changes(),
          upgraded,
          back ? Dump.comparable(sandbox, Dump.raw(old), oldDump) : List.of("none", "none"),
          surprises);
    }
  }

  /// Asserts that the upgrade made the newer schema, under the locks that the plan names.
  void leadsThere() {
    assertThat(upgraded.getFirst()).as("after the upgrade").isEqualTo(upgraded.getLast());
    assertThat(surprises).as("locks").isEmpty();
  }

  /// Asserts that the downgrade restored the older schema.
  void leadsBack() {
    assertThat(downgraded.getFirst()).as("after the downgrade").isEqualTo(downgraded.getLast());
  }

  private static Plan with(List<Step> renaming, Plan plan) {
    var steps = new ArrayList<Step>(plan.refusals().isEmpty() ? renaming : List.of());
    steps.addAll(plan.steps());
    return plan.with(steps);
  }

  private static ScratchDatabase load(Sandbox sandbox, Path file) throws SQLException {
    ScratchDatabase database = sandbox.create("golden");
    try (Connection connection = database.connect()) {
      SqlLoader.load(file, connection);
    }
    return database;
  }

  private static Schema read(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    }
  }
}
