package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Revision;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.diff.Differences;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Evidence;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.FlywayUnits;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Source;
import dev.pgwright.source.Sources;
import dev.pgwright.verify.Migration;
import dev.pgwright.verify.Proof;
import dev.pgwright.verify.Settled;
import dev.pgwright.verify.Verify;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proves migrations that somebody wrote.
public final class Proving {

  private final VerifyRequest request;
  private final Sources sources;
  private final Draft report = new Draft();

  private Proving(VerifyRequest request, Sources sources) {
    this.request = request;
    this.sources = sources;
  }

  /// Runs every unit up, down and up again with rows.
  ///
  /// @throws PgwrightException when the source cannot be read or holds no migrations
  public static Report run(VerifyRequest request) {
    Source source = Source.parse(request.source());
    var all = new ArrayList<Source>(List.of(source));
    Source to = request.to() == null ? null : Source.parse(request.to());
    if (to != null) {
      all.add(to);
    }
    Setup setup = request.setup();
    setup.progress().at("starting a throwaway server", 0, 0);
    Integer major = request.version();
    var version = new Sources.Version.Exactly(major == null ? setup.sandbox().major() : major);
    try (var sources =
        Sources.open(setup.sandbox(), version, all, setup.reading(), SchemaSql::statements)) {
      return sources.served(() -> new Proving(request, sources).run(source, to));
    }
  }

  private Report run(Source source, @Nullable Source to) {
    TargetVersion.tell(report, sources.sandbox());
    switch (source) {
      case Source.Alembic it -> alembic(it);
      case Source.Sql(var path) -> {
        try (ScratchDatabase base = sources.sandbox().create("base")) {
          prove(base, Migration.sqlFolder(path));
        }
      }
      case Source.Flyway it -> flyway(it);
      case Source.Models _, Source.Snapshot _, Source.Database _, Source.Empty _ ->
          throw PgwrightException.of(Code.USAGE, source.label() + " holds no migrations")
              .hint(
                  "verify takes alembic:INI|DIR, flyway:DIR, or sql:DIR with *.up.sql and"
                      + " *.down.sql");
    }
    if (to != null) {
      compare(source, to);
    }
    return report.finish();
  }

  private void flyway(Source.Flyway source) {
    FlywayUnits read = FlywayUnits.of(source, request.setup().reading());
    List<Migration.Texts> units =
        read.units().stream()
            .map(
                it -> {
                  FlywayUnits.Text down = it.down();
                  return new Migration.Texts(
                      it.name(), text(it.up()), down == null ? null : text(down));
                })
            .toList();
    try (ScratchDatabase base = sources.sandbox().create("base")) {
      sources.schemas(base, read.schemas());
      prove(base, Migration.texts(units));
    }
  }

  private static Migration.Text text(FlywayUnits.Text text) {
    return new Migration.Text(text.file(), text.parts(), text.wrapped());
  }

  private void alembic(Source.Alembic source) {
    Sources.Listed project = sources.listed(source);
    List<String> databases = project.environment().databases();
    if (databases.isEmpty()) {
      alembic(project, project.config(), "");
    }
    for (int i = 0; i < databases.size(); i++) {
      alembic(project, project.config().only(i), databases.get(i) + ": ");
    }
  }

  /// @param database what its checks begin with
  private void alembic(Sources.Listed project, AlembicConfig config, String database) {
    VerifyRequest.Revisions range = request.revisions();
    History history = project.history();
    try (ScratchDatabase base = sources.sandbox().create("base")) {
      String until = range == null ? null : range.until();
      var revisions =
          new ArrayList<Revision>(
              until == null ? history.revisions() : history.path(history.revision(until).id()));
      String after = range == null ? null : range.after();
      if (after != null) {
        revisions.removeAll(history.path(history.revision(after).id()));
        try (var runner = AlembicRunner.start(config, Sources.target(base))) {
          runner.upgrade(after, StatementWatch.NONE);
        }
      }
      if (revisions.isEmpty()) {
        throw PgwrightException.of(Code.INPUT, "there are no revisions to verify")
            .at(config.ini(), 0);
      }
      prove(base, Migration.alembic(config, revisions), database);
    }
  }

  private void prove(ScratchDatabase base, Migration migration) {
    prove(base, migration, "");
  }

  private void prove(ScratchDatabase base, Migration migration, String database) {
    Proof proof =
        Verify.history(
            new Verify.Written(sources.sandbox(), base, migration, Differences::lines, Verify.SEED),
            request.setup().progress());
    sources.demandServer();
    String where = sources.sandbox().origin();
    Proof told = Prover.named(proof, request.setup().folder() + File.separator, "");
    told.checks().forEach(it -> report.evidence(Prover.evidence(it.of(database), where)));
    told.flaws().forEach(it -> report.finding(finding(it, database)));
  }

  private Finding finding(Proof.Flaw flaw, String database) {
    return new Finding(
        flaw.kind().rule(),
        severity(flaw.kind()),
        database + flaw.unit() + ": " + flaw.message(),
        flaw.file() == null ? null : request.setup().shown(flaw.file()),
        flaw.line() == 0 ? null : new Finding.Span(flaw.line(), 1, flaw.line(), 1),
        null,
        flaw.remedy());
  }

  private static Finding.Severity severity(Proof.FlawKind kind) {
    return switch (kind) {
      case UPGRADE_FAILS,
          UPGRADE_FAILS_ON_ROWS,
          DOWNGRADE_FAILS,
          SECOND_UPGRADE_FAILS,
          SECOND_UPGRADE_DIFFERS,
          ROWS_LOST,
          VALUES_LOST ->
          Finding.Severity.ERROR;
      case DOWNGRADE_DOES_NOT_RESTORE,
          WRITES_BLOCKED_DURING_WORK,
          LOCK_HELD_DURING_WORK,
          NOT_RESTARTABLE,
          GIVES_UP,
          SQL_MODE_FAILS,
          SQL_MODE_DIFFERS ->
          Finding.Severity.WARNING;
      case LOCKS_CARRIED, WAITS_WITHOUT_LIMIT, NOT_FILLED, NO_WAY_BACK -> Finding.Severity.INFO;
    };
  }

  private void compare(Source source, Source to) {
    try (Loaded have = sources.load(source);
        Loaded want = sources.load(to)) {
      Schema wanted = Settled.align(sources.sandbox(), have.schema(), want.schema());
      List<String> lines = Differences.lines(have.schema(), wanted);
      report.evidence(
          new Evidence(
              source.label() + " leads to " + to.label(),
              sources.sandbox().origin(),
              lines.isEmpty() ? Evidence.Outcome.PASSED : Evidence.Outcome.FAILED,
              0,
              lines.isEmpty() ? null : lines.getFirst()));
    }
  }
}
