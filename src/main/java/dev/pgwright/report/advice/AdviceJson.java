package dev.pgwright.report.advice;

import dev.pgwright.advise.Advice;
import dev.pgwright.advise.measure.Measured;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.report.Json;
import dev.pgwright.report.Report;
import dev.pgwright.report.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Advice as JSON: the keys that every report has, and costs, times and what was left out.
final class AdviceJson {

  private final AdviceReport report;
  private final Advice advice;
  private final List<Name> names;
  private final @Nullable Measured measured;
  private final @Nullable Report migration;

  AdviceJson(
      AdviceReport report,
      Advice advice,
      List<Name> names,
      @Nullable Measured measured,
      @Nullable Report migration) {
    this.report = report;
    this.advice = advice;
    this.names = names;
    this.measured = measured;
    this.migration = migration;
  }

  String document() {
    var top = new LinkedHashMap<String, Object>();
    top.put("schema_version", Report.SCHEMA_VERSION);
    top.put("status", status());
    top.put("evidence_level", report.level());
    top.put("migrations_created", migration == null ? List.of() : migration.migrationsCreated());
    top.put("indexes_added", added());
    top.put("constraints_added", List.of());
    top.put("performance_findings", findings());
    top.put("remedies", RemedyReport.json(advice.remedies()));
    top.put("recommendations", report.recommendations());
    top.put("findings", List.of());
    top.put("indexes", indexes());
    top.put("statements", statementList());
    if (measured != null) {
      top.put("measured", MeasuredReport.json(measured));
    }
    top.put("cost_before", advice.cost(false));
    top.put("cost_after", advice.cost(true));
    top.put("size_mb", advice.sizeMb());
    top.put("bound", advice.bound());
    top.put("candidates", advice.candidates());
    top.put("left_out", leftOut());
    top.put("not_planned", notPlanned());
    top.put("sensitive_to_parameters", report.sensitive().stream().map(this::sensitivity).toList());
    top.put("concerns", report.concerns());
    top.put("blocked_by", migration == null ? List.of() : migration.blockedBy());
    return Json.plainDocument(top);
  }

  private String status() {
    boolean blocked = migration != null && migration.status() == Status.BLOCKED;
    if (blocked || advice.queries().isEmpty()) {
      return Status.BLOCKED.name();
    }
    return report.concerns().isEmpty() ? Status.DONE.name() : Status.DONE_WITH_CONCERNS.name();
  }

  /// What was measured to be faster; nothing is said of a time that nobody took.
  private List<Map<String, Object>> findings() {
    var all = new ArrayList<Map<String, Object>>();
    for (Advice.Planned it : report.better()) {
      report
          .run(it)
          .ifPresent(
              run -> {
                var finding = new LinkedHashMap<String, Object>();
                finding.put("query", it.query().sql());
                finding.put("before_ms", MeasuredReport.round(run.before().median()));
                finding.put("after_ms", MeasuredReport.round(run.after().median()));
                finding.put("fix", report.fix(it));
                all.add(finding);
              });
    }
    return all;
  }

  private List<Map<String, Object>> statementList() {
    var all = new ArrayList<Map<String, Object>>();
    for (Advice.Planned it : advice.queries()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("name", it.query().name());
      one.put("query", it.query().sql());
      one.put("weight", it.query().weight());
      one.put("before_cost", it.costBefore());
      one.put("after_cost", it.costAfter());
      one.put("factor", round(it.factor()));
      one.put("fix", report.fix(it));
      Optional<Measured.Run> run = report.run(it);
      run.ifPresent(found -> one.putAll(MeasuredReport.times(found)));
      one.put("evidence", run.isPresent() ? "measured" : "twin");
      all.add(one);
    }
    return all;
  }

  private List<Map<String, Object>> added() {
    var all = new ArrayList<Map<String, Object>>();
    for (Advice.Chosen it : advice.indexes()) {
      var index = new LinkedHashMap<String, Object>();
      index.put("table", it.index().table().toString());
      index.put("column", String.join(", ", it.index().columns()));
      index.put("type", Index.methodTitle(it.index().method()));
      index.put("reason", AdviceReport.reason(it));
      all.add(index);
    }
    return all;
  }

  private List<Map<String, Object>> indexes() {
    var all = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < names.size(); i++) {
      Advice.Chosen it = advice.indexes().get(i);
      var index = new LinkedHashMap<String, Object>();
      index.put("name", names.get(i).value());
      index.put("definition", AdviceReport.create(it.index(), names.get(i)));
      index.put("size_mb", round(it.sizeBytes() / 1048576.0));
      index.put("queries", it.queries());
      index.put("factor", round(it.factor()));
      index.put("saved", it.saved());
      all.add(index);
    }
    return all;
  }

  private List<Map<String, Object>> leftOut() {
    var all = new ArrayList<Map<String, Object>>();
    for (Advice.LeftOut it : advice.leftOut()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("index", it.index().definition());
      one.put("why", it.why());
      all.add(one);
    }
    return all;
  }

  private List<Map<String, Object>> notPlanned() {
    var all = new ArrayList<Map<String, Object>>();
    for (Advice.Unplanned it : advice.unplanned()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("query", it.query().sql());
      one.put("name", it.query().name());
      one.put("why", it.why());
      all.add(one);
    }
    return all;
  }

  private Map<String, Object> sensitivity(Advice.Planned it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("query", it.query().sql());
    one.put("name", it.query().name());
    one.put("factor", round(it.sensitive()));
    return one;
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
