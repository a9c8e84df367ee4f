package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import java.util.ArrayList;
import java.util.List;

/// The statements that build an index, outside a transaction, and the settings of queries.
final class Statements {

  private Statements() {}

  static List<String> of(VectorRequest request, BuildPlan build) {
    var lines = new ArrayList<String>();
    String table = request.table() == null ? "items" : request.table();
    if (build.neededBytes() > request.server().workMemBytes()) {
      lines.add("SET maintenance_work_mem = '" + Advice.setting(build.neededBytes()) + "';");
    }
    lines.add(
        "CREATE INDEX CONCURRENTLY ON "
            + table
            + " USING "
            + request.index().method()
            + " ("
            + request.columnName()
            + " "
            + request.metric().opclass(request.column().type())
            + ") WITH ("
            + request.index().options()
            + ");");
    lines.add(
        switch (request.index()) {
          case Hnsw _ -> "SET LOCAL hnsw.ef_search = 40; -- in the transaction of a query";
          case Ivfflat(int lists) ->
              "SET LOCAL ivfflat.probes = "
                  + Math.max(1, Math.round(Math.sqrt(lists)))
                  + "; -- in the transaction of a query";
        });
    return lines;
  }
}
