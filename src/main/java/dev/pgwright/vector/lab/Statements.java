package dev.pgwright.vector.lab;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import java.util.ArrayList;
import java.util.List;

/// The statements of queries on a table of the laboratory, `$1` for the vector.
final class Statements {

  private final Metric metric;
  private final int dimensions;

  Statements(Metric metric, int dimensions) {
    this.metric = metric;
    this.dimensions = dimensions;
  }

  /// The nearest rows and their distances, nearest first.
  String nearest(String table, Design design, Scan scan, int limit) {
    String order = "v " + metric.operator() + " $1";
    String from = table + (scan.filter() == null ? "" : " where f" + scan.filter());
    if (design.reranked()) {
      return "with near as materialized (select id, v from "
          + from
          + " order by "
          + design.expression("v", dimensions)
          + (" <~> binary_quantize($1)::bit(" + dimensions + ")")
          + (" limit " + scan.shortlist())
          + (") select id, " + order + " as d from near order by d, id limit " + limit);
    }
    String plain =
        ("select id, " + order + " as d from " + from)
            + (" order by " + by(design, order) + " limit " + limit);
    return scan.iteration() == Scan.Iteration.RELAXED_ORDER
        ? "with near as materialized (" + plain + ") select id, d from near order by d + 0, id"
        : plain;
  }

  private String by(Design design, String order) {
    if (design.stored() == design.column()) {
      return order;
    }
    String cast = "$1::" + design.stored().label() + "(" + dimensions + ")";
    return design.expression("v", dimensions) + " " + metric.operator() + " " + cast;
  }

  /// Settings that hold for one transaction.
  static List<String> settings(Design design, Scan scan) {
    var all = new ArrayList<String>();
    switch (design.index()) {
      case Hnsw _ -> {
        all.add("set local hnsw.ef_search = " + scan.effort());
        iteration(scan, "hnsw.iterative_scan", all);
      }
      case Ivfflat _ -> {
        all.add("set local ivfflat.probes = " + scan.effort());
        iteration(scan, "ivfflat.iterative_scan", all);
      }
      case null -> all.add("set local enable_indexscan = off");
    }
    if (design.index() != null && scan.forced()) {
      all.add("set local enable_seqscan = off");
      all.add("set local enable_bitmapscan = off");
      all.add("set local enable_sort = on");
    }
    return all;
  }

  private static void iteration(Scan scan, String name, List<String> all) {
    if (scan.iteration() != Scan.Iteration.OFF) {
      all.add("set local " + name + " = " + scan.iteration().label());
    }
  }
}
