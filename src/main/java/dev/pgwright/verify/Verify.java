package dev.pgwright.verify;

import dev.pgwright.Progress;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Runs migrations up, down and up again on copies of a scratch database that is full of rows.
public final class Verify {

  /// The seed of generated rows where nobody chose one.
  public static final long SEED = 20_260_101;

  private Verify() {}

  /// A migration that this program planned, and what the plan says about it.
  ///
  /// @param base holds the old schema, at the state before the first unit, without rows; it is
  ///   copied, never changed, and sessions in it are ended
  /// @param before what `base` holds
  /// @param wanted what the units lead to
  /// @param preconditions what rows must satisfy for the upgrade; generated rows that do not are
  ///   deleted first
  /// @param steps one for each unit, in order; empty when nothing is known about locks and losses
  /// @param differences what separates the schema that was found, its first argument, from the one
  ///   that is expected, one line for each difference, empty for none; neither has the migration
  ///   tool's own table
  /// @param again what would be planned for a database with the schema that was found; empty when
  ///   nothing is left to do
  /// @param seed of the generated rows: the same seed gives the same rows
  public record Planned(
      Sandbox sandbox,
      ScratchDatabase base,
      Schema before,
      Schema wanted,
      List<Plan.Precondition> preconditions,
      List<Step> steps,
      Migration migration,
      BiFunction<Schema, Schema, List<String>> differences,
      Function<Schema, List<Step>> again,
      long seed) {

    public Planned {
      preconditions = List.copyOf(preconditions);
      steps = List.copyOf(steps);
      if (!steps.isEmpty() && steps.size() != migration.units().size()) {
        throw new IllegalArgumentException(
            steps.size() + " steps for " + migration.units().size() + " units");
      }
    }
  }

  /// Migrations that somebody wrote.
  ///
  /// @param base at the state before the first unit, without rows of ours; it is copied, never
  ///   changed, and sessions in it are ended
  /// @param differences as in [Planned]
  /// @param seed as in [Planned]
  public record Written(
      Sandbox sandbox,
      ScratchDatabase base,
      Migration migration,
      BiFunction<Schema, Schema, List<String>> differences,
      long seed) {}

  /// Proves a planned migration.
  ///
  /// Failures of the migration and the death of the server are checks that failed, never
  /// exceptions; what comes after one is skipped.
  public static Proof prove(Planned planned, Progress progress) {
    return new PlannedProof(planned, progress).run();
  }

  /// Tries every unit of a history: up, down, and up again, with rows.
  ///
  /// One check for each unit; a unit that fails does not keep the next ones from being tried,
  /// unless its upgrade fails without rows too.
  public static Proof history(Written written, Progress progress) {
    return new HistoryProof(written, progress).run();
  }
}
