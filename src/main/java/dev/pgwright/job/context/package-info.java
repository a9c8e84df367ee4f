/// What `check` knew about the database, and what follows from it for the report.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.context;
