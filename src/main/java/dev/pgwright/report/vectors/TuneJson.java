package dev.pgwright.report.vectors;

import dev.pgwright.report.Json;
import dev.pgwright.report.Noted;
import dev.pgwright.vector.tune.Advised;
import dev.pgwright.vector.tune.Costs;
import dev.pgwright.vector.tune.Curve;
import dev.pgwright.vector.tune.FilterAdvice;
import dev.pgwright.vector.tune.Growth;
import dev.pgwright.vector.tune.Load;
import dev.pgwright.vector.tune.Point;
import dev.pgwright.vector.tune.TuneResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What tuning has measured, as JSON.
final class TuneJson {

  private TuneJson() {}

  /// One object; sizes in bytes, times in milliseconds.
  static String of(TuneResult result, List<String> files) {
    var document = new LinkedHashMap<String, Object>();
    document.put("table", result.found().table());
    document.put("column", result.columnName());
    document.put("type", result.found().column().type().label());
    document.put("dimensions", result.dimensions());
    document.put("metric", result.metric().label());
    document.put("table_rows", result.state().rows());
    document.put("rows", result.rows());
    document.put("drawn", result.drawn());
    document.put("queries", result.queries());
    document.put("server", result.origin());
    document.put("choice", choice(result));
    document.put("curves", result.curves().stream().map(TuneJson::curve).toList());
    document.put("parts", result.parts().stream().map(TuneJson::curve).toList());
    document.put("front", result.front().stream().map(it -> it.design().label()).toList());
    document.put("filters", result.filters().stream().map(TuneJson::filter).toList());
    document.put("load", result.load().stream().map(TuneJson::load).toList());
    if (result.costs() != null) {
      document.put("costs", costs(result.costs()));
    }
    if (result.growth() != null) {
      document.put("growth", growth(result.growth()));
    }
    var advised = new Advised(result);
    document.put("statements", advised.statements());
    document.put("classes", advised.classes().stream().map(TuneJson::query).toList());
    document.put("files", files);
    document.put("notes", result.notes());
    document.put("findings", Noted.documents(Noted.vectors(result.findings())));
    document.put("evidence", "measured");
    return Json.plainDocument(document);
  }

  private static Map<String, Object> choice(TuneResult result) {
    TuneResult.Choice it = result.choice();
    var one = new LinkedHashMap<String, Object>();
    one.put("design", it.design().label());
    one.put("method", it.design().index() == null ? "exact" : it.design().index().method());
    one.put("options", it.design().index() == null ? "" : it.design().index().options());
    one.put("stored", it.design().stored().label());
    one.put("effort", it.effort());
    one.put("setting", it.design().setting(it.effort()));
    one.put("planner_takes_it", it.planned());
    one.put("point", point(it.point()));
    one.put("reason", it.reason());
    one.put("until", it.flips());
    if (result.arithmetic() != null) {
      one.put("index_bytes", result.arithmetic().indexBytes());
      one.put("build_bytes", result.arithmetic().build().neededBytes());
      one.put("wal_bytes_per_insert_low", result.arithmetic().wal().lowBytes());
      one.put("wal_bytes_per_insert_high", result.arithmetic().wal().highBytes());
    }
    return one;
  }

  private static Map<String, Object> curve(Curve it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("design", it.design().label());
    one.put("rows", it.rows());
    if (it.built() != null) {
      one.put("index_bytes", it.built().bytes());
      one.put("build_ms", Math.round(it.built().seconds() * 1_000));
    }
    one.put("points", it.points().stream().map(TuneJson::point).toList());
    if (it.chosen() != null) {
      one.put("chosen", point(it.chosen()));
    }
    return one;
  }

  private static Map<String, Object> point(Point it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("effort", it.effort());
    one.put("recall", it.recall().mean());
    one.put("recall_low", it.recall().low());
    one.put("recall_high", it.recall().high());
    one.put("queries", it.recall().count());
    one.put("p50_ms", it.p50());
    one.put("p95_ms", it.p95());
    return one;
  }

  private static Map<String, Object> filter(FilterAdvice it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("filter", it.sql());
    one.put("selectivity", it.selectivity());
    one.put("correlation", it.correlation());
    one.put("tried", it.tried().stream().map(TuneJson::tried).toList());
    if (it.chosen() != null) {
      one.put("chosen", tried(it.chosen()));
    }
    return one;
  }

  private static Map<String, Object> tried(FilterAdvice.Tried it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("way", it.way().name().toLowerCase(Locale.ROOT));
    one.put("iterative_scan", it.point().scan().iteration().label());
    one.put("point", point(it.point()));
    return one;
  }

  private static Map<String, Object> load(Load it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("sessions", it.sessions());
    one.put("qps", it.qps());
    one.put("p50_ms", it.p50());
    one.put("p95_ms", it.p95());
    one.put("p99_ms", it.p99());
    return one;
  }

  private static Map<String, Object> costs(Costs it) {
    var one = new LinkedHashMap<String, Object>();
    Costs.Cold cold = it.cold();
    Costs.Insert insert = it.insert();
    if (cold != null) {
      one.put("cold_p50_ms", cold.p50());
      one.put("cold_p95_ms", cold.p95());
      one.put("cold_pages", cold.pages());
    }
    if (insert != null) {
      one.put("insert_ms", insert.ms());
      one.put("wal_bytes_per_insert_after_checkpoint", Math.round(insert.walFirst()));
      one.put("wal_bytes_per_insert", Math.round(insert.walLater()));
    }
    return one;
  }

  private static Map<String, Object> growth(Growth it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("exponent", it.exponent());
    one.put("fitted", it.fitted());
    one.put("now", state(it.now()));
    one.put("ten_times", state(it.then()));
    return one;
  }

  private static Map<String, Object> state(Growth.State it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("rows", it.rows());
    one.put("effort", it.effort());
    one.put("index_bytes", it.indexBytes());
    one.put("build_bytes", it.buildBytes());
    return one;
  }

  private static Map<String, Object> query(Advised.QueryClass it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("name", it.name());
    one.put("settings", it.settings());
    one.put("sql", it.sql());
    return one;
  }
}
