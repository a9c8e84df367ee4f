/// Full-text and hybrid search of a user's table: read through the guarded reader, planned or
/// measured on a copy, and written as migrations.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.search;
