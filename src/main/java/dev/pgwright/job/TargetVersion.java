package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.plan.Newer;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Source;
import dev.pgwright.source.Sources;
import java.util.List;
import java.util.Optional;

/// The version of the server that a plan is for.
final class TargetVersion {

  private TargetVersion() {}

  static Sources.Version of(PlanRequest request) {
    Integer decided = request.version();
    return decided == null ? new Sources.Version.OfSources() : new Sources.Version.Exactly(decided);
  }

  /// Says so where the proof is made on another version than the one that is planned for.
  static void tell(Draft report, Sandbox sandbox) {
    sandbox
        .standIn()
        .ifPresent(
            it ->
                report.concern(
                    "the files are written for PostgreSQL "
                        + it.major()
                        + " and proven on "
                        + sandbox.origin()
                        + " only: "
                        + it.why()));
  }

  /// What the wanted schema uses that the version lacks, after its server has refused a source;
  /// empty when that does not explain the failure.
  ///
  /// @throws PgwrightException INPUT when it is the older schema that uses it
  static Optional<Report> tooOld(
      PlanRequest request, Source from, Source to, PgwrightException failure) {
    Integer major = request.version();
    if (major == null || major >= SandboxSettings.DEFAULT_MAJOR || failure.code() != Code.INPUT) {
      return Optional.empty();
    }
    Setup setup = request.setup();
    try (var sources =
            Sources.open(
                setup.sandbox(),
                new Sources.Version.Told(major, String.valueOf(failure.getMessage())),
                List.of(from, to),
                setup.reading(),
                it -> SchemaSql.statements(it));
        Loaded old = sources.load(from);
        Loaded wanted = sources.load(to)) {
      List<Newer.Use> before = Newer.than(major, old.schema());
      if (!before.isEmpty()) {
        Newer.Use first = before.getFirst();
        throw PgwrightException.of(
                Code.INPUT,
                from.label() + ": " + first.object().label() + ": " + Newer.said(first, major))
            .hint("say with --target-version which server it runs on")
            .because(failure);
      }
      List<Newer.Use> uses = Newer.than(major, wanted.schema());
      return uses.isEmpty() ? Optional.empty() : Optional.of(refused(uses, major));
    } catch (PgwrightException e) {
      if (e.getCause() == failure) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Report refused(List<Newer.Use> uses, int major) {
    return new Draft().plan(Newer.refused(uses, major)).finish();
  }
}
