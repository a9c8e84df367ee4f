/// Statements of migrations to findings: one class per rule, its page in `docs/rules`, its cases in
/// `src/test/resources/rules`.
///
/// ```java
/// Checked checked = Checker.check(List.of(Migration.sql("a.sql", text)), new Checker.Setup(…));
/// checked.found(); // what the rules report, and what nobody allowed
/// ```
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules;
