/// What a PostgreSQL schema is: immutable records, read from the server's catalogs, without any
/// I/O.
///
/// A [dev.pgwright.model.Schema] holds every object under its [dev.pgwright.model.ObjectId];
/// definitions are the server's own texts, so that no clause can be lost by our understanding of
/// it.
@org.jspecify.annotations.NullMarked
package dev.pgwright.model;
