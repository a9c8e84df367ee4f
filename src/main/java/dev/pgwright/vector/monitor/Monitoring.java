package dev.pgwright.vector.monitor;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.measure.Interval;
import dev.pgwright.model.Literal;
import dev.pgwright.query.Answer;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.exact.ExactSearch;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.exact.ValueText;
import dev.pgwright.vector.live.ColumnReader;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.live.Sample;
import dev.pgwright.vector.live.TableState;
import dev.pgwright.vector.live.ValueRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes truth and holds an index against it, through the guarded reader alone.
public final class Monitoring {

  private static final int ANCHORS = 64;
  private static final int RECENT = 400;
  private static final double SLACK = 1e-5;

  private final RowStream database;
  private final MonitorRequest request;
  private final Progress progress;
  private final Found found;
  private final TableState state;
  private final Metric metric;

  private Monitoring(RowStream database, MonitorRequest request, Progress progress) {
    this.database = database;
    this.request = request;
    this.progress = progress;
    progress.at("reading the catalog", 0, 0);
    this.found = ColumnReader.read(database::read, request.table(), request.column());
    this.state = TableState.read(database, found);
    this.metric = Metric.chosen(request.metric(), found.column().type());
  }

  /// Reads all rows and computes the neighbours of some queries.
  ///
  /// @throws PgwrightException REFUSED where the table has more rows than are read without being
  ///   told to; INPUT where it has no value
  public static StoredTruth make(RowStream database, MonitorRequest request, Progress progress) {
    return new Monitoring(database, request, progress).make();
  }

  private StoredTruth make() {
    if (!request.full() && state.rows() > request.rows()) {
      throw PgwrightException.of(
              Code.REFUSED,
              found.table() + " has about " + state.rows() + " rows, and truth needs all of them")
          .hint("--full reads them, once; or name a larger --rows");
    }
    ValueRows rows = ValueRows.of(database, found);
    List<float[]> queries =
        request.queries() == null
            ? drawn(rows, request.queryCount(), 0)
            : rows.queries(request.queries(), request.queryCount());
    List<float[]> anchors = drawn(rows, ANCHORS, 1);
    var search = new ExactSearch(metric, queries, 2 * request.k(), 0);
    ValueRows.Count count =
        rows.rows(
            Sample.all(),
            null,
            List.of(),
            (vector, _, _) -> {
              search.add(search.rows(), vector, 0);
              if (search.rows() % 1_000 == 0) {
                progress.at("reading rows", (int) search.rows(), (int) state.rows());
              }
            });
    VectorType type = found.column().type();
    return new StoredTruth(
        StoredTruth.FORM,
        found.table(),
        found.columnName(),
        metric.label(),
        request.k(),
        count.rows() - count.nulls(),
        queries.stream().map(it -> ValueText.write(it, type)).toList(),
        search.finish().stream().map(it -> distances(it.getFirst())).toList(),
        anchors.stream().map(it -> ValueText.write(it, type)).toList(),
        toAnchors(anchors, drawn(rows, RECENT, 2)));
  }

  private static List<Double> distances(Nearest near) {
    var all = new ArrayList<Double>();
    for (int i = 0; i < near.size(); i++) {
      all.add((double) near.distance(i));
    }
    return all;
  }

  private List<float[]> drawn(ValueRows rows, int most, int which) {
    var all = new ArrayList<float[]>();
    Sample sample = Sample.of(found, state.rows(), 2L * most + 50, request.seed() + which);
    String there = found.columnName() + " is not null";
    rows.rows(sample, there, List.of(), (vector, _, _) -> all.add(vector));
    if (all.isEmpty()) {
      rows.rows(new Sample("", 1, most), there, List.of(), (vector, _, _) -> all.add(vector));
    }
    if (all.isEmpty()) {
      throw ValueRows.empty(found);
    }
    int some = Math.min(most, all.size());
    int many = all.size();
    return IntStream.range(0, some).mapToObj(i -> all.get((int) ((long) i * many / some))).toList();
  }

  /// The mean distance of rows to the nearest of the anchors.
  private double toAnchors(List<float[]> anchors, List<float[]> rows) {
    Metric near = metric == Metric.IP ? Metric.COSINE : metric;
    var search = new ExactSearch(near, rows, 1, 0);
    anchors.forEach(it -> search.add(search.rows(), it, 0));
    double sum = 0;
    int count = 0;
    for (List<Nearest> each : search.finish()) {
      if (each.getFirst().size() > 0) {
        sum += each.getFirst().distance(0);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /// Asks the kept queries again, with whatever settings a session of the role has.
  ///
  /// @throws PgwrightException INPUT where the truth is of another column or distance
  public static Health check(
      RowStream database, MonitorRequest request, StoredTruth truth, Progress progress) {
    return new Monitoring(database, request, progress).check(truth);
  }

  private Health check(StoredTruth truth) {
    if (!truth.table().equals(found.table())
        || !truth.column().equals(found.columnName())
        || !truth.metric().equals(metric.label())) {
      throw PgwrightException.of(
              Code.INPUT,
              "the truth is of "
                  + truth.table()
                  + "."
                  + truth.column()
                  + " by "
                  + truth.metric()
                  + ", not of "
                  + found.table()
                  + "."
                  + found.columnName()
                  + " by "
                  + metric.label())
          .hint("name its table, column and metric, or make another with --init");
    }
    double[] recalls = new double[truth.queries().size()];
    long fresh = 0;
    long returned = 0;
    for (int i = 0; i < recalls.length; i++) {
      progress.at("asking queries", i, recalls.length);
      double[] answer = ask(truth.queries().get(i), truth.k());
      var match = Match.of(truth.distances().get(i), answer, truth.k(), SLACK);
      recalls[i] = match.recall();
      fresh += match.fresh();
      returned += answer.length;
    }
    Interval recall = Interval.ofShares(recalls, Math.max(1, truth.k() / 3), Interval.Z95);
    double share = returned == 0 ? 0 : (double) fresh / returned;
    var health =
        new Health(truth, state, recall, share, drift(truth), cached(), indexes(), List.of());
    return Alarms.with(health, request.recall(), found);
  }

  private double[] ask(String query, int k) {
    String column = found.columnName();
    String type = found.column().type().label();
    int dimensions = found.column().dimensions();
    String cast =
        new Literal(query).sql() + "::" + type + (dimensions > 0 ? "(" + dimensions + ")" : "");
    String order = column + " " + metric.operator() + " " + cast;
    String half = "::halfvec(" + dimensions + ")";
    String by = halved() ? column + half + " " + metric.operator() + " " + cast + half : order;
    Answer answer =
        database.read(
            "select " + order + " from " + found.table() + " order by " + by + " limit " + k);
    return answer.rows().stream()
        .map(List::getFirst)
        .filter(Objects::nonNull)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /// Whether the only index that serves is one over a cast.
  private boolean halved() {
    List<Found.Existing> valid = found.indexes().stream().filter(Found.Existing::valid).toList();
    return !valid.isEmpty() && valid.stream().allMatch(Found.Existing::halved);
  }

  private double drift(StoredTruth truth) {
    ValueRows rows = ValueRows.of(database, found);
    VectorType type = found.column().type();
    List<float[]> anchors =
        truth.anchors().stream()
            .map(
                it ->
                    ValueText.read(
                        it.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        type,
                        rows.dimensions()))
            .toList();
    double now = toAnchors(anchors, drawn(rows, RECENT, 3));
    return truth.anchorDistance() <= 0 ? 0 : now / truth.anchorDistance() - 1;
  }

  private double cached() {
    String sql =
        """
        select coalesce(sum(idx_blks_hit), 0), coalesce(sum(idx_blks_hit + idx_blks_read), 0)
        from pg_catalog.pg_statio_user_indexes s
          join pg_catalog.pg_class c on c.oid = s.indexrelid
          join pg_catalog.pg_am m on m.oid = c.relam
        where (s.relid = %s::regclass or exists (select from pg_catalog.pg_inherits h
            where h.inhrelid = s.relid and h.inhparent = %s::regclass)) and m.amname in ('hnsw', 'ivfflat')
        """;
    List<@Nullable String> row =
        database.read(sql.replace("%s", new Literal(found.table()).sql())).rows().getFirst();
    double hit = Double.parseDouble(Objects.requireNonNull(row.get(0)));
    double all = Double.parseDouble(Objects.requireNonNull(row.get(1)));
    return all == 0 ? Double.NaN : hit / all;
  }

  private List<String> indexes() {
    return found.indexes().stream()
        .filter(Found.Existing::valid)
        .map(Found.Existing::name)
        .toList();
  }
}
