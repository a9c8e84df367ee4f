package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.size.HeapPages;
import dev.pgwright.vector.size.HnswPages;
import dev.pgwright.vector.size.IvfflatPages;
import java.util.ArrayList;
import java.util.List;

/// The next steps of the size: other types, fewer dimensions, other m.
///
/// An 8 kB page holds a whole number of rows, so the size moves in steps, and between two of them
/// dimensions and m cost nothing.
final class Alternatives {

  private static final String HALF =
      "values between -65504 and 65504; measure the loss of recall, mostly below noise";

  private static final String BITS =
      "order rows by the full vector again; whether the signs are enough depends on the data:"
          + " measure it";

  private static final String SHORTER =
      "only for models whose first dimensions hold most (Matryoshka); measure recall";

  private Alternatives() {}

  static List<Alternative> of(VectorRequest request) {
    if (request.column().dimensions() == 0) {
      return List.of();
    }
    var found = new ArrayList<Alternative>();
    VectorColumn column = request.column();
    if (column.type() == VectorType.VECTOR) {
      add(request, column.withType(VectorType.HALFVEC), request.index(), "", HALF, found);
    }
    if (column.type() == VectorType.VECTOR || column.type() == VectorType.HALFVEC) {
      add(request, column.withType(VectorType.BIT), request.index(), "", BITS, found);
      shorter(request, found);
    }
    if (request.index() instanceof Hnsw hnsw) {
      links(request, hnsw, found);
    }
    return found;
  }

  /// The most dimensions of which one more row fits on a page.
  private static void shorter(VectorRequest request, List<Alternative> found) {
    VectorColumn column = request.column();
    int now = perPage(column, request.index());
    for (int fewer = column.dimensions() - 1; fewer >= column.dimensions() / 2; fewer--) {
      VectorColumn other = column.withDimensions(fewer);
      if (perPage(other, request.index()) > now && roomy(other, request.index())) {
        add(request, other, request.index(), "", SHORTER, found);
        return;
      }
    }
  }

  private static int perPage(VectorColumn column, VectorIndex index) {
    return switch (index) {
      case Hnsw(int m, int _) -> HnswPages.perPage(m, column.valueBytes());
      case Ivfflat _ -> IvfflatPages.perPage(column.valueBytes(), column.plain());
    };
  }

  private static boolean roomy(VectorColumn column, VectorIndex index) {
    return !(index instanceof Hnsw(int m, int _))
        || HnswPages.roomy(m, column.valueBytes(), perPage(column, index));
  }

  /// The largest m at the same number of rows on a page, and the largest with one row more.
  private static void links(VectorRequest request, Hnsw hnsw, List<Alternative> found) {
    int value = request.column().valueBytes();
    int now = HnswPages.perPage(hnsw.m(), value);
    int most = hnsw.m();
    while (most < 100 && HnswPages.roomy(most + 1, value, now)) {
      most++;
    }
    if (now > 0 && most >= hnsw.m() + 4 && now <= 4) {
      add(
          request,
          most,
          hnsw,
          "more links on the same pages; more memory and time to build",
          found);
    }
    int least = hnsw.m();
    while (least > 4 && !HnswPages.roomy(least, value, now + 1)) {
      least--;
    }
    if (least < hnsw.m() && HnswPages.roomy(least, value, now + 1) && now <= 3) {
      add(request, least, hnsw, "fewer links: less recall at the same ef_search", found);
    }
  }

  private static void add(
      VectorRequest request, int m, Hnsw hnsw, String price, List<Alternative> found) {
    var other = new Hnsw(m, Math.max(hnsw.efConstruction(), 2 * m));
    add(request, request.column(), other, "m = " + m, price, found);
  }

  private static void add(
      VectorRequest request,
      VectorColumn column,
      VectorIndex index,
      String what,
      String price,
      List<Alternative> found) {
    VectorRequest other = request.with(column, index);
    Integer most = column.type().most(index);
    if (most == null || column.dimensions() > most) {
      return;
    }
    long bytes = VectorPlan.indexBytes(other);
    HeapPages heap = HeapPages.of(request.column(), request.rows());
    String name = what.isEmpty() ? column.sql() : what;
    found.add(new Alternative(name, bytes, BuildPlan.of(other, heap).neededBytes(), price));
  }

  /// Whether an element and its links need two pages.
  static boolean split(VectorRequest request) {
    return request.index() instanceof Hnsw(int m, int _)
        && !HnswPages.together(m, request.column().valueBytes());
  }
}
