/// What a command line would run, worked out without running anything.
///
/// [dev.pgwright.guard.run.Machine] goes through the commands of a shell in order, keeps variables,
/// working folder and files that the line itself writes, and hands every program with its words,
/// its environment and what it would read to the one who knows it. Whatever is only known when it
/// runs is [dev.pgwright.guard.run.Hole] in a text, and never guessed.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.run;
