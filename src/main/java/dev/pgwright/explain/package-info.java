/// Plans of queries: read in any of the server's formats, their times told apart, and what is wrong
/// with them.
///
/// `Plan plan = Plan.read(text);` then `Diagnosis.of(plan)`, or `Diagnosis.of(plan, evidence)`
/// where more is known than the plan: [dev.pgwright.explain.EvidenceDocument] says which read
/// brings it and makes an [dev.pgwright.explain.Evidence] of the answer. Other stages need no more
/// than these and [dev.pgwright.explain.Finding], whose `fix` holds the remedy as statements and
/// whose `proof` says how it is shown to work.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain;
