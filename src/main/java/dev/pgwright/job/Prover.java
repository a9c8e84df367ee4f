package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.diff.Differences;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.report.Evidence;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.source.Loaded;
import dev.pgwright.verify.Migration;
import dev.pgwright.verify.Proof;
import dev.pgwright.verify.Settled;
import dev.pgwright.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Proves a plan's files before they are anywhere but in a folder of ours.
final class Prover {

  private Prover() {}

  static Proof prove(
      Sandbox sandbox,
      Loaded old,
      Schema wanted,
      Plan plan,
      Destination.Rendered rendered,
      PlanRequest request,
      Destination destination,
      Function<Schema, List<Step>> again) {
    Path staged = stage(sandbox, rendered.files());
    try {
      Migration migration = destination.migration(staged, rendered.files());
      Proof proof =
          Verify.prove(
              new Verify.Planned(
                  sandbox,
                  old.database(),
                  old.schema(),
                  wanted,
                  plan.preconditions(),
                  plan.steps(),
                  migration,
                  differences(sandbox, plan, old.schema()),
                  again,
                  Verify.SEED),
              request.setup().progress());
      return named(proof, staged.toString(), destination.folder().toString());
    } finally {
      remove(staged);
    }
  }

  /// What separates a database from the schema it should have, leaving out what stays on purpose
  /// and texts that mean the same.
  static BiFunction<Schema, Schema, List<String>> differences(
      Sandbox sandbox, Plan plan, Schema old) {
    return (found, expected) -> {
      Schema settled = Settled.align(sandbox, found, expected);
      return Differences.lines(
          Diff.between(found, settled).changes().stream()
              .filter(it -> !stays(plan, old, it))
              .toList());
    };
  }

  private static boolean stays(Plan plan, Schema old, Change change) {
    return switch (change) {
      case Change.Drop(var object) -> Keeps.stays(plan, old, object);
      case Change.DropColumn(var table, var column) -> Keeps.stays(plan, old, table, column.name());
      case Change.Alter it ->
          (it.before() instanceof EnumType || it.before() instanceof CompositeType)
              && Keeps.stays(plan, change.target());
      case Change.Create _,
          Change.Rename _,
          Change.AddColumn _,
          Change.AlterColumn _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ ->
          false;
    };
  }

  /// Beside the server's log where there is one: that folder goes with the server even when this
  /// process is killed.
  private static Path stage(Sandbox sandbox, List<RenderedFile> files) {
    Path beside = sandbox.log().map(Path::getParent).orElse(null);
    try {
      Path folder =
          beside == null
              ? Files.createTempDirectory("pgwright-plan-")
              : Files.createTempDirectory(beside, "plan-");
      for (RenderedFile file : files) {
        Path path = folder.resolve(file.name());
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.writeString(path, file.text());
      }
      return folder;
    } catch (IOException e) {
      throw PgwrightException.of(
              Code.FILES, "cannot write to the folder for temporary files: " + e.getMessage())
          .hint("make room there, or name another cache folder in PGWRIGHT_CACHE")
          .because(e);
    }
  }

  private static void remove(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot remove " + folder + ": " + e.getMessage())
          .because(e);
    }
  }

  /// The proof with one place in its texts put for another.
  static Proof named(Proof proof, String place, String other) {
    return new Proof(
        proof.checks().stream()
            .map(
                it ->
                    new Proof.Check(
                        it.name(),
                        it.outcome(),
                        it.durationMs(),
                        it.detail() == null ? null : it.detail().replace(place, other)))
            .toList(),
        proof.observed(),
        proof.contradictions(),
        proof.flaws());
  }

  static Evidence evidence(Proof.Check check, String where) {
    Evidence.Outcome outcome =
        switch (check.outcome()) {
          case PASSED -> Evidence.Outcome.PASSED;
          case FAILED -> Evidence.Outcome.FAILED;
          case SKIPPED -> Evidence.Outcome.SKIPPED;
        };
    return new Evidence(check.name(), where, outcome, check.durationMs(), check.detail());
  }
}
