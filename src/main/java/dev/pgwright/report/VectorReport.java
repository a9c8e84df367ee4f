package dev.pgwright.report;

import dev.pgwright.vector.Alternative;
import dev.pgwright.vector.BuildPlan;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.VectorRequest;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.build.BuildTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a vector index takes, as text or JSON.
public final class VectorReport {

  private final VectorPlan plan;
  private final Lines lines;

  private VectorReport(VectorPlan plan, Palette palette) {
    this.plan = plan;
    this.lines = new Lines(palette, 10);
  }

  /// Sections of one line each, then findings, statements and assumptions.
  public static String text(VectorPlan plan, Palette palette) {
    var report = new VectorReport(plan, palette);
    report.heading();
    if (plan.buildable()) {
      report.sizes();
      report.build();
      report.writes();
    }
    report.alternatives();
    report.lines.findings(Noted.vectors(plan.findings()));
    report.lines.list("Statements", plan.statements());
    report.lines.list("Assumed", plan.request().assumptions());
    return report.lines.toString();
  }

  private void heading() {
    VectorRequest request = plan.request();
    String title =
        request.index().method()
            + " on "
            + (request.table() == null ? "" : request.table() + "." + request.columnName() + " ")
            + request.column().sql()
            + " with "
            + request.index().options()
            + ": "
            + Amounts.count(request.rows())
            + " rows";
    lines.title(title);
  }

  private void sizes() {
    lines.section("Size");
    int perPage = plan.rowsPerPage();
    String packing =
        perPage == 0 ? "two pages a row" : perPage + (perPage == 1 ? " row" : " rows") + " a page";
    lines.line(
        "index",
        Amounts.bytes(plan.indexBytes())
            + "; in the long run "
            + Amounts.count(Math.round(plan.bytesPerRow()))
            + " bytes a row, "
            + packing);
    lines.line(
        "table",
        Amounts.bytes(plan.heap().mainBytes())
            + (plan.heap().outside() ? "" : ", values in the rows"));
    if (plan.heap().outside()) {
      lines.line(
          "toast",
          Amounts.bytes(plan.heap().toastBytes())
              + ", and "
              + Amounts.bytes(plan.heap().toastIndexBytes())
              + " of its index; the planner does not count it when it prices a scan");
    }
  }

  private void build() {
    BuildPlan build = plan.build();
    lines.section("Build");
    boolean graph = plan.request().index().method().equals("hnsw");
    String memory = Amounts.bytes(plan.request().server().workMemBytes());
    lines.line(
        "memory",
        Amounts.bytes(build.neededBytes())
            + (graph
                ? " for the whole graph; maintenance_work_mem of "
                    + memory
                    + " holds "
                    + Amounts.count(build.rowsThatFit())
                    + " rows"
                : " for k-means; maintenance_work_mem is " + memory));
    int count = build.workers().count();
    lines.line(
        "processes",
        (count == 0 ? "one" : "one and up to " + count + " that help")
            + ": "
            + build.workers().why());
    lines.line(
        "/dev/shm",
        build.sharedBytes() == 0
            ? "nothing: a serial build"
            : Amounts.bytes(build.sharedBytes()) + " at once, as much as maintenance_work_mem");
    lines.line("time", times(build));
    lines.line("rate", plan.build().time().rate() + "; half to twice of that");
  }

  private void writes() {
    lines.section("Writes");
    lines.line(
        "WAL",
        Amounts.bytes(plan.wal().lowBytes())
            + " to "
            + Amounts.bytes(plan.wal().highBytes())
            + " an inserted row (most after a checkpoint), "
            + Amounts.bytes(plan.wal().tableBytes())
            + " without the index; the build writes "
            + Amounts.bytes(plan.indexBytes()));
  }

  private static String times(BuildPlan build) {
    BuildTime time = build.time();
    String text = range(time) + ", assumed; twice the rows take ";
    text += String.format(Locale.ROOT, "%.1f times as long", time.factor(2));
    return time.equals(build.timeInMemory())
        ? text
        : text + "; with enough memory " + range(build.timeInMemory());
  }

  private static String range(BuildTime time) {
    return Amounts.seconds(time.lowSeconds()) + " to " + Amounts.seconds(time.highSeconds());
  }

  private void alternatives() {
    if (plan.alternatives().isEmpty()) {
      return;
    }
    lines.section("What would change it");
    for (Alternative it : plan.alternatives()) {
      lines.line(
          it.what(),
          "index "
              + Amounts.bytes(it.indexBytes())
              + ", memory "
              + Amounts.bytes(it.neededBytes())
              + "; "
              + it.price());
    }
  }

  /// One object; sizes in bytes, times in milliseconds.
  public static String json(VectorPlan plan) {
    VectorRequest request = plan.request();
    var document = new LinkedHashMap<String, Object>();
    document.put("request", request(request));
    document.put("buildable", plan.buildable());
    if (plan.buildable()) {
      numbers(plan, document);
    }
    document.put("alternatives", plan.alternatives().stream().map(VectorReport::json).toList());
    document.put("findings", Noted.documents(Noted.vectors(plan.findings())));
    document.put("statements", plan.statements());
    document.put("assumptions", request.assumptions());
    document.put("evidence", "estimated");
    return Json.plainDocument(document);
  }

  private static void numbers(VectorPlan plan, Map<String, Object> document) {
    var sizes = new LinkedHashMap<String, Object>();
    sizes.put("index_bytes", plan.indexBytes());
    sizes.put("index_bytes_per_row", plan.bytesPerRow());
    sizes.put("index_rows_per_page", plan.rowsPerPage());
    sizes.put("table_bytes", plan.heap().mainBytes());
    sizes.put("toast_bytes", plan.heap().toastBytes());
    sizes.put("toast_index_bytes", plan.heap().toastIndexBytes());
    document.put("sizes", sizes);
    document.put("build", build(plan));
    var wal = new LinkedHashMap<String, Object>();
    wal.put("insert_bytes_without_index", plan.wal().tableBytes());
    wal.put("insert_bytes_low", plan.wal().lowBytes());
    wal.put("insert_bytes_high", plan.wal().highBytes());
    document.put("wal", wal);
  }

  private static Map<String, Object> request(VectorRequest request) {
    var one = new LinkedHashMap<String, Object>();
    if (request.table() != null) {
      one.put("table", request.table());
      one.put("column", request.columnName());
    }
    one.put("type", request.column().type().label());
    one.put("dimensions", request.column().dimensions());
    one.put("index", request.index().method());
    one.put("options", request.index().options());
    one.put("metric", request.metric().label());
    one.put("rows", request.rows());
    one.put("elements", request.elements());
    one.put("server_version", request.server().major());
    one.put("pgvector_version", request.server().pgvector().toString());
    one.put("maintenance_work_mem_bytes", request.server().workMemBytes());
    one.put("max_parallel_maintenance_workers", request.server().workers());
    return one;
  }

  private static Map<String, Object> build(VectorPlan plan) {
    BuildPlan build = plan.build();
    var one = new LinkedHashMap<String, Object>();
    one.put("needed_bytes", build.neededBytes());
    one.put("rows_that_fit", build.rowsThatFit());
    one.put("workers", build.workers().count());
    one.put("workers_why", build.workers().why());
    one.put("shared_memory_bytes", build.sharedBytes());
    one.put("low_ms", Math.round(build.time().lowSeconds() * 1_000));
    one.put("high_ms", Math.round(build.time().highSeconds() * 1_000));
    one.put("in_memory_low_ms", Math.round(build.timeInMemory().lowSeconds() * 1_000));
    one.put("in_memory_high_ms", Math.round(build.timeInMemory().highSeconds() * 1_000));
    one.put("growth_exponent", build.time().growth());
    one.put("assumed_rate", build.time().rate());
    return one;
  }

  private static Map<String, Object> json(Alternative it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("what", it.what());
    one.put("index_bytes", it.indexBytes());
    one.put("needed_bytes", it.neededBytes());
    one.put("price", it.price());
    return one;
  }
}
