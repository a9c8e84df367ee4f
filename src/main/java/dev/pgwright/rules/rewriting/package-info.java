/// Rules about statements that write tables again.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.rewriting;
