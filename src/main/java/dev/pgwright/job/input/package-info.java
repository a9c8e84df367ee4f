/// What `pgwright check` reads beside plain scripts: changelogs of Liquibase, scripts that include
/// others, and what git knows about files.
///
/// Texts become [dev.pgwright.rules.Migration]s whose lines and columns are those of the file.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.input;
