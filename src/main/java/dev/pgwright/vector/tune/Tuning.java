package dev.pgwright.vector.tune;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Copies rows to a throwaway server, measures designs there, and chooses.
///
/// Nothing is built on the user's server; it is read once.
public final class Tuning {

  /// Rows up to which every design is measured on all of them.
  private static final int FEW_ROWS = 30_000;

  private static final int PART = 12_000;
  private static final int NEIGHBOURS = 100;
  private static final int EXACT_QUERIES = 20;
  private static final int GROWTH_QUERIES = 300;
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
  private SequencedMap<Design, String> tables = new LinkedHashMap<>();

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
    if (found.partitions() > 0) {
      notes.add(
          "each of the "
              + found.partitions()
              + " partitions has an index of its own; here one was measured over the rows of all. A"
              + " query that names no partition asks every index, which finds more and takes longer:"
              + " name what they are cut by");
    }
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
            costs(chosen, sandbox),
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
    Grid.Outcome grid = grid(whole ? (int) copied.rows() : PART, whole);
    var finals = new Finals(lab, metric, request, arithmetic, copied, truth(nearest), progress);
    if (whole) {
      finals.all(grid, curves);
    } else {
      finals.steps(grid.curves());
      finals.few(grid, curves, until);
      if (System.nanoTime() - until < 0 && curves.size() == 2) {
        middle(grid, finals);
      }
    }
    signs(grid, finals, curves);
    notes.addAll(finals.notes());
    steps.addAll(finals.taken(grid.design()));
    tables = finals.tables();
    return whole ? List.of() : grid.curves();
  }

  private Grid.Outcome grid(int rows, boolean whole) {
    String part = lab.part(rows, 0);
    List<List<Nearest>> near = whole ? nearest : truth(part);
    var grid = new Grid(lab, metric, request, arithmetic, truth(near), rows, progress);
    Grid.Outcome outcome = grid.run(found.column().type(), !copied.beyondHalf(), until);
    if (!whole) {
      outcome.tables().forEach(it -> lab.change("drop table if exists " + it));
    }
    return outcome;
  }

  /// The same design on a third of the rows, for the law of growth.
  private void middle(Grid.Outcome grid, Finals finals) {
    int rows = (int) (copied.rows() / 3);
    Design design = grid.design();
    if (rows < 2 * PART || design == null) {
      return;
    }
    progress.at("measuring growth", 0, 0);
    String part = lab.part(rows, 0);
    Built built = lab.build(part, design, metric, arithmetic.memory(design, rows), "");
    int k = request.targets().k();
    var trial = new Trial(lab, part, truth(truth(part)), k, request.targets().recall());
    finals.steps(List.of(new Ladder(trial, k, GROWTH_QUERIES).climb(design, rows, built)));
    lab.change("drop table " + part);
  }

  /// An index of signs, where memory is short.
  private void signs(Grid.Outcome grid, Finals finals, List<Curve> curves) {
    Long memory = request.targets().memoryBytes();
    Design design = grid.design();
    if (design == null || memory == null || found.column().type() == VectorType.BIT) {
      return;
    }
    Design bits = design.withStored(VectorType.BIT);
    if (arithmetic.bytes(design, state.rows()) > memory
        && arithmetic.buildable(bits, copied.rows())) {
      finals.measure(bits, curves);
    }
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

  private String table(Design design) {
    String named = tables.get(design);
    return design.index() == null || named == null ? "items" : named;
  }

  private TuneResult.Choice planned(TuneResult.Choice chosen) {
    if (chosen.design().index() == null) {
      return chosen;
    }
    String table = table(chosen.design());
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
        table(chosen.design()),
        chosen.design(),
        chosen.point().scan(),
        request.targets().k(),
        queries,
        most);
  }

  private @Nullable Costs costs(TuneResult.Choice chosen, Sandbox sandbox) {
    if (nearest.isEmpty()) {
      return null;
    }
    progress.at("measuring without memory, and inserts", 0, 0);
    return Costs.of(
        lab,
        table(chosen.design()),
        chosen.design(),
        chosen.point().scan(),
        request.targets().k(),
        copied.queries().size(),
        sandbox.offers("pg_buffercache"));
  }

  private List<FilterAdvice> filters(TuneResult.Choice chosen) {
    var all = new ArrayList<FilterAdvice>();
    if (nearest.isEmpty()) {
      return all;
    }
    String on = table(chosen.design());
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
