/// Differences → ordered steps that are safe to run beside live traffic, each with its way back.
///
/// A [dev.pgwright.plan.Plan] is what the renderers write and what the verification proves.
@org.jspecify.annotations.NullMarked
package dev.pgwright.plan;
