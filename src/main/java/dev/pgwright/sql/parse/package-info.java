/// The parser of PostgreSQL 18: text to [dev.pgwright.sql.ast.Statement]s and back.
///
/// ```java
/// Parsed parsed = Parser.parse("alter table t add c int; selec 1; drop table u", Dialect.SERVER);
/// parsed.statements();  // AlterTable[…], Drop[…]
/// parsed.problems();    // syntax error at or near "selec", line 1, column 26
/// parsed.units();       // both, in the order of the text, each with its span and `since`
/// Printer.print("Select  \"a\" From T", Dialect.SERVER);  // select a from t
/// ```
///
/// The lexer is that of [dev.pgwright.sql.Lexer]; a class here holds the rules for one family of
/// statements and is reached through `Grammar`. What the server's grammar accepts is accepted and
/// nothing else: the test suite asks the server's own parser about every statement it can find.
@org.jspecify.annotations.NullMarked
package dev.pgwright.sql.parse;
