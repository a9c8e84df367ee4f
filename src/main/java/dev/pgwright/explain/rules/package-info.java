/// What can be wrong with a plan: one class per fault, families as packages beside this one.
///
/// A rule looks at one node of a [dev.pgwright.explain.rules.Scene]; what is wrong with the plan as
/// a whole it finds at the root. [dev.pgwright.explain.rules.PlanRules] lists them all.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules;
