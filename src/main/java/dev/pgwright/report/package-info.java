/// What every command and tool returns: one document with a status that is computed, never claimed,
/// and its forms for programs and for people.
///
/// A [dev.pgwright.report.Draft] collects, a [dev.pgwright.report.Report] is the result,
/// [dev.pgwright.report.Json] and [dev.pgwright.report.Text] print it.
@org.jspecify.annotations.NullMarked
package dev.pgwright.report;
