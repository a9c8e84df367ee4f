package dev.pgwright.vector.tune;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.live.ColumnReader;
import dev.pgwright.vector.live.Place;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.live.Sample;
import dev.pgwright.vector.live.TableState;
import dev.pgwright.vector.live.ValueRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies rows to a throwaway server, measures designs there, and chooses.
///
/// Nothing is built on the user's server; it is read once.
public final class Tuning {

  /// Rows up to which every design is measured on all of them.
  private static final int FEW_ROWS = 30_000;

  private static final int PART = 12_000;
  private static final int NEIGHBOURS = 100;
  private static final int EXACT_QUERIES = 40;
  private static final int FEWEST_ROWS = 1_000;
  private static final int MOST_SESSIONS = 16;

  private final TuneRequest request;
  private final Laboratory lab;
  private final Copied copied;
  private final Found found;
  private final TableState state;
  private final Place place;
  private final Metric metric;
  private final Arithmetic arithmetic;
  private final Progress progress;
  private final long until;
  private final List<String> notes = new ArrayList<>();
  private final List<Growth.Step> steps = new ArrayList<>();
  private List<List<Nearest>> nearest = List.of();
  private String table = "items";

  private Tuning(
      TuneRequest request,
      Laboratory lab,
      Copied copied,
      Found found,
      TableState state,
      Place place,
      Metric metric,
      int dimensions,
      Progress progress,
      long until) {
    this.request = request;
    this.lab = lab;
    this.copied = copied;
    this.found = found;
    this.state = state;
    this.place = place;
    this.metric = metric;
    this.arithmetic = new Arithmetic(found, metric, dimensions);
    this.progress = progress;
    this.until = until;
  }

  /// Tunes.
  ///
  /// @param sandbox that has pgvector
  /// @throws PgwrightException INPUT for a column that is not there, has no value or another type;
  ///   SANDBOX or FILES where the throwaway server fails; else as the reader
  public static TuneResult run(
      RowStream database, Sandbox sandbox, TuneRequest request, Progress progress) {
    long until = System.nanoTime() + request.minutes() * 60_000_000_000L;
    progress.at("reading the catalog", 0, 0);
    Found found = ColumnReader.read(database::read, request.table(), request.column());
    VectorType type = found.column().type();
    Metric metric = Metric.chosen(request.metric(), type);
    TableState state = TableState.read(database, found);
    Place place = Place.read(database, found);
    ValueRows source = ValueRows.of(database, found);
    List<float[]> asked =
        request.queries() == null
            ? List.of()
            : source.queries(request.queries(), request.queryCount());
    long expected = request.full() ? state.rows() : Math.min(state.rows(), request.rows());
    int hold = asked.isEmpty() ? Math.clamp(expected / 6, 1, request.queryCount()) : 0;
    Sample sample = sample(request, found, state);
    try (Laboratory lab =
        Laboratory.open(sandbox, type, source.dimensions(), metric, request.filters().size())) {
      Copied copied =
          Copying.run(lab, source, sample, request, hold, Math.max(1, expected), progress);
      copied = copied.with(lab, asked, type);
      if (copied.rows() + copied.queries().size() == 0) {
        throw ValueRows.empty(found);
      }
      var tuning =
          new Tuning(
              request,
              lab,
              copied,
              found,
              state,
              place,
              metric,
              source.dimensions(),
              progress,
              until);
      return tuning.tune(sandbox, sample.drawn() || copied.taken() >= sample.most());
    }
  }

  private static Sample sample(TuneRequest request, Found found, TableState state) {
    return request.full()
        ? Sample.all()
        : Sample.of(found, state.rows(), request.rows(), request.seed());
  }

  private TuneResult tune(Sandbox sandbox, boolean drawn) {
    var curves = new ArrayList<Curve>();
    List<Curve> parts = explore(curves);
    var deciding = new Deciding(request, found, arithmetic, copied.rows(), state.rows(), steps);
    TuneResult.Choice chosen = planned(deciding.choose(curves));
    List<Load> load = load(chosen);
    List<FilterAdvice> filters = filters(chosen);
    var result =
        new TuneResult(
            found,
            state,
            place,
            metric,
            arithmetic.dimensions(),
            request,
            sandbox.origin(),
            copied.rows(),
            drawn,
            copied.queries().size(),
            parts,
            curves,
            chosen,
            deciding.arithmetic(chosen.design()),
            deciding.growth(chosen.design(), chosen.point().effort()),
            filters,
            load,
            notes,
            List.of());
    return Verdict.with(result, copied);
  }

  /// Measures designs on all rows.
  ///
  /// @return those that were measured on a part of the rows
  private List<Curve> explore(List<Curve> curves) {
    if (copied.rows() < FEWEST_ROWS || copied.queries().isEmpty() || copied.same()) {
      notes.add(
          copied.same()
              ? "all values are equal: no index was measured"
              : "with " + copied.rows() + " rows no index was measured: they are read in no time");
      curves.add(exact());
      return List.of();
    }
    progress.at("computing exact neighbours", 0, 0);
    nearest = truth("items");
    curves.add(exact());
    boolean whole = copied.rows() <= FEW_ROWS;
    lists(curves);
    Grid.Outcome grid = grid(whole ? (int) copied.rows() : PART);
    if (whole) {
      curves.addAll(grid.curves());
      steps(grid.curves(), grid.design());
    }
    finish(grid, whole, curves);
    return whole ? List.of() : grid.curves();
  }

  private List<List<Nearest>> truth(String from) {
    return Copied.truth(
        lab,
        from,
        found.column().type(),
        metric,
        copied.queries(),
        Math.max(NEIGHBOURS, request.targets().k()),
        from.equals("items") ? request.filters().size() : 0);
  }

  private Truth truth(List<List<Nearest>> of) {
    return new Truth(of.stream().map(List::getFirst).toList(), request.targets().k(), metric);
  }

  private Curve exact() {
    progress.at("measuring exact scans", 0, 0);
    Design design = Design.exact(found.column().type());
    Point point;
    if (nearest.isEmpty()) {
      point = Deciding.certain(0);
    } else {
      var trial = new Trial(lab, "items", truth(nearest), request.targets().k(), 0);
      point = trial.measure(design, Scan.of(0), EXACT_QUERIES);
      point = Deciding.certain(point);
    }
    return new Curve(design, copied.rows(), null, List.of(point), point);
  }

  private Grid.Outcome grid(int rows) {
    String part = lab.part(rows, 0);
    List<List<Nearest>> near = rows == copied.rows() ? nearest : truth(part);
    var grid = new Grid(lab, metric, request, arithmetic, truth(near), rows, progress);
    Grid.Outcome outcome = grid.run(found.column().type(), !copied.beyondHalf(), until);
    if (rows < copied.rows()) {
      steps(outcome.curves(), outcome.design());
      outcome.tables().forEach(it -> lab.change("drop table " + it));
    }
    return outcome;
  }

  /// IVFFlat on all rows.
  private void lists(List<Curve> curves) {
    Design design = Design.exact(found.column().type()).withIndex(Ivfflat.forRows(copied.rows()));
    if (!arithmetic.buildable(design, copied.rows())) {
      notes.add("IVFFlat takes no " + found.column().sql() + " with " + metric.operator());
      return;
    }
    curves.add(measured(design, "items"));
  }

  private Curve measured(Design design, String on) {
    progress.at("building " + design.label(), 0, 0);
    Built built = lab.build(on, design, metric, arithmetic.memory(design, copied.rows()), "");
    if (built.spilled()) {
      notes.add(design.label() + " outgrew the memory of its build");
    }
    progress.at("measuring " + design.label(), 0, 0);
    int k = request.targets().k();
    var trial = new Trial(lab, on, truth(nearest), k, request.targets().recall());
    return new Ladder(trial, k, copied.queries().size()).climb(design, copied.rows(), built);
  }

  /// The design of the grid on all rows, and with more links where that does not reach the target.
  private void finish(Grid.Outcome grid, boolean whole, List<Curve> curves) {
    Design design = grid.design();
    if (design == null) {
      notes.add("HNSW takes no " + found.column().sql() + " with " + metric.operator());
      return;
    }
    if (whole) {
      int at = grid.curves().stream().map(Curve::design).toList().indexOf(design);
      table = grid.tables().get(at);
    } else {
      Curve curve = measured(design, "items");
      curves.add(curve);
      steps(List.of(curve), design);
      if (curve.chosen() == null && design.index() instanceof Hnsw(int m, int ef)) {
        Design more = design.withIndex(new Hnsw(Math.min(100, 2 * m), Math.min(1_000, 2 * ef)));
        Curve second = measured(more, "items");
        curves.add(second);
      } else if (System.nanoTime() - until < 0) {
        middle(design);
      }
    }
    signs(design, curves);
  }

  /// The same design on a third of the rows, for the law of growth.
  private void middle(Design design) {
    int rows = (int) (copied.rows() / 3);
    if (rows < 2 * PART) {
      return;
    }
    progress.at("measuring growth", 0, 0);
    String part = lab.part(rows, 0);
    Built built = lab.build(part, design, metric, arithmetic.memory(design, rows), "");
    int k = request.targets().k();
    var trial = new Trial(lab, part, truth(truth(part)), k, request.targets().recall());
    Curve curve = new Ladder(trial, k, 300).climb(design, rows, built);
    steps(List.of(curve), design);
    lab.change("drop table " + part);
  }

  /// An index of signs, where memory is short.
  private void signs(Design design, List<Curve> curves) {
    Long memory = request.targets().memoryBytes();
    Design bits = design.withStored(VectorType.BIT);
    long bytes = arithmetic.bytes(design, state.rows());
    boolean wanted = memory != null && bytes > memory && found.column().type() != VectorType.BIT;
    if (wanted && arithmetic.buildable(bits, copied.rows())) {
      String on = lab.part((int) copied.rows(), 99);
      curves.add(measured(bits, on));
      table = on;
    }
  }

  private void steps(List<Curve> curves, @Nullable Design design) {
    for (Curve it : curves) {
      if (it.design().equals(design)) {
        steps.add(new Growth.Step(it.rows(), it.crossing(request.targets().recall())));
      }
    }
  }

  private TuneResult.Choice planned(TuneResult.Choice chosen) {
    if (chosen.design().index() == null) {
      return chosen;
    }
    if (chosen.design().index() instanceof Ivfflat) {
      measured(chosen.design(), "items");
      table = "items";
    }
    Scan free = chosen.point().scan().unforced();
    boolean taken = !lab.planned(table, chosen.design(), free, request.targets().k()).isEmpty();
    boolean works =
        !lab.planned(table, chosen.design(), chosen.point().scan(), request.targets().k())
            .isEmpty();
    if (!works) {
      throw PgwrightException.of(
              Code.SANDBOX, "the planner takes no index for " + chosen.design().label())
          .hint("this is a fault of pgwright; report it with the type and the metric");
    }
    return new TuneResult.Choice(
        chosen.design(), chosen.point(), chosen.effort(), taken, chosen.reason(), chosen.flips());
  }

  private List<Load> load(TuneResult.Choice chosen) {
    if (nearest.isEmpty() || System.nanoTime() - until > 0) {
      return List.of();
    }
    progress.at("measuring sessions at the same time", 0, 0);
    int most = Math.min(MOST_SESSIONS, 4 * Runtime.getRuntime().availableProcessors());
    int queries = chosen.design().index() == null ? 10 : copied.queries().size();
    return Load.ladder(
        lab,
        chosen.design().index() == null ? "items" : table,
        chosen.design(),
        chosen.point().scan(),
        request.targets().k(),
        queries,
        most);
  }

  private List<FilterAdvice> filters(TuneResult.Choice chosen) {
    var all = new ArrayList<FilterAdvice>();
    if (nearest.isEmpty()) {
      return all;
    }
    String on = chosen.design().index() == null ? "items" : table;
    var trial =
        new FilterTrial(
            lab,
            metric,
            request,
            chosen.design(),
            chosen.point().scan(),
            on,
            arithmetic.memory(chosen.design(), copied.rows()));
    List<Nearest> near = nearest.stream().map(List::getFirst).toList();
    for (int i = 0; i < request.filters().size(); i++) {
      int which = i + 1;
      progress.at("measuring filters", i, request.filters().size());
      all.add(
          trial.run(
              i,
              near,
              nearest.stream().map(it -> it.get(which)).toList(),
              (double) copied.passed()[i] / copied.rows(),
              copied.rows()));
    }
    return all;
  }
}
