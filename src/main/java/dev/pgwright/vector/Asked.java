package dev.pgwright.vector;

import org.jspecify.annotations.Nullable;

/// What a person has said about an index; null for what was not said.
///
/// @param index `hnsw` or `ivfflat`
/// @param nonZeros of a `sparsevec`, on average
/// @param rowBytes of a row's other columns
/// @param qps queries a second
public record Asked(
    @Nullable Long rows,
    @Nullable Integer dimensions,
    @Nullable VectorType type,
    @Nullable String index,
    @Nullable Integer m,
    @Nullable Integer efConstruction,
    @Nullable Integer lists,
    @Nullable Metric metric,
    @Nullable Integer nonZeros,
    @Nullable Integer rowBytes,
    @Nullable Long workMemBytes,
    @Nullable Integer workers,
    @Nullable Long sharedBytes,
    @Nullable Integer major,
    @Nullable PgvectorVersion pgvector,
    @Nullable Double qps) {}
