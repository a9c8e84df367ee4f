package dev.pgwright.replay.duration;

import dev.pgwright.facts.live.Live;
import dev.pgwright.facts.live.Size;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How long statements take.
public final class Estimates {

  private Estimates() {}

  /// What some work costs: so many milliseconds at best and at worst, and in what words.
  private record Rate(double bestPerSecond, double worstPerSecond, String words) {

    Estimate of(long amount, String of) {
      return new Estimate(
          Math.round(1000 * amount / bestPerSecond),
          Math.round(1000 * amount / worstPerSecond),
          List.of(of, words));
    }
  }

  private static final double MB = 1 << 20;

  private static final Rate READ =
      new Rate(2000 * MB, 100 * MB, "100 to 2,000 MB read and checked a second");
  private static final Rate COMPARE =
      new Rate(2e7, 2e5, "200,000 to 20,000,000 rows compared a second");
  private static final Rate WRITE = new Rate(400 * MB, 25 * MB, "25 to 400 MB written a second");
  private static final Rate INDEX =
      new Rate(150 * MB, 8 * MB, "8 to 150 MB of index built a second");
  private static final Rate BTREE = new Rate(5e6, 2e5, "200,000 to 5,000,000 entries a second");

  // Measured on PostgreSQL 18 with pgvector, two shared cores, 256 MB of maintenance_work_mem, no
  // parallel workers: GIN 30,000 documents or 39,000 jsonb values a second, GiST 260,000 to
  // 500,000,
  // SP-GiST 200,000, IVFFlat 25,000 vectors of 128 dimensions and 4,300 of 768, HNSW 710 and 430,
  // and 150 where the graph did not fit into 8 MB.
  private static final Rate GIN = new Rate(3e5, 5e3, "5,000 to 300,000 documents a second");
  private static final Rate GIST = new Rate(1e6, 3e4, "30,000 to 1,000,000 entries a second");
  private static final Rate IVFFLAT =
      new Rate(
          1e5, 1e3, "1,000 to 100,000 vectors sorted into lists a second, by their dimensions");
  private static final Rate HNSW =
      new Rate(
          1e4,
          1e2,
          "100 to 10,000 vectors a second, the least where the graph does not fit into"
              + " maintenance_work_mem");
  private static final Rate UPDATE = new Rate(5e5, 1e4, "10,000 to 500,000 rows written a second");

  /// The duration of a statement, without the time that it waits for locks and for others.
  ///
  /// @param effect of the statement
  /// @param resolve the relation a name stands for
  /// @return empty when it does no work that grows with tables, and when the size of one is unknown
  public static Optional<Estimate> of(
      Statement statement, Effect effect, Live live, Resolver resolve) {
    if (live.sizes().isEmpty()) {
      return Optional.empty();
    }
    var sizes = new LinkedHashMap<QualifiedName, Size>();
    for (Effect.Done done : effect.done()) {
      Optional<Size> size = live.size(done.relation());
      if (size.isEmpty()) {
        return Optional.empty();
      }
      sizes.put(done.relation(), size.get());
    }
    Optional<Estimate> rows = written(statement, live, resolve);
    Estimate sum = rows.orElse(new Estimate(0, 0, List.of()));
    for (Effect.Done done : effect.done()) {
      sum = sum.and(one(done, statement, effect, sizes));
    }
    return rows.isEmpty() && effect.done().isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /// The relation a name stands for.
  public interface Resolver {
    QualifiedName resolve(ObjectName name);
  }

  private static Estimate one(
      Effect.Done done, Statement statement, Effect effect, Map<QualifiedName, Size> sizes) {
    Size size = sizes.getOrDefault(done.relation(), new Size(0, true, 0, 0));
    String of = words(done.relation(), size);
    return switch (done.work()) {
      case SCAN -> READ.of(size.bytes(), of);
      case VALIDATE -> READ.of(size.bytes(), of).and(COMPARE.of(size.rows(), of));
      case REWRITE -> WRITE.of(size.bytes(), of);
      case INDEX_BUILD ->
          build(statement, effect.does(done.relation(), Effect.Work.REWRITE), size, of);
    };
  }

  private static Estimate build(Statement statement, boolean all, Size size, String of) {
    if (all || statement instanceof Maintenance) {
      return INDEX.of(size.indexBytes(), of);
    }
    Rate rate = BTREE;
    boolean twice = false;
    if (statement instanceof Create.CreateIndex index) {
      if (index.method() != null && index.method().value().equals("brin")) {
        return READ.of(size.bytes(), of);
      }
      rate = rate(index.method() == null ? "btree" : index.method().value());
      twice = index.concurrently();
    }
    Estimate once = READ.of(size.bytes(), of).and(rate.of(size.rows(), of));
    return twice ? once.and(READ.of(size.bytes(), of)) : once;
  }

  private static Rate rate(String method) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "hnsw" -> HNSW;
      case "ivfflat" -> IVFFLAT;
      case "gin" -> GIN;
      case "gist", "spgist" -> GIST;
      default -> BTREE;
    };
  }

  /// Every row of a table is changed.
  private static Optional<Estimate> written(Statement statement, Live live, Resolver resolve) {
    boolean all =
        (statement instanceof Change.Update update && update.where() == null)
            || (statement instanceof Change.Delete delete && delete.where() == null);
    if (!all || !(statement instanceof Change change)) {
      return Optional.empty();
    }
    QualifiedName table = resolve.resolve(change.target().name());
    return live.size(table).map(it -> UPDATE.of(it.rows(), words(table, it)));
  }

  /// A relation with its size.
  public static String words(QualifiedName relation, Size size) {
    return String.join(
        "",
        relation.toString(),
        " has ",
        size.counted() ? "about " : "at most ",
        String.format(Locale.ROOT, "%,d", size.rows()),
        size.rows() == 1 ? " row in " : " rows in ",
        bytes(size.bytes()));
  }

  private static String bytes(long bytes) {
    if (bytes < 10L << 20) {
      return String.format(Locale.ROOT, "%,d kB", bytes >> 10);
    }
    return bytes < 10L << 30
        ? String.format(Locale.ROOT, "%,d MB", bytes >> 20)
        : String.format(Locale.ROOT, "%,d GB", bytes >> 30);
  }
}
