/// Review of a schema: what a careful engineer would say about it, without a change in sight.
///
/// [dev.pgwright.review.Review] runs the rules of [dev.pgwright.review.ReviewRules] over a
/// [dev.pgwright.review.Subject]: the schema, the counters of its server where they are known, and
/// the version it is meant for. Each rule states what leaving things as they are costs; what costs
/// nothing is no rule. A remark carries the change as one would write it for an empty database; how
/// to get there safely is the planner's work.
@NullMarked
package dev.pgwright.review;

import org.jspecify.annotations.NullMarked;
