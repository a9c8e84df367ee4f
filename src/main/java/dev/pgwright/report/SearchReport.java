package dev.pgwright.report;

import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.TextProfile;
import dev.pgwright.vector.build.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a table's text is to be searched, as text or JSON.
public final class SearchReport {

  private static final String EVIDENCE =
      "estimated from statistics and a sample; nothing was executed";

  private final SearchPlan plan;
  private final Lines lines;

  private SearchReport(SearchPlan plan, Palette palette) {
    this.plan = plan;
    this.lines = new Lines(palette);
  }

  /// For people: what is chosen and why, what is added, the queries, what else there is to know.
  ///
  /// @param migration null without
  /// @param driver the queries are written for it
  public static String text(
      SearchPlan plan, @Nullable Report migration, SearchQuery.Driver driver, Palette palette) {
    var report = new SearchReport(plan, palette);
    report.heading();
    report.lines.list("Why", plan.reasons());
    report.lines.list(
        "Adds", plan.script().stream().map(it -> it.replace("\n", "\n  ") + ";").toList());
    report.lines.list("Until", plan.changes());
    report.queries(driver);
    report.lines.findings(Noted.texts(plan.findings()));
    report.lines.list("Also", plan.recommendations());
    if (migration != null) {
      report.lines.list("Written", migration.migrationsCreated());
      report.lines.list("Blocked", migration.blockedBy());
      report.lines.list("Concerns", migration.concerns());
    }
    report.lines.text("\nEvidence: " + EVIDENCE + ".\n");
    return report.lines.toString();
  }

  private void heading() {
    String columns =
        String.join(", ", plan.table().columns().keySet().stream().map(Object::toString).toList());
    String form =
        switch (plan.shape()) {
          case STORED -> "a stored generated column";
          case TRIGGER -> "a column that a trigger fills";
          case EXPRESSION -> "an index over the expression";
          case VIRTUAL -> "a virtual column and an index over its expression";
          case EXISTING -> plan.vector() + ", which is there";
        };
    lines.title(
        "Full-text search of " + plan.table().table().name() + " (" + columns + "): " + form);
    lines.text(
        String.format(
            Locale.ROOT,
            "  %s rows, configuration %s%s\n",
            Amounts.count(Math.round(plan.table().rows())),
            plan.configuration(),
            plan.indexes().isEmpty()
                ? ""
                : ", about "
                    + Amounts.bytes(
                        plan.indexes().stream().mapToLong(SearchPlan.NewIndex::bytes).sum())
                    + " of indexes"));
  }

  private void queries(SearchQuery.Driver driver) {
    for (SearchQuery it : plan.queries()) {
      lines.section("Query (" + driver + "): " + it.name());
      lines.text(it.text(driver).indent(2));
    }
  }

  /// The keys of a report, with what decided and the queries for each driver beside them.
  public static String json(SearchPlan plan, @Nullable Report migration) {
    var top = new LinkedHashMap<String, Object>();
    var concerns = new ArrayList<String>(List.of(EVIDENCE));
    if (migration != null) {
      concerns.addAll(migration.concerns());
    }
    boolean blocked = migration != null && migration.status() == Status.BLOCKED;
    top.put("schema_version", Report.SCHEMA_VERSION);
    top.put("status", (blocked ? Status.BLOCKED : Status.DONE_WITH_CONCERNS).name());
    top.put("evidence_level", "estimated");
    top.put("migrations_created", migration == null ? List.of() : migration.migrationsCreated());
    top.put("indexes_added", plan.indexes().stream().map(it -> index(plan, it)).toList());
    top.put("constraints_added", List.of());
    top.put("performance_findings", List.of());
    top.put("recommendations", plan.recommendations());
    top.put("findings", Noted.documents(Noted.texts(plan.findings())));
    top.put("concerns", concerns);
    top.put("blocked_by", migration == null ? List.of() : migration.blockedBy());
    top.put("table", plan.table().table().name().toString());
    top.put("rows", Math.round(plan.table().rows()));
    top.put("columns", columns(plan));
    top.put("shape", plan.shape().toString());
    top.put("vector", plan.vector());
    top.put("configuration", plan.configuration());
    top.put("reasons", plan.reasons());
    top.put("changes_when", plan.changes());
    top.put("statements", plan.script());
    top.put("queries", plan.queries().stream().map(SearchReport::query).toList());
    return Json.plainDocument(top);
  }

  private static Map<String, Object> index(SearchPlan plan, SearchPlan.NewIndex it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("table", plan.table().table().name().toString());
    one.put("column", it.column());
    one.put("type", it.type());
    one.put("reason", it.reason());
    one.put("name", it.name());
    one.put("definition", it.definition());
    one.put("size_bytes", it.bytes());
    return one;
  }

  private static List<Map<String, Object>> columns(SearchPlan plan) {
    var all = new ArrayList<Map<String, Object>>();
    plan.table()
        .columns()
        .forEach(
            (name, it) -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("name", name.value());
              one.put("sampled", it.texts());
              one.put("null_fraction", it.nullFraction());
              one.put("average_bytes", round(it.width()));
              one.put("longest_bytes", it.longest());
              one.put("accented", round(it.accented()));
              one.put("identifiers", round(it.identifiers()));
              one.put("languages", shares(it));
              all.add(one);
            });
    return all;
  }

  private static Map<String, Object> shares(TextProfile it) {
    var shares = new LinkedHashMap<String, Object>();
    it.languages().shares().forEach((name, share) -> shares.put(name, round(share)));
    return shares;
  }

  /// A query in the words of each driver.
  static Map<String, Object> query(SearchQuery it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("name", it.name());
    for (SearchQuery.Driver driver : SearchQuery.Driver.values()) {
      one.put(driver.toString(), it.text(driver));
    }
    one.put("jdbc_parameters", it.parameters());
    return one;
  }

  private static double round(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
