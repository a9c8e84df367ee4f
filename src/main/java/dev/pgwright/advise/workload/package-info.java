/// What is asked of a database: read from files, logs and `pg_stat_statements`, and made plannable
/// where constants were replaced by parameters.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.workload;
