package dev.pgwright.search.tune;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchPlan.NewIndex;

/// The vector index that a hybrid search begins with; `vector tune` measures a better one.
final class VectorIndexes {

  private static final int M = 16;

  private VectorIndexes() {}

  static NewIndex of(SearchPlan plan, Embeddings embeddings, int dimensions) {
    QualifiedName table = plan.table().table().name();
    Name name = plan.table().free("idx_" + table.name() + "_" + embeddings.column() + "_hnsw");
    String type = embeddings.type().replaceFirst("^.*\\.", "");
    String key = embeddings.column().sql() + " " + embeddings.operatorClass();
    long width = type.equals("halfvec") ? 2L * dimensions : 4L * dimensions;
    long row = 72 + 8 + width + 4 + 12L * M;
    long perPage = Math.max(1, 8_160 / (row + 8));
    return new NewIndex(
        name.value(),
        embeddings.column().value(),
        "HNSW",
        "Vector similarity search",
        "CREATE INDEX CONCURRENTLY "
            + name.sql()
            + " ON "
            + table.sql()
            + " USING hnsw ("
            + key
            + ") WITH (m = 16, ef_construction = 64)",
        Math.round(plan.table().rows() * 8_192 / perPage));
  }
}
