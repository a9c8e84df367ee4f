package dev.pgwright.job.review;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.config.Config;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Schema;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import dev.pgwright.review.Convention;
import dev.pgwright.review.Remark;
import dev.pgwright.review.Review;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.ReviewRules;
import dev.pgwright.review.Subject;
import dev.pgwright.source.Source;
import dev.pgwright.source.counters.CountersReader;
import dev.pgwright.source.counters.Known;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.StatisticsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reviews a schema.
public final class Reviewing {

  private Reviewing() {}

  /// A schema and what its server counts.
  private record Read(Schema schema, Known known) {

    static Read of(Statistics statistics) {
      return new Read(statistics.schema(), Counters.of(statistics));
    }
  }

  /// Reads the schema and says what is worth a change.
  ///
  /// @throws PgwrightException as [Inspecting#run]; USAGE for a rule that does not exist
  public static Report run(ReviewRequest request) {
    List<ReviewRule> rules = rules(request);
    Read read = read(request);
    Integer version = request.version();
    int major = version == null ? read.schema().serverVersion() / 10_000 : version;
    Subject subject = subject(request.setup().config().naming(), read, major);
    var draft = new Draft();
    List<Remark> remarks = Review.of(subject, rules);
    remarks.forEach(it -> draft.finding(finding(it)));
    if (!read.known().counted()) {
      draft.recommendation(
          "review the database itself, or what inspect --statistics wrote of it: sizes, reads and"
              + " values decide about many indexes");
    }
    read.known().notes().forEach(draft::concern);
    Report report = draft.finish();
    return request.fixes() == null
        ? report
        : fixed(request, request.fixes(), report, read.schema(), remarks, major);
  }

  /// The report of the files that fix what leaves nothing to decide, beside the findings.
  private static Report fixed(
      ReviewRequest request,
      FixWish wish,
      Report report,
      Schema schema,
      List<Remark> remarks,
      int version) {
    List<Remark> decided =
        remarks.stream()
            .filter(it -> !it.change().isEmpty())
            .filter(it -> it.advice() == null || request.only().contains(it.rule().id()))
            .toList();
    FixPlan.Planned planned =
        FixPlan.write(
            request.setup(),
            wish,
            Objects.requireNonNullElse(request.source(), "empty:"),
            schema,
            decided,
            version);
    var recommendations = new ArrayList<>(report.recommendations());
    recommendations.addAll(planned.notes());
    Report plan = planned.report();
    if (plan == null) {
      recommendations.add("no finding has a fix that leaves nothing to decide");
      plan = new Draft().finish();
    }
    recommendations.addAll(plan.recommendations());
    return plan.reviewed(report.findings(), recommendations);
  }

  /// A convention that the project has decided holds; else that of its names.
  private static Subject subject(Config.Naming naming, Read read, int major) {
    if (naming.equals(Config.Naming.DEFAULT)) {
      return Subject.following(read.schema(), read.known(), major, Convention.MISSION);
    }
    return new Subject(
        read.schema(),
        read.known(),
        major,
        new Convention(true, naming.index(), naming.constraint(), naming.foreignKey(), false));
  }

  private static List<ReviewRule> rules(ReviewRequest request) {
    for (String id : request.only()) {
      if (ReviewRules.ALL.stream().noneMatch(it -> it.info().id().equals(id))) {
        throw PgwrightException.of(Code.USAGE, "there is no rule '" + id + "' of review")
            .hint("docs/review-rules.md lists them");
      }
    }
    if (!request.only().isEmpty()) {
      return ReviewRules.ALL.stream()
          .filter(it -> request.only().contains(it.info().id()))
          .toList();
    }
    return request.advice() ? ReviewRules.ALL : ReviewRules.standard();
  }

  private static Read read(ReviewRequest request) {
    Setup setup = request.setup();
    if (request.statistics() != null) {
      return Read.of(StatisticsFile.read(request.statistics()));
    }
    String source = Objects.requireNonNull(request.source(), "a source or statistics");
    if (Source.parse(source) instanceof Source.Database(var url)) {
      setup.progress().at("reading the database", 0, 1);
      CountersReader.Counted counted =
          CountersReader.read(url, setup.env(), setup.config().query().production());
      return new Read(counted.schema(), counted.known());
    }
    return new Read(Inspecting.run(new InspectRequest(source, setup)), Known.NOTHING);
  }

  private static Finding finding(Remark remark) {
    Finding.Severity severity =
        switch (remark.rule().severity()) {
          case INFO -> Finding.Severity.INFO;
          case WARNING -> Finding.Severity.WARNING;
          case ERROR -> Finding.Severity.ERROR;
        };
    String change = String.join("; ", remark.change());
    String advice = remark.advice();
    String remedy =
        advice == null
            ? change
            : change.isEmpty() ? "decide " + advice : "decide " + advice + "; if so: " + change;
    return new Finding(
        remark.rule().id(),
        severity,
        remark.message() + "; left so, " + remark.leaving(),
        null,
        null,
        remark.object() == null ? null : remark.object().label(),
        remedy.isEmpty() ? null : remedy);
  }
}
