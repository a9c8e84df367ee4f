/// Programs in other languages, as far as their constants tell what they do.
///
/// [dev.pgwright.guard.code.Literals] finds the texts in a piece of Python, JavaScript, Ruby, Perl
/// or PHP, put together where that is certain; [dev.pgwright.guard.code.Habits] knows the calls
/// that destroy data without SQL.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.code;
