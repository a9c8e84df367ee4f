/// What people and agents ask for, done from request to report: plan, verify, inspect.
///
/// The faces, `cli` and `mcp`, make requests and show reports; everything between is here.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job;
