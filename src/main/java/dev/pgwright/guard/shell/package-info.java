/// Command lines as a shell reads them: POSIX and what Bash adds.
///
/// [dev.pgwright.guard.shell.ShellParser] turns a text into [dev.pgwright.guard.shell.Command]s.
/// Nothing is expanded here; a text that no shell would run whole is an error with its place.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.shell;
