/// What a statement says: records that the parser makes, one sealed family per choice.
///
/// Every node knows its span in the text that was parsed; names are folded, unquoted and cut to 63
/// bytes as the server does it; order is the order of the text.
/// [dev.pgwright.sql.ast.Node#children] and [dev.pgwright.sql.ast.Walk] reach everything without
/// knowing every kind:
///
/// ```java
/// Walk.all(statement, Expr.Call.class).filter(call -> call.function().is("now"))
/// ```
@org.jspecify.annotations.NullMarked
package dev.pgwright.sql.ast;
