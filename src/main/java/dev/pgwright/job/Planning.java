package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.config.Boundaries;
import dev.pgwright.diff.ColumnOrder;
import dev.pgwright.job.PlanRequest.With;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.plan.Renames;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.plan.Sizes;
import dev.pgwright.plan.Step;
import dev.pgwright.query.Production;
import dev.pgwright.query.server.TableSizes;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Source;
import dev.pgwright.source.Sources;
import dev.pgwright.source.Unread;
import dev.pgwright.verify.Proof;
import dev.pgwright.verify.ServerJudge;
import dev.pgwright.verify.Settled;
import dev.pgwright.verify.Statements;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// From two schema sources to proven migration files.
public final class Planning {

  private static final String OWN =
      "make it in a migration of your own, then plan again from there";

  private static final String SUBSCRIBING =
      "make it by hand: (1) CREATE SUBSCRIPTION … WITH (connect = false, slot_name = …), which keeps"
          + " the connection out of files, (2) make the slot on the publisher, (3) ALTER"
          + " SUBSCRIPTION … ENABLE and REFRESH PUBLICATION, each outside a transaction block; then"
          + " plan again from there";

  private final PlanRequest request;
  private final Sources sources;
  private final Draft report = new Draft();

  private Planning(PlanRequest request, Sources sources) {
    this.request = request;
    this.sources = sources;
  }

  /// Plans, proves, and then writes the files.
  ///
  /// @return what was done; blocked, and without files, when a check failed
  /// @throws PgwrightException when a source cannot be read or a file cannot be written
  /// @throws IllegalStateException when the server took a lock that the plan does not foresee
  public static Report run(PlanRequest request) {
    Source from = Source.parse(request.from());
    Source to = Source.parse(request.to());
    Setup setup = request.setup();
    setup.progress().at("starting a throwaway server", 0, 5);
    try (var sources =
        Sources.open(
            setup.sandbox(),
            TargetVersion.of(request),
            List.of(from, to),
            setup.reading(),
            it -> SchemaSql.statements(it.comparing(request.compares(With.OWNERS), true)))) {
      return sources.served(() -> new Planning(request, sources).run(from, to));
    } catch (PgwrightException e) {
      if (e.getCause() instanceof Unread unread) {
        return unread(request.setup(), e, unread);
      }
      return TargetVersion.tooOld(request, from, to, e).orElseThrow(() -> e);
    }
  }

  /// What is asked when migrations could neither be run nor understood.
  private static Report unread(Setup setup, PgwrightException failure, Unread unread) {
    var report = new Draft();
    report.question(
        "Which Python can run the migrations? Name it with --python. It failed so: "
            + failure.getMessage());
    String here = setup.folder().toAbsolutePath().normalize() + File.separator;
    for (String place : unread.places()) {
      report.question("What does " + place.replace(here, "") + " do? Reading it does not tell");
    }
    return report.finish();
  }

  private Report run(Source from, Source to) {
    request.setup().progress().at("reading " + from.label(), 1, 5);
    demandRoles();
    try (Loaded old = load(from)) {
      Destination files = Destination.of(request, old);
      request.setup().progress().at("reading " + to.label(), 2, 5);
      try (Loaded wanted = load(to)) {
        TargetVersion.tell(report, sources.sandbox());
        if (unhandled(old, wanted)) {
          return report.finish();
        }
        old.notes().forEach(report::concern);
        wanted.notes().forEach(report::concern);
        return plan(old, wanted, files);
      }
    }
  }

  private Loaded load(Source source) {
    return sources
        .load(source)
        .comparing(request.compares(With.OWNERS), request.compares(With.PRIVILEGES));
  }

  /// Owners and privileges name roles, which we make on a server of our own only.
  private void demandRoles() {
    if (!request.with().isEmpty() && sources.sandbox().log().isEmpty()) {
      throw PgwrightException.of(
              Code.USAGE, "--with needs a throwaway server of pgwright's own, which may have roles")
          .hint("leave out the address of your server, or leave out --with");
    }
  }

  /// Tells what was not compared.
  ///
  /// @return whether the wanted schema has such an object that the older one lacks, which is
  ///   refused
  private boolean unhandled(Loaded old, Loaded wanted) {
    List<Schema.Unhandled> there = old.schema().unhandled();
    for (Schema.Unhandled it : there) {
      report.concern(it.kind() + " " + it.name() + " is not handled yet and was not compared");
    }
    List<Schema.Unhandled> added =
        wanted.schema().unhandled().stream().filter(it -> !there.contains(it)).toList();
    for (Schema.Unhandled it : added) {
      report.refusal(
          new Report.Refusal(
              it.kind().replaceAll("[^a-z]+", "-") + ":" + it.name(),
              "only the wanted schema has it, and it is not handled yet",
              it.kind().equals("subscription") ? SUBSCRIBING : OWN));
    }
    return !added.isEmpty();
  }

  private Report plan(Loaded old, Loaded wanted, Destination files) {
    request.setup().progress().at("planning", 3, 5);
    List<Step> renames =
        Renames.steps(old.schema(), Stated.renames(request, old.schema(), wanted.source()));
    try (ScratchDatabase renamed = sources.sandbox().copy(old.database(), "renamed")) {
      Statements.execute(renamed, upSql(renames));
      Schema before = old.read(renamed).withExtensions(old.schema());
      Schema goal = request.selection().narrowed(before, wanted.schema());
      Schema after = Settled.align(sources.sandbox(), before, goal);
      Plan plan;
      try (var judge = new ServerJudge(renamed, wanted.database())) {
        plan = whole(renames, Planner.plan(before, after, policy(old), judge));
      }
      if (request.columnOrder()) {
        ColumnOrder.differences(before, goal).forEach(report::concern);
      }
      Plan told = Keeps.without(plan, request.keeps());
      report.plan(told);
      Likely.renames(before, after, told).forEach(report::question);
      plan.preconditions()
          .forEach(
              it ->
                  report.concern(
                      "the upgrade fails while "
                          + it.why()
                          + " in "
                          + it.table()
                          + "; look first: "
                          + it.violations()));
      Advice.of(after, plan, old.project(), request.setup().config().naming())
          .forEach(report::recommendation);
      Report draft = report.finish();
      if (!draft.refusals().isEmpty() || !draft.questions().isEmpty() || plan.steps().isEmpty()) {
        return draft;
      }
      return write(old, wanted, after, plan, files);
    }
  }

  private Report write(Loaded old, Loaded wanted, Schema after, Plan plan, Destination files) {
    Destination.Rendered rendered = files.render(plan, after);
    rendered.notes().forEach(report::concern);
    if (request.dryRun()) {
      return preview(plan, rendered, files);
    }
    rendered.files().forEach(it -> files.boundaries().allow(files.target(it)));
    request.setup().progress().at("proving", 4, 5);
    Proof proof =
        Prover.prove(
            sources.sandbox(),
            old,
            after,
            plan,
            rendered,
            request,
            files,
            found -> again(old, wanted, after, found));
    sources.demandServer();
    proof.checks().forEach(it -> report.evidence(Prover.evidence(it, sources.sandbox().origin())));
    if (!proof.contradictions().isEmpty()) {
      throw new IllegalStateException(
          "locks that the plan does not foresee: " + proof.contradictions());
    }
    steps(plan, rendered, files);
    if (proof.holds()) {
      List<Boundaries.NewFile> written =
          rendered.files().stream()
              .map(it -> new Boundaries.NewFile(files.target(it), it.text()))
              .toList();
      files.boundaries().writeAll(written);
      rendered.files().forEach(it -> report.migration(files.brief(it)));
    } else {
      report.blocker(
          PgwrightException.of(Code.REFUSED, "a check failed, so nothing was written")
              .hint("the first failed check above says what differs"));
    }
    return report.finish();
  }

  private Report preview(Plan plan, Destination.Rendered rendered, Destination files) {
    rendered.files().forEach(it -> report.preview(files.shown(it), it.text()));
    steps(plan, rendered, files);
    return report.finish();
  }

  private List<Step> again(Loaded old, Loaded wanted, Schema goal, Schema found) {
    Schema after = Settled.align(sources.sandbox(), found, goal);
    try (var judge = new ServerJudge(old.database(), wanted.database())) {
      return Planner.plan(found, after, policy(old), judge).steps();
    }
  }

  private void steps(Plan plan, Destination.Rendered rendered, Destination files) {
    for (int i = 0; i < plan.steps().size(); i++) {
      int number = i;
      report.step(
          plan.steps().get(i),
          rendered.files().stream().filter(it -> it.carriesOut(number)).map(files::shown).toList());
    }
  }

  private Policy policy(Loaded old) {
    return new Policy(
        old.source().label(),
        request.approvedDrops(),
        request.approvedTokens(),
        request.allowedRewrites(),
        request.backfills(),
        sizes(old),
        request.buildMemory());
  }

  /// What the statistics say, and what people assume in their place.
  private Sizes sizes(Loaded old) {
    String url = request.databaseUrl();
    if (url == null && old.source() instanceof Source.Database(var own)) {
      url = own;
    }
    var rows = new TreeMap<QualifiedName, Long>();
    if (url != null) {
      var reading = request.setup().reading();
      Production.demandReadOnly(reading.production(), url, reading.env());
      rows.putAll(TableSizes.read(url, reading.env()));
    }
    var stated = new TreeMap<QualifiedName, Long>();
    request.rows().forEach((label, count) -> stated.put(table(label), count));
    return new Sizes(rows, stated);
  }

  private static QualifiedName table(String label) {
    String name = label.substring(label.indexOf(':') + 1);
    int dot = name.indexOf('.');
    return dot < 0
        ? QualifiedName.of("public", name)
        : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
  }

  /// The plan with the stated renames before everything else.
  private static Plan whole(List<Step> renames, Plan plan) {
    if (renames.isEmpty() || !plan.refusals().isEmpty()) {
      return plan;
    }
    var steps = new ArrayList<Step>(renames);
    steps.addAll(plan.steps());
    return plan.with(steps);
  }

  private static List<String> upSql(List<Step> steps) {
    var sql = new ArrayList<String>();
    for (Step step : steps) {
      for (Operation operation : step.up()) {
        sql.addAll(Ddl.of(operation));
      }
    }
    return sql;
  }
}
