package dev.pgwright.report.vectors;

import dev.pgwright.report.Json;
import dev.pgwright.report.Lines;
import dev.pgwright.report.Noted;
import dev.pgwright.report.Palette;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.live.TableState;
import dev.pgwright.vector.profile.VectorProfile;
import dev.pgwright.vector.profile.VectorProfile.Filtered;
import dev.pgwright.vector.profile.VectorProfile.Values;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the values of a column are like, as text or JSON.
public final class ProfileReport {

  private ProfileReport() {}

  /// Sections of one line each, then findings.
  public static String text(VectorProfile it, Palette palette) {
    var lines = new Lines(palette, 12);
    lines.title(
        it.found().table() + "." + it.found().columnName() + " " + it.found().column().sql());
    lines.section("Rows");
    lines.line(
        "read",
        Amounts.count(it.rows())
            + (it.drawn() ? " of about " + Amounts.count(it.state().rows()) + ", drawn" : ""));
    lines.line(
        "without", Amounts.count(it.nulls()) + " NULL, " + Amounts.count(it.zeros()) + " zero");
    lines.line("repeated", percent(it.duplicateShare()) + " of the values");
    lines.line("growth", growth(it.state()));
    values(it, lines);
    lines.section("Neighbours (" + it.metric().label() + ", " + probes(it) + ")");
    lines.line(
        "dimension",
        String.format(
            Locale.ROOT,
            "%.1f intrinsic (%.1f to %.1f), of %d",
            it.intrinsic().median(),
            it.intrinsic().low(),
            it.intrinsic().high(),
            it.dimensions()));
    lines.line(
        "contrast",
        String.format(
            Locale.ROOT,
            "the nearest is %.1f times nearer than a row at random",
            it.intrinsic().contrast()));
    if (!it.filters().isEmpty()) {
      lines.section("Filters");
      it.filters().forEach(filter -> filter(filter, lines));
    }
    lines.findings(Noted.vectors(it.findings()));
    return lines.toString();
  }

  private static String probes(VectorProfile it) {
    return Amounts.count(it.probes()) + (it.ownQueries() ? " queries" : " rows as queries");
  }

  private static String growth(TableState state) {
    return state.insertsPerDay() == 0 && state.changesPerDay() == 0
        ? "not known: the server's counters are too young or at zero"
        : String.format(
            Locale.ROOT,
            "%,.0f inserted and %,.0f changed a day; %s of what a scan meets is dead",
            state.insertsPerDay(),
            state.changesPerDay(),
            percent(state.deadShare()));
  }

  private static void values(VectorProfile it, Lines lines) {
    Values values = it.values();
    lines.section("Values");
    lines.line(
        "length",
        String.format(
                Locale.ROOT,
                "%.4g on average, %.4g to %.4g",
                values.meanLength(),
                values.shortest(),
                values.longest())
            + (values.normalised() >= 0.9999 ? ": normalised" : ""));
    lines.line("range", String.format(Locale.ROOT, "%.4g to %.4g", values.least(), values.most()));
    lines.line(
        "signs",
        String.format(
            Locale.ROOT,
            "balanced to %.0f %%; the mean has %.0f %% of the length",
            100 * values.signBalance(),
            100 * values.meanShare()));
    lines.line(
        "variance",
        String.format(
            Locale.ROOT, "fills %.0f of %d dimensions", values.spread(), it.dimensions()));
  }

  private static void filter(Filtered filter, Lines lines) {
    lines.plain(filter.sql());
    lines.line(
        "  passes",
        percent(filter.selectivity().mean())
            + " of the rows, "
            + percent(filter.near().mean())
            + " of those near a query"
            + (Double.isNaN(filter.nearOwn())
                ? ""
                : ", " + percent(filter.nearOwn()) + " near one that passes itself")
            + String.format(Locale.ROOT, ": %.2g times as often", filter.correlation()));
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share < 0.001 && share > 0 ? "%.2g %%" : "%.1f %%", 100 * share);
  }

  /// One object; sizes in bytes, shares between 0 and 1.
  public static String json(VectorProfile it) {
    var document = document(it);
    document.put("findings", Noted.documents(Noted.vectors(it.findings())));
    document.put("evidence", "measured");
    return Json.plainDocument(document);
  }

  static Map<String, Object> document(VectorProfile it) {
    var document = new LinkedHashMap<String, Object>();
    document.put("table", it.found().table());
    document.put("column", it.found().columnName());
    document.put("type", it.found().column().type().label());
    document.put("dimensions", it.dimensions());
    document.put("metric", it.metric().label());
    document.put("table_rows", it.state().rows());
    document.put("rows_read", it.rows());
    document.put("drawn", it.drawn());
    document.put("null_rows", it.nulls());
    document.put("zero_rows", it.zeros());
    document.put("duplicate_share", it.duplicateShare());
    document.put("inserts_per_day", it.state().insertsPerDay());
    document.put("changes_per_day", it.state().changesPerDay());
    document.put("dead_share", it.state().deadShare());
    document.put("values", values(it.values()));
    var intrinsic = new LinkedHashMap<String, Object>();
    put(intrinsic, "low", it.intrinsic().low());
    put(intrinsic, "median", it.intrinsic().median());
    put(intrinsic, "high", it.intrinsic().high());
    document.put("intrinsic_dimension", intrinsic);
    put(document, "relative_contrast", it.intrinsic().contrast());
    document.put("probes", it.probes());
    document.put("filters", it.filters().stream().map(ProfileReport::json).toList());
    return document;
  }

  private static Map<String, Object> values(Values values) {
    var one = new LinkedHashMap<String, Object>();
    one.put("length_least", values.shortest());
    one.put("length_mean", values.meanLength());
    one.put("length_most", values.longest());
    one.put("normalised_share", values.normalised());
    one.put("least", (double) values.least());
    one.put("most", (double) values.most());
    one.put("beyond_halfvec", values.beyondHalf());
    one.put("subnormal_halfvec_share", values.subnormal());
    one.put("sign_balance", values.signBalance());
    one.put("variance_dimensions", values.spread());
    one.put("mean_share", values.meanShare());
    return one;
  }

  private static Map<String, Object> json(Filtered it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("filter", it.sql());
    one.put("selectivity", it.selectivity().mean());
    one.put("selectivity_low", it.selectivity().low());
    one.put("selectivity_high", it.selectivity().high());
    one.put("near_share", it.near().mean());
    put(one, "near_share_own", it.nearOwn());
    one.put("correlation", it.correlation());
    return one;
  }

  /// A key for what is a number.
  private static void put(Map<String, Object> object, String key, double value) {
    if (Double.isFinite(value)) {
      object.put(key, value);
    }
  }
}
