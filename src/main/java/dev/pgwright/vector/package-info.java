/// What a pgvector index takes before it is built: arithmetic over types, dimensions, options and
/// the server's settings. Nothing is executed.
///
/// `VectorPlan plan = VectorPlan.of(request);`
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector;
