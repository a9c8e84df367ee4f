package dev.pgwright.report;

import dev.pgwright.report.Palette.Ink;
import dev.pgwright.search.SearchFinding;
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
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private SearchReport(SearchPlan plan, Palette palette) {
    this.plan = plan;
    this.palette = palette;
  }

  /// For people: what is chosen and why, what is added, the queries, what else there is to know.
  ///
  /// @param migration null without
  /// @param driver the queries are written for it
  public static String text(
      SearchPlan plan, @Nullable Report migration, SearchQuery.Driver driver, Palette palette) {
    var report = new SearchReport(plan, palette);
    report.heading();
    report.list("Why", plan.reasons());
    report.list("Adds", plan.script().stream().map(it -> it.replace("\n", "\n  ") + ";").toList());
    report.list("Until", plan.changes());
    report.queries(driver);
    report.findings();
    report.list("Also", plan.recommendations());
    if (migration != null) {
      report.list("Written", migration.migrationsCreated());
      report.list("Blocked", migration.blockedBy());
      report.list("Concerns", migration.concerns());
    }
    report.out.append("\nEvidence: ").append(EVIDENCE).append(".\n");
    return report.out.toString();
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
    out.append(
            palette.paint(
                Ink.HEADING,
                "Full-text search of "
                    + plan.table().table().name()
                    + " ("
                    + columns
                    + "): "
                    + form))
        .append('\n');
    out.append(
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

  private void section(String title) {
    out.append('\n').append(palette.paint(Ink.HEADING, title)).append('\n');
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      section(title);
      lines.forEach(it -> out.append("  ").append(it).append('\n'));
    }
  }

  private void queries(SearchQuery.Driver driver) {
    for (SearchQuery it : plan.queries()) {
      section("Query (" + driver + "): " + it.name());
      out.append(it.text(driver).indent(2));
    }
  }

  private void findings() {
    if (plan.findings().isEmpty()) {
      return;
    }
    section("Findings");
    for (SearchFinding it : plan.findings()) {
      Ink ink =
          switch (it.level()) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.WARNING;
            case INFO -> Ink.ASIDE;
          };
      out.append("  ")
          .append(palette.paint(ink, level(it)))
          .append(' ')
          .append(it.id())
          .append(": ")
          .append(it.message())
          .append("\n    ")
          .append(it.remedy())
          .append('\n');
    }
  }

  private static String level(SearchFinding it) {
    return it.level().name().toLowerCase(Locale.ROOT);
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
    top.put("findings", plan.findings().stream().map(SearchReport::finding).toList());
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

  private static Map<String, Object> finding(SearchFinding it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("id", it.id());
    one.put("severity", level(it));
    one.put("message", it.message());
    one.put("remedy", it.remedy());
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
