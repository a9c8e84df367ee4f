/// What stands between an agent and a database: a command or a file to write, judged before it
/// runs.
///
/// ```java
/// Judgement judgement = new Guard(settings).judge(Request.command("psql -c 'drop table a'", folder));
/// judgement.verdict(); // DENY
/// ```
///
/// The data go through `shell` (text to commands), `run` (what would be run, with what input),
/// `client` (whose arguments mean what), `statement` (what SQL does) and `code` (constants of other
/// languages) to a list of risks, from which [dev.pgwright.guard.Guard] makes a verdict. Nothing is
/// ever run, and whatever fails on the way is a denial.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard;
