/// The command line: one class per command, and the only place that knows streams and exit codes.
@org.jspecify.annotations.NullMarked
package dev.pgwright.cli;
