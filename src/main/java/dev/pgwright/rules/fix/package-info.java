/// Safe forms of what the rules report: which statements take the place of one, and in which
/// transactions.
///
/// [dev.pgwright.rules.fix.Rewrites] knows the forms; putting them into files is a matter of the
/// caller, who checks the result again.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.fix;
